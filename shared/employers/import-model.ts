/** What is told about a file of Enhetsregisteret: how it was read, what it would change, what stands in the way. */
import { z } from 'zod';
import { idSchema } from '../fields.ts';
import { organisationNumberSchema } from '../numbers/schemas.ts';
import { EMPLOYER_KINDS } from './terms.ts';

/** Which units of a file are taken: those that are registered, with their sub-units and main units; or all. */
export const UNITS_TAKEN = ['known', 'all'] as const;
export type UnitsTaken = (typeof UNITS_TAKEN)[number];

/** What a unit of the file is found to be. `leftOut`: nobody here has to do with it. */
export const UNIT_VERDICTS = ['new', 'change', 'unchanged', 'leftOut', 'refused'] as const;
export type UnitVerdict = (typeof UNIT_VERDICTS)[number];

const shownUnitSchema = z.object({
  /** Place in the file, from 1; of a CSV the line. */
  line: z.number().int(),
  organisationNumber: z.string(),
  name: z.string(),
  verdict: z.enum(['new', 'change', 'refused']),
  /** The facts that differ, as in the catalogue. */
  fields: z.array(z.string()),
  /** Why it is refused: a key of `ISSUE_TEXTS`. */
  code: z.string().nullable(),
});
export type ShownUnit = z.infer<typeof shownUnitSchema>;

const count = z.number().int();

/** A registered employer without a number, and the units of the file that bear its name: whether it is one of them is for the office to say. */
const nameMatchSchema = z.object({
  employerId: idSchema,
  name: z.string(),
  place: z.string().nullable(),
  /** How many units bear the name. */
  count,
  /** The first of them, those of the same place in front. */
  units: z.array(
    z.object({
      organisationNumber: z.string(),
      name: z.string(),
      place: z.string().nullable(),
      kind: z.enum(EMPLOYER_KINDS),
      isSamePlace: z.boolean(),
      /** The import would not take the unit for another reason. */
      isLeftOut: z.boolean(),
    }),
  ),
});
export type NameMatch = z.infer<typeof nameMatchSchema>;

/** What the office has said: this unit is the employer that was registered by name. */
export const sameEmployerSchema = z.strictObject({
  employerId: idSchema,
  organisationNumber: organisationNumberSchema,
});
const unitCountsSchema = z.object({
  units: count,
  new: count,
  change: count,
  unchanged: count,
  leftOut: count,
  refused: count,
});
export type UnitCounts = z.infer<typeof unitCountsSchema>;

export const unitImportSchema = z.object({
  format: z.object({ kind: z.enum(['json', 'csv', 'xlsx']), packed: z.boolean(), encoding: z.string() }),
  counts: unitCountsSchema,
  /** The first units of each verdict that matters. */
  shown: z.array(shownUnitSchema),
  /** Registered units of the same kind that the file has not: a whole download that lacks one means that it is deleted there. */
  missing: z.object({
    count,
    items: z.array(z.object({ id: idSchema, name: z.string(), organisationNumber: z.string() })),
  }),
  /** Employers without a number whose name stands in the file. */
  matches: z.object({ count, items: z.array(nameMatchSchema) }),
  /** The change all of it was written as, and the batch it is taken back by; null after a dry run. */
  changeId: idSchema.nullable(),
  batchId: idSchema.nullable(),
});
export type UnitImport = z.infer<typeof unitImportSchema>;
