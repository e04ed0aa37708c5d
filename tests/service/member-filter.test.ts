import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeRow, type SqlValue } from '../../db/entity.ts';
import { askableColumn, FILTER_PATHS } from '../../db/members/filter-columns.ts';
import { newId } from '../../db/new-id.ts';
import { ENTITIES } from '../../db/registry.ts';
import type { Connection } from '../../db/store/connection.ts';
import { CATALOGUE } from '../../shared/catalogue-registry.ts';
import { ageOn } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import {
  columnsOf,
  FILTER_ENTITIES,
  FILTER_UNITS,
  type FilterCondition,
  type FilterEntity,
  type FilterGroup,
  type FilterLeaf,
  type FilterNode,
  isGroup,
  nodesOf,
} from '../../shared/members/filter.ts';
import { spanOf } from '../../shared/members/filter-days.ts';
import { permissionFor, reachesRow } from '../../shared/permissions.ts';
import type { Role } from '../../shared/roles.ts';
import { foldQuery, foldTokens } from '../../shared/text/fold.ts';
import { runs } from '../run-size.ts';
import { aWorld, codeOf, type World } from './world.ts';

type Row = Record<string, unknown>;

let world: World;
let connection: Connection;
/** Every row of every entity a filter can look into, as they are in memory. */
let rows: ReadonlyMap<string, readonly Row[]>;
const marked = new Set<string>();
const today = dayInNorway();

beforeAll(async () => {
  world = await aWorld({ people: 80 });
  connection = await world.open();
  addRows();
  rows = new Map(
    [...FILTER_ENTITIES].map((name) => {
      const { entity } = FILTER_PATHS[name];
      return [
        name,
        connection
          .prepare(`SELECT * FROM ${entity.table}`)
          .all()
          .map((row) => decodeRow(entity, row) as Row),
      ];
    }),
  );
});
afterAll(async () => {
  connection.close();
  await world.close();
});

/** What the demo register has none of: tags, lists, tasks, letters, offices, next of kin. */
function addRows(): void {
  const people = connection
    .prepare('SELECT id FROM person ORDER BY id')
    .all()
    .map(({ id }) => String(id));
  const [employerId] = connection
    .prepare('SELECT id FROM employer ORDER BY id LIMIT 1')
    .all()
    .map(({ id }) => id ?? null);
  const insert = (table: string, row: Record<string, SqlValue>) => {
    const names = Object.keys(row);
    connection
      .prepare(`INSERT INTO ${table}(${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`)
      .run(Object.values(row));
  };
  const lists = ['Jubilanter', 'Aktive'].map((name) => {
    const id = newId();
    insert('member_list', {
      id,
      kind: 'list',
      name,
      name_key: name.toLowerCase(),
      created_at: '2026-01-01T00:00:00.000Z',
    });
    return id;
  });
  const at = (index: number) =>
    `${today.slice(0, 4)}-0${(index % 9) + 1}-${index % 2 === 0 ? '01T22:30' : '15T10:00'}:00.000Z`;
  for (const [index, id] of people.entries()) {
    if (index % 3 === 0) insert('list_member', { id: newId(), person_id: id, list_id: lists[index % 2] ?? '' });
    if (index % 4 === 0)
      insert('task', {
        id: newId(),
        kind: 'followUp',
        title: 'Ring',
        person_id: index % 8 === 0 ? id : null,
        due_on: today,
        created_at: at(index),
        done_at: index % 16 === 0 ? at(index) : null,
      });
    if (index % 5 === 0)
      insert('dispatch', {
        id: newId(),
        person_id: id,
        title: 'Velkommen',
        kind: 'letter',
        language: 'nb',
        at: at(index),
        staff_id: newId(),
      });
    if (index % 7 === 0)
      insert('representative', {
        id: newId(),
        person_id: id,
        employer_id: employerId ?? null,
        office: 'safety',
        start_date: '2020-01-01',
        end_date: null,
      });
    if (index % 9 === 0)
      insert('survivor', { id: newId(), person_id: id, name: 'Ås Ærlig', is_estate: index % 2, email: null });
  }
  // Colleagues whom nobody is named for: what is about them is closed to all, the card is not.
  for (const id of people.filter((_, index) => index % 13 === 0)) {
    insert('person_mark', { id: newId(), person_id: id, kind: 'colleague', staff_id: newId(), at: at(1) });
    marked.add(id);
  }
  connection.prepare("UPDATE profile SET language = 'nn' WHERE rowid % 3 = 0").run();
  connection.prepare('UPDATE contact SET email = NULL WHERE rowid % 4 = 0').run();
  connection.prepare('DELETE FROM contact WHERE rowid % 11 = 0').run();
}

