/**
 * Who may grant which role (design section 5): nobody to himself; rådgiver, leder for rettshjelp and personvernombud need a second person
 * who is no administrator; there is always an administrator left.
 */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { type Role, roleFacts } from '../../shared/roles.ts';
import type { Asker } from '../asker.ts';
import type { Transaction } from '../unit-of-work.ts';
import { roleGrant, staff } from './table.ts';

type WaitingGrant = { staffId: string; proposedBy: string };

/** Whether the asker may be the second person for a waiting role. Whoever sits behind a reset passphrase is nobody's second person. */
export function mayDecide(asker: Asker, grant: WaitingGrant): boolean {
  if (asker.kind !== 'staff' || asker.ringsClosed) return false;
  if (asker.staffId === grant.staffId || asker.staffId === grant.proposedBy) return false;
  return !asker.roles.includes('admin') && asker.roles.some((role) => role === 'head-of-legal' || role === 'privacy');
}

/**
 * Opens the rings of an account whose passphrase somebody else has reset: a task of the head of legal, never for oneself. Only where the
 * account is the head of legal's own and there is no other, the privacy officer stands in.
 * @throws TillitError `VALIDATION` `secondPerson`
 */
export function confirmReset(tx: Transaction, asker: Asker, staffId: string): void {
  const { roles } = tx.need(staff, staffId);
  const able =
    asker.kind === 'staff' && !asker.ringsClosed && asker.staffId !== staffId && !asker.roles.includes('admin');
  const head = able && asker.roles.includes('head-of-legal');
  const deputy = able && asker.roles.includes('privacy') && roles.includes('head-of-legal') && !otherHead(tx, staffId);
  if (!head && !deputy) throw invalidField('id', 'secondPerson');
  tx.change(staff, staffId, { ringsClosed: false });
}

function otherHead(tx: Transaction, staffId: string): boolean {
  const found = tx.store.connection
    .prepare(
      `SELECT 1 FROM staff, json_each(staff.roles) r
       WHERE staff.active = 1 AND staff.rings_closed = 0 AND staff.id <> ? AND r.value = 'head-of-legal' LIMIT 1`,
    )
    .get(staffId);
  return found !== undefined;
}

/**
 * Sets the roles of an account. Those that need a second person wait; those taken away go at once.
 * @returns the roles that wait
 * @throws TillitError `VALIDATION` `ownRoles` | `lastAdministrator`
 */
export function setRoles(tx: Transaction, asker: Asker, staffId: string, wanted: readonly Role[]): Role[] {
  const present = tx.need(staff, staffId).roles;
  const added = wanted.filter((role) => !present.includes(role));
  if (asker.kind === 'staff' && asker.staffId === staffId && added.length > 0) throw invalidField('roles', 'ownRoles');
  const waiting = asker.kind === 'program' ? [] : added.filter((role) => roleFacts(role).needsSecondPerson);
  if (present.includes('admin') && !wanted.includes('admin')) refuseLastAdministrator(tx, staffId);
  tx.change(staff, staffId, { roles: wanted.filter((role) => !waiting.includes(role)) });
  for (const role of waiting) propose(tx, asker, staffId, role);
  withdrawOthers(tx, asker, staffId, wanted);
  return waiting;
}

/**
 * Grants or declines a waiting role.
 * @param by the second person; null when the recovery key stands in for one
 * @throws TillitError `FORBIDDEN` where the asker cannot be the second person
 */
export function decideGrant(tx: Transaction, asker: Asker, grantId: string, outcome: 'confirmed' | 'declined'): void {
  const grant = tx.need(roleGrant, grantId);
  if (grant.outcome !== 'waiting') throw new TillitError('NOT_FOUND');
  if (asker.kind === 'staff' && !mayDecide(asker, grant)) throw invalidField('id', 'secondPerson');
  tx.change(roleGrant, grantId, { outcome, decidedBy: asker.staffId, decidedAt: tx.store.now().toISOString() });
  if (outcome === 'declined') return;
  const account = tx.need(staff, grant.staffId);
  tx.change(staff, account.id, { roles: [...account.roles, grant.role] });
}

/** @throws TillitError `VALIDATION` `lastAdministrator` where nobody else is one */
export function refuseLastAdministrator(tx: Transaction, staffId: string): void {
  const others = tx.store.connection
    .prepare(
      "SELECT 1 FROM staff, json_each(staff.roles) r WHERE staff.active = 1 AND staff.id <> ? AND r.value = 'admin' LIMIT 1",
    )
    .get(staffId);
  if (!others) throw invalidField('roles', 'lastAdministrator');
}

function propose(tx: Transaction, asker: Asker, staffId: string, role: Role): void {
  const waits = tx.store.connection
    .prepare("SELECT 1 FROM role_grant WHERE staff_id = ? AND role = ? AND outcome = 'waiting'")
    .get(staffId, role);
  if (waits) return;
  const proposedAt = tx.store.now().toISOString();
  tx.insert(roleGrant, {
    id: tx.newId(),
    staffId,
    role,
    proposedBy: asker.staffId ?? '',
    proposedAt,
    outcome: 'waiting',
  });
}

function withdrawOthers(tx: Transaction, asker: Asker, staffId: string, wanted: readonly Role[]): void {
  const rows = tx.store.connection
    .prepare("SELECT id, role FROM role_grant WHERE staff_id = ? AND outcome = 'waiting'")
    .all(staffId);
  for (const row of rows) {
    if (wanted.some((role) => role === row.role)) continue;
    tx.change(roleGrant, String(row.id), {
      outcome: 'declined',
      decidedBy: asker.staffId,
      decidedAt: tx.store.now().toISOString(),
    });
  }
}
