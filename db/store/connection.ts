/**
 * One encrypted connection to the store. If anything about the key is wrong it refuses; it never makes or opens a plain file.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { TillitError } from '../../shared/errors.ts';
import type { SqlValue } from '../entity.ts';
import { addHasWords } from './has-words.ts';

/** A prepared statement. */
export type Statement = Database.Statement<unknown[], Record<string, SqlValue>>;

/** A connection, with its prepared statements kept. */
export type Connection = {
  readonly raw: Database.Database;
  /** The prepared statement of a text; the same text gives the same statement. */
  prepare(sql: string): Statement;
  close(): void;
};

/** The data key: 32 random bytes. */
export type DataKey = Buffer;

/**
 * Opens the database.
 * @param file path of the database
 * @param key the data key
 * @param options `create`: the file must not exist and is made; `readonly`: no writing through this connection
 * @throws TillitError `WRONG_KEY` | `NOT_A_DATABASE` | `DISK_FULL`
 */
export function openConnection(
  file: string,
  key: DataKey,
  options: { create?: boolean; readonly?: boolean } = {},
): Connection {
  if (key.length !== 32) throw new TillitError('WRONG_KEY');
  if (options.create ? existsSync(file) : !existsSync(file)) throw new TillitError('NOT_A_DATABASE');
  if (!options.create) refusePlainOrCutFile(file);
  // SQLite makes its files readable for all who reach the folder, and gives WAL and journal the mode of the database.
  if (options.create) closeSync(openSync(file, 'wx', 0o600));
  const raw = new Database(file, { readonly: options.readonly ?? false, timeout: 10_000 });
  try {
    raw.pragma("cipher = 'sqlcipher'");
    raw.pragma('legacy = 4');
    raw.pragma(`key = "x'${key.toString('hex')}'"`);
    // A sort larger than the page cache would otherwise spill plain text into the temporary folder.
    raw.pragma('temp_store = MEMORY');
    // A page is decrypted and its signature checked whenever it is read from the file: what is used often stays in memory.
    raw.pragma(`cache_size = -${options.readonly ? READER_CACHE_KIB : WRITER_CACHE_KIB}`);
    raw.pragma('foreign_keys = ON');
    raw.pragma('recursive_triggers = ON');
    if (!options.readonly) {
      raw.pragma('journal_mode = WAL');
      raw.pragma('synchronous = FULL');
      raw.pragma('secure_delete = ON');
      // The writer checkpoints when idle: inside a commit it would be the 37 ms that people feel.
      raw.pragma('wal_autocheckpoint = 16000');
    }
    addHasWords(raw);
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    raw.close();
    throw translateSqliteError(error);
  }
  const statements = new Map<string, Statement>();
  return {
    raw,
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = raw.prepare<unknown[], Record<string, SqlValue>>(sql);
      statements.set(sql, statement);
      return statement;
    },
    close() {
      statements.clear();
      raw.close();
    },
  };
}

/**
 * An error of SQLite or of the file system as an error of the closed list. What is not expected stays what it is.
 * @param error what was thrown
 */
export function translateSqliteError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'SQLITE_NOTADB') return new TillitError('WRONG_KEY');
  if (code.startsWith('SQLITE_CORRUPT')) return new TillitError('NOT_A_DATABASE');
  if (NO_ROOM.has(code)) return new TillitError('DISK_FULL');
  if (code.startsWith('SQLITE_BUSY')) return new TillitError('IN_USE');
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
    return new TillitError('DUPLICATE');
  // What stays as it was said when it went out, stays also where an older change is taken back.
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return new TillitError('CONFLICT');
  if (code === 'SQLITE_CONSTRAINT_NOTNULL' || code === 'SQLITE_CONSTRAINT_CHECK') return new TillitError('VALIDATION');
  return error;
}

/** What SQLite and the file system say when a disk, a quota or a file can take no more. */
const NO_ROOM: ReadonlySet<string> = new Set([
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
]);

const PAGE_SIZE = 4096;
const READER_CACHE_KIB = 32 * 1024;
const WRITER_CACHE_KIB = 96 * 1024;

/** A file that begins like plain SQLite, or is no whole number of pages, is not ours: say so before the key is tried. */
function refusePlainOrCutFile(file: string): void {
  const handle = openSync(file, 'r');
  const head = Buffer.alloc(PAGE_SIZE);
  const length = readSync(handle, head, 0, PAGE_SIZE, 0);
  const { size } = fstatSync(handle);
  closeSync(handle);
  if (length < PAGE_SIZE || size % PAGE_SIZE !== 0 || head.subarray(0, 15).toString('latin1') === 'SQLite format 3')
    throw new TillitError('NOT_A_DATABASE');
}
