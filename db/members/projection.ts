/**
 * What lists and searches know of a member: one row, computed from the person's rows. A protected address leaves no postal code here, and
 * the identity number never comes near it.
 */

import { withoutCountryCode } from '../../shared/numbers/phone.ts';
import { foldTokens } from '../../shared/text/fold.ts';
import type { SqlValue } from '../entity.ts';
import type { Projection } from '../projection.ts';
import type { Connection } from '../store/connection.ts';

const ofPerson = (row: Readonly<Record<string, unknown>>) => [String(row.personId)];

export const memberSearchProjection: Projection = {
  entity: 'memberSearch',
  sources: {
    person: (row) => [String(row.id)],
    contact: ofPerson,
    address: ofPerson,
    membership: ofPerson,
    employment: ofPerson,
    employer: (row, connection) =>
      connection
        .prepare('SELECT DISTINCT person_id FROM employment WHERE employer_id = ?')
        .all(row.id)
        .map((found) => String(found.person_id)),
  },
  refresh,
};

// The current period is the one that began last and has begun; a member who is only planned shows what is planned.
const SOURCE = `
  SELECT p.given_name, p.middle_name, p.family_name, p.member_number, p.address_protected,
    c.email, c.work_email, c.mobile, c.phone,
    m.status, m.category,
    (SELECT min(start_date) FROM membership WHERE person_id = p.id AND status IN ('member', 'leave')) AS joined_on,
    CASE WHEN m.status IN ('resigned', 'excluded', 'deceased') THEN m.start_date END AS left_on,
    e.employer_id, e.job_title, o.name AS employer_name, o.sort_key AS employer_sort,
    a.postal_code, a.place
  FROM person p
  LEFT JOIN contact c ON c.person_id = p.id
  LEFT JOIN membership m ON m.id = (
    SELECT id FROM membership WHERE person_id = p.id
    ORDER BY (start_date <= @today) DESC, CASE WHEN start_date <= @today THEN start_date END DESC, start_date, revision DESC LIMIT 1)
  LEFT JOIN employment e ON e.id = (
    SELECT id FROM employment WHERE person_id = p.id
    ORDER BY (end_date IS NULL OR end_date >= @today) DESC, start_date DESC, id DESC LIMIT 1)
  LEFT JOIN employer o ON o.id = e.employer_id
  LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' AND p.address_protected = 0
  WHERE p.id = @id`;

type SearchRow = Record<(typeof COLUMNS)[number], SqlValue>;
const COLUMNS = [
  'person_id',
  'card_text',
  'register_text',
  'status',
  'category',
  'joined_on',
  'left_on',
  'employer_id',
  'employer_name',
  'employer_sort',
  'job_title',
  'postal_code',
  'place',
  'email',
  'mobile',
] as const;

const INSERT = `INSERT INTO member_search(${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `@${name}`).join(', ')})`;
const UPDATE = `UPDATE member_search SET ${COLUMNS.map((name) => `${name} = @${name}`).join(', ')} WHERE doc_id = @docId`;
const INDEX = 'INSERT INTO member_text(rowid, card_text, register_text) VALUES (?, ?, ?)';
// The index keeps no text of its own: what it is to forget must be told word by word.
const FORGET = "INSERT INTO member_text(member_text, rowid, card_text, register_text) VALUES ('delete', ?, ?, ?)";

/** A change of the index: what it knew of a document, and what it shall know. */
type Reindexing = { docId: SqlValue; was: IndexedText | null; is: IndexedText | null };
type IndexedText = { card: SqlValue; register: SqlValue };

/**
 * Brings rows and index up to date. The index comes last and by statements of its own: a trigger, or a statement on another table between
 * two of its rows, makes FTS5 write out what it has gathered, and a row then costs ten times as much.
 */
function refresh(connection: Connection, personIds: readonly string[]): void {
  const today = new Date().toISOString().slice(0, 10);
  const changes = personIds.flatMap((id) => refreshRow(connection, id, today));
  for (const { docId, was } of changes) if (was) connection.prepare(FORGET).run([docId, was.card, was.register]);
  for (const { docId, is } of changes) if (is) connection.prepare(INDEX).run([docId, is.card, is.register]);
}

function refreshRow(connection: Connection, id: string, today: string): Reindexing[] {
  const source = connection.prepare(SOURCE).get({ id, today });
  const known = connection
    .prepare('SELECT doc_id, card_text, register_text FROM member_search WHERE person_id = ?')
    .get(id);
  const was = known ? { card: known.card_text ?? null, register: known.register_text ?? null } : null;
  if (!source) {
    if (!known) return [];
    connection.prepare('DELETE FROM member_search WHERE doc_id = ?').run([known.doc_id]);
    return [{ docId: known.doc_id ?? null, was, is: null }];
  }
  const row = searchRow(id, source);
  const is = { card: row.card_text, register: row.register_text };
  if (!known) return [{ docId: connection.prepare(INSERT).run(row).lastInsertRowid, was: null, is }];
  connection.prepare(UPDATE).run({ ...row, docId: known.doc_id });
  const same = was?.card === is.card && was?.register === is.register;
  return same ? [] : [{ docId: known.doc_id ?? null, was, is }];
}

function searchRow(id: string, source: Record<string, SqlValue>): SearchRow {
  const value = (name: string): SqlValue => source[name] ?? null;
  const words = (...names: string[]) => foldTokens(names.map((name) => value(name) ?? '').join(' ')).join(' ');
  const reach = `${words('email', 'work_email', 'employer_name', 'place')} ${phoneWord(value('mobile'))} ${phoneWord(value('phone'))}`;
  return {
    person_id: id,
    card_text: words('given_name', 'middle_name', 'family_name', 'member_number'),
    register_text: reach.trim(),
    status: value('status'),
    category: value('category'),
    joined_on: value('joined_on') ?? '',
    left_on: value('left_on'),
    employer_id: value('employer_id'),
    employer_name: value('employer_name'),
    employer_sort: value('employer_sort') ?? '',
    job_title: value('job_title'),
    postal_code: value('postal_code'),
    place: value('place'),
    email: value('email'),
    mobile: value('mobile'),
  };
}

/** A Norwegian number stands without its country code; the search takes it off as well. */
function phoneWord(phone: SqlValue): string {
  return withoutCountryCode(String(phone ?? ''));
}