/** The plain reference: what a filter means, without SQL, without sets, one member and one row at a time. */
function holdsOf(personId: string, node: FilterNode, roles: readonly Role[]): boolean {
  if (isGroup(node)) {
    const inner = nodesOf(node).map((one) => holdsOf(personId, one, roles));
    return 'all' in node ? inner.every(Boolean) : inner.some(Boolean);
  }
  const found = rowsOf(personId, node.entity, roles);
  const { isSingle } = FILTER_PATHS[node.entity];
  const candidates = isSingle && found.length === 0 && node.where.length > 0 ? [{}] : found;
  return node.has === candidates.some((row) => node.where.every((condition) => holds(row, node.entity, condition)));
}

function rowsOf(personId: string, name: FilterEntity, roles: readonly Role[]): Row[] {
  if (marked.has(personId) && !CATALOGUE[name].seenWhenMarked) return [];
  const reach = (entity: FilterEntity, row: Row) =>
    reachesRow(permissionFor(roles, entity, 'list'), entity, row, { staffId: '' });
  if (name === 'person') return (rows.get(name) ?? []).filter((row) => row.id === personId && reach(name, row));
  if (name === 'employer') {
    const ids = rowsOf(personId, 'employment', roles).map(({ employerId }) => employerId);
    return (rows.get(name) ?? []).filter((row) => ids.includes(row.id) && reach(name, row));
  }
  return (rows.get(name) ?? []).filter((row) => row.personId === personId && reach(name, row));
}

function holds(row: Row, entity: FilterEntity, condition: FilterCondition): boolean {
  const value = row[condition.column] ?? null;
  const { kind } = askableColumn(entity, condition.column) ?? {};
  const text = value === null ? '' : String(value);
  const same = (one: string) => (kind === 'text' ? text.toLowerCase() === one.toLowerCase() : text === one);
  switch (condition.operator) {
    case 'is':
      return text !== '' && condition.values.some(same);
    case 'isNot':
      return text === '' || !condition.values.some(same);
    case 'hasWord':
      return foldQuery(condition.value).every((word) => foldTokens(text).includes(word));
    case 'startsWith':
      return text.toLowerCase().startsWith(condition.value.toLowerCase()) && text !== '';
    case 'empty':
      return text === '';
    case 'notEmpty':
      return text !== '';
    case 'yes':
      return value === true;
    case 'no':
      return value !== true;
    case 'between': {
      if (value === null) return false;
      const order = kind === 'number' ? Number : String;
      const one = kind === 'moment' ? dayInNorway(new Date(text)) : order(text);
      return (
        (condition.from === null || one >= order(condition.from)) &&
        (condition.to === null || one <= order(condition.to))
      );
    }
    case 'age': {
      const at =
        condition.at === 'today' ? today : condition.at === 'yearEnd' ? `${today.slice(0, 4)}-12-31` : condition.at;
      const age = text === '' ? undefined : ageOn(text, at);
      return age !== undefined && age >= (condition.from ?? 0) && age <= (condition.to ?? 999);
    }
    default: {
      if (text === '') return false;
      const day = kind === 'moment' ? dayInNorway(new Date(text)) : text;
      const { from, to } = spanOf(condition, today);
      return (from === null || day >= from) && (to === null || day <= to);
    }
  }
}

