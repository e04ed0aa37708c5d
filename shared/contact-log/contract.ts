/** What can be asked about the contact log. */
import { z } from 'zod';
import { cursorSchema, dateSchema, idSchema, lineSchema, momentSchema, textSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { CALLER_CHECKS, CONTACT_DIRECTIONS, CONTACT_KINDS } from './terms.ts';

const kindSchema = z.enum(CONTACT_KINDS, { error: 'invalid' });
const directionSchema = z.enum(CONTACT_DIRECTIONS, { error: 'invalid' });
const callerCheckSchema = z.enum(CALLER_CHECKS, { error: 'invalid' });

/** What is typed of an entry: one text, whose first line is the subject. */
const written = {
  kind: kindSchema,
  direction: directionSchema.nullable(),
  /** When it was; the present moment where nothing is said. */
  at: momentSchema,
  text: textSchema(8000),
  callerCheck: callerCheckSchema.nullable(),
};

export const contactEntrySchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  kind: kindSchema,
  direction: directionSchema.nullable(),
  at: momentSchema,
  staffName: z.string().nullable(),
  subject: z.string(),
  text: z.string().nullable(),
  callerCheck: callerCheckSchema.nullable(),
  /** The asker wrote it himself, and may mend it. */
  own: z.boolean(),
});

export type ContactEntry = z.infer<typeof contactEntrySchema>;
const entry = { entity: 'contactEntry' } as const;
const changed = z.object({ changeId: idSchema });
const aboutOne = { error: 'contact.whom', path: ['personId'] };

export const contactLogContract = {
  /** Entries about one member or one employer, the latest first; `query`: words that all stand in it. */
  list: query({ ...entry, action: 'list' })
    .input(
      z
        .strictObject({
          personId: idSchema.optional(),
          employerId: idSchema.optional(),
          query: z.string().max(200, 'tooLong').default(''),
          cursor: cursorSchema.optional(),
          limit: z.number().int().min(1).max(200).default(50),
        })
        .refine(({ personId, employerId }) => (personId === undefined) !== (employerId === undefined), aboutOne),
    )
    .output(z.object({ items: z.array(contactEntrySchema), nextCursor: z.string().nullable() })),
  /** Writes an entry, and in the same act the task to come back to it. */
  create: command({ ...entry, action: 'create' })
    .input(
      z
        .strictObject({
          personId: idSchema.nullable().default(null),
          employerId: idSchema.nullable().default(null),
          kind: written.kind,
          direction: written.direction.default(null),
          at: written.at.optional(),
          text: written.text,
          callerCheck: written.callerCheck.default(null),
          followUp: z
            .strictObject({
              dueOn: dateSchema,
              /** The subject of the entry where nothing else is said. */
              title: lineSchema(200).nullable().default(null),
              /** The writer himself where nobody is named. */
              assigneeId: idSchema.nullable().default(null),
            })
            .nullable()
            .default(null),
        })
        .refine(({ personId, employerId }) => (personId === null) !== (employerId === null), aboutOne),
    )
    .output(changed.extend({ id: idSchema, taskId: idSchema.nullable() })),
  /** Mends an entry of one's own. */
  update: command({ ...entry, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        revision: z.number().int().optional(),
        patch: z
          .strictObject({ ...written })
          .omit({ callerCheck: true })
          .partial(),
      }),
    )
    .output(changed),
  remove: command({ ...entry, action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
};
