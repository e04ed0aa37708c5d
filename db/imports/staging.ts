/**
 * The dry run: a file is read, its columns are taken as fields, every row gets a verdict, and all of it is kept, encrypted, as a batch that
 * people look at before anything in the register changes.
 */

import { invalidField } from '../../shared/errors.ts';
import type { ImportCounts, ImportField, RowIssue, Verdict } from '../../shared/imports/model.ts';
import { guessColumns } from '../../shared/members/guess-columns.ts';
import { readTable, type TableRow } from '../files/read-table.ts';
import type { Connection } from '../store/connection.ts';
import type { LongTransaction } from '../unit-of-work.ts';
import { saysMore } from './apply-row.ts';
import { personsLike, startTwinWatch, verdictOn } from './match-row.ts';
import { parseRow } from './parse-row.ts';
import { importBatch, importRow } from './table.ts';

/** Rows looked at before the columns are guessed. */
const SAMPLE_ROWS = 50;
/** Rows staged before others are served. */
const SLICE = 250;

export type Staged = {
  batchId: string;
  format: { kind: 'csv' | 'xlsx'; encoding: string; delimiter: string; headerLine: number };
  columns: { header: string; samples: string[]; field: ImportField | null; confidence: number }[];
  counts: ImportCounts;
};

export type Progress = (done: number, total: number | null) => void;

/**
 * Stages a file.
 * @param bytes the file
 * @param mapping field per column; guessed where it is absent
 * @throws TillitError `VALIDATION` for what is no table or has no name column, `TOO_LARGE`, `CANCELLED`
 */
export async function stageFile(
  tx: LongTransaction,
  staffId: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  mapping: readonly (ImportField | null)[] | undefined,
  progress: Progress,
): Promise<Staged> {
  const table = await readTable(bytes);
  const rows = table.rows[Symbol.asyncIterator]();
  const sample: TableRow[] = [];
  while (sample.length < SAMPLE_ROWS) {
    const next = await rows.next();
    if (next.done) break;
    sample.push(next.value);
  }
  if (sample.length === 0) throw invalidField('file', 'file.empty');
  const headers = table.columns;
  const guesses = guessColumns(
    headers,
    sample.map(({ cells }) => cells),
  );
  const fields = headers.map((_, index) => (mapping ? (mapping[index] ?? null) : (guesses[index]?.field ?? null)));
  refuseMapping(fields);
  const format = {
    kind: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    headerLine: table.headerRow,
  };
  const batchId = tx.newId();
  tx.insert(importBatch, {
    id: batchId,
    staffId,
    createdAt: tx.store.now().toISOString(),
    state: 'staged',
    format,
    columns: [...headers],
    mapping: fields,
    counts: noCounts(),
    changeId: null,
  });
  const counts = await stageRows(tx, batchId, fields, rejoin(sample, rows), progress);
  tx.change(importBatch, batchId, { counts });
  const columns = headers.map((header, index) => ({
    header,
    samples: sample.slice(0, 3).map(({ cells }) => cells[index] ?? ''),
    field: fields[index] ?? null,
    confidence: guesses[index]?.confidence ?? 0,
  }));
  return { batchId, format, columns, counts };
}

/** Judges the rows of a batch again, with another mapping. The file itself is not needed any more. */
export async function restage(
  tx: LongTransaction,
  batchId: string,
  mapping: readonly (ImportField | null)[],
  progress: Progress,
): Promise<Staged> {
  const batch = tx.need(importBatch, batchId);
  if (batch.state !== 'staged') throw invalidField('batchId', 'invalid');
  const fields = batch.columns.map((_, index) => mapping[index] ?? null);
  refuseMapping(fields);
  const stored = tx.store.connection
    .prepare('SELECT id, line, cells FROM import_row WHERE batch_id = ? ORDER BY line')
    .all(batchId);
  const rows = stored.map(
    (row): TableRow => ({ line: Number(row.line), cells: JSON.parse(String(row.cells)), notes: [] }),
  );
  tx.removeAll(importRow, 'batchId', [batchId]);
  const counts = await stageRows(tx, batchId, fields, rejoin(rows, null), progress);
  tx.change(importBatch, batchId, { mapping: fields, counts });
  const columns = batch.columns.map((header, index) => ({
    header,
    samples: rows.slice(0, 3).map(({ cells }) => cells[index] ?? ''),
    field: fields[index] ?? null,
    confidence: 1,
  }));
  return { batchId, format: batch.format as Staged['format'], columns, counts };
}

async function stageRows(
  tx: LongTransaction,
  batchId: string,
  fields: readonly (ImportField | null)[],
  rows: AsyncIterable<TableRow>,
  progress: Progress,
): Promise<ImportCounts> {
  const { connection } = tx.store;
  const counts = noCounts();
  const seenBefore = startTwinWatch();
  for await (const row of rows) {
    const judged = judge(connection, row, fields, seenBefore);
    tx.insert(importRow, { id: tx.newId(), batchId, line: row.line, cells: [...row.cells], ...judged });
    counts.rows += 1;
    counts[judged.verdict] += 1;
    if (judged.issues.some(({ level }) => level === 'warning')) counts.warnings += 1;
    if (counts.rows % SLICE === 0) {
      progress(counts.rows, null);
      await tx.breathe();
    }
  }
  return counts;
}

function judge(
  connection: Connection,
  row: TableRow,
  fields: readonly (ImportField | null)[],
  seenBefore: ReturnType<typeof startTwinWatch>,
) {
  const { facts, issues } = parseRow(row.cells, fields);
  for (const note of row.notes) issues.push(noteIssue(note));
  const broken = issues.some(({ level }) => level === 'error');
  const candidates = broken ? [] : personsLike(connection, facts);
  const twin = broken ? false : seenBefore(facts);
  const verdict: Verdict = verdictOn(issues, candidates, twin, (personId) => saysMore(connection, personId, facts));
  const personId = candidates.length === 1 ? (candidates[0] ?? null) : null;
  return { values: facts as Record<string, unknown>, verdict, issues, personId };
}

function noteIssue(note: TableRow['notes'][number]): RowIssue {
  return { field: null, code: `row.${note}`, level: note === 'ragged' ? 'error' : 'warning' };
}

/** @throws TillitError `VALIDATION`: no name, or two columns for one field */
function refuseMapping(fields: readonly (ImportField | null)[]): void {
  const taken = fields.filter((field) => field !== null);
  if (new Set(taken).size < taken.length) throw invalidField('mapping', 'mapping.twice');
  const named = taken.includes('fullName') || (taken.includes('givenName') && taken.includes('familyName'));
  if (!named) throw invalidField('mapping', 'mapping.noName');
}

async function* rejoin(first: readonly TableRow[], rest: AsyncIterator<TableRow> | null): AsyncGenerator<TableRow> {
  yield* first;
  for (let next = await rest?.next(); next && !next.done; next = await rest?.next()) yield next.value;
}

function noCounts(): ImportCounts {
  return { rows: 0, new: 0, change: 0, unchanged: 0, duplicate: 0, ambiguous: 0, error: 0, warnings: 0 };
}
