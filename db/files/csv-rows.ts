/** The rows of a CSV file, by csv-parse, with the delimiter and the header row found out from its beginning. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { invalidField } from '../../shared/errors.ts';
import { withoutFormulaGuard } from './formula-guard.ts';
import type { TableRow } from './read-table.ts';

const DELIMITERS = [';', ',', '\t'] as const;
/** A record longer than this is a quote that nobody closed. */
const LONGEST_RECORD = 1_000_000;
const LOOKED_AT = 200;

/** A record as csv-parse hands it over: the line number, then the cells. */
type NumberedCells = string[];
type ParsedRecord = { line: number; cells: string[] };

const OPTIONS = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: LONGEST_RECORD,
  on_record: (cells: string[], { lines }: { lines: number }): NumberedCells => [String(lines), ...cells],
} as const;

/** The first line by which Excel is told the delimiter. */
const NAMED_DELIMITER = /^\uFEFF?"?sep=([^"\w \r\n])"?\r?\n/iu;

/**
 * Finds delimiter and header of a CSV.
 * @param head the beginning of the file as text
 * @throws TillitError `VALIDATION` `file.empty` | `file.quoteOpen`
 */
export function detectCsv(head: string): { delimiter: string; headerRow: number; columns: string[] } {
  const named = NAMED_DELIMITER.exec(head)?.[1];
  const attempts = (named ? [named] : DELIMITERS).map((delimiter) => sample(head, delimiter));
  const scored = attempts.map(({ delimiter, records, ...attempt }) => {
    const rows = named ? records.slice(1) : records;
    return { ...attempt, delimiter, records: rows, width: usualWidth(rows) };
  });
  const best = scored.reduce((one, other) =>
    other.width.rows * (other.width.cells - 1) > one.width.rows * (one.width.cells - 1) ? other : one,
  );
  // Lines above the header (a title, blank lines) have fewer cells than the table.
  const header = best.records.find(
    ({ cells }) => cells.length >= best.width.cells && cells.some((cell) => cell.trim() !== ''),
  );
  if (!header) throw invalidField('file', attempts.some(({ cut }) => cut) ? 'file.quoteOpen' : 'file.empty');
  return { delimiter: best.delimiter, headerRow: header.line, columns: header.cells.map(tidyCell) };
}

/**
 * The rows under the header.
 * @param text the whole file
 * @param headerRow line of the header
 * @param width number of columns
 * @throws TillitError `VALIDATION` `file.quoteOpen` | `file.unreadable`
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  delimiter: string,
  headerRow: number,
  width: number,
): AsyncGenerator<TableRow> {
  const parser = parse({ ...OPTIONS, delimiter });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const numbered of source.pipe(parser) as AsyncIterable<NumberedCells>) {
      const { line, cells } = parsed(numbered);
      if (line <= headerRow || cells.every((cell) => cell.trim() === '')) continue;
      yield rowOf(line, cells, width);
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    throw invalidField('file', isOpenQuote(error) ? 'file.quoteOpen' : 'file.unreadable');
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function rowOf(line: number, cells: string[], width: number): TableRow {
  const notes: TableRow['notes'] = [];
  if (cells.some((cell) => cell.includes('\0'))) notes.push('nulBytes');
  // Spreadsheets write empty cells after the last column: they are no fault.
  const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (cells.length < width || used > width) notes.push('ragged');
  return { line, cells: cells.slice(0, Math.max(width, used)).map(tidyCell), notes };
}

/** A cell without NUL bytes, blanks around it, and the guard that our own exports put before formulas. */
function tidyCell(cell: string): string {
  return withoutFormulaGuard(cell.replaceAll('\0', '').trim());
}

/** Records of the head; `cut` where a quote is open at its end: never closed, or only beyond the head. */
type Sample = { delimiter: string; records: ParsedRecord[]; cut: boolean };

/** The whole records of the head; what its cut end leaves over does not count. */
function sample(head: string, delimiter: string): Sample {
  const end = head.lastIndexOf('\n');
  const records: ParsedRecord[] = [];
  const on_record = (cells: string[], { lines }: { lines: number }) => {
    records.push({ line: lines, cells });
    return null;
  };
  try {
    parseAtOnce(end > 0 ? head.slice(0, end + 1) : head, { ...OPTIONS, on_record, delimiter, to: LOOKED_AT });
    return { delimiter, records, cut: false };
  } catch (error) {
    if (!isCsvError(error)) throw error;
    return { delimiter, records, cut: isOpenQuote(error) };
  }
}

function parsed([line, ...cells]: NumberedCells): ParsedRecord {
  return { line: Number(line), cells };
}

function usualWidth(records: readonly ParsedRecord[]): { cells: number; rows: number } {
  const counts = new Map<number, number>();
  for (const { cells } of records) {
    if (cells.some((cell) => cell.trim() !== '')) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const [cells = 1, rows = 0] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [];
  return { cells, rows };
}

function isCsvError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

/** A record without an end is a quote that nobody closed. */
function isOpenQuote({ code }: { code: string }): boolean {
  return code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
}
