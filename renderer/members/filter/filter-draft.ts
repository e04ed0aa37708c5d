/** A filter while it is being put together: rows may be unfinished, dates are as they are typed. */
import { formatCalendarDate, parseCalendarDate } from '../../../shared/dates/calendar-date.ts';
import {
  type FilterColumn,
  type FilterCondition,
  type FilterEntity,
  type FilterGroup,
  type FilterNode,
  type FilterOperator,
  type FilterUnit,
  isGroup,
  nodesOf,
} from '../../../shared/members/filter.ts';
import { foldQuery } from '../../../shared/text/fold.ts';

export type DraftCondition = {
  key: string;
  column: string | null;
  operator: FilterOperator | null;
  values: string[];
  value: string;
  from: string;
  to: string;
  count: number;
  unit: FilterUnit;
  offset: number;
  at: 'today' | 'yearEnd' | string;
};
export type DraftLeaf = { key: string; entity: FilterEntity | null; has: boolean; where: DraftCondition[] };
export type DraftGroup = { key: string; join: 'all' | 'any'; nodes: DraftNode[] };
export type DraftNode = DraftLeaf | DraftGroup;

/** The columns by entity and name, as the service tells them. */
export type Columns = readonly FilterColumn[];

export function columnOf(
  columns: Columns,
  entity: FilterEntity | null,
  column: string | null,
): FilterColumn | undefined {
  return columns.find((one) => one.entity === entity && one.column === column);
}

export function isDraftGroup(node: DraftNode): node is DraftGroup {
  return 'nodes' in node;
}

const newKey = () => crypto.randomUUID();

export function newCondition(): DraftCondition {
  return {
    key: newKey(),
    column: null,
    operator: null,
    values: [],
    value: '',
    from: '',
    to: '',
    count: 30,
    unit: 'day',
    offset: 0,
    at: 'today',
  };
}

export function newLeaf(): DraftLeaf {
  return { key: newKey(), entity: null, has: true, where: [newCondition()] };
}

export function newGroup(join: DraftGroup['join'] = 'all'): DraftGroup {
  return { key: newKey(), join, nodes: [newLeaf()] };
}

/** A draft of a filter there is, or one with an empty row. */
export function draftOf(filter: FilterGroup | null): DraftGroup {
  return filter ? groupDraft(filter) : newGroup();
}

function groupDraft(group: FilterGroup): DraftGroup {
  return { key: newKey(), join: 'all' in group ? 'all' : 'any', nodes: nodesOf(group).map(nodeDraft) };
}

function nodeDraft(node: FilterNode): DraftNode {
  if (isGroup(node)) return groupDraft(node);
  const { entity, has, where } = node;
  return { key: newKey(), entity, has, where: where.map(conditionDraft) };
}

function conditionDraft(condition: FilterCondition): DraftCondition {
  const shown = (text: string | null) =>
    text && /^\d{4}-\d\d-\d\d$/u.test(text) ? formatCalendarDate(text) : (text ?? '');
  const draft = { ...newCondition(), column: condition.column, operator: condition.operator };
  if ('values' in condition) return { ...draft, values: condition.values };
  if ('value' in condition) return { ...draft, value: shown(condition.value) };
  if (condition.operator === 'age')
    return { ...draft, from: ageText(condition.from), to: ageText(condition.to), at: condition.at };
  if (condition.operator === 'between') return { ...draft, from: shown(condition.from), to: shown(condition.to) };
  if ('offset' in condition) return { ...draft, unit: condition.unit, offset: condition.offset };
  if ('count' in condition) return { ...draft, unit: condition.unit, count: condition.count };
  return draft;
}

/** What of a draft is finished, as a filter; null where nothing is. */
export function filterOf(draft: DraftGroup, columns: Columns): FilterGroup | null {
  const nodes = draft.nodes.flatMap((node): FilterNode[] => {
    if (isDraftGroup(node)) {
      const inner = filterOf(node, columns);
      return inner ? [inner] : [];
    }
    if (!node.entity) return [];
    const where = node.where.flatMap((one) => conditionOf(one, columnOf(columns, node.entity, one.column)) ?? []);
    // A row that was begun and is not finished asks for nothing yet; one without a column asks whether there is any.
    const isWhole = where.length === node.where.filter(({ column }) => column !== null).length;
    return isWhole ? [{ entity: node.entity, has: node.has, where }] : [];
  });
  if (nodes.length === 0) return null;
  return draft.join === 'all' ? { all: nodes } : { any: nodes };
}

/** How many rows are not finished. */
export function unfinished(draft: DraftGroup, columns: Columns): number {
  return draft.nodes.reduce((sum, node) => {
    if (isDraftGroup(node)) return sum + unfinished(node, columns);
    return sum + (filterOf({ key: '', join: 'all', nodes: [node] }, columns) ? 0 : 1);
  }, 0);
}

function conditionOf(draft: DraftCondition, column: FilterColumn | undefined): FilterCondition | null {
  const { operator, values, count, unit, offset } = draft;
  if (!column || !operator) return null;
  const name = column.column;
  const isDay = column.kind === 'date' || column.kind === 'moment';
  const read = (text: string): string | null => (isDay ? (parseCalendarDate(text) ?? null) : text.trim() || null);
  switch (operator) {
    case 'is':
    case 'isNot':
      return values.length > 0 ? { column: name, operator, values } : null;
    case 'hasWord':
      return foldQuery(draft.value).length > 0 ? { column: name, operator, value: draft.value.trim() } : null;
    case 'startsWith':
      return draft.value.trim() ? { column: name, operator, value: draft.value.trim() } : null;
    case 'empty':
    case 'notEmpty':
    case 'yes':
    case 'no':
      return { column: name, operator };
    case 'on':
    case 'before':
    case 'after': {
      const value = read(draft.value);
      return value ? { column: name, operator, value } : null;
    }
    case 'between': {
      const [from, to] = [read(draft.from), read(draft.to)];
      const isSlip = (draft.from.trim() !== '' && from === null) || (draft.to.trim() !== '' && to === null);
      return isSlip || (from === null && to === null) ? null : { column: name, operator, from, to };
    }
    case 'last':
    case 'next':
      return { column: name, operator, count, unit };
    case 'calendar':
      return { column: name, operator, offset, unit };
    case 'age': {
      const [from, to] = [ageOf(draft.from), ageOf(draft.to)];
      return from === null && to === null ? null : { column: name, operator, from, to, at: draft.at };
    }
  }
}

function ageText(age: number | null): string {
  return age === null ? '' : String(age);
}

function ageOf(text: string): number | null {
  return /^\d{1,3}$/u.test(text.trim()) && Number(text) <= 130 ? Number(text) : null;
}
