/**
 * The dry run: a file is read, its columns are taken as fields, every row gets a verdict, and all of it is kept, encrypted, as a batch that
 * people look at before anything in the register changes.
 */
import { invalidField } from '../../shared/errors.ts';
import { MOST_COLUMNS } from '../../shared/imports/contract.ts';
import type { ImportCounts, ImportField } from '../../shared/imports/model.ts';
import { guessColumns } from '../../shared/members/guess-columns.ts';
import type { Asker } from '../asker.ts';
import { readTable, type TableRow } from '../files/read-table.ts';
import type { LongTransaction } from '../unit-of-work.ts';
import { judgingOf, noCounts, registerSequence, startStager, takeRows } from './stage-rows.ts';
import { importBatch } from './table.ts';

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

/** Where rows are staged, and for whom. */
export type Staging = { tx: LongTransaction; asker: Asker; staffId: string; progress: Progress };

/**
 * Stages a file.
 * @param bytes the file
 * @param mapping field per column; guessed where it is absent
 * @throws TillitError `VALIDATION` for what is no table, has no name column or too many columns; `TOO_LARGE`, `CANCELLED`
 */
export async function stageFile(
  { tx, asker, staffId, progress }: Staging,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  mapping: readonly (ImportField | null)[] | undefined,
): Promise<Staged> {
  const table = await readTable(bytes);
  if (table.columns.length > MOST_COLUMNS) throw invalidField('file', 'file.tooManyColumns');
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
    registerSequence: registerSequence(tx.store.connection),
    changeId: null,
    undoneBy: null,
  });
  const { stage, counts } = startStager(tx, batchId, fields, judgingOf(tx, asker));
  for (const row of sample) stage(row);
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    stage(next.value);
    if (counts.rows % SLICE === 0) {
      progress(counts.rows, null);
      await tx.breathe();
    }
  }
  tx.change(importBatch, batchId, { counts });
  const samples = sample.map(({ cells }) => cells);
  const confidence = guesses.map((guess) => guess.confidence);
  return { batchId, format, columns: shownColumns(headers, fields, samples, confidence), counts };
}

/** Judges the rows of a batch again, with another mapping. The file itself is not needed any more. */
export async function restage(
  { tx, asker, progress }: Staging,
  batchId: string,
  mapping: readonly (ImportField | null)[],
): Promise<Staged> {
  const batch = tx.need(importBatch, batchId);
  if (batch.state !== 'staged') throw invalidField('batchId', 'invalid');
  const fields = batch.columns.map((_, index) => mapping[index] ?? null);
  refuseMapping(fields);
  const sequence = registerSequence(tx.store.connection);
  const { stage, counts } = startStager(tx, batchId, fields, judgingOf(tx, asker));
  const samples: (readonly string[])[] = [];
  for (let rows = takeRows(tx, batchId, -1, SLICE); rows.length > 0; ) {
    for (const row of rows) stage(row);
    samples.push(...rows.slice(0, SAMPLES_SHOWN - samples.length).map(({ cells }) => cells));
    progress(counts.rows, batch.counts.rows);
    await tx.breathe();
    rows = takeRows(tx, batchId, rows.at(-1)?.line ?? 0, SLICE);
  }
  tx.change(importBatch, batchId, { mapping: fields, counts, registerSequence: sequence });
  const confidence = fields.map(() => 1);
  const columns = shownColumns(batch.columns, fields, samples, confidence);
  return { batchId, format: batch.format as Staged['format'], columns, counts };
}

const SAMPLES_SHOWN = 3;

function shownColumns(
  headers: readonly string[],
  fields: readonly (ImportField | null)[],
  samples: readonly (readonly string[])[],
  confidence: readonly number[],
): Staged['columns'] {
  return headers.map((header, index) => ({
    header,
    samples: samples.slice(0, SAMPLES_SHOWN).map((cells) => cells[index] ?? ''),
    field: fields[index] ?? null,
    confidence: confidence[index] ?? 0,
  }));
}

/** @throws TillitError `VALIDATION`: no name, or two columns for one field */
function refuseMapping(fields: readonly (ImportField | null)[]): void {
  const taken = fields.filter((field) => field !== null);
  if (new Set(taken).size < taken.length) throw invalidField('mapping', 'mapping.twice');
  const named = taken.includes('fullName') || (taken.includes('givenName') && taken.includes('familyName'));
  if (!named) throw invalidField('mapping', 'mapping.noName');
}
