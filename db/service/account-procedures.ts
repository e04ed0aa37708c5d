/** Accounts and their key slots: making one, closing one, resetting a passphrase. The last two change the data key. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { PROGRAM } from '../asker.ts';
import type { InputOf } from '../handlers.ts';
import { countFailure, refuseTooEarly } from '../store/attempts.ts';
import { newSlot } from '../store/keyring.ts';
import { readKeyring } from '../store/profile.ts';
import type { ServiceCore, SessionProcedure } from './open-data-service.ts';
import { refuseWeakPassphrase } from './passphrase-rule.ts';
import { askerAt, type TakenSeat } from './seats.ts';
import { addSlot, changeDataKey, keepSlots, plainRecoveryKey, slotRow, unseal } from './vault.ts';

async function create(
  core: ServiceCore,
  seat: TakenSeat,
  { passphrase, ...account }: InputOf<'staff', 'create'>,
): Promise<unknown> {
  const { executor, dataKey, asker } = openFor(core, seat);
  refuseWeakPassphrase('passphrase', passphrase, account.email);
  const slot = await newSlot(readKeyring(core.profile), account.email, passphrase, dataKey);
  addSlot(core.profile, slot);
  try {
    return await executor.run('internal.createAccount', asker, {
      ...account,
      slot: slotRow(slot),
      mustChangePassphrase: true,
    });
  } catch (error) {
    await dropStraySlots(core);
    throw error;
  }
}

async function deactivate(
  core: ServiceCore,
  seat: TakenSeat,
  { id }: InputOf<'staff', 'deactivate'>,
): Promise<unknown> {
  const { executor, asker } = openFor(core, seat);
  const changeId = await executor.run('internal.closeAccount', asker, { id });
  await rotate(core);
  await core.endSessionsOf(id);
  return { changeId };
}

async function resetPassphrase(
  core: ServiceCore,
  seat: TakenSeat,
  input: InputOf<'staff', 'resetPassphrase'>,
): Promise<unknown> {
  const { executor, asker, dataKey } = openFor(core, seat);
  const account = (await executor.run('internal.accountEmail', PROGRAM, { id: input.id })) as string;
  refuseWeakPassphrase('passphrase', input.passphrase, account);
  await proveRecoveryKey(core, input.recoveryKey);
  const slot = await newSlot(readKeyring(core.profile), account, input.passphrase, dataKey);
  addSlot(core.profile, slot);
  const changeId = await executor.run('internal.replaceSlot', asker, {
    id: input.id,
    slot: slotRow(slot),
    resetByOther: true,
  });
  await rotate(core);
  if (input.id !== asker.staffId) await core.endSessionsOf(input.id);
  return { changeId };
}

async function decideRoleWithRecoveryKey(
  core: ServiceCore,
  seat: TakenSeat,
  input: InputOf<'staff', 'decideRoleWithRecoveryKey'>,
): Promise<unknown> {
  const { executor, asker } = openFor(core, seat);
  await proveRecoveryKey(core, input.recoveryKey);
  return { changeId: await executor.run('internal.decideWithRecoveryKey', asker, { id: input.id }) };
}

export const accountProcedures: readonly (readonly [string, SessionProcedure])[] = [
  ['staff.create', create],
  ['staff.deactivate', deactivate],
  ['staff.resetPassphrase', resetPassphrase],
  ['staff.decideRoleWithRecoveryKey', decideRoleWithRecoveryKey],
];

function openFor(core: ServiceCore, seat: TakenSeat) {
  const store = core.store();
  const asker = askerAt(seat);
  if (!store || !asker) throw new TillitError('LOCKED');
  return { ...store, asker };
}

/** @throws TillitError `VALIDATION` `recoveryKey` | `TOO_MANY_ATTEMPTS` */
async function proveRecoveryKey(core: ServiceCore, typed: string): Promise<void> {
  refuseTooEarly(core.profile, Date.now());
  try {
    (await unseal(core.profile, null, plainRecoveryKey(typed), core.options.deviceSeal)).dataKey.fill(0);
  } catch (error) {
    if (!(error instanceof TillitError && error.code === 'UNAUTHENTICATED')) throw error;
    countFailure(core.profile, Date.now());
    throw invalidField('recoveryKey', 'recoveryKey');
  }
}

/** Whoever knew the old key, knows nothing of what is written from now on. */
async function rotate(core: ServiceCore): Promise<void> {
  await dropStraySlots(core);
  await core.withClosedStore((dataKey) => changeDataKey(core.profile, dataKey));
}

async function dropStraySlots(core: ServiceCore): Promise<void> {
  const store = core.store();
  if (!store) return;
  keepSlots(core.profile, new Set((await store.executor.run('internal.slotIds', PROGRAM, {})) as string[]));
}
