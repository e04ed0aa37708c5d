/** What can be asked about files kept with something. */
import { z } from 'zod';
import { idSchema, momentSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { ATTACHMENT_TYPES, attachmentFileSchema } from './model.ts';

export const attachmentsContract = {
  /** Keeps a PDF, PNG or JPEG: about a person, or about the union's own work. */
  add: command({ entity: 'attachment', action: 'create' })
    .input(attachmentFileSchema.extend({ personId: idSchema.nullable().default(null) }))
    .output(z.object({ id: idSchema, changeId: idSchema })),
  get: query({ entity: 'attachment', action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(
      z.object({
        id: idSchema,
        name: z.string(),
        mimeType: z.enum(ATTACHMENT_TYPES),
        size: z.number().int(),
        sha256: z.string(),
        addedAt: momentSchema,
        contentBase64: z.string(),
      }),
    ),
};
