/**
 * The list of members: search as you type, filters, order, keyset pages, a bounded count. Every bound of the role is in the SQL: rows by
 * predicate, columns by list, searched text by column filter.
 */
import type { MemberFilters, MemberSearch, MemberSort } from '../../shared/members/contract.ts';
import type { MemberListItem } from '../../shared/members/model.ts';
import { withoutCountryCode } from '../../shared/numbers/phone.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import type { Asker } from '../asker.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { SqlValue } from '../entity.ts';
import { may, readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { memberSearch, person } from './table.ts';

/** Counts are exact up to this; above, "10000+". */
const COUNT_BOUND = 10_000;
/** Search as you type sorts at most this many candidates; unbounded, one letter costs 170 ms at 200,000 people. */
const CANDIDATE_BOUND = 1_000;

export type MemberPage = { items: MemberListItem[]; nextCursor: string | null; total: number | string };

/**
 * One page of the list.
 * @throws TillitError `FORBIDDEN` | `VALIDATION`
 */
export function searchMembers(connection: Connection, asker: Asker, search: MemberSearch): MemberPage {
  const selection = selectMembers(asker, search);
  if (!selection) return { items: [], nextCursor: null, total: 0 };
  const { columns, direction } = ordering(search.sort);
  const comparison = direction === 'DESC' ? '<' : '>';
  const bound: Record<string, SqlValue> = { ...selection.parameters, limit: search.limit + 1 };
  let after = '';
  if (search.cursor) {
    const values = readCursor(search.cursor, columns.length);
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
      `SELECT ${selection.shown}, ${counted ? 'count(*) OVER () AS total, ' : ''}${columns.map((column, index) => `${column} AS sort${index}`).join(', ')}
       FROM ${selection.from} WHERE ${selection.where}${after} ORDER BY ${order} LIMIT @limit`,
    )
    .all(bound);
  const page = rows.slice(0, search.limit);
  const last = rows.length > search.limit ? page.at(-1) : undefined;
  return {
    items: page.map(toListItem),
    nextCursor: last ? writeCursor(columns.map((_, index) => last[`sort${index}`] ?? null)) : null,
    total: counted ? boundedTotal(Number(rows[0]?.total ?? 0)) : countMembers(connection, selection),
  };
}

/** What a search selects, for lists, counts and exports alike. */
export type MemberSelection = { from: string; where: string; shown: string; parameters: Record<string, SqlValue> };

/**
 * The rows a search reaches for this asker.
 * @param candidates the most candidates a typed word may give; -1 for all of them, as an export wants
 * @returns null where nothing can be found, as for a query of punctuation only
 */
export function selectMembers(
  asker: Asker,
  search: Pick<MemberSearch, 'query' | 'filters'>,
  candidates = CANDIDATE_BOUND,
): MemberSelection | null {
  const card = readBounds(asker, person, 'list', 'p');
  const register = may(asker, 'contact', 'list');
  const bounds = register ? readBounds(asker, memberSearch, 'list', 's') : null;
  const parameters: Record<string, SqlValue> = asker.kind === 'staff' ? { staffId: asker.staffId } : {};
  const conditions = [card.where, ...(bounds ? [bounds.where] : [])].filter((condition) => condition !== '1');
  if (register) conditions.push(...filterConditions(search.filters, parameters));
  const typed = asOneNumber(search.query.trim());
  if (typed !== '') {
    const words = foldQuery(typed);
    if (words.length === 0) return null;
    const text = words.map((word) => `"${word}"*`).join(' AND ');
    parameters.match = register ? text : `{card_text} : (${text})`;
    parameters.candidates = candidates;
    // The filters stand inside the bound, so that a narrow filter over a broad word still finds all it should.
    const joined =
      conditions.length > 0 ? 'JOIN member_search s ON s.doc_id = t.rowid JOIN person p ON p.id = s.person_id' : '';
    const inner = ['t.member_text MATCH @match', ...conditions].join(' AND ');
    conditions.unshift(`s.doc_id IN (SELECT t.rowid FROM member_text t ${joined} WHERE ${inner} LIMIT @candidates)`);
  }
  return {
    from: 'person p JOIN member_search s ON s.person_id = p.id',
    where: conditions.join(' AND ') || '1',
    shown: [
      ...CARD_COLUMNS,
      ...REGISTER_COLUMNS.map((column) => (register ? column : `NULL AS ${column.slice(2)}`)),
    ].join(', '),
    parameters,
  };
}

/** A telephone number is typed in groups, with or without its country code, and stored in one. */
function asOneNumber(query: string): string {
  const joined = query.replace(/\s/gu, '');
  return /^(?:\+|00)\d+$|^\d{8,}$/u.test(joined) ? withoutCountryCode(joined) : query;
}

const CARD_COLUMNS = [
  'p.id',
  'p.member_number',
  'p.given_name',
  'p.middle_name',
  'p.family_name',
  'p.address_protected',
];
const REGISTER_COLUMNS = [
  's.status',
  's.joined_on',
  's.employer_name',
  's.job_title',
  's.postal_code',
  's.place',
  's.email',
  's.mobile',
];

function countMembers(connection: Connection, selection: MemberSelection): number | string {
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

function filterConditions(filters: MemberFilters, parameters: Record<string, SqlValue>): string[] {
  const conditions: string[] = [];
  const add = (condition: string, name: string, value: SqlValue | undefined) => {
    if (value === undefined) return;
    parameters[name] = value;
    conditions.push(condition);
  };
  if (filters.status && filters.status.length > 0) {
    const names = filters.status.map((status, index) => {
      parameters[`status${index}`] = status;
      return `@status${index}`;
    });
    conditions.push(`s.status IN (${names.join(', ')})`);
  }
  add('s.employer_id = @employerId', 'employerId', filters.employerId);
  add('s.postal_code >= @postalCodeFrom', 'postalCodeFrom', filters.postalCodeFrom);
  add('s.postal_code <= @postalCodeTo', 'postalCodeTo', filters.postalCodeTo);
  add('s.joined_on >= @joinedFrom', 'joinedFrom', filters.joinedFrom);
  add('s.joined_on <= @joinedTo', 'joinedTo', filters.joinedTo);
  add('s.category = @category', 'category', filters.category);
  return conditions;
}

type Ordering = { columns: string[]; direction: 'ASC' | 'DESC' };

function ordering(sort: MemberSort): Ordering {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  if (sort.endsWith('memberNumber')) return { columns: ['p.member_number'], direction };
  if (sort.endsWith('joinedOn')) return { columns: ['s.joined_on', 's.person_id'], direction };
  if (sort.endsWith('employer')) return { columns: ['s.employer_sort', 's.person_id'], direction };
  return { columns: ['p.sort_key', 'p.id'], direction };
}

function toListItem(row: Record<string, SqlValue>): MemberListItem {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]));
  return {
    id: String(row.id),
    memberNumber: Number(row.member_number),
    givenName: String(row.given_name),
    middleName: text('middle_name'),
    familyName: String(row.family_name),
    addressProtected: row.address_protected === 1,
    status: text('status') as MemberListItem['status'],
    joinedOn: text('joined_on') || null,
    employerName: text('employer_name'),
    jobTitle: text('job_title'),
    postalCode: text('postal_code'),
    place: text('place'),
    email: text('email'),
    mobile: text('mobile'),
  };
}
