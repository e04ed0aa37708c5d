/**
 * A filter tree: what somebody wants of members, said in columns of the catalogue. Groups join with and / or; a leaf asks whether a member
 * has, or has not, a row of an entity for which all its conditions hold. Depth and size are bounded by the schema itself.
 */
import { z } from 'zod';
import { dateSchema, lineSchema } from '../fields.ts';
import { foldQuery } from '../text/fold.ts';

/**
 * What a leaf can look into. `memberSearch` is how a member stands today, `membership` and `employment` are periods, `employer` is any
 * employer of a member, `listMember` tags and lists. Identity numbers and protected addresses are none of them.
 */
export const FILTER_ENTITIES = [
  'memberSearch',
  'person',
  'profile',
  'contact',
  'address',
  'membership',
  'employment',
  'employer',
  'representative',
  'listMember',
  'contactEntry',
  'task',
  'dispatch',
  'survivor',
] as const;
export type FilterEntity = (typeof FILTER_ENTITIES)[number];

/** What sort of value a column holds, as far as asking for it goes. `code`: digits that have an order, such as a postal code. */
export type FilterKind = 'text' | 'code' | 'number' | 'date' | 'moment' | 'boolean' | 'option' | 'reference';

const textOperators = ['is', 'isNot', 'hasWord', 'startsWith', 'empty', 'notEmpty'] as const;
const dayOperators = ['on', 'before', 'after', 'between', 'last', 'next', 'calendar', 'empty', 'notEmpty'] as const;

/** The operators a sort of value can be asked with; `age` besides, for a date of birth. */
export const OPERATORS_OF = {
  text: textOperators,
  code: ['is', 'isNot', 'startsWith', 'between', 'empty', 'notEmpty'],
  number: ['is', 'isNot', 'between', 'empty', 'notEmpty'],
  date: dayOperators,
  moment: dayOperators,
  boolean: ['yes', 'no'],
  option: ['is', 'isNot', 'empty', 'notEmpty'],
  reference: ['is', 'isNot', 'empty', 'notEmpty'],
} as const satisfies Record<FilterKind, readonly FilterOperator[]>;

export const FILTER_UNITS = ['day', 'week', 'month', 'year'] as const;
export type FilterUnit = (typeof FILTER_UNITS)[number];

const hasLetters = (text: string) => foldQuery(text).length > 0;
const column = z.string().max(40, 'tooLong');
const value = lineSchema(200);
const age = z.number().int().min(0, 'invalid').max(130, 'invalid');
const unit = z.enum(FILTER_UNITS, { error: 'invalid' });

/** One condition on one column. */
export const filterConditionSchema = z.discriminatedUnion('operator', [
  /** Any of the values; upper and lower case are one. */
  z.strictObject({ column, operator: z.literal('is'), values: z.array(value).min(1, 'required').max(100, 'tooLong') }),
  z.strictObject({
    column,
    operator: z.literal('isNot'),
    values: z.array(value).min(1, 'required').max(100, 'tooLong'),
  }),
  /** Every word typed is a whole word of the text, in any of its spellings: `asen` finds Åsen and Aasen. */
  z.strictObject({ column, operator: z.literal('hasWord'), value: value.refine(hasLetters, 'required') }),
  z.strictObject({ column, operator: z.literal('startsWith'), value }),
  z.strictObject({ column, operator: z.literal('empty') }),
  z.strictObject({ column, operator: z.literal('notEmpty') }),
  z.strictObject({ column, operator: z.literal('yes') }),
  z.strictObject({ column, operator: z.literal('no') }),
  z.strictObject({ column, operator: z.literal('on'), value: dateSchema }),
  z.strictObject({ column, operator: z.literal('before'), value: dateSchema }),
  z.strictObject({ column, operator: z.literal('after'), value: dateSchema }),
  /** Both ends are within. */
  z.strictObject({ column, operator: z.literal('between'), from: value.nullable(), to: value.nullable() }),
  /** From so many days, weeks, months or years ago until today. */
  z.strictObject({ column, operator: z.literal('last'), count: z.number().int().min(1).max(1000), unit }),
  /** From today until in so many days, weeks, months or years. */
  z.strictObject({ column, operator: z.literal('next'), count: z.number().int().min(1).max(1000), unit }),
  /** The day, week, month or year itself: this one, the one before, the one after. */
  z.strictObject({ column, operator: z.literal('calendar'), offset: z.number().int().min(-1).max(1), unit }),
  /** Completed years on a day: today, the last day of this year, or a date. */
  z.strictObject({
    column,
    operator: z.literal('age'),
    from: age.nullable(),
    to: age.nullable(),
    at: z.union([z.literal('today'), z.literal('yearEnd'), dateSchema], { error: 'date' }),
  }),
]);
export type FilterCondition = z.infer<typeof filterConditionSchema>;
export type FilterOperator = FilterCondition['operator'];

