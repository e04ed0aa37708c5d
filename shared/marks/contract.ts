/** Marking members who are near to the staff, and going through the looks at them. */
import { z } from 'zod';
import { idSchema, momentSchema, reasonSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { MARK_KINDS } from './terms.ts';

const markKindSchema = z.enum(MARK_KINDS, { error: 'invalid' });
const staffNameSchema = z.object({ staffId: idSchema, name: z.string() });
const changed = z.object({ changeId: idSchema });

/** A mark as the record shows it: why, who may open the record, and whether the asker is one of them. */
export const markSchema = z.object({
  kind: markKindSchema,
  mayOpen: z.boolean(),
  readers: z.array(staffNameSchema),
});
export type Mark = z.infer<typeof markSchema>;

const markedSchema = z.object({
  personId: idSchema,
  memberNumber: z.number().int(),
  name: z.string(),
  kind: markKindSchema,
  at: momentSchema,
  readers: z.array(staffNameSchema),
});

const lookSchema = z.object({
  sequence: z.number().int(),
  at: momentSchema,
  staffName: z.string().nullable(),
  personId: idSchema,
  memberNumber: z.number().int().nullable(),
  name: z.string().nullable(),
});

export const marksContract = {
  /** Everybody who is marked, by name. */
  list: query({ entity: 'personMark', action: 'create' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(markedSchema) })),
  /** Marks a person, or says anew why and who may open the record. */
  set: command({ entity: 'personMark', action: 'create' })
    .input(
      z.strictObject({
        personId: idSchema,
        kind: markKindSchema,
        readers: z.array(idSchema).min(1, 'markReaders').max(20, 'tooLong'),
      }),
    )
    .output(changed),
  remove: command({ entity: 'personMark', action: 'remove' })
    .input(z.strictObject({ personId: idSchema, reason: reasonSchema }))
    .output(changed),
  /** Looks at marked people that nobody has gone through yet, the oldest first. */
  looks: query({ entity: 'lookReview', action: 'list' })
    .input(z.strictObject({ limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.object({ items: z.array(lookSchema), more: z.boolean() })),
  /** Notes that all looks up to a line of the log have been gone through. */
  review: command({ entity: 'lookReview', action: 'create' })
    .input(z.strictObject({ sequence: z.number().int().min(1) }))
    .output(changed),
};
