/** Reading the audit log and proving that it is whole. */
import { z } from 'zod';
import { cursorSchema, idSchema, momentSchema } from '../fields.ts';
import { query } from '../procedure.ts';

export const auditLineSchema = z.object({
  sequence: z.number().int(),
  at: momentSchema,
  staffId: idSchema.nullable(),
  staffName: z.string().nullable(),
  command: z.string(),
  entity: z.string(),
  rowId: z.string().nullable(),
  personId: z.string().nullable(),
  /** Names of fields, never values. */
  fields: z.array(z.string()),
  changeId: idSchema.nullable(),
  reason: z.string().nullable(),
  reference: z.string().nullable(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

const exportRecordSchema = z.object({
  id: idSchema,
  at: momentSchema,
  staffName: z.string().nullable(),
  format: z.string(),
  purpose: z.string(),
  recipient: z.string(),
  columns: z.array(z.string()),
  count: z.number().int(),
});

export const auditContract = {
  list: query({ entity: 'auditLine', action: 'list' })
    .input(
      z.strictObject({
        personId: idSchema.optional(),
        staffId: idSchema.optional(),
        command: z.string().max(80).optional(),
        from: momentSchema.optional(),
        to: momentSchema.optional(),
        cursor: cursorSchema.optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ items: z.array(auditLineSchema), nextCursor: z.string().nullable() })),
  /** The register of what was taken out of the program: by whom, for whom, what for, which columns, how many people. */
  exports: query({ entity: 'exportRecord', action: 'list' })
    .input(z.strictObject({ cursor: cursorSchema.optional(), limit: z.number().int().min(1).max(200).default(50) }))
    .output(z.object({ items: z.array(exportRecordSchema), nextCursor: z.string().nullable() })),
  /** Walks the whole chain. `ok` false names the first line that does not hold. */
  verify: query({ entity: 'auditLine', action: 'list' })
    .input(z.strictObject({}))
    .output(
      z.object({
        ok: z.boolean(),
        lines: z.number().int(),
        checkpoints: z.number().int(),
        firstFault: z.number().int().nullable(),
        fault: z.string().nullable(),
      }),
    ),
};
