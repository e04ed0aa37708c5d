/** What can be asked about employers. */
import { z } from 'zod';
import { cursorSchema, idSchema, totalSchema } from '../fields.ts';
import { historyEntrySchema } from '../history/contract.ts';
import { command, query } from '../procedure.ts';
import { employerPatchSchema, employerRecordSchema, employerSchema, newEmployerSchema } from './model.ts';

const employer = { entity: 'employer' } as const;
const changed = z.object({ changeId: idSchema });

export const employersContract = {
  /** Words in any order: parts of the name, place, organisation number. Ordered by name. */
  search: query({ ...employer, action: 'list' })
    .input(
      z.strictObject({
        query: z.string().max(200, 'tooLong').default(''),
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(500).default(20),
      }),
    )
    .output(z.object({ items: z.array(employerSchema), nextCursor: z.string().nullable(), total: totalSchema })),
  get: query({ ...employer, action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(employerRecordSchema),
  /** What changed, by whom, the last first; `history.undo` takes one change back. */
  history: query({ entity: 'history', action: 'list' })
    .input(
      z.strictObject({
        id: idSchema,
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ items: z.array(historyEntrySchema), nextCursor: z.string().nullable() })),
  /** Answers `DUPLICATE` with the ids where the number is taken, or the name and no number tells the two apart. */
  create: command({ ...employer, action: 'create' })
    .input(newEmployerSchema)
    .output(changed.extend({ id: idSchema })),
  update: command({ ...employer, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        patch: employerPatchSchema,
        /** Revision when editing began, as `employers.get` gave it. Without it the present one counts. */
        revision: z.number().int().optional(),
      }),
    )
    .output(changed),
};
