/** Keeping a file: what it is is told by its first bytes (magic numbers of PDF, PNG and JPEG). */
import { createHash } from 'node:crypto';
import { type ATTACHMENT_TYPES, type AttachmentFile, LARGEST_ATTACHMENT } from '../../shared/attachments/model.ts';
import { invalidField } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import { person } from '../members/table.ts';
import type { Transaction } from '../unit-of-work.ts';
import { attachment } from './table.ts';

const BEGINNINGS = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
] as const satisfies readonly (readonly [(typeof ATTACHMENT_TYPES)[number], Buffer])[];

/**
 * Adds a file.
 * @param personId whom it is about; null: it is about the union's own work
 * @param path name of the field the file came in, for the error
 * @returns the id of the file
 * @throws TillitError `VALIDATION` `attachment.kind` | `attachment.tooLarge`, `NOT_FOUND`
 */
export function addFile(
  tx: Transaction,
  asker: Asker,
  { name, contentBase64 }: AttachmentFile,
  personId: string | null,
  path = 'contentBase64',
): string {
  const bytes = Buffer.from(contentBase64, 'base64');
  if (bytes.length > LARGEST_ATTACHMENT) throw invalidField(path, 'attachment.tooLarge');
  const found = BEGINNINGS.find(([, beginning]) => bytes.subarray(0, beginning.length).equals(beginning));
  if (!found) throw invalidField(path, 'attachment.kind');
  if (personId) tx.need(person, personId);
  const id = tx.newId();
  tx.insert(attachment, {
    id,
    compartment: personId ? 'register' : 'processing',
    personId,
    name,
    mimeType: found[0],
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    addedBy: asker.staffId ?? '',
    addedAt: tx.store.now().toISOString(),
  });
  return id;
}
