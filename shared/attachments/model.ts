/** A file that is kept with something, as it comes in: its kind is told by how it begins, never by its name. */
import { z } from 'zod';
import { lineSchema } from '../fields.ts';

/** What a file may be. */
export const ATTACHMENT_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;

/** Ten megabytes: a scan of some pages. */
export const LARGEST_ATTACHMENT = 10 * 1024 * 1024;

/** The name of the file and what is in it. */
export const attachmentFileSchema = z.strictObject({
  name: lineSchema(200),
  contentBase64: z.base64({ error: 'invalid' }).max(Math.ceil(LARGEST_ATTACHMENT / 3) * 4, 'attachment.tooLarge'),
});
export type AttachmentFile = z.infer<typeof attachmentFileSchema>;
