/**
 * The profile as the service holds it: keyring and database, closed or open. Opening with a passphrase, changing the data key, adding and
 * dropping slots. The data key lives here and in the threads, nowhere else; closing forgets it.
 */

import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { TillitError } from '../../shared/errors.ts';
import { type Connection, type DataKey, openConnection } from '../store/connection.ts';
import {
  type Binding,
  type Keyring,
  type KeySlot,
  newKeyring,
  newSlot,
  openKeyring,
  withNextKey,
  withOnlyKey,
} from '../store/keyring.ts';
import { copyStore, migrate } from '../store/migrations.ts';
import { type Profile, profileState, readKeyring, writeKeyring } from '../store/profile.ts';
import { KEY_DERIVATION } from '../store/sealing.ts';
import type { SlotRow } from './internal-commands.ts';
import type { DataServiceOptions, DeviceSeal } from './service-types.ts';

/** A data key with the slot that gave it. */
export type Unsealed = { slot: { id: string; publicKey: string }; deviceBound: boolean; dataKey: DataKey };

/** The public half of a slot, for the store. */
export function slotRow(slot: KeySlot): SlotRow {
  return { id: slot.id, publicKey: slot.publicKey, kind: slot.kind };
}

/** Sealing with the machine, as the keyring wants it; null where the machine keeps no secrets. */
export function bindingOf(seal: DeviceSeal | undefined): Binding | null {
  if (!seal) return null;
  return {
    seal: async (bytes) => Buffer.from(await seal.seal(bytes)),
    unseal: async (bytes) => Buffer.from(await seal.unseal(bytes)),
  };
}

/**
 * Opens a slot and tries its keys on the database: after a re-keying that was cut short it may have the next one already.
 * @param signInName e-mail of the account; null for the recovery key
 * @throws TillitError `UNAUTHENTICATED` | `WRONG_KEY` | `NOT_A_DATABASE` | `DEVICE_BOUND`
 */
export async function unseal(
  profile: Profile,
  signInName: string | null,
  secret: string,
  seal: DeviceSeal | undefined,
): Promise<Unsealed> {
  profileState(profile);
  const keyring = readKeyring(profile);
  const opened = await openKeyring(keyring, signInName, secret, bindingOf(seal));
  const slot = keyring.slots.find(({ id }) => id === opened.slotId);
  if (!slot) throw new TillitError('WRONG_KEY');
  const keys = [opened.dataKey, ...(opened.nextDataKey ? [opened.nextDataKey] : [])];
  for (const [index, dataKey] of keys.entries()) {
    try {
      openConnection(profile.database, dataKey, { readonly: true }).close();
    } catch (error) {
      if (index < keys.length - 1 && error instanceof TillitError && error.code === 'WRONG_KEY') continue;
      throw error;
    }
    // A re-keying that was cut short is settled now: the key that opens is the only one from here on.
    if (opened.nextDataKey) writeKeyring(profile, withOnlyKey(keyring, dataKey));
    return { slot: { id: slot.id, publicKey: slot.publicKey }, deviceBound: slot.deviceBound, dataKey };
  }
  throw new TillitError('WRONG_KEY');
}

/**
 * Makes a new database with its keyring. Both are there at the end, or neither.
 * @param accounts sign-in names and passphrases of the first accounts
 * @param fill writes the first rows
 * @returns the recovery key, shown once and kept nowhere
 */
export async function makeVault(
  profile: Profile,
  options: DataServiceOptions,
  accounts: readonly { email: string; passphrase: string }[],
  fill: (connection: Connection, slots: readonly SlotRow[], recovery: SlotRow) => Promise<void>,
): Promise<string> {
  if (profileState(profile) !== 'empty') throw new TillitError('DUPLICATE');
  const dataKey = randomBytes(32);
  const recoveryKey = newRecoveryKey();
  const keyring = newKeyring(options.keyDerivation ?? KEY_DERIVATION);
  const slots: KeySlot[] = [];
  for (const { email, passphrase } of accounts) slots.push(await newSlot(keyring, email, passphrase, dataKey));
  const recovery = await newSlot(keyring, null, plainRecoveryKey(recoveryKey), dataKey);
  const unfinished = `${profile.database}.unfinished`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  const connection = openConnection(unfinished, dataKey, { create: true });
  try {
    migrate(connection, () => {});
    await fill(connection, slots.map(slotRow), slotRow(recovery));
    connection.raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
    dataKey.fill(0);
  }
  writeKeyring(profile, { ...keyring, slots: [...slots, recovery] });
  renameSync(unfinished, profile.database);
  return recoveryKey;
}

/**
 * Brings an opened database to the form of this program, after a copy of it and its keyring.
 * @throws TillitError `NEWER_DATABASE`
 */
export function migrateVault(profile: Profile, dataKey: DataKey): void {
  const connection = openConnection(profile.database, dataKey);
  try {
    migrate(connection, () => {
      const copy = copyStore(connection, dataKey, profile.backups, 'before-migration');
      copyFileSync(profile.keyring, copy.replace(/\.db$/u, '.keyring.json'));
    });
  } finally {
    connection.close();
  }
}

/** Adds a slot to the keyring. */
export function addSlot(profile: Profile, slot: KeySlot): void {
  const keyring = readKeyring(profile);
  writeKeyring(profile, { ...keyring, slots: [...keyring.slots, slot] });
}

/**
 * Keeps only the slots the store knows, by id **and** public key: what was slipped into the file from outside, or belonged to a closed
 * account, goes, before a key is ever encrypted to it.
 * @param known the slots in the store
 */
export function keepSlots(profile: Profile, known: readonly { id: string; publicKey: string }[]): void {
  const keyring = readKeyring(profile);
  const slots = keyring.slots.filter(({ id, publicKey }) =>
    known.some((slot) => slot.id === id && slot.publicKey === publicKey),
  );
  if (slots.length < keyring.slots.length) writeKeyring(profile, { ...keyring, slots });
}

/**
 * Changes the data key of a closed database: the new key is in every slot before the first page is written with it.
 * @returns the new key
 */
export function changeDataKey(profile: Profile, dataKey: DataKey): DataKey {
  const next = randomBytes(32);
  const keyring: Keyring = readKeyring(profile);
  writeKeyring(profile, withNextKey(keyring, next));
  const connection = openConnection(profile.database, dataKey);
  try {
    connection.raw.pragma('wal_checkpoint(TRUNCATE)');
    connection.raw.pragma(`rekey = "x'${next.toString('hex')}'"`);
    connection.raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
  writeKeyring(profile, withOnlyKey(keyring, next));
  return next;
}

/**
 * Clears away a set-up that was cut short, so that it can be done again. Nothing is touched unless the unfinished file is there and the
 * database is not: a keyring alone may be all that is left of a real one.
 */
export function dropUnfinished(profile: Profile): void {
  const unfinished = `${profile.database}.unfinished`;
  if (existsSync(profile.database) || !existsSync(unfinished)) return;
  // Nobody has seen the recovery key of this keyring: it was shown only after the last step.
  rmSync(profile.keyring, { force: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
}

/** 160 random bits in ten groups of four, without letters that are mistaken for digits. */
function newRecoveryKey(): string {
  return (randomBytes(20).toString('hex').toUpperCase().match(/.{4}/gu) ?? []).join('-');
}

/** A recovery key as typed: case, spaces and dashes do not matter. */
export function plainRecoveryKey(typed: string): string {
  return typed.toLowerCase().replace(/[^0-9a-f]/gu, '');
}
