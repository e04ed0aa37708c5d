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
 * Brings an index up to date with its table, document by document. Called after the last write to that table, by statements of its own: a trigger, or a statement
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

/** The index while one transaction writes: what is told bit by bit, and brought up to date with the table by the end of it. */
export type Indexing = {
  /** Takes some changes, after the last write to the table for them. */
  take(changes: readonly Reindexing[]): void;
  /** Before the transaction ends: nothing may be left to do after it. */
  end(): void;
};

/** So many documents are forgotten one by one without asking how many there are. */
const FEW = 200;
/** What it costs to forget a document, against writing one of an index that is made afresh: 2 ms against 20 µs at 200,000 documents. */
const COST_OF_FORGETTING = 100;

/**
 * Starts keeping an index up to date. To forget a document, every place of every beginning of its words is sought and written over; where a
 * transaction makes so many be forgotten that writing the whole index afresh is less work, that is done once, at its end. Until then a
 * search within the transaction itself finds what was there before it.
 */
export function startIndexing(connection: Connection, index: TextIndex): Indexing {
  let forgotten = 0;
  let afresh = false;
  const isTooMuch = () => {
    if (forgotten <= FEW) return false;
    const { n } = connection.prepare(`SELECT count(*) AS n FROM ${index.content}`).get() ?? {};
    return forgotten * COST_OF_FORGETTING > Number(n);
  };
  return {
    take(changes) {
      if (afresh) return;
      const forgets = changes.filter(({ was }) => was).length;
      forgotten += forgets;
      afresh = forgets > 0 && isTooMuch();
      if (!afresh) reindex(connection, index, changes);
    },
    end() {
      if (afresh) connection.prepare(`INSERT INTO ${index.name}(${index.name}) VALUES ('rebuild')`).run();
      afresh = false;
      forgotten = 0;
    },
  };
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
