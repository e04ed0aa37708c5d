/** The raw engine beside an import: the very rows the import wrote, by bare prepared statements, into a copy of the file as it was before. */
import type { SqlValue } from '../../db/entity.ts';
import type { Connection } from '../../db/store/connection.ts';

type Row = Record<string, SqlValue>;

/** The tables an import writes, and which of their rows are of one change. `@change` is its id. */
const PERSONS = "SELECT row_id FROM history WHERE change_id = @change AND entity = 'person'";
const WRITTEN: readonly (readonly [table: string, condition: string])[] = [
  ['employer', "id IN (SELECT row_id FROM history WHERE change_id = @change AND entity = 'employer')"],
  ['person', `id IN (${PERSONS})`],
  ['profile', `person_id IN (${PERSONS})`],
  ['contact', `person_id IN (${PERSONS})`],
  ['address', `person_id IN (${PERSONS})`],
  ['membership', `person_id IN (${PERSONS})`],
  ['employment', `person_id IN (${PERSONS})`],
  ['history', 'change_id = @change'],
  ['audit_line', 'change_id = @change'],
  ['member_search', `person_id IN (${PERSONS})`],
];

/**
 * Writes the rows of a change again.
 * @param from the store after the change
 * @param into a copy of the store from before it
 * @returns milliseconds, reading them not counted
 */
export function rawInsert(from: Connection, into: Connection, change: string): number {
  const sets = WRITTEN.map(([table, condition]) => ({
    table,
    rows: from.raw.prepare<unknown[], Row>(`SELECT * FROM ${table} WHERE ${condition}`).all({ change }),
  }));
  const started = performance.now();
  into.raw
    .transaction(() => {
      for (const { table, rows } of sets) insertAll(into, table, rows);
      const text = into.raw.prepare('INSERT INTO member_text(rowid, card_text, register_text) VALUES (?, ?, ?)');
      for (const row of sets.at(-1)?.rows ?? []) text.run([row.doc_id, row.card_text, row.register_text]);
    })
    .immediate();
  return performance.now() - started;
}

function insertAll(into: Connection, table: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const statement = into.raw.prepare(`INSERT INTO ${table}(${names}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) statement.run(columns.map((column) => row[column]));
}
