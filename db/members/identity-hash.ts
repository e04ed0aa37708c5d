/** The keyed hash by which eleven digits find exactly one person, without the digits standing in an index. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
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
  let key = keys.get(connection);
  if (!key) {
    key = createSecretKey(readSecret(connection, 'identity-hash'), 'base64');
    keys.set(connection, key);
  }
  return createHmac('sha256', key).update(nationalId).digest('hex');
}
