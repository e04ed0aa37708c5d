/** Keyed hashes: by them eleven digits find exactly one person, and an address that was removed is known again, without standing anywhere. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { emailKey } from '../../shared/numbers/email.ts';
import type { Connection } from '../store/connection.ts';
import { readSecret } from '../store/store.ts';

/** Read once per connection: an import asks for every row, and the key goes when the connection goes. */
const keys = new WeakMap<Connection, KeyObject>();

/**
 * Keyed hash of an identity number.
 * @param nationalId eleven digits, normalised
 * @returns hex; the key is a secret of this database
 */
export function nationalIdHash(connection: Connection, nationalId: string): string {
  return hashed(connection, nationalId);
}

/**
 * Keyed hash of an e-mail address, without regard to case.
 * @returns hex; never that of an identity number, which has no letters
 */
export function emailHash(connection: Connection, address: string): string {
  return hashed(connection, `email ${emailKey(address)}`);
}

function hashed(connection: Connection, text: string): string {
  let key = keys.get(connection);
  if (!key) {
    key = createSecretKey(readSecret(connection, 'identity-hash'), 'base64');
    keys.set(connection, key);
  }
  return createHmac('sha256', key).update(text).digest('hex');
}
