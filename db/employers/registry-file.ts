/**
 * The units of a file from Enhetsregisteret: the whole download as JSON (`/enheter/lastned`, `/underenheter/lastned`), as CSV or as a
 * spreadsheet, the answer of a search, or one unit; packed with gzip as it is downloaded, or unpacked. Units come as a stream, because the
 * whole register is a million of them.
 */
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { invalidField, TillitError } from '../../shared/errors.ts';
import { jsonElements } from '../files/json-elements.ts';
import { readTable } from '../files/read-table.ts';
import { startDecoder } from '../files/text-encoding.ts';
import { type RegistryUnit, readUnit, type UnitSource } from './registry-unit.ts';

export type RegistryFile = {
  format: { kind: 'json' | 'csv' | 'xlsx'; packed: boolean; encoding: string };
  /** The units, some at a time, to be read once. */
  units: AsyncIterable<readonly RegistryUnit[]>;
};

/** The whole register unpacked is below two of these; what unpacks to more was made to fill memory and disk. */
const LARGEST_UNPACKED = 4 * 1024 ** 3;
/** The largest answer of a search that is read: it has at most 10,000 units. */
const LARGEST_ANSWER = 64 * 1024 * 1024;
/** Rows of a table handed over together. */
const ROWS_TOGETHER = 200;

/**
 * Opens a file.
 * @param source its bytes in parts
 * @throws TillitError `VALIDATION` `file.empty` | `file.unreadable` | `file.notUnits` and what a table can be refused for; `TOO_LARGE`
 */
export async function openRegistryFile(source: AsyncIterable<Uint8Array>): Promise<RegistryFile> {
  const raw = await withHead(source);
  const packed = raw.head[0] === 0x1f && raw.head[1] === 0x8b;
  const { head, whole } = packed ? await withHead(unpacked(raw.whole)) : raw;
  if (head.length === 0) throw invalidField('file', 'file.empty');
  const decoder = startDecoder(head);
  const first = decoder.peek(head).trimStart().replace('\uFEFF', '').trimStart()[0];
  if (first !== '[' && first !== '{') return await openTable(whole, packed);
  const texts = decoder.decode(whole);
  const units = first === '[' ? unitsOfArray(texts) : unitsOfAnswer(texts);
  return { format: { kind: 'json', packed, encoding: decoder.encoding }, units };
}

async function openTable(whole: AsyncIterable<Uint8Array>, packed: boolean): Promise<RegistryFile> {
  const table = await readTable(whole);
  const columns = new Map(table.columns.map((name, index) => [name.toLowerCase(), index]));
  if (!columns.has('organisasjonsnummer')) throw invalidField('file', 'file.notUnits');
  async function* units() {
    let together: RegistryUnit[] = [];
    for await (const { line, cells } of table.rows) {
      const source: UnitSource = (path) => {
        const index = columns.get(path.toLowerCase());
        return index === undefined ? undefined : (cells[index] ?? '');
      };
      together.push(readUnit(line, source));
      if (together.length < ROWS_TOGETHER) continue;
      yield together;
      together = [];
    }
    if (together.length > 0) yield together;
  }
  return { format: { kind: table.format, packed, encoding: table.encoding }, units: units() };
}

async function* unitsOfArray(texts: AsyncIterable<string>): AsyncGenerator<readonly RegistryUnit[]> {
  let count = 0;
  for await (const elements of jsonElements(texts)) {
    if (count === 0 && !isUnit(elements[0])) throw invalidField('file', 'file.notUnits');
    yield elements.map((element, index) => readUnit(count + index + 1, inObject(element)));
    count += elements.length;
  }
}

/** One unit, or the answer of a search with its units under `_embedded`. */
async function* unitsOfAnswer(texts: AsyncIterable<string>): AsyncGenerator<readonly RegistryUnit[]> {
  let text = '';
  for await (const part of texts) {
    text += part;
    if (text.length > LARGEST_ANSWER) throw new TillitError('TOO_LARGE');
  }
  const answer = parsed(text);
  const { _embedded: embedded } = answer as { _embedded?: { enheter?: unknown; underenheter?: unknown } };
  const units = isUnit(answer) ? [answer] : [embedded?.enheter, embedded?.underenheter].flat().filter(isUnit);
  if (units.length === 0) throw invalidField('file', 'file.notUnits');
  yield units.map((unit, index) => readUnit(index + 1, inObject(unit)));
}

function isUnit(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'organisasjonsnummer' in value;
}

function inObject(unit: unknown): UnitSource {
  return (path) =>
    path
      .split('.')
      .reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), unit);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidField('file', 'file.unreadable');
  }
}

async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const part of Readable.from(packed).pipe(createGunzip())) {
      bytes += part.length;
      if (bytes > LARGEST_UNPACKED) throw new TillitError('TOO_LARGE');
      yield part;
    }
  } catch (error) {
    throw error instanceof TillitError ? error : invalidField('file', 'file.unreadable');
  }
}

/** The first part of a file to look at, and the whole of it to read once. */
async function withHead(
  source: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const parts = source[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 4096) {
    const next = await parts.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* whole() {
    yield head;
    for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
  }
  return { head, whole: whole() };
}
