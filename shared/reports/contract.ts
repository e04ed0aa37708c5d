/**
 * Counts over the register, inside the bounds of who asks, small groups hidden by one rule (`small-groups.ts`); and the report that tells
 * whether the register holds more than it needs.
 */
import { z } from 'zod';
import { CATALOGUE, type EntityName } from '../catalogue-registry.ts';
import { dateSchema, idSchema, lineSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import {
  breakdownSchema,
  dayInput,
  joinsAndLeavesSchema,
  membersOverTimeSchema,
  minimisedFieldSchema,
  REPORTS,
  seriesInput,
} from './model.ts';

const memberships = { entity: 'membership', action: 'list' } as const;
const series = z.strictObject(seriesInput);
const entitySchema = z.enum(Object.keys(CATALOGUE) as [EntityName, ...EntityName[]], { error: 'invalid' });
const onDay = z.strictObject(dayInput);
const breakdown = (entity: EntityName) => query({ entity, action: 'list' }).input(onDay).output(breakdownSchema);

export const reportsContract = {
  /** Members at the end of each period. */
  membersOverTime: query(memberships).input(series).output(membersOverTimeSchema),
  /** How many became members and how many left, by period. */
  joinsAndLeaves: query(memberships).input(series).output(joinsAndLeavesSchema),
  /** The twenty largest employers, and the rest. */
  byEmployer: breakdown('employment'),
  /** By the postal code of the present home address; a protected address counts as unknown. */
  byRegion: breakdown('address'),
  byAge: breakdown('profile'),
  byCategory: breakdown('membership'),
  byDuesClass: breakdown('membership'),
  /** Everybody in the register who is or was a member or has applied. */
  byStatus: breakdown('membership'),
  /** Every field about members: why it is held, how many have it, when it was last used, and what looks like too much. */
  minimisation: query({ entity: 'history', action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ day: z.iso.date(), fields: z.array(minimisedFieldSchema) })),
  /** Says that a field is needed in spite of its remarks, until a day. Said again, it takes the place of what was said before. */
  assessField: command({ entity: 'fieldAssessment', action: 'create' }, { entity: 'fieldAssessment', action: 'change' })
    .input(
      z.strictObject({
        entity: entitySchema,
        field: z.string().max(60, 'tooLong'),
        reason: lineSchema(500).min(3, 'required'),
        lookAgainOn: dateSchema,
      }),
    )
    .output(z.object({ changeId: idSchema })),
  withdrawAssessment: command({ entity: 'fieldAssessment', action: 'remove' })
    .input(
      z.strictObject({
        entity: entitySchema,
        field: z.string().max(60, 'tooLong'),
      }),
    )
    .output(z.object({ changeId: idSchema })),
  /** The same counts as a file, or as paper: then the file is empty and only the act is logged. */
  export: command({ entity: 'membership', action: 'export' })
    .input(
      z.strictObject({
        report: z.enum(REPORTS, { error: 'invalid' }),
        format: z.enum(['xlsx', 'csv', 'paper'], { error: 'invalid' }),
        language: z.enum(['nb', 'en'], { error: 'invalid' }).default('nb'),
        ...seriesInput,
        ...dayInput,
      }),
    )
    .output(
      z.object({
        changeId: idSchema,
        fileName: z.string(),
        mimeType: z.string(),
        contentBase64: z.string(),
      }),
    ),
};
