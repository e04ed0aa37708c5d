/** One change for many members: what can be changed, how it is said, and what comes of it. */
import { z } from 'zod';
import type { FieldFacts } from '../catalogue.ts';
import { dateSchema, idSchema, lineSchema } from '../fields.ts';
import { isIssueCode } from '../issues.ts';
import { memberPatchSchema } from './model.ts';
import { employmentFacts, membershipFacts, profileFacts } from './policy.ts';
import { memberSelectionSchema } from './selection.ts';

/**
 * The facts that many members can share, each with the column it lies in. What is somebody's own (a name, an address, a number) is changed on
 * the member's page; a step in the life of a membership has consequences of its own and is taken there too.
 */
const FIELDS = {
  language: {
    entity: 'profile',
    facts: profileFacts.fields.language,
    value: memberPatchSchema.shape.language.unwrap(),
  },
  category: { entity: 'membership', facts: membershipFacts.fields.category, value: lineSchema(60).nullable() },
  duesClass: { entity: 'membership', facts: membershipFacts.fields.duesClass, value: lineSchema(60).nullable() },
  employerId: { entity: 'employment', facts: employmentFacts.fields.employerId, value: idSchema },
  jobTitle: { entity: 'employment', facts: employmentFacts.fields.jobTitle, value: lineSchema(120).nullable() },
} as const satisfies Record<string, { entity: string; facts: FieldFacts; value: z.ZodType<string | null> }>;

export type BulkField = keyof typeof FIELDS;
export const BULK_FIELDS = Object.keys(FIELDS) as BulkField[];

/** What is done to each of them. */
export const bulkChangeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('field'),
      field: z.enum(Object.keys(FIELDS) as [BulkField, ...BulkField[]], { error: 'unknownField' }),
      value: z.string().max(120, 'tooLong').nullable(),
      /** The day it holds from, for what lies on a period: the period is divided there. Null mends the period that runs. */
      from: dateSchema.nullable().default(null),
    }),
    z.strictObject({ kind: z.literal('addToList'), listId: idSchema }),
    z.strictObject({ kind: z.literal('removeFromList'), listId: idSchema }),
    /** The day a letter came back from an address; null: letters arrive again. */
    z.strictObject({
      kind: z.literal('returned'),
      use: z.enum(['home', 'postal'], { error: 'invalid' }),
      returnedOn: dateSchema.nullable(),
    }),
  ])
  .superRefine((change, context) => {
    if (change.kind !== 'field') return;
    const checked = FIELDS[change.field].value.safeParse(change.value);
    if (checked.success) return;
    const code = checked.error.issues[0]?.message;
    context.addIssue({ code: 'custom', path: ['value'], message: isIssueCode(code) ? code : 'invalid' });
  });
export type BulkChange = z.infer<typeof bulkChangeSchema>;

export const bulkInputSchema = z.strictObject({ selection: memberSelectionSchema, change: bulkChangeSchema });

const counts = {
  /** How many are changed. */
  changed: z.number().int(),
  /** How many have it already. */
  same: z.number().int(),
  /** How many are left as they are, and why: codes of field issues. */
  refused: z.array(z.object({ code: z.string(), count: z.number().int() })),
};

/** What a change would do, before it is done. */
export const bulkPreviewSchema = z.object({
  ...counts,
  /** Some of those it changes, with what they hold and would hold. An employer is told by name. */
  sample: z.array(
    z.object({
      id: idSchema,
      memberNumber: z.number().int(),
      name: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type BulkPreview = z.infer<typeof bulkPreviewSchema>;

/** What a change has done. `changeId` takes it back as one; null where nothing was changed. */
export const bulkOutcomeSchema = z.object({ ...counts, changeId: idSchema.nullable() });
