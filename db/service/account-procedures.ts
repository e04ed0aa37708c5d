/** Accounts and their key slots: making one, closing one, resetting a passphrase. The last two change the data key. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { PROGRAM } from '../asker.ts';
import type { InputOf } from '../handlers.ts';
import { attempt } from '../store/attempts.ts';
import { newSlot } from '../store/keyring.ts';
import { readKeyring } from '../store/profile.ts';
import type { ServiceCore, SessionProcedure } from './open-data-service.ts';
import { refuseWeakPassphrase } from './passphrase-rule.ts';
import { askerAt, type TakenSeat } from './seats.ts';
import { addSlot, plainRecoveryKey, slotRow, unseal } from './vault.ts';

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
    await core.dropStraySlots();
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
  await core.changeKey();
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
  await core.changeKey();
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

/** Each reads the data key and writes the keyring: never two at once, and never beside a sign-in. */
export const accountProcedures: readonly (readonly [string, SessionProcedure])[] = [
  ['staff.create', inTurn(create)],
  ['staff.deactivate', inTurn(deactivate)],
  ['staff.resetPassphrase', inTurn(resetPassphrase)],
  ['staff.decideRoleWithRecoveryKey', inTurn(decideRoleWithRecoveryKey)],
];

function inTurn(procedure: SessionProcedure): SessionProcedure {
  return (core, seat, input) => core.oneAtATime(() => procedure(core, seat, input));
}

function openFor(core: ServiceCore, seat: TakenSeat) {
  const store = core.store();
  const asker = askerAt(seat);
  if (!store || !asker) throw new TillitError('LOCKED');
  return { ...store, asker };
}

/** @throws TillitError `VALIDATION` `recoveryKey` | `TOO_MANY_ATTEMPTS` */
async function proveRecoveryKey(core: ServiceCore, typed: string): Promise<void> {
  try {
    await attempt(core.profile, null, async () => {
      (await unseal(core.profile, null, plainRecoveryKey(typed), core.options.deviceSeal)).dataKey.fill(0);
    });
  } catch (error) {
    if (!(error instanceof TillitError && error.code === 'UNAUTHENTICATED')) throw error;
    throw invalidField('recoveryKey', 'recoveryKey');
  }
}
