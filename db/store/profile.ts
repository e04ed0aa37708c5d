/** The profile folder: where the database, its keyring, backups and log lie, and the lock that lets one process open it at a time. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { TillitError } from '../../shared/errors.ts';
import { translateSqliteError } from './connection.ts';
import { type Keyring, keyringSchema } from './keyring.ts';

/** Paths inside a profile. */
export type Profile = {
  readonly folder: string;
  readonly database: string;
  readonly keyring: string;
  readonly attempts: string;
  readonly backups: string;
  readonly lock: string;
};

/** The paths of a profile. Nothing is made. */
export function profileAt(folder: string): Profile {
  return {
    folder,
    database: join(folder, 'tillit.db'),
    keyring: join(folder, 'keyring.json'),
    attempts: join(folder, 'attempts.json'),
    backups: join(folder, 'backups'),
    lock: join(folder, 'profile.lock'),
  };
}

/** `empty`: no database yet; `locked`: one is there. A keyring without a database, or the reverse, is a fault and is told as one. */
export function profileState(profile: Profile): 'empty' | 'locked' {
  const database = existsSync(profile.database);
  const keyring = existsSync(profile.keyring);
  if (!database && !keyring) return 'empty';
  if (!keyring) throw new TillitError('WRONG_KEY');
  if (!database) throw new TillitError('NOT_A_DATABASE');
  return 'locked';
}

/**
 * Takes the profile for this process. The lock is the operating system's own, held through an empty SQLite file, so a killed process
 * leaves none behind.
 * @returns what gives the profile free again
 * @throws TillitError `IN_USE`
 */
export function lockProfile(profile: Profile): () => void {
  mkdirSync(profile.folder, { recursive: true, mode: 0o700 });
  const holder = new Database(profile.lock, { timeout: 0 });
  try {
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
  } catch {
    holder.close();
    throw new TillitError('IN_USE');
  }
  return () => holder.close();
}

/** @throws TillitError `WRONG_KEY` where the keyring is missing or damaged */
export function readKeyring(profile: Profile): Keyring {
  try {
    return keyringSchema.parse(JSON.parse(readFileSync(profile.keyring, 'utf8')));
  } catch {
    throw new TillitError('WRONG_KEY');
  }
}

/** Writes the keyring whole or not at all: beside it, flushed, then renamed over it. */
export function writeKeyring(profile: Profile, keyring: Keyring): void {
  writeWhole(profile.keyring, JSON.stringify(keyring, null, 1));
}

/**
 * Writes a small file whole or not at all, readable by its owner only.
 * @param file path
 * @param text contents
 * @throws TillitError `DISK_FULL`
 */
export function writeWhole(file: string, text: string): void {
  const beside = `${file}.new`;
  try {
    const handle = openSync(beside, 'w', 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(beside, { force: true });
    throw translateSqliteError(error);
  }
  renameSync(beside, file);
  chmodSync(file, 0o600);
  syncFolder(dirname(file));
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows has no handle of a folder to flush.
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