/** Has, or has not, a row of the entity for which all conditions hold. Without a condition any row does. */
export type FilterLeaf = { entity: FilterEntity; has: boolean; where: FilterCondition[] };
export type FilterGroup = { all: FilterNode[] } | { any: FilterNode[] };
export type FilterNode = FilterLeaf | FilterGroup;

/** Groups within groups: three deep says whatever a person can still read. */
const DEEPEST = 3;
const MOST_CONDITIONS = 60;

const leafSchema: z.ZodType<FilterLeaf, FilterLeaf> = z.strictObject({
  entity: z.enum(FILTER_ENTITIES, { error: 'unknownField' }),
  has: z.boolean(),
  where: z.array(filterConditionSchema).max(10, 'tooLong'),
});

/** Built level by level, so that no input can nest deeper than the schema does. */
function groupSchema(depth: number): z.ZodType<FilterGroup, FilterGroup> {
  const node: z.ZodType<FilterNode, FilterNode> =
    depth <= 1 ? leafSchema : z.union([leafSchema, groupSchema(depth - 1)], { error: 'invalid' });
  const nodes = z.array(node).min(1, 'required').max(20, 'tooLong');
  return z.union([z.strictObject({ all: nodes }), z.strictObject({ any: nodes })], { error: 'invalid' });
}

/** A filter tree. The top is a group. */
export const memberFilterSchema = groupSchema(DEEPEST).refine(
  (filter) => conditionCount(filter) <= MOST_CONDITIONS,
  'tooLong',
);

/** The nodes of a group. */
export function nodesOf(group: FilterGroup): FilterNode[] {
  return 'all' in group ? group.all : group.any;
}

/** Whether a node is a group. */
export function isGroup(node: FilterNode): node is FilterGroup {
  return 'all' in node || 'any' in node;
}

/** How many conditions a tree has; a leaf without one counts as one. */
export function conditionCount(node: FilterNode): number {
  if (!isGroup(node)) return Math.max(node.where.length, 1);
  return nodesOf(node).reduce((sum, inner) => sum + conditionCount(inner), 0);
}

/** Every entity and column a tree asks for. */
export function columnsOf(node: FilterNode): { entity: FilterEntity; column: string | null }[] {
  if (isGroup(node)) return nodesOf(node).flatMap(columnsOf);
  if (node.where.length === 0) return [{ entity: node.entity, column: null }];
  return node.where.map(({ column }) => ({ entity: node.entity, column }));
}

/** A column somebody may filter by, as the screen is told it. */
export const filterColumnSchema = z.object({
  entity: z.enum(FILTER_ENTITIES),
  column: z.string(),
  kind: z.enum(['text', 'code', 'number', 'date', 'moment', 'boolean', 'option', 'reference']),
  operators: z.array(z.string()),
  /** Of a closed list, its words' keys; of tags, lists and templates, their ids and names. Null where any value can be typed. */
  options: z.array(z.object({ value: z.string(), name: z.string().nullable() })).nullable(),
});
export type FilterColumn = z.infer<typeof filterColumnSchema>;
