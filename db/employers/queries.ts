/** What can be read about employers. */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { Employer } from '../../shared/employers/model.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import type { Asker } from '../asker.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { AnswerOf, InputOf, Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { matching } from '../store/text-index.ts';
import { employerHistory } from './history.ts';
import { readEmployer } from './read-employer.ts';
import { employer } from './table.ts';

export const employerQueries: Queries<'employers', 'search' | 'get' | 'history'> = {
  search: ({ connection, asker }, input) => searchEmployers(connection, asker, input),
  history: ({ connection, asker }, input) => employerHistory(connection, asker, input),
  get: ({ connection, asker, now }, { id }) => readEmployer(connection, asker, id, dayInNorway(now())),
};

/** Search as you type sorts at most this many; a list without a word counts up to the second. */
const CANDIDATE_BOUND = 1_000;
const COUNT_BOUND = 10_000;

function searchEmployers(
  connection: Connection,
  asker: Asker,
  { query, kind, parentId, cursor, limit }: InputOf<'employers', 'search'>,
): AnswerOf<'employers', 'search'> {
  const { where } = readBounds(asker, employer, 'list', 't');
  const parameters: Record<string, SqlValue> = {};
  const narrow = [
    where,
    ...(kind === undefined ? [] : ['t.kind = @kind']),
    ...(parentId === undefined ? [] : ['t.parent_id = @parentId']),
  ].join(' AND ');
  if (kind !== undefined) parameters.kind = kind;
  if (parentId !== undefined) parameters.parentId = parentId;
  const conditions = [narrow];
  const typed = asOneNumber(query.trim());
  if (typed !== '') {
    const words = foldQuery(typed);
    if (words.length === 0) return { items: [], nextCursor: null, total: 0 };
    parameters.match = matching(words);
    // What narrows stands inside the bound, so that a broad word still finds all main units it should.
    conditions.push(
      `t.id IN (SELECT s.employer_id FROM employer_text x JOIN employer_search s ON s.doc_id = x.rowid
        JOIN employer t ON t.id = s.employer_id WHERE x.employer_text MATCH @match AND ${narrow} LIMIT ${CANDIDATE_BOUND})`,
    );
  }
  const most = typed === '' ? COUNT_BOUND : CANDIDATE_BOUND;
  const all = bound(where, asker, parameters);
  const counted = connection
    .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM employer t WHERE ${conditions.join(' AND ')} LIMIT ${most})`)
    .get(all);
  if (cursor) {
    const [sortKey, id] = readCursor(cursor, 2);
    Object.assign(all, { sortKey, id });
    conditions.push('(t.sort_key, t.id) > (@sortKey, @id)');
  }
  // Nobody may list one employer and not another: the name of the main unit is bounded by the same permission.
  const rows = connection
    .prepare(
      `SELECT t.*, (SELECT m.name FROM employer m WHERE m.id = t.parent_id) AS parent_name FROM employer t
       WHERE ${conditions.join(' AND ')} ORDER BY t.sort_key, t.id LIMIT @limit`,
    )
    .all({ ...all, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const count = Number(counted?.n);
  return {
    items: page.map(shown),
    nextCursor: last ? writeCursor([last.sort_key ?? null, last.id ?? null]) : null,
    total: count >= most ? `${most}+` : count,
  };
}

/** An organisation number is typed in groups and stored in one. */
function asOneNumber(query: string): string {
  const joined = query.replace(/\s/gu, '');
  return /^\d{6,}$/u.test(joined) ? joined : query;
}

/** SQLite refuses a parameter that no predicate asks for. */
function bound(where: string, asker: Asker, parameters: Record<string, SqlValue>): Record<string, SqlValue> {
  return where.includes('@staffId') ? { ...parameters, staffId: asker.staffId } : parameters;
}

function shown(stored: Record<string, SqlValue>): Employer {
  const { id, name, organisationNumber, kind, registryState, postalCode, place } = decodeRow(employer, stored);
  const parentName = stored.parent_name === null ? null : String(stored.parent_name);
  return { id, name, organisationNumber, kind, registryState, postalCode, place, parentName };
}
