/** Writes a table as a file people open in a spreadsheet: CSV as Norwegian Excel expects it, or XLSX with every value as text. */
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { withFormulaGuard } from './formula-guard.ts';

/**
 * A CSV in UTF-8 with byte order mark, `;` between cells and CRLF between lines: what Norwegian Excel opens without asking.
 * @param header names of the columns
 * @param rows cells as text
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const guarded = [header, ...rows].map((row) => row.map(withFormulaGuard));
  return Buffer.from(stringify(guarded, { bom: true, delimiter: ';', record_delimiter: 'windows' }));
}

/**
 * An XLSX. Every cell is text, so that leading zeros stay and nothing is taken for a formula; only dates are dates and counts numbers.
 * @param header names of the columns
 * @param rows cells as text; dates as yyyy-mm-dd
 * @param dateColumns positions of the columns that hold dates
 * @param countColumns positions of the columns that hold counts: whole numbers become numbers, words beside them stay words
 */
export async function writeXlsx(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  dateColumns: readonly number[],
  countColumns: readonly number[] = [],
): Promise<Uint8Array> {
  const dates = new Set(dateColumns);
  const counts = new Set(countColumns);
  const head = header.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }));
  const body = rows.map((row) =>
    row.map((value, index) => (counts.has(index) ? countCell(value) : cellOf(value, dates.has(index)))),
  );
  const columns = header.map((name, index) => ({ width: widthOf(name, rows, index) }));
  return await writeXlsxFile([head, ...body], { columns, stickyRowsCount: 1 }).toBuffer();
}

function countCell(value: string): Cell {
  return /^\d+$/u.test(value) ? { value: Number(value), type: Number, format: '#,##0' } : cellOf(value, false);
}

function cellOf(value: string, isDate: boolean): Cell {
  if (value === '') return null;
  if (isDate) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  return { value, type: String, format: '@' };
}

function widthOf(name: string, rows: readonly (readonly string[])[], index: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, row[index]?.length ?? 0), name.length);
  return Math.min(50, longest + 2);
}
