/** What can be asked about members. */
import { z } from 'zod';
import { leftOutSchema, releaseInputSchema } from '../disclosures/model.ts';
import { cursorSchema, idSchema, lineSchema, reasonSchema } from '../fields.ts';
import { isElevenDigits } from '../numbers/national-id.ts';
import { command, loggedQuery, query } from '../procedure.ts';
import { bulkInputSchema, bulkOutcomeSchema, bulkPreviewSchema } from './bulk.ts';
import { filterColumnSchema, memberFilterSchema } from './filter.ts';
import {
  employmentInputSchema,
  memberListItemSchema,
  memberPatchSchema,
  memberRecordSchema,
  membershipInputSchema,
  newMemberSchema,
  revealedAddressSchema,
  similarMemberSchema,
  timelineEventSchema,
} from './model.ts';
import { QUALITY_ISSUES } from './quality.ts';
import {
  memberFiltersSchema,
  memberSelectionSchema,
  memberSelectionShape,
  saysWhom,
  WHOM_MISSING,
} from './selection.ts';

/** Columns a list can be ordered by; a minus turns the order. */
export const MEMBER_SORTS = [
  'name',
  '-name',
  'memberNumber',
  '-memberNumber',
  'joinedOn',
  '-joinedOn',
  'employer',
  '-employer',
] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];

const searchInput = z.strictObject({
  /** Words in any order: parts of names, e-mail, telephone, member number, employer; or eleven digits alone. */
  query: z.string().max(200, 'tooLong').default(''),
  filters: memberFiltersSchema.default({}),
  filter: memberFilterSchema.optional(),
  sort: z.enum(MEMBER_SORTS, { error: 'invalid' }).default('name'),
  cursor: cursorSchema.optional(),
  limit: z.number().int().min(1).max(500).default(50),
});
export type MemberSearch = z.infer<typeof searchInput>;

/** How many: exact, or bounded like "10000+". */
const totalSchema = z.union([z.number().int(), z.string().regex(/^\d+\+$/u)]);

function asksByNationalId(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'query' in input && isElevenDigits(String(input.query));
}

function hasNationalId(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'nationalId' in input && Boolean(input.nationalId);
}

const changed = z.object({ changeId: idSchema });
/** A period of a member: a new one, or one that is there as it was when editing began. */
const periodOf = { personId: idSchema, id: idSchema.optional(), revision: z.number().int().optional() };
const person = { entity: 'person' } as const;

export const membersContract = {
  /** Eleven digits find exactly one person, for roles with reveal; found or not, the look-up is logged. */
  search: loggedQuery(asksByNationalId, { ...person, action: 'list' })
    .input(searchInput)
    .output(z.object({ items: z.array(memberListItemSchema), nextCursor: z.string().nullable(), total: totalSchema })),
  /** How many a selection reaches, before anything is done with them: exact up to a bound. */
  count: query({ ...person, action: 'list' })
    .input(memberSelectionSchema)
    .output(z.object({ total: totalSchema })),
  /** What may be wrong or missing in the register as far as the asker may read it, with how many members each is about; none that is about nobody. */
  quality: query({ ...person, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(z.object({ issue: z.enum(QUALITY_ISSUES), total: totalSchema })) })),
  /** What members can be filtered by: the columns this role may read, the operators of each, and what can be chosen. */
  filterColumns: query({ ...person, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(filterColumnSchema) })),
  get: query({ ...person, action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(memberRecordSchema),
  similar: loggedQuery(hasNationalId, { ...person, action: 'create' })
    .input(newMemberSchema.partial().omit({ acceptDuplicates: true, memberships: true, employments: true }))
    .output(z.object({ items: z.array(similarMemberSchema) })),
  create: command({ ...person, action: 'create' })
    .input(newMemberSchema)
    .output(changed.extend({ id: idSchema, memberNumber: z.number().int() })),
  update: command({ ...person, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        patch: memberPatchSchema,
        /** Revisions of the record when editing began, as `members.get` gave them. Without them the present ones count. */
        revisions: z.record(z.string(), z.number().int()).optional(),
      }),
    )
    .output(changed),
  setAddressProtection: command({ entity: 'protectedAddress', action: 'change' })
    .input(z.strictObject({ id: idSchema, protected: z.boolean(), reason: reasonSchema }))
    .output(changed),
  saveMembership: command({ entity: 'membership', action: 'change' })
    .input(z.strictObject({ ...periodOf, membership: membershipInputSchema }))
    .output(changed.extend({ id: idSchema })),
  removeMembership: command({ entity: 'membership', action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  saveEmployment: command({ entity: 'employment', action: 'change' })
    .input(z.strictObject({ ...periodOf, employment: employmentInputSchema }))
    .output(changed.extend({ id: idSchema })),
  removeEmployment: command({ entity: 'employment', action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  revealNationalId: command({ entity: 'identity', action: 'reveal' })
    .input(z.strictObject({ id: idSchema, reason: reasonSchema }))
    .output(z.object({ nationalId: z.string() })),
  revealAddress: command({ entity: 'protectedAddress', action: 'reveal' })
    .input(z.strictObject({ id: idSchema, reason: reasonSchema }))
    .output(
      z.object({ homeAddress: revealedAddressSchema.nullable(), postalAddress: revealedAddressSchema.nullable() }),
    ),
  /** Eleven digits find exactly one person. Found or not, the look-up is logged. */
  findByNationalId: command({ entity: 'identity', action: 'reveal' })
    .input(z.strictObject({ nationalId: z.string().max(20, 'tooLong') }))
    .output(z.object({ id: idSchema.nullable() })),
  timeline: query({ ...person, action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(z.object({ items: z.array(timelineEventSchema) })),
  /** What a change of many would do: how many it changes, how many have it already, whom it leaves out and why. */
  bulkPreview: query({ ...person, action: 'change' })
    .input(bulkInputSchema)
    .output(bulkPreviewSchema),
  /** One change for all members of a selection: all of it or, when it is cancelled, none. Taken back as one by `history.undo`. */
  bulk: command({ ...person, action: 'change' })
    .input(bulkInputSchema.extend({ job: idSchema.optional() }))
    .output(bulkOutcomeSchema),
  /** Takes chosen members, or all that a search and filters reach, out of the program. One of the three must be said: nobody means everybody. */
  export: command({ ...person, action: 'export' })
    .input(
      z
        .strictObject({
          ...memberSelectionShape,
          format: z.enum(['xlsx', 'csv'], { error: 'invalid' }),
          columns: z.array(z.string().max(40)).max(40).optional(),
          purpose: reasonSchema,
          recipient: lineSchema(200),
          /** Where it goes: without it nothing leaves. */
          disclosure: releaseInputSchema,
        })
        .refine(saysWhom, WHOM_MISSING),
    )
    .output(
      z.object({
        fileName: z.string(),
        mimeType: z.string(),
        contentBase64: z.string(),
        count: z.number().int(),
        leftOut: leftOutSchema,
      }),
    ),
};
