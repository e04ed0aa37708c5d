/** Half-filled forms of one account. */
import { z } from 'zod';
import { idSchema, momentSchema } from '../fields.ts';
import { openCommand, openQuery } from '../procedure.ts';

/** Name of a form, such as `member:new`, or of one field of a record. */
const formSchema = z.string().regex(/^[a-z][a-zA-Z0-9:-]{0,120}$/u, 'invalid');
const draftSchema = z.object({
  form: z.string(),
  personId: idSchema.nullable(),
  content: z.string(),
  savedAt: momentSchema,
});

export const draftsContract = {
  list: openQuery()
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(draftSchema.omit({ content: true })) })),
  get: openQuery()
    .input(z.strictObject({ form: formSchema }))
    .output(z.object({ draft: draftSchema.nullable() })),
  save: openCommand()
    .input(
      z.strictObject({
        form: formSchema,
        personId: idSchema.nullable().default(null),
        content: z.string().max(200_000, 'tooLong'),
      }),
    )
    .output(z.object({ savedAt: momentSchema })),
  remove: openCommand()
    .input(z.strictObject({ form: formSchema }))
    .output(z.object({})),
};
