/** A tag or a list as people see it. */
import { z } from 'zod';
import { idSchema, lineSchema, momentSchema } from '../fields.ts';
import { LIST_KINDS } from './terms.ts';

export const listKindSchema = z.enum(LIST_KINDS, { error: 'invalid' });

/** What is said of a tag or a list. What it is for has to be said: data gathered without a purpose is gathered without a ground. */
export const listFactsSchema = z.strictObject({ name: lineSchema(80), purpose: lineSchema(300) });

export const memberListSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  kind: listKindSchema,
  name: z.string(),
  purpose: z.string().nullable(),
  createdAt: momentSchema,
  /** How many are on it, as far as the asker may see them. */
  count: z.number().int(),
});
export type MemberListRow = z.infer<typeof memberListSchema>;
