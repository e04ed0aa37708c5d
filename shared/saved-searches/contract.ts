/** Kept searches: one's own, or shared with roles. What one finds is bounded by who runs it. */
import { z } from 'zod';
import { idSchema, lineSchema } from '../fields.ts';
import { MEMBER_SORTS } from '../members/contract.ts';
import { memberFilterSchema } from '../members/filter.ts';
import { memberFiltersSchema } from '../members/selection.ts';
import { isElevenDigits } from '../numbers/national-id.ts';
import { command, query } from '../procedure.ts';
import { ROLES } from '../roles.ts';

const kept = { entity: 'savedSearch' } as const;
const changed = z.object({ changeId: idSchema });

const shape = {
  name: lineSchema(80),
  query: z
    .string()
    .max(200, 'tooLong')
    .refine((text) => !isElevenDigits(text), 'search.nationalId'),
  filters: memberFiltersSchema,
  filter: memberFilterSchema.nullable(),
  sort: z.enum(MEMBER_SORTS, { error: 'invalid' }),
  sharedWith: z.array(z.enum(ROLES, { error: 'invalid' })).max(ROLES.length, 'tooLong'),
  /** Stands in the navigation, also of those it is shared with. */
  isPinned: z.boolean(),
};

const savedSearchSchema = z.object({
  ...shape,
  query: z.string(),
  id: idSchema,
  revision: z.number().int(),
  isOwn: z.boolean(),
  /** False: it asks for what the asker's role may not read, and running it finds nothing out. */
  isReadable: z.boolean(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

export const savedSearchesContract = {
  list: query({ ...kept, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(savedSearchSchema) })),
  create: command({ ...kept, action: 'create' })
    .input(
      z.strictObject({
        ...shape,
        query: shape.query.default(''),
        filters: shape.filters.default({}),
        filter: shape.filter.default(null),
        sort: shape.sort.default('name'),
        sharedWith: shape.sharedWith.default([]),
        isPinned: shape.isPinned.default(false),
      }),
    )
    .output(changed.extend({ id: idSchema })),
  update: command({ ...kept, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        patch: z.strictObject(shape).partial(),
        revision: z.number().int().optional(),
      }),
    )
    .output(changed),
  remove: command({ ...kept, action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
};
