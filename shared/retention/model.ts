/** A retention rule as people see it. */
import { z } from 'zod';
import { dateSchema, textSchema } from '../fields.ts';
import { ROLES } from '../roles.ts';
import { RETENTION_ACTIONS, RETENTION_TRIGGERS, RETENTION_UNITS } from './terms.ts';

/** The longest period: after a hundred years a rule says nothing any more. */
export const LONGEST_PERIOD = 36_500;

/** How long, in one of the units; null both where the data go with what they belong to. */
const periodSchema = z.number({ error: 'invalid' }).int('invalid').min(0, 'invalid').max(LONGEST_PERIOD, 'invalid');
const unitSchema = z.enum(RETENTION_UNITS, { error: 'invalid' });

/** What can be decided about a rule. What starts its clock is not among it: the columns that name the rule were made for that. */
export const retentionPatchSchema = z.strictObject({
  period: periodSchema.nullable().optional(),
  unit: unitSchema.nullable().optional(),
  ground: textSchema(1_000).nullable().optional(),
  action: z.enum(RETENTION_ACTIONS, { error: 'invalid' }).optional(),
  ownerRole: z.enum(ROLES, { error: 'invalid' }).optional(),
  reviewOn: dateSchema.nullable().optional(),
  isOn: z.boolean({ error: 'invalid' }).optional(),
  note: textSchema(2_000).nullable().optional(),
});

export const retentionRuleSchema = z.object({
  id: z.string(),
  revision: z.number().int(),
  title: z.object({ nb: z.string(), en: z.string() }),
  trigger: z.enum(RETENTION_TRIGGERS),
  period: z.number().int().nullable(),
  unit: unitSchema.nullable(),
  ground: z.string().nullable(),
  action: z.enum(RETENTION_ACTIONS),
  ownerRole: z.enum(ROLES),
  /** The day somebody looks at the rule again. */
  reviewOn: z.string().nullable(),
  isOn: z.boolean(),
  note: z.string().nullable(),
  /** How many columns of the catalogue name it. */
  columns: z.number().int(),
});
export type RetentionRuleRow = z.infer<typeof retentionRuleSchema>;
