/** The list of members: search as you type, filters, order, keyset pages, a bounded count. */
import type { MemberSearch } from '../../shared/members/contract.ts';
import type { MemberListItem } from '../../shared/members/model.ts';
import type { MemberSelection } from '../../shared/members/selection.ts';
import type { Asker } from '../asker.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Entity, SqlValue } from '../entity.ts';
import type { ReadBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { CANDIDATE_BOUND, orderingOf, type SelectedMembers, selectMembers } from './select-members.ts';
import { memberSearch, person } from './table.ts';

/** Counts are exact up to this; above, "10000+". */
const COUNT_BOUND = 10_000;

export type MemberPage = { items: MemberListItem[]; nextCursor: string | null; total: number | string };

/**
 * One page of the list.
 * @throws TillitError `FORBIDDEN` | `VALIDATION`
 */
export function searchMembers(connection: Connection, asker: Asker, search: MemberSearch): MemberPage {
  const selection = selectMembers(asker, search, 'list');
  if (!selection) return { items: [], nextCursor: null, total: 0 };
  const { columns, direction } = orderingOf(search.sort, selection);
  const comparison = direction === 'DESC' ? '<' : '>';
  const bound: Record<string, SqlValue> = { ...selection.parameters, limit: search.limit + 1 };
  let after = '';
  if (search.cursor) {
    const values = readCursor(search.cursor, columns.length, search.sort);
    columns.forEach((_, index) => {
      bound[`after${index}`] = values[index] ?? null;
    });
    after = ` AND (${columns.join(', ')}) ${comparison} (${columns.map((_, index) => `@after${index}`).join(', ')})`;
  }
  // The candidates of a word are few enough to be counted along the way; a second search for them would double the time.
  const counted = 'candidates' in selection.parameters && !search.cursor;
  const order = columns.map((column) => `${column} ${direction}`).join(', ');
  const rows = connection
    .prepare(
      `SELECT ${shownColumns(selection)}, ${counted ? 'count(*) OVER () AS total, ' : ''}${columns.map((column, index) => `${column} AS sort${index}`).join(', ')}
       FROM ${selection.from} WHERE ${selection.where}${after} ORDER BY ${order} LIMIT @limit`,
    )
    .all(bound);
  const page = rows.slice(0, search.limit);
  const last = rows.length > search.limit ? page.at(-1) : undefined;
  const sortValues = columns.map((_, index) => last?.[`sort${index}`] ?? null);
  return {
    items: page.map(toListItem),
    nextCursor: last ? writeCursor(sortValues, search.sort) : null,
    total: counted ? boundedTotal(Number(rows[0]?.total ?? 0)) : countMembers(connection, selection),
  };
}

/**
 * How many a selection reaches: exact up to a bound.
 * @throws TillitError `FORBIDDEN` | `VALIDATION`
 */
export function countSelected(connection: Connection, asker: Asker, selected: MemberSelection): number | string {
  const selection = selectMembers(asker, selected, 'list');
  return selection ? countMembers(connection, selection) : 0;
}

/** The one member of an identity number, as a page of the list. */
export function pageOfOne(connection: Connection, asker: Asker, personId: string | null): MemberPage {
  const selection = personId === null ? null : selectMembers(asker, {}, 'list');
  if (!selection) return { items: [], nextCursor: null, total: 0 };
  const items = connection
    .prepare(`SELECT ${shownColumns(selection)} FROM ${selection.from} WHERE ${selection.where} AND p.id = @personId`)
    .all({ ...selection.parameters, personId })
    .map(toListItem);
  return { items, nextCursor: null, total: items.length };
}

const CARD = ['id', 'memberNumber', 'givenName', 'middleName', 'familyName', 'addressProtected'] as const;
const REGISTER = ['status', 'joinedOn', 'employerName', 'jobTitle', 'postalCode', 'place', 'email', 'mobile'] as const;

/** What the role may not see is null. */
function shownColumns({ card, register }: SelectedMembers): string {
  return [
    ...CARD.map((name) => shownColumn(person, name, 'p', card)),
    ...REGISTER.map((name) => shownColumn(memberSearch, name, 's', register)),
  ].join(', ');
}

function shownColumn(entity: Entity<object>, name: string, alias: string, bounds: ReadBounds | null): string {
  const sql = entity.column.get(name)?.sql ?? name;
  return bounds?.columns.has(name) ? `${alias}.${sql} AS "${name}"` : `NULL AS "${name}"`;
}

function countMembers(connection: Connection, selection: SelectedMembers): number | string {
  if (selection.where === '1') {
    const all = Number(
      connection.prepare('SELECT count(*) AS n FROM (SELECT 1 FROM person LIMIT ?)').get(COUNT_BOUND + 1)?.n,
    );
    return all > COUNT_BOUND ? `${COUNT_BOUND}+` : all;
  }
  const typed = 'candidates' in selection.parameters;
  const bound = typed ? CANDIDATE_BOUND : COUNT_BOUND;
  const found = connection
    .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM ${selection.from} WHERE ${selection.where} LIMIT ${bound + 1})`)
    .get(selection.parameters);
  const count = Number(found?.n);
  if (typed) return boundedTotal(count);
  return count > bound ? `${bound}+` : count;
}

/** A count of candidates that has reached their bound says so. */
function boundedTotal(count: number): number | string {
  return count >= CANDIDATE_BOUND ? `${CANDIDATE_BOUND}+` : count;
}

function toListItem(row: Record<string, SqlValue>): MemberListItem {
  const text = (name: (typeof CARD)[number] | (typeof REGISTER)[number]) =>
    row[name] === null || row[name] === undefined ? null : String(row[name]);
  return {
    id: String(row.id),
    memberNumber: Number(row.memberNumber),
    givenName: String(row.givenName),
    middleName: text('middleName'),
    familyName: String(row.familyName),
    addressProtected: row.addressProtected === 1,
    status: text('status') as MemberListItem['status'],
    joinedOn: text('joinedOn') || null,
    employerName: text('employerName'),
    jobTitle: text('jobTitle'),
    postalCode: text('postalCode'),
    place: text('place'),
    email: text('email'),
    mobile: text('mobile'),
  };
}
