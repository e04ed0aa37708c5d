/**
 * A filter tree as SQL. Every entity a leaf looks into is bounded like a read of it, rows and columns, so that nobody can filter by what he
 * may not read. A leaf over another table is one pass over that table, not one look-up a member.
 */
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import {
  type FilterCondition,
  type FilterLeaf,
  type FilterNode,
  isGroup,
  nodesOf,
} from '../../shared/members/filter.ts';
import { type DaySpan, spanOf } from '../../shared/members/filter-days.ts';
import type { Action } from '../../shared/roles.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import type { Asker } from '../asker.ts';
import type { EntityColumn, SqlValue } from '../entity.ts';
import { readBounds } from '../permission-sql.ts';
import { type AskableColumn, askableColumn, FILTER_PATHS, type FilterPath } from './filter-columns.ts';

/** What a compilation needs at hand. `parameters` is added to. */
export type FilterContext = {
  asker: Asker;
  action: Extract<Action, 'list' | 'export'>;
  parameters: Record<string, SqlValue>;
  today?: CalendarDate;
};

/**
 * The condition of a tree over `p`, the person.
 * @throws TillitError `FORBIDDEN` where it asks for what the role may not read, `VALIDATION` for a column or operator that is none
 */
export function filterSql(node: FilterNode, context: FilterContext): string {
  if (!isGroup(node)) return leafSql(node, context);
  const joint = 'all' in node ? ' AND ' : ' OR ';
  return `(${nodesOf(node)
    .map((inner) => filterSql(inner, context))
    .join(joint)})`;
}

function leafSql(leaf: FilterLeaf, context: FilterContext): string {
  const path = FILTER_PATHS[leaf.entity];
  const bounds = readBounds(context.asker, path.entity, context.action, 'x');
  const conditions = leaf.where.map((condition) => {
    const askable = askableColumn(leaf.entity, condition.column);
    if (!askable) throw invalidField('filter', 'unknownField');
    if (!bounds.columns.has(condition.column)) throw new TillitError('FORBIDDEN');
    if (!askable.operators.includes(condition.operator)) throw invalidField('filter', 'invalid');
    return conditionSql(condition, askable, path, context);
  });
  const rows = rowsSql(path, bounds.where, context);
  if (path.isSingle && conditions.length > 0) return singleSql(conditions, rows, leaf.has);
  const where = conditions.map(({ sql, negated }) => (negated ? `NOT ${sql}` : sql));
  return `p.id ${leaf.has ? 'IN' : 'NOT IN'} (${[rows, ...where].join(' AND ')})`;
}

/** A member without the row has it empty: each condition asks by itself, and what is denied is denied of the member, not of the row. */
function singleSql(conditions: readonly Condition[], rows: string, has: boolean): string {
  const all = conditions.map(({ sql, negated }) => `p.id ${negated ? 'NOT IN' : 'IN'} (${rows} AND ${sql})`);
  return has ? `(${all.join(' AND ')})` : `NOT (${all.join(' AND ')})`;
}

function rowsSql({ entity, through }: FilterPath, where: string, { asker, action }: FilterContext): string {
  const subject = entity.column.get(entity.facts.subjects[0]?.column ?? '')?.sql;
  if (!through) return `SELECT x.${subject} FROM ${entity.table} x WHERE x.${subject} IS NOT NULL AND ${where}`;
  const link = readBounds(asker, through.entity, action, 'w');
  if (!link.columns.has(through.column)) throw new TillitError('FORBIDDEN');
  const column = through.entity.column.get(through.column)?.sql;
  return `SELECT w.person_id FROM ${through.entity.table} w JOIN ${entity.table} x ON x.id = w.${column} WHERE ${link.where} AND ${where}`;
}

/** True or false for every row, never unknown. `negated`: what is meant is that it does not hold. */
type Condition = { sql: string; negated: boolean };

