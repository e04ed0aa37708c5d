/** Who can be the second person for an account, as the service judges it: shown, so that nobody is offered what is refused. */
import type { Whoami } from '../../shared/session/contract.ts';
import type { StaffMember } from '../../shared/staff/model.ts';

type Holder = Pick<StaffMember, 'id' | 'roles' | 'active' | 'ringsClosed'>;

/** Whether an account holds one of the roles that confirm others. */
export function confirmsOthers({ active, roles }: Holder): boolean {
  return active && roles.some((role) => role === 'privacy' || role === 'head-of-legal');
}

/** Whether an account could confirm a role that is to be given to somebody. */
export function canConfirm(account: Holder, forStaffId: string): boolean {
  const { id, roles, ringsClosed } = account;
  return confirmsOthers(account) && id !== forStaffId && !ringsClosed && !roles.includes('admin');
}

/**
 * Whether somebody may open the rings of an account whose passphrase was reset: the head of legal, and for the only head of legal the
 * privacy officer.
 */
export function mayConfirmReset(
  { staffId, roles, ringsClosed }: Pick<Whoami, 'staffId' | 'roles' | 'ringsClosed'>,
  account: Holder,
  staff: readonly Holder[],
): boolean {
  if (!account.active || !account.ringsClosed || account.id === staffId || ringsClosed || roles.includes('admin'))
    return false;
  if (roles.includes('head-of-legal')) return true;
  const otherHead = staff.some(
    (one) => one.id !== account.id && one.active && !one.ringsClosed && one.roles.includes('head-of-legal'),
  );
  return roles.includes('privacy') && account.roles.includes('head-of-legal') && !otherHead;
}