/** Random conditions over random columns, with values that are there and values that are not. */
function conditionOf(name: FilterEntity): fc.Arbitrary<FilterCondition> {
  const { entity } = FILTER_PATHS[name];
  const columns = entity.columns.filter((column) => askableColumn(name, column.name));
  return fc.constantFrom(...columns).chain(({ name: column }) => {
    const { kind, operators } = askableColumn(name, column) ?? { kind: 'text', operators: [] };
    const stored = [
      ...new Set((rows.get(name) ?? []).flatMap((row) => (row[column] ? [String(row[column])] : []))),
    ].slice(0, 20);
    const known = kind === 'option' ? [...(entity.column.get(column)?.options ?? [])] : stored;
    const value = fc.constantFrom(...(known.length > 0 ? known : [kind === 'number' ? '7' : 'ingen']));
    const typed =
      kind === 'text' ? value.chain((text) => fc.constantFrom(text, text.toUpperCase(), text.toLowerCase())) : value;
    const day = fc.oneof(
      fc.constantFrom(today, '1990-01-01', '2020-02-29', `${today.slice(0, 4)}-06-15`),
      ...(kind === 'date' && stored.length > 0 ? [fc.constantFrom(...stored)] : []),
    );
    const end = fc.option(kind === 'date' || kind === 'moment' ? day : value);
    const count = fc.integer({ min: 1, max: 40 });
    const unit = fc.constantFrom(...FILTER_UNITS);
    const forms: Record<string, fc.Arbitrary<object>> = {
      is: fc.record({ values: fc.array(typed, { minLength: 1, maxLength: 3 }) }),
      isNot: fc.record({ values: fc.array(typed, { minLength: 1, maxLength: 3 }) }),
      hasWord: fc.record({ value: typed.chain(wordsOf) }),
      startsWith: fc.record({ value: typed.map((text) => text.slice(0, 2).trim() || 'x') }),
      on: fc.record({ value: day }),
      before: fc.record({ value: day }),
      after: fc.record({ value: day }),
      between: fc.record({ from: end, to: end }),
      last: fc.record({ count, unit }),
      next: fc.record({ count, unit }),
      calendar: fc.record({ offset: fc.integer({ min: -1, max: 1 }), unit }),
      age: fc.record({
        from: fc.option(fc.nat(90)),
        to: fc.option(fc.nat(90)),
        at: fc.oneof(fc.constantFrom('today', 'yearEnd'), day),
      }),
    };
    return fc
      .constantFrom(...operators)
      .chain((operator) =>
        (forms[operator] ?? fc.constant({})).map((rest) => ({ column, operator, ...rest }) as FilterCondition),
      );
  });
}

/** A word of a text, part of one, two words, or a spelling without its Norwegian letters. */
function wordsOf(text: string): fc.Arbitrary<string> {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (words.length === 0) return fc.constant('ord');
  return fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...words).map((word) => word.slice(0, 3)),
    fc.constant(words.slice(0, 2).join(' - ')),
    fc.constantFrom(...words).map((word) => foldQuery(word).join('') || 'ord'),
  );
}

const leafOver = (entities: readonly FilterEntity[]) =>
  fc.constantFrom(...entities).chain((entity) =>
    fc.record<FilterLeaf>({
      entity: fc.constant(entity),
      has: fc.boolean(),
      where: fc.array(fc.constant(entity).chain(conditionOf), { maxLength: 2 }),
    }),
  );
const group = (inner: fc.Arbitrary<FilterNode>): fc.Arbitrary<FilterGroup> => {
  const nodes = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    nodes.map((all) => ({ all })),
    nodes.map((any) => ({ any })),
  );
};
const filterOver = (entities: readonly FilterEntity[]) => {
  const leaf = leafOver(entities);
  return group(fc.oneof({ weight: 3, arbitrary: leaf }, group(fc.oneof(leaf, group(leaf)))));
};

describe('list and count by a filter equal the plain reference', () => {
  test.each(['office', 'adviser', 'privacy', 'courses'] as const)('as %s', async (role) => {
    const client = await world.as(role);
    const roles = [role];
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(filterOver(FILTER_ENTITIES), filterOver(['person'])), async (tree) => {
        const search = client.members.search({ filter: tree, limit: 500 });
        const mayAll = columnsOf(tree).every(({ entity, column }) => {
          const { columns, allowed } = permissionFor(roles, entity, 'list');
          const linked = entity !== 'employer' || permissionFor(roles, 'employment', 'list').allowed;
          return allowed && linked && (column === null || columns.includes(column));
        });
        if (!mayAll) {
          expect(await codeOf(search)).toBe('FORBIDDEN');
          return;
        }
        const { items, total } = await search;
        const expected = (rows.get('person') ?? []).filter(({ id }) => holdsOf(String(id), tree, roles));
        expect(new Set(items.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)));
        expect(total).toBe(expected.length);
        expect(await client.members.count({ filter: tree })).toEqual({ total: expected.length });
        answered += 1;
      }),
      runs(role === 'office' ? 250 : 80, 3000),
    );
    expect(answered).toBeGreaterThan(20);
  });
});

test('what reads like a day or a moment is one in every table', () => {
  for (const name of FILTER_ENTITIES) {
    for (const { name: column } of ENTITIES.get(FILTER_PATHS[name].entity.name)?.columns ?? []) {
      const kind = askableColumn(name, column)?.kind;
      const pattern =
        kind === 'date' ? /^(?:\d{4}-\d\d-\d\d)?$/u : kind === 'moment' ? /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u : null;
      for (const row of rows.get(name) ?? []) if (pattern && row[column] !== null) expect(row[column]).toMatch(pattern);
    }
  }
});
