/** Likely duplicates and merging, as the screen sees them. */
import { z } from 'zod';
import { dateSchema, idSchema } from '../fields.ts';
import { membershipStatusSchema } from '../members/model.ts';

/** What speaks for two records being one person. A name alone is none of them. */
export const DUPLICATE_GROUNDS = [
  'numberChanged',
  'emailAndBirthDate',
  'mobileAndBirthDate',
  'emailAndName',
  'mobileAndName',
  'nameAndBirthDate',
  'nearNameAndBirthDate',
  'nameAndAddress',
] as const;
export type DuplicateGround = (typeof DUPLICATE_GROUNDS)[number];

/** What a record is recognised by. */
const sideSchema = z.object({
  id: idSchema,
  memberNumber: z.number().int(),
  name: z.string(),
  birthDate: dateSchema.nullable(),
  status: membershipStatusSchema.nullable(),
  joinedOn: dateSchema.nullable(),
  employerName: z.string().nullable(),
});

/** Two records that may be of one person. The older one stands first. */
export const duplicatePairSchema = z.object({
  id: z.string(),
  score: z.number().int(),
  grounds: z.array(z.enum(DUPLICATE_GROUNDS)),
  one: sideSchema,
  other: sideSchema,
});
export type DuplicatePair = z.infer<typeof duplicatePairSchema>;

/** Which record a value is taken from. */
export const sideNameSchema = z.enum(['keep', 'drop'], { error: 'invalid' });

/**
 * One value of both records, and which is taken. `why`: both say the same; only one says anything; nothing speaks for the other; somebody
 * chose; the careful one; both are kept.
 */
export const mergeFieldSchema = z.object({
  /** Names the choice in `choices`. */
  key: z.string(),
  entity: z.string(),
  /** The column; null where the row is taken whole, and `of` says which one. */
  field: z.string().nullable(),
  of: z.string().nullable(),
  kept: z.unknown(),
  gone: z.unknown(),
  /** The role may not see the values, only that they are there. */
  masked: z.boolean(),
  take: z.enum(['keep', 'drop', 'both']),
  why: z.enum(['same', 'onlyOne', 'stays', 'chosen', 'careful', 'joined']),
  mayChoose: z.boolean(),
});
export type MergeField = z.infer<typeof mergeFieldSchema>;

/** A period of either record, and the days it has afterwards; none where it is left out. */
export const mergePeriodSchema = z.object({
  id: idSchema,
  entity: z.enum(['membership', 'employment']),
  side: sideNameSchema,
  status: membershipStatusSchema.nullable(),
  category: z.string().nullable(),
  employerName: z.string().nullable(),
  jobTitle: z.string().nullable(),
  startDate: dateSchema.nullable(),
  endDate: dateSchema.nullable(),
  /** It meets one of the other record: somebody should look. */
  overlaps: z.boolean(),
  days: z.array(z.object({ startDate: dateSchema.nullable(), endDate: dateSchema.nullable() })),
});

export type MergePeriod = z.infer<typeof mergePeriodSchema>;

/** What somebody should know before two records become one. */
export const MERGE_WARNINGS = [
  'otherNationalId',
  'otherBirthDate',
  'dismissed',
  'protected',
  'deceased',
  'marked',
  'openImport',
] as const;

export const mergePreviewSchema = z.object({
  keep: sideSchema,
  drop: sideSchema,
  fields: z.array(mergeFieldSchema),
  periods: z.array(mergePeriodSchema),
  /** What else comes over, by entity. */
  comes: z.array(z.object({ entity: z.string(), count: z.number().int() })),
  warnings: z.array(z.enum(MERGE_WARNINGS)),
  /** How far the records had come; given back with the merge, so that nobody merges what he has not seen. */
  revisions: z.object({ keep: z.number().int(), drop: z.number().int() }),
});
export type MergePreview = z.infer<typeof mergePreviewSchema>;
