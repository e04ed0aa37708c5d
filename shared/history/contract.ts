/** What changed in a record, by whom, and taking it back. */
import { z } from 'zod';
import { cursorSchema, idSchema, momentSchema } from '../fields.ts';
import { openCommand, query } from '../procedure.ts';

export const historyEntrySchema = z.object({
  changeId: idSchema,
  at: momentSchema,
  staffName: z.string().nullable(),
  command: z.string(),
  entity: z.string(),
  rowId: z.string(),
  operation: z.enum(['insert', 'change', 'remove', 'move']),
  /** Field by field. A value the role may not read is null and `masked` is true. */
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown(), masked: z.boolean() })),
  undoable: z.boolean(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

export const historyContract = {
  ofPerson: query({ entity: 'history', action: 'list' })
    .input(
      z.strictObject({
        personId: idSchema,
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ items: z.array(historyEntrySchema), nextCursor: z.string().nullable() })),
  /**
   * Takes one change back, field by field, where the field still holds what the change wrote. The rest is listed, not forced.
   * Who may not read the history takes back own changes alone.
   */
  undo: openCommand()
    .input(z.strictObject({ changeId: idSchema, job: idSchema.optional() }))
    .output(
      z.object({
        changeId: idSchema.nullable(),
        undone: z.number().int(),
        kept: z.array(z.object({ entity: z.string(), rowId: z.string(), field: z.string().nullable() })),
        /** The people whose rows stayed as they are, the first of them by name. */
        keptPeople: z.array(z.object({ id: idSchema, name: z.string() })),
      }),
    ),
};
