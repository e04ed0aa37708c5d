/**
 * A full-text index over the text columns of a table of search rows. The text stands in the table alone (external content) and the index
 * keeps no deleted word (secure-delete), so that what leaves the table has left the index as well.
 */
import type { SqlValue } from '../entity.ts';
import type { Connection } from './connection.ts';

/** An index as a migration made it. */
export type TextIndex = {
  /** The virtual table. */
  readonly name: string;
  /** The table that holds the text; its key is `doc_id`. */
  readonly content: string;
  /** The text columns, in SQL: one for each compartment that is searched by itself. */
  readonly columns: readonly string[];
};

/** A change of one document: what the index knew of it, and what it shall know; null for nothing. */
export type Reindexing = { docId: SqlValue; was: readonly SqlValue[] | null; is: readonly SqlValue[] | null };

/**
 * Brings an index up to date with its table. Called after the last write to that table, by statements of its own: a trigger, or a statement
 * on another table between two of its rows, makes FTS5 write out what it has gathered, and a row then costs ten times as much.
 */
export function reindex(connection: Connection, index: TextIndex, changes: readonly Reindexing[]): void {
  const { forget, add } = statementsOf(index);
  for (const { docId, was } of changes) if (was) connection.prepare(forget).run([docId, ...was]);
  for (const { docId, is } of changes) if (is) connection.prepare(add).run([docId, ...is]);
}

/** Merges the segments of an index into one: until then they keep words that were removed. */
export function mergeSegments({ raw }: Connection, { name }: TextIndex): void {
  raw.exec(`INSERT INTO ${name}(${name}) VALUES ('optimize')`);
}

/** The tables an index consists of: the virtual one, and those in which FTS5 keeps it. */
export function tablesOf({ name }: TextIndex): string[] {
  return [name, ...['data', 'idx', 'docsize', 'config'].map((part) => `${name}_${part}`)];
}

/**
 * The text of a search: every word must be there, or one that begins with it.
 * @param words folded words, of letters and digits only
 * @param column the one column to look in; without it all of them
 */
export function matching(words: readonly string[], column?: string): string {
  const all = words.map((word) => `"${word}"*`).join(' AND ');
  return column ? `{${column}} : (${all})` : all;
}

const statements = new WeakMap<TextIndex, { forget: string; add: string }>();

function statementsOf(index: TextIndex): { forget: string; add: string } {
  const known = statements.get(index);
  if (known) return known;
  const { name, columns } = index;
  const marks = columns.map(() => '?').join(', ');
  const made = {
    // The index keeps no text of its own: what it is to forget must be told word by word.
    forget: `INSERT INTO ${name}(${name}, rowid, ${columns.join(', ')}) VALUES ('delete', ?, ${marks})`,
    add: `INSERT INTO ${name}(rowid, ${columns.join(', ')}) VALUES (?, ${marks})`,
  };
  statements.set(index, made);
  return made;
}
