/**
 * Reads a table out of a file that somebody dropped: CSV in whatever encoding and delimiter it has, or XLSX. A CSV is read as a stream, so
 * that its size does not matter; an XLSX is one archive and has to be taken as a whole.
 */
import { invalidField } from '../../shared/errors.ts';
import type { RowNote } from '../../shared/imports/model.ts';
import { csvRows, detectCsv } from './csv-rows.ts';
import { looksBinary, startDecoder } from './text-encoding.ts';
import { xlsxRows } from './xlsx-rows.ts';

/** A row under the header. `line` counts from 1 as an editor or Excel shows it; `notes` say what was odd. */
export type TableRow = { line: number; cells: readonly string[]; notes: RowNote[] };

/** A table: its header and its rows, to be read once. */
export type Table = {
  format: 'csv' | 'xlsx';
  /** `utf-8`, `windows-1252`, `utf-16le`; empty for XLSX. */
  encoding: string;
  /** Empty for XLSX. */
  delimiter: string;
  /** Line of the header, from 1. */
  headerRow: number;
  /** Header cells, trimmed; an empty one is an empty text. */
  columns: readonly string[];
  rows: AsyncIterable<TableRow>;
};

/** Bytes looked at before encoding and delimiter are decided. */
const HEAD_BYTES = 256 * 1024;

/**
 * Reads a file.
 * @param source its bytes, whole or in parts
 * @throws TillitError `VALIDATION` with `file.oldExcel`, `file.notTable`, `file.empty` or `file.unreadable`; `TOO_LARGE`
 */
export async function readTable(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<Table> {
  const parts = partsOf(source)[Symbol.asyncIterator]();
  const head = await readHead(parts);
  const whole = () => rejoin(head, parts);
  if (head.length === 0) throw invalidField('file', 'file.empty');
  if (head[0] === 0x50 && head[1] === 0x4b) return await xlsxRows(whole());
  if (head[0] === 0xd0 && head[1] === 0xcf) throw invalidField('file', 'file.oldExcel');
  if (looksBinary(head)) throw invalidField('file', 'file.notTable');
  const decoder = startDecoder(head);
  const { delimiter, headerRow, columns } = detectCsv(decoder.peek(head));
  return {
    format: 'csv',
    encoding: decoder.encoding,
    delimiter,
    headerRow,
    columns,
    rows: csvRows(decoder.decode(whole()), delimiter, headerRow, columns.length),
  };
}

async function* partsOf(source: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source;
  else yield* source;
}

async function readHead(parts: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < HEAD_BYTES) {
    const next = await parts.next();
    if (next.done) break;
    found.push(next.value);
    bytes += next.value.length;
  }
  return Buffer.concat(found);
}

async function* rejoin(head: Uint8Array, parts: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
}
