/** The keyed hash by which eleven digits find exactly one person, without the digits standing in an index. */
import { createHmac } from 'node:crypto';
import type { Connection } from '../store/connection.ts';
import { readSecret } from '../store/store.ts';

/**
 * Keyed hash of an identity number.
 * @param nationalId eleven digits, normalised
 * @returns hex; the key is a secret of this database
 */
export function nationalIdHash(connection: Connection, nationalId: string): string {
  return createHmac('sha256', Buffer.from(readSecret(connection, 'identity-hash'), 'base64'))
    .update(nationalId)
    .digest('hex');
}
