/**
 * Marked people: colleagues and relatives of the staff. Only those named at the mark open them. One predicate, which all reads share, keeps
 * every row about them from the others, and what those who may have opened is gathered here so that it is logged.
 */
import type { Asker } from './asker.ts';
import type { Entity } from './entity.ts';
import type { Connection } from './store/connection.ts';

/** Marked people the asker is not named for; `@staffId` is the asker's account. */
const CLOSED_PEOPLE = `SELECT m.person_id FROM person_mark m WHERE NOT EXISTS (
    SELECT 1 FROM mark_reader r WHERE r.person_id = m.person_id AND r.staff_id = @staffId)`;

/**
 * The predicate over the rows of an entity: none about a marked person whom the asker may not open.
 * @param alias the table's name in the query
 * @returns null where a mark closes nothing of the entity
 */
export function openRowsSql(entity: Entity<object>, alias: string): string | null {
  const columns = subjectColumns(entity);
  if (columns.length === 0) return null;
  // A row may be about nobody: a task of the office.
  return columns.map((column) => openPeopleSql(`coalesce(${alias}.${column}, '')`)).join(' AND ');
}

/** The predicate over an id of a person, in SQL: somebody whom the asker may open. */
export function openPeopleSql(personId: string): string {
  return `${personId} NOT IN (${CLOSED_PEOPLE})`;
}

/** The columns, in SQL, by which rows of an entity are about people, where a mark closes them. */
function subjectColumns(entity: Entity<object>): string[] {
  const { subjects, seenWhenMarked } = entity.facts;
  if (seenWhenMarked) return [];
  return subjects.map(({ column }) => entity.column.get(column)?.sql ?? column);
}

/** Whether a person is marked and the asker is not named. The program itself opens everybody. */
export function isClosedTo(connection: Connection, asker: Asker, personId: string): boolean {
  if (asker.kind === 'program') return false;
  const closed = connection.prepare(`SELECT 1 FROM (${CLOSED_PEOPLE}) WHERE person_id = @personId`);
  return closed.get({ staffId: asker.staffId, personId }) !== undefined;
}

/** All people the asker may not open. Few, or none: those who work in the office and their nearest. */
export function peopleClosedTo(connection: Connection, asker: Asker): ReadonlySet<string> {
  if (asker.kind === 'program') return new Set();
  const rows = connection.prepare(CLOSED_PEOPLE).all({ staffId: asker.staffId });
  return new Set(rows.map((row) => String(row.person_id)));
}

/** What the query that runs on a connection has opened of marked people so far. */
const opened = new WeakMap<Connection, Set<string>>();

/**
 * Notes that rows about people were read, so that looks at the marked ones are logged before the answer leaves.
 * @param entity whose rows; what is seen in spite of a mark is no look
 * @param rows rows with the catalogue's column names
 */
export function noteOpened(connection: Connection, entity: Entity<object>, rows: readonly object[]): void {
  if (entity.facts.seenWhenMarked || entity.facts.subjects.length === 0) return;
  for (const row of rows) {
    for (const { column } of entity.facts.subjects) {
      const personId = (row as Readonly<Record<string, unknown>>)[column];
      if (typeof personId === 'string') noteLook(connection, personId);
    }
  }
}

/** Notes that the record of a person was read, if the person is marked. */
export function noteLook(connection: Connection, personId: string): void {
  const known = opened.get(connection);
  if (known?.has(personId)) return;
  if (!connection.prepare('SELECT 1 FROM person_mark WHERE person_id = ?').get(personId)) return;
  opened.set(connection, (known ?? new Set()).add(personId));
}

/** Hands out what was opened on a connection, and forgets it. */
export function takeOpened(connection: Connection): string[] {
  const ids = [...(opened.get(connection) ?? [])];
  opened.delete(connection);
  return ids;
}