function conditionSql(
  condition: FilterCondition,
  { column, kind }: AskableColumn,
  path: FilterPath,
  context: FilterContext,
): Condition {
  const x = `x.${column.sql}`;
  const put = (value: SqlValue) => {
    const name = `f${Object.keys(context.parameters).length}`;
    context.parameters[name] = value;
    return `@${name}`;
  };
  const holds = (sql: string): Condition => ({ sql: `(${x} IS NOT NULL AND ${sql})`, negated: false });
  switch (condition.operator) {
    case 'empty':
      return { ...holds(`${x} <> ''`), negated: true };
    case 'notEmpty':
      return holds(`${x} <> ''`);
    case 'yes':
      return holds(`${x} = 1`);
    case 'no':
      return { ...holds(`${x} = 1`), negated: true };
    case 'is':
    case 'isNot': {
      const any = condition.values.map((value) => equals(x, value, kind, column, put)).join(' OR ');
      return { ...holds(`(${any})`), negated: condition.operator === 'isNot' };
    }
    case 'hasWord': {
      const found = `has_words(${x}, ${put(condition.value)}) = 1`;
      if (!path.indexed?.columns.includes(column.name)) return holds(found);
      const match = foldQuery(condition.value).map((word) => `"${word}"`);
      return holds(`${path.indexed.sql(put(match.join(' AND ')))} AND ${found}`);
    }
    case 'startsWith':
      return holds(`${x} GLOB ${put(`${inAnyCase(condition.value)}*`)}`);
    case 'between':
      return holds(within(x, betweenOf(condition, kind), put));
    default: {
      const span = spanOf(condition, context.today ?? dayInNorway());
      // Nothing stored is the empty text of a column that must hold one: no day at all.
      return holds(`${x} <> '' AND ${within(x, kind === 'moment' ? momentsOf(span) : span, put)}`);
    }
  }
}

type Put = (value: SqlValue) => string;

function equals(x: string, value: string, kind: AskableColumn['kind'], column: EntityColumn, put: Put): string {
  if (kind === 'number') return `${x} = ${put(wholeNumber(value))}`;
  if (kind === 'option' && !column.options?.includes(value)) throw invalidField('filter', 'invalid');
  return kind === 'text' ? `${x} GLOB ${put(inAnyCase(value))}` : `${x} = ${put(value)}`;
}

type Span = { from: SqlValue; to: SqlValue; before?: boolean };

function within(x: string, { from, to, before = false }: Span, put: Put): string {
  const ends = [
    ...(from === null ? [] : [`${x} >= ${put(from)}`]),
    ...(to === null ? [] : [`${x} ${before ? '<' : '<='} ${put(to)}`]),
  ];
  return ends.length === 0 ? '1' : ends.join(' AND ');
}

function betweenOf({ from, to }: { from: string | null; to: string | null }, kind: AskableColumn['kind']): Span {
  if (kind === 'number') return { from: from && wholeNumber(from), to: to && wholeNumber(to) };
  if (kind === 'code') return { from, to };
  for (const day of [from, to]) if (day !== null && !isDay(day)) throw invalidField('filter', 'date');
  return kind === 'moment' ? momentsOf({ from, to }) : { from, to };
}

/** A day in Norway is 24 hours of UTC that begin at 23 or 22 o'clock. */
function momentsOf({ from, to }: DaySpan): Span {
  const begin = (day: Temporal.PlainDate) =>
    day.toZonedDateTime('Europe/Oslo').toInstant().toString({ smallestUnit: 'millisecond' });
  return {
    from: from === null ? null : begin(Temporal.PlainDate.from(from)),
    to: to === null ? null : begin(Temporal.PlainDate.from(to).add({ days: 1 })),
    before: true,
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/u.test(text)) throw invalidField('filter', 'invalid');
  return Number(text);
}

/** A pattern for GLOB that holds in upper and lower case, also of æ, ø and å, which SQLite itself does not know as letters. */
function inAnyCase(text: string): string {
  return Array.from(text.normalize('NFC'), (sign) => {
    if ('*?['.includes(sign)) return `[${sign}]`;
    const [lower, upper] = [sign.toLowerCase(), sign.toUpperCase()];
    const isLetter = lower !== upper && Array.from(lower).length === 1 && Array.from(upper).length === 1;
    return isLetter ? `[${lower}${upper}]` : sign;
  }).join('');
}
