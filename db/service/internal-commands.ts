/**
 * What the service itself writes: the first rows of a new store, accounts with their key slots, traces of signing in, tidying at opening.
 * No name here is in the contract, so no window and no command line can call them.
 */
import { randomBytes } from 'node:crypto';
import { TillitError } from '../../shared/errors.ts';
import type { Role } from '../../shared/roles.ts';
import { PROGRAM } from '../asker.ts';
import { type ChainReport, newSigningKey, verifyChain, writeCheckpoint } from '../audit/verify.ts';
import { keepPairs } from '../duplicates/keep-pairs.ts';
import type { AnyCommand, CommandContext } from '../handlers.ts';
import { tidyImports } from '../imports/tidy.ts';
import { noteLooks } from '../marks/note-looks.ts';
import { refreshDuePeriods } from '../members/due-periods.ts';
import { noteRewritten } from '../newsletter/note-rewritten.ts';
import { endProofs } from '../newsletter/proofs.ts';
import { writeSetting } from '../settings/commands.ts';
import { secret } from '../settings/table.ts';
import { decideGrant, refuseLastAdministrator, setRoles } from '../staff/second-person.ts';
import { keySlot, staff } from '../staff/table.ts';
import { completeStartingRows, insertStartingRows } from '../starting-rows.ts';
import { rewriteFile, rewriteOwedSince } from '../store/rewrite.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';

/** Public half of a key slot, as the store keeps it. */
export type SlotRow = { id: string; publicKey: string; kind: 'passphrase' | 'recovery' };

/** An account to be made, with its slot. */
export type AccountRow = {
  name: string;
  email: string;
  roles: readonly Role[];
  slot: SlotRow;
  mustChangePassphrase: boolean;
};

/** What a sign-in finds out about the account and the store. */
export type SignedIn = {
  staffId: string;
  name: string;
  email: string;
  roles: Role[];
  mustChangePassphrase: boolean;
  ringsClosed: boolean;
  clockBehind: boolean;
  auditFault: string | null;
};

/** Makes the first rows of a new store. The founders' roles stand at once: they are named together, by the wizard. */
function found(
  { store }: CommandContext,
  input: { settings: Record<string, unknown>; accounts: readonly AccountRow[]; recovery: SlotRow; command: string },
) {
  unitOfWork(store, PROGRAM, { command: input.command }, (tx) => {
    for (const [id, value] of [
      ['device', tx.newId()],
      ['identity-hash', randomBytes(32).toString('base64')],
      ['signing-key', newSigningKey()],
    ] as const) {
      tx.insert(secret, { id, value });
    }
    for (const [id, value] of Object.entries(input.settings)) writeSetting(tx, id, value);
    insertStartingRows(tx);
    tx.insert(keySlot, input.recovery);
    for (const account of input.accounts) insertAccount(tx, account, account.roles);
  });
}

/** Makes an account; roles that need a second person wait for one. */
function createAccount({ store, asker }: CommandContext, account: AccountRow) {
  const taken = store.connection.prepare('SELECT 1 FROM staff WHERE email = ? COLLATE NOCASE').get(account.email);
  if (taken) throw new TillitError('DUPLICATE', { issues: [{ path: 'email', code: 'emailTaken' }] });
  const { result, changeId } = unitOfWork(store, asker, { command: 'staff.create' }, (tx) => {
    const id = insertAccount(tx, account, []);
    return { id, pendingRoles: setRoles(tx, asker, id, account.roles) };
  });
  return { ...result, changeId };
}

/** Closes an account and forgets its slot. The data key has to be changed after it. */
function closeAccount({ store, asker }: CommandContext, { id }: { id: string }) {
  return unitOfWork(store, { ...PROGRAM, staffId: asker.staffId }, { command: 'staff.deactivate' }, (tx) => {
    const { slotId, roles } = tx.need(staff, id);
    if (roles.includes('admin')) refuseLastAdministrator(tx, id);
    oweKeyChange(tx);
    tx.change(staff, id, { active: false, slotId: null });
    if (slotId && tx.get(keySlot, slotId)) tx.remove(keySlot, slotId);
  }).changeId;
}

/** Puts a new slot in the place of an account's old one. `resetBy` another: the person's rings close until the head of legal confirms. */
function replaceSlot(
  { store, asker }: CommandContext,
  { id, slot, resetByOther }: { id: string; slot: SlotRow; resetByOther: boolean },
) {
  const command = resetByOther ? 'staff.resetPassphrase' : 'session.changePassphrase';
  return unitOfWork(store, { ...PROGRAM, staffId: asker.staffId }, { command }, (tx) => {
    const { slotId } = tx.need(staff, id);
    if (resetByOther) oweKeyChange(tx);
    tx.insert(keySlot, slot);
    tx.change(staff, id, {
      slotId: slot.id,
      mustChangePassphrase: resetByOther,
      ...(resetByOther ? { ringsClosed: true, active: true } : {}),
    });
    if (slotId && tx.get(keySlot, slotId)) tx.remove(keySlot, slotId);
  }).changeId;
}

/** Confirms a waiting role with the recovery key, while nobody is there who could be the second person. */
function decideWithRecoveryKey({ store, asker }: CommandContext, { id }: { id: string }) {
  const able = store.connection
    .prepare(
      "SELECT 1 FROM staff, json_each(staff.roles) r WHERE staff.active = 1 AND r.value IN ('privacy', 'head-of-legal') LIMIT 1",
    )
    .get();
  if (able) throw new TillitError('FORBIDDEN', { issues: [{ path: 'id', code: 'secondPerson' }] });
  return unitOfWork(
    store,
    { ...PROGRAM, staffId: asker.staffId },
    { command: 'staff.decideRoleWithRecoveryKey' },
    (tx) => decideGrant(tx, PROGRAM, id, 'confirmed'),
  ).changeId;
}

