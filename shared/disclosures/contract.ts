/** What can be asked about disclosures: of one person, and of everything that left the house. */
import { z } from 'zod';
import { cursorSchema, dateSchema, idSchema, momentSchema, reasonSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { ARTICLE_9 } from '../processing/terms.ts';
import { DISCLOSURE_GROUNDS } from './terms.ts';

const page = { cursor: cursorSchema.optional(), limit: z.number().int().min(1).max(200).default(50) };
const text = z.string().nullable();
const titleSchema = z.object({ nb: z.string(), en: z.string() }).nullable();

/** What both registers say of a disclosure. */
const saidSchema = z.object({
  id: idSchema,
  at: momentSchema,
  recipient: z.string(),
  partnerId: idSchema.nullable(),
  purposeKey: z.string(),
  /** As the processing register calls the purpose today. */
  purposeTitle: titleSchema,
  ground: z.enum(DISCLOSURE_GROUNDS),
  article9: z.enum(ARTICLE_9).nullable(),
  groundReference: text,
  /** `entity.field`, as in the catalogue. */
  fields: z.array(z.string()),
  staffName: text,
});

/** One file that left the house. */
export const releasedSchema = saidSchema.extend({
  /** In the words of the person who took it out. */
  purpose: z.string(),
  count: z.number().int(),
  leftOut: z.number().int(),
});
export type Released = z.infer<typeof releasedSchema>;

const between = {
  /** Days in Norway, both included. */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
  partnerId: idSchema.optional(),
};

export const disclosuresContract = {
  /** Who got what about a person, when, for what and on which ground (GDPR Art. 15(1)(c)); the newest first. */
  list: query({ entity: 'disclosure', action: 'list' })
    .input(z.strictObject({ personId: idSchema, ...page }))
    .output(z.object({ items: z.array(saidSchema), nextCursor: text })),
  /** Everything that left the house, the newest first. */
  register: query({ entity: 'exportRecord', action: 'list' })
    .input(z.strictObject({ ...between, ...page }))
    .output(z.object({ items: z.array(releasedSchema), nextCursor: text })),
  /** The people in one file, by name. `hidden`: how many are not shown, because they are marked or have been erased since. */
  people: query({ entity: 'exportRecord', action: 'read' })
    .input(z.strictObject({ exportId: idSchema, ...page }))
    .output(
      z.object({
        items: z.array(z.object({ personId: idSchema, name: z.string(), memberNumber: z.number().int() })),
        nextCursor: text,
        hidden: z.number().int(),
      }),
    ),
  /** The register as a file: what left, to whom and why, and how many people each is about. No person is in it. */
  export: command({ entity: 'exportRecord', action: 'export' })
    .input(
      z.strictObject({
        ...between,
        format: z.enum(['xlsx', 'csv'], { error: 'invalid' }),
        language: z.enum(['nb', 'en'], { error: 'invalid' }).default('nb'),
        purpose: reasonSchema,
      }),
    )
    .output(
      z.object({ fileName: z.string(), mimeType: z.string(), contentBase64: z.string(), count: z.number().int() }),
    ),
};
