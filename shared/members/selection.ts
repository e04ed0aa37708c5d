/**
 * Whom a list, count, export, bulk change or letter means: chosen members, or all that a search reaches. One way of saying it, so that what
 * is counted, shown and done is the same.
 */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema } from '../fields.ts';
import { type FilterGroup, memberFilterSchema } from './filter.ts';
import { membershipStatusSchema } from './model.ts';
import { QUALITY_ISSUES } from './quality.ts';

/** The most members one act is about. */
export const LARGEST_SELECTION = 200_000;

/** What narrows a list. Everything given must hold. */
export const memberFiltersSchema = z.strictObject({
  status: z.array(membershipStatusSchema).max(6, 'tooLong').optional(),
  employerId: idSchema.optional(),
  /** A main unit with all its sub-units. */
  employerGroupId: idSchema.optional(),
  postalCodeFrom: z
    .string()
    .regex(/^\d{4}$/u, 'postalCode')
    .optional(),
  postalCodeTo: z
    .string()
    .regex(/^\d{4}$/u, 'postalCode')
    .optional(),
  joinedFrom: dateSchema.optional(),
  joinedTo: dateSchema.optional(),
  category: lineSchema(60).optional(),
  /** Those of whom something is wrong or missing. */
  quality: z.enum(QUALITY_ISSUES, { error: 'invalid' }).optional(),
});
export type MemberFilters = z.infer<typeof memberFiltersSchema>;

/** The fields of a selection, for inputs that say more beside it. Everything given must hold. */
export const memberSelectionShape = {
  ids: z.array(idSchema).max(LARGEST_SELECTION, 'tooLong').optional(),
  query: z.string().max(200, 'tooLong').optional(),
  filters: memberFiltersSchema.optional(),
  filter: memberFilterSchema.optional(),
};

/** Whether it is said whom is meant. Nobody means everybody: an empty query does, but has to be given. */
export function saysWhom({ ids, query, filters, filter }: MemberSelection): boolean {
  return [ids, query, filters, filter].some((said) => said !== undefined);
}

/** What is wrong with a selection that says nothing. */
export const WHOM_MISSING = { error: 'exportWhom', path: ['ids'] };

export const memberSelectionSchema = z.strictObject(memberSelectionShape).refine(saysWhom, WHOM_MISSING);
export type MemberSelection = {
  ids?: readonly string[] | undefined;
  query?: string | undefined;
  filters?: MemberFilters | undefined;
  filter?: FilterGroup | undefined;
};
