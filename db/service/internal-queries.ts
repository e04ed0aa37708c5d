/** What the service itself reads. No name here is in the contract. They run on a reader, so that they answer while an import writes. */
import { TillitError } from '../../shared/errors.ts';
import { findPairs } from '../duplicates/find-pairs.ts';
import { decodeRow } from '../entity.ts';
import type { AnyQuery, QueryContext } from '../handlers.ts';
import { staff } from '../staff/table.ts';
import { rewriteOwedSince } from '../store/rewrite.ts';
import { readSetting } from '../store/store.ts';
import type { SignedIn } from './internal-commands.ts';

/** What a session knows of its account. */
export type Account = Pick<SignedIn, 'staffId' | 'name' | 'email' | 'roles' | 'mustChangePassphrase' | 'ringsClosed'>;

/** What the store says of keys: the slots it knows, and whether the data key must be changed before anybody is served. */
export type KeyState = { slots: { id: string; publicKey: string }[]; keyChangeDue: boolean };

/** An account that may work; null where it is closed or gone. */
function account({ connection }: QueryContext, { id }: { id: string }): Account | null {
  const stored = connection.prepare('SELECT * FROM staff WHERE id = ? AND active = 1').get(id);
  if (!stored) return null;
  const { name, email, roles, mustChangePassphrase, ringsClosed } = decodeRow(staff, stored);
  return { staffId: id, name, email, roles, mustChangePassphrase, ringsClosed };
}

/** Sign-in name of an account, also of a closed one. */
function accountEmail({ connection }: QueryContext, { id }: { id: string }): string {
  const row = connection.prepare('SELECT email FROM staff WHERE id = ?').get(id);
  if (!row) throw new TillitError('NOT_FOUND');
  return String(row.email);
}

function keyState({ connection }: QueryContext): KeyState {
  const slots = connection.prepare('SELECT id, public_key FROM key_slot').all();
  return {
    slots: slots.map((row) => ({ id: String(row.id), publicKey: String(row.public_key) })),
    keyChangeDue: connection.prepare("SELECT 1 FROM secret WHERE id = 'key-change-due'").get() !== undefined,
  };
}

/** When the whole log was last found to be in order, in milliseconds since 1970: null for never, 0 where a fault was found. */
function logWalkedAt({ connection }: QueryContext): number | null {
  const row = connection.prepare("SELECT value FROM counter WHERE id = 'log-walked-at'").get();
  return row ? Number(row.value) : null;
}

function rewriteOwed({ connection }: QueryContext): number | null {
  return rewriteOwedSince(connection);
}

/** Whether the store holds made-up people. */
function isDemo({ connection }: QueryContext): boolean {
  return readSetting(connection, 'demo') === true;
}

/** The internal queries by name. */
export const INTERNAL_QUERIES: ReadonlyMap<string, AnyQuery> = new Map<string, AnyQuery>([
  ['internal.account', account],
  ['internal.accountEmail', accountEmail],
  ['internal.keyState', keyState],
  ['internal.logWalkedAt', logWalkedAt],
  ['internal.rewriteOwed', rewriteOwed],
  ['internal.isDemo', isDemo],
  ['internal.findPairs', findPairs],
]);
