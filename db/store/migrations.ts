/**
 * Bringing a store to the form this program knows: numbered SQL files, each in the one transaction of its run, after a backup. A store
 * from a newer program is refused and left alone.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { TillitError } from '../../shared/errors.ts';
import { type Connection, type DataKey, translateSqliteError } from './connection.ts';

/** One migration: its number, its name, its SQL. */
export type Migration = { number: number; name: string; sql: string };

/** The migrations of this program in their order. */
export function knownMigrations(): Migration[] {
  const folder = [new URL('../migrations/', import.meta.url), new URL('./migrations/', import.meta.url)]
    .map((url) => fileURLToPath(url))
    .find((path) => existsSync(path));
  if (!folder) throw new Error('migrations are missing from the program');
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/u.test(file))
    .sort()
    .map((file) => ({
      number: Number(file.slice(0, 4)),
      name: file.slice(5, -4),
      sql: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** The number of the last migration a store has seen; 0 for a new one. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.raw.pragma('user_version', { simple: true }));
}

/**
 * Applies what is missing, all in one transaction.
 * @param connection the writer's connection
 * @param backup makes a backup first; not called for a new store or when nothing is missing
 * @param migrations the migrations to know; those of the program unless a test brings its own
 * @throws TillitError `NEWER_DATABASE`
 */
export function migrate(
  connection: Connection,
  backup: () => void,
  migrations: readonly Migration[] = knownMigrations(),
): void {
  const version = schemaVersion(connection);
  const last = migrations.at(-1)?.number ?? 0;
  if (version > last) throw new TillitError('NEWER_DATABASE');
  if (version === last) return;
  if (version > 0) backup();
  try {
    connection.raw
      .transaction(() => {
        for (const migration of migrations.filter(({ number }) => number > version)) connection.raw.exec(migration.sql);
        connection.raw.pragma(`user_version = ${last}`);
      })
      .exclusive();
  } catch (error) {
    throw translateSqliteError(error);
  }
}

/**
 * Copies a store, encrypted as it is, into the folder of backups.
 * @param connection the store, open
 * @param folder where backups lie; made when missing
 * @param label what the copy is for, part of its name
 * @returns path of the copy
 */
export function copyStore(connection: Connection, key: DataKey, folder: string, label: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replace(/[:.]/gu, '-');
  const target = join(folder, `${stamp}-${label}.db`);
  // VACUUM INTO keeps the cipher and key of the source; opening the copy proves it before it is relied on.
  connection.raw.prepare('VACUUM INTO ?').run(target);
  const copy = new Database(target, { readonly: true });
  try {
    copy.pragma("cipher = 'sqlcipher'");
    copy.pragma('legacy = 4');
    copy.pragma(`key = "x'${key.toString('hex')}'"`);
    copy.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch {
    throw new TillitError('WRONG_KEY');
  } finally {
    copy.close();
  }
  return target;
}