/** Finds the account behind an opened slot and logs that it signed in. Null where the slot belongs to no active account. */
function signIn(
  { store }: CommandContext,
  { email, slot }: { email: string; slot: { id: string; publicKey: string } },
): SignedIn | null {
  const { connection } = store;
  const known = connection.prepare('SELECT public_key FROM key_slot WHERE id = ?').get(slot.id);
  const row = connection
    .prepare('SELECT id FROM staff WHERE email = ? COLLATE NOCASE AND slot_id = ? AND active = 1')
    .get(email.trim(), slot.id);
  if (!row || known?.public_key !== slot.publicKey) return null;
  const last = connection.prepare('SELECT at FROM audit_line ORDER BY sequence DESC LIMIT 1').get();
  const clockBehind = last !== undefined && store.now().getTime() < Date.parse(String(last.at)) - CLOCK_TOLERANCE_MS;
  const report = checkChain(store.connection);
  const { result } = unitOfWork(store, { ...PROGRAM, staffId: String(row.id) }, { command: 'session.signIn' }, (tx) => {
    const account = tx.need(staff, String(row.id));
    tx.look(staff, account, ['email'], 'read');
    return account;
  });
  // A checkpoint would vouch for what is wrong, and the next check begins after it.
  if (report.ok) writeCheckpoint(connection, store.now().toISOString());
  const { id, name, roles, mustChangePassphrase, ringsClosed } = result;
  return {
    staffId: id,
    name,
    email: result.email,
    roles,
    mustChangePassphrase,
    ringsClosed,
    clockBehind,
    auditFault: report.fault,
  };
}

/** Logs that the raw key was taken out with the recovery key: no role reads everything, this does. */
function noteKeyExport({ store }: CommandContext) {
  unitOfWork(store, PROGRAM, { command: 'key.export' }, (tx) => {
    const slot = store.connection.prepare("SELECT id FROM key_slot WHERE kind = 'recovery' LIMIT 1").get();
    tx.look(keySlot, tx.need(keySlot, String(slot?.id ?? '')), ['publicKey'], 'read');
  });
}

/** What a new day brings: rows that a newer program begins with, periods that begin or end, and what its retention rule has ended. Runs at opening and after midnight. */
function newDay({ store }: CommandContext) {
  completeStartingRows(store);
  tidyImports(store);
  endProofs(store);
  refreshDuePeriods(store);
}

/** The data key has been changed: what was due is done. */
function keyChanged({ store }: CommandContext) {
  unitOfWork(store, PROGRAM, { command: 'key.change' }, (tx) => tx.remove(secret, KEY_CHANGE_DUE));
}

/** Notes that the whole log was walked, and whether it was in order. */
function noteWalk({ store }: CommandContext, { ok }: { ok: boolean }) {
  unitOfWork(store, PROGRAM, { command: 'audit.verify' }, (tx) =>
    tx.setNumber('log-walked-at', ok ? store.now().getTime() : 0),
  );
}

/** Pays the rewrite that is owed, and notes it with what waited for it. What is removed meanwhile owes the next one. */
function rewrite({ store }: CommandContext) {
  const { connection } = store;
  if (rewriteOwedSince(connection) === null) return;
  const startedAt = store.now().toISOString();
  rewriteFile(
    connection,
    store.projections.map(({ index }) => index),
  );
  unitOfWork(store, PROGRAM, { command: 'store.rewrite' }, (tx) => {
    tx.setNumber('rewrite-owed-since', 0);
    noteRewritten(tx, startedAt);
  });
}

/** Stands in the store from the moment an account is closed until the data key has been changed, across a power cut. */
const KEY_CHANGE_DUE = 'key-change-due';

function oweKeyChange(tx: Transaction): void {
  if (!tx.get(secret, KEY_CHANGE_DUE)) tx.insert(secret, { id: KEY_CHANGE_DUE, value: tx.changeId });
}

const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** The tail at every unlock; all of it while the last walk found a fault, so that the fault is told until it is gone. */
function checkChain(connection: CommandContext['store']['connection']): ChainReport {
  const walked = connection.prepare("SELECT value FROM counter WHERE id = 'log-walked-at'").get();
  return verifyChain(connection, walked?.value === 0 ? 'start' : 'checkpoint');
}

function insertAccount(tx: Transaction, account: AccountRow, roles: readonly Role[]): string {
  const id = tx.newId();
  tx.insert(keySlot, account.slot);
  tx.insert(staff, {
    id,
    email: account.email,
    name: account.name,
    roles: [...roles],
    active: true,
    slotId: account.slot.id,
    mustChangePassphrase: account.mustChangePassphrase,
    ringsClosed: false,
    createdAt: tx.store.now().toISOString(),
  });
  return id;
}

/** The internal commands by name. */
export const INTERNAL_COMMANDS: ReadonlyMap<string, AnyCommand> = new Map<string, AnyCommand>([
  ['internal.found', found],
  ['internal.createAccount', createAccount],
  ['internal.closeAccount', closeAccount],
  ['internal.replaceSlot', replaceSlot],
  ['internal.decideWithRecoveryKey', decideWithRecoveryKey],
  ['internal.signIn', signIn],
  ['internal.noteKeyExport', noteKeyExport],
  ['internal.newDay', newDay],
  ['internal.keyChanged', keyChanged],
  ['internal.noteWalk', noteWalk],
  ['internal.rewrite', rewrite],
  ['internal.keepPairs', keepPairs],
  ['internal.noteLooks', noteLooks],
]);
