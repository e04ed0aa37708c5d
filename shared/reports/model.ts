/** What a report answers: counts as they may be shown, by period or by group. */
import { z } from 'zod';
import { dateSchema } from '../fields.ts';
import { STEPS } from './periods.ts';

/** A count: a number of at least five, `fewer` than five, or `hidden` so that a smaller one cannot be worked out. */
export const shownSchema = z.union([z.number().int().min(5), z.literal('fewer'), z.literal('hidden')]);

/** Reports that divide the members of one day. */
export const BREAKDOWNS = ['byEmployer', 'byRegion', 'byAge', 'byCategory', 'byDuesClass', 'byStatus'] as const;
export type BreakdownName = (typeof BREAKDOWNS)[number];

/** Every report of counts. */
export const REPORTS = ['membersOverTime', 'joinsAndLeaves', ...BREAKDOWNS] as const;
export type ReportName = (typeof REPORTS)[number];

const yearSchema = z.number().int().min(1900, 'invalid').max(2200, 'invalid');

/** Which periods; whole calendar years, because what is finer than a month tells of single people. */
export const seriesInput = {
  step: z.enum(STEPS, { error: 'invalid' }).default('year'),
  /** Default: nine years before the last. */
  fromYear: yearSchema.optional(),
  /** Default: the present one. */
  toYear: yearSchema.optional(),
};
export type SeriesInput = { step: (typeof STEPS)[number]; fromYear?: number | undefined; toYear?: number | undefined };

/** Which day: the last of a month that is over, or today, which is the default. */
export const dayInput = { day: dateSchema.optional() };

const firstYearSchema = z.number().int();
const groupSchema = z.object({ key: z.string(), count: shownSchema });

export const membersOverTimeSchema = z.object({
  /** The first year there is anything to say of. */
  firstYear: firstYearSchema,
  /** `day`: the last day of the period, or today in the present one. */
  periods: z.array(z.object({ period: z.string(), day: dateSchema, members: shownSchema })),
});
export type MembersOverTime = z.infer<typeof membersOverTimeSchema>;

export const joinsAndLeavesSchema = z.object({
  firstYear: firstYearSchema,
  periods: z.array(z.object({ period: z.string(), joined: shownSchema, left: shownSchema })),
  /** Each year of them: who joined for the first time or again, and why people left. Empty where it cannot be shown. */
  years: z.array(
    z.object({
      year: z.string(),
      joined: shownSchema,
      left: shownSchema,
      entries: z.array(groupSchema),
      causes: z.array(groupSchema),
    }),
  ),
});
export type JoinsAndLeaves = z.infer<typeof joinsAndLeavesSchema>;

export const breakdownSchema = z.object({
  day: dateSchema,
  /** Members on the day, those on leave among them. */
  members: shownSchema,
  /** `name` where the group is called by its own name, as an employer is; else the key says which of a closed list it is. */
  groups: z.array(groupSchema.extend({ name: z.string().nullable() })),
});
export type Breakdown = z.infer<typeof breakdownSchema>;

/** What the minimisation report may have to say about a field. */
export const REMARKS = ['empty', 'nearlyEmpty', 'unused', 'freeText'] as const;
export type Remark = (typeof REMARKS)[number];

export const minimisedFieldSchema = z.object({
  entity: z.string(),
  field: z.string(),
  purpose: z.string(),
  source: z.string(),
  retention: z.string(),
  required: z.boolean(),
  freeText: z.boolean(),
  /** Rows of the entity, and those in which the field says something; none, or as a count may be shown. */
  rows: z.union([z.literal(0), shownSchema]),
  filled: z.union([z.literal(0), shownSchema]),
  /** Whole percent; null where one of the two is not shown. */
  share: z.number().int().nullable(),
  /** The day it was last written, and last revealed or taken out; null: never, or the log no longer says. */
  writtenOn: dateSchema.nullable(),
  /** Absent for who may not read the log. */
  takenOutOn: dateSchema.nullable().optional(),
  remarks: z.array(z.enum(REMARKS)),
  /** That it was found to be needed all the same; null where nobody has said so. `isDue`: it is to be looked at again. */
  assessment: z
    .object({
      reason: z.string(),
      assessedOn: dateSchema,
      by: z.string().nullable(),
      lookAgainOn: dateSchema,
      isDue: z.boolean(),
    })
    .nullable(),
});
export type MinimisedField = z.infer<typeof minimisedFieldSchema>;
