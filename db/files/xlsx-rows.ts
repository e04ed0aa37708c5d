/** The rows of the first sheet of an XLSX file, every cell as text: dates as yyyy-mm-dd, formulas by the value Excel computed. */
import { readSheet } from 'read-excel-file/node';
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { Table, TableRow } from './read-table.ts';

/** An archive unpacks to many times its size, all of it in memory. */
const LARGEST_ARCHIVE = 40 * 1024 * 1024;

/**
 * Reads the first sheet.
 * @throws TillitError `VALIDATION` `file.unreadable` | `file.empty`; `TOO_LARGE`
 */
export async function xlsxRows(parts: AsyncIterable<Uint8Array>): Promise<Table> {
  const sheet = (await readCells(parts)).map((row) => row.map(cellText));
  const widest = Math.max(0, ...sheet.slice(0, 50).map((row) => row.filter((cell) => cell !== '').length));
  const headerIndex = sheet.findIndex((row) => row.filter((cell) => cell !== '').length >= Math.min(2, widest));
  const header = sheet[headerIndex];
  if (!header || widest === 0) throw invalidField('file', 'file.empty');
  const columns = header.slice(0, header.findLastIndex((cell) => cell !== '') + 1);
  return {
    format: 'xlsx',
    encoding: '',
    delimiter: '',
    headerRow: headerIndex + 1,
    columns,
    rows: rowsUnder(sheet, headerIndex, columns.length),
  };
}

async function* rowsUnder(sheet: readonly string[][], headerIndex: number, width: number): AsyncGenerator<TableRow> {
  for (const [index, row] of sheet.entries()) {
    if (index <= headerIndex || row.every((cell) => cell === '')) continue;
    const ragged = row.slice(width).some((cell) => cell !== '');
    yield {
      line: index + 1,
      cells: Array.from({ length: ragged ? row.length : width }, (_, place) => row[place] ?? ''),
      notes: ragged ? ['ragged'] : [],
    };
  }
}

async function readCells(parts: AsyncIterable<Uint8Array>): Promise<readonly (readonly unknown[])[]> {
  const found: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    if (bytes > LARGEST_ARCHIVE) throw new TillitError('TOO_LARGE');
    found.push(part);
  }
  try {
    return await readSheet(Buffer.concat(found));
  } catch {
    throw invalidField('file', 'file.unreadable');
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replaceAll('\0', '').trim();
}
