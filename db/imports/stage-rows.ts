/** Staging the rows of one file in their order: each is parsed, judged, counted, and kept. */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { ImportCounts, ImportField, RowIssue, RowNote } from '../../shared/imports/model.ts';
import type { Asker } from '../asker.ts';
import type { TableRow } from '../files/read-table.ts';
import { peopleClosedTo } from '../marked-people.ts';
import { may } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { type Judging, judgeFacts } from './judge-row.ts';
import { startTwinWatch } from './match-row.ts';
import { parseRow } from './parse-row.ts';
import { importRow } from './table.ts';

export type Stager = {
  /** Takes the next row. */
  stage(row: TableRow): void;
  /** What has been staged so far. */
  readonly counts: ImportCounts;
};

/**
 * Starts staging a file.
 * @param fields the field of each column; null leaves it out
 */
export function startStager(
  tx: Transaction,
  batchId: string,
  fields: readonly (ImportField | null)[],
  judging: Judging,
): Stager {
  const counts = noCounts();
  const seenBefore = startTwinWatch();
  const remembering: Judging = { ...judging, employers: new Map() };
  return {
    counts,
    stage({ line, cells, notes }) {
      const { facts, issues } = parseRow(cells, fields);
      const found = [...issues, ...notes.map(noteIssue)];
      const isWhole = found.every(({ level }) => level !== 'error');
      const judged = judgeFacts(tx, facts, found, isWhole && seenBefore(facts), remembering);
      counts.rows += 1;
      counts[judged.verdict] += 1;
      if (judged.issues.some(({ level }) => level === 'warning')) counts.warnings += 1;
      const kept = { id: tx.newId(), batchId, line, cells: [...cells], notes: [...notes] };
      tx.insert(importRow, { ...kept, values: facts as Record<string, unknown>, ...judged });
    },
  };
}

/** Takes the next staged rows out, to be staged again. What was odd about them when the file was read is still known. */
export function takeRows(tx: Transaction, batchId: string, after: number, most: number): TableRow[] {
  const rows = tx.store.connection
    .prepare('SELECT id, line, cells, notes FROM import_row WHERE batch_id = ? AND line > ? ORDER BY line LIMIT ?')
    .all([batchId, after, most]);
  tx.removeAll(
    importRow,
    'id',
    rows.map(({ id }) => String(id)),
  );
  return rows.map(({ line, cells, notes }) => ({
    line: Number(line),
    cells: JSON.parse(String(cells)) as string[],
    notes: JSON.parse(String(notes)) as RowNote[],
  }));
}

/** The last line of the history: as long as it is the same, nothing that verdicts rest on has changed. */
export function registerSequence(connection: Connection): number {
  return Number(connection.prepare('SELECT ifnull(max(sequence), 0) AS n FROM history').get()?.n);
}

/** How rows are judged for somebody, today. */
export function judgingOf(tx: Transaction, asker: Asker): Judging {
  return {
    today: dayInNorway(tx.store.now()),
    byNationalId: may(asker, 'identity', 'reveal'),
    closed: peopleClosedTo(tx.store.connection, asker),
  };
}

/** Counts before the first row. */
export function noCounts(): ImportCounts {
  return { rows: 0, new: 0, change: 0, unchanged: 0, duplicate: 0, ambiguous: 0, error: 0, warnings: 0 };
}

function noteIssue(note: RowNote): RowIssue {
  return { field: null, code: `row.${note}`, level: note === 'ragged' ? 'error' : 'warning' };
}
