/** Files on their way in: the parts that have arrived, and whose they are. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import type { CommandContext } from '../handlers.ts';

/**
 * The parts of an upload in order, one in memory at a time.
 * @throws TillitError `NOT_FOUND` also for the upload of somebody else; `VALIDATION` where a part is missing
 */
export async function* uploadedBytes({ store, asker }: CommandContext, uploadId: string): AsyncGenerator<Uint8Array> {
  const numbers = store.connection
    .prepare('SELECT part FROM upload_part WHERE upload_id = ? AND staff_id = ? ORDER BY part')
    .all(uploadId, uploader(asker));
  if (numbers.length === 0) throw new TillitError('NOT_FOUND');
  for (const [index, { part }] of numbers.entries()) {
    if (part !== index) throw invalidField('uploadId', 'invalid');
    const row = store.connection
      .prepare('SELECT bytes FROM upload_part WHERE upload_id = ? AND part = ?')
      .get(uploadId, part);
    yield row?.bytes as Buffer;
  }
}

/** The account that uploads. @throws TillitError `FORBIDDEN` for the program itself */
export function uploader(asker: Asker): string {
  if (asker.kind !== 'staff') throw new TillitError('FORBIDDEN');
  return asker.staffId;
}
