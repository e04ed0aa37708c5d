/** Being there at all: making a database, signing in, locking. Answered by the service itself, because they touch the keyring. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { Role } from '../../shared/roles.ts';
import type { Settings } from '../../shared/settings/contract.ts';
import { PROGRAM } from '../asker.ts';
import { fillDemo } from '../demo/fill.ts';
import type { DemoSize } from '../demo/people.ts';
import type { InputOf } from '../handlers.ts';
import { PROJECTIONS } from '../registry.ts';
import { attempt, secondsToWait } from '../store/attempts.ts';
import { newSlot } from '../store/keyring.ts';
import { profileState, readKeyring } from '../store/profile.ts';
import { storeOver } from '../store/store.ts';
import { startRunner } from '../threads/runner.ts';
import type { AccountRow, SignedIn } from './internal-commands.ts';
import type { ServiceCore, SessionProcedure } from './open-data-service.ts';
import { refuseWeakPassphrase } from './passphrase-rule.ts';
import { askerAt, type TakenSeat } from './seats.ts';
import { addSlot, bindingOf, makeVault, slotRow, unseal } from './vault.ts';

type Input<Name extends keyof import('../../shared/contract.ts').Contract['session']> = InputOf<'session', Name>;
type Founder = { name: string; email: string; passphrase: string; roles: Role[] };

async function state(core: ServiceCore, seat: TakenSeat): Promise<unknown> {
  const profile = core.store() ? 'open' : profileState(core.profile);
  return {
    profile,
    signedIn: seat.signedIn !== null,
    version: core.options.version,
    waitSeconds: secondsToWait(core.profile, Date.now()),
  };
}

async function setUp(core: ServiceCore, _seat: TakenSeat, input: Input<'setUp'>): Promise<unknown> {
  const { administrator, privacyOfficer, headOfLegal } = input;
  const founders: Founder[] = [
    { ...administrator, roles: administrator.alsoOffice ? ['admin', 'office'] : ['admin'] },
    ...(privacyOfficer ? [{ ...privacyOfficer, roles: ['privacy' as const] }] : []),
    ...(headOfLegal ? [{ ...headOfLegal, roles: ['head-of-legal' as const] }] : []),
  ];
  refuseSharedAccounts(founders);
  for (const { passphrase, email } of founders) refuseWeakPassphrase('passphrase', passphrase, email);
  const settings = {
    organisationName: input.organisationName,
    organisationNumber: input.organisationNumber,
    idleMinutes: 10,
  };
  return { recoveryKey: await makeOffice(core, founders, settings, 'session.setUp') };
}

async function setUpDemo(core: ServiceCore, seat: TakenSeat, input: Input<'setUpDemo'>): Promise<unknown> {
  const { people, seed, passphrase, job } = input;
  const office: DemoSize = { people, seed };
  const founders = DEMO_ROLES.map(([email, role, name]): Founder => ({ name, email, passphrase, roles: [role] }));
  refuseWeakPassphrase('passphrase', passphrase, '');
  const settings = { organisationName: 'Demoforbundet', organisationNumber: null, idleMinutes: 10, demo: true };
  const progress = (done: number) => {
    if (job) core.tell(seat, { type: 'progress', job, stage: 'demo', done, total: people });
  };
  const recoveryKey = await makeOffice(core, founders, settings, 'session.setUpDemo', { office, progress });
  return { recoveryKey, accounts: DEMO_ROLES.map(([email, role]) => ({ email, role })) };
}

async function signIn(core: ServiceCore, seat: TakenSeat, { email, passphrase }: Input<'signIn'>): Promise<unknown> {
  return await core.oneAtATime(() => enter(core, seat, email, passphrase));
}

async function enter(core: ServiceCore, seat: TakenSeat, email: string, passphrase: string): Promise<unknown> {
  const signedIn = await attempt(core.profile, email, async () => {
    const wasOpen = core.store() !== null;
    const unsealed = await unseal(core.profile, email, passphrase, core.options.deviceSeal);
    const executor = await core.openStore(unsealed.dataKey);
    const found = await executor.run('internal.signIn', PROGRAM, { email, slot: unsealed.slot });
    if (wasOpen) unsealed.dataKey.fill(0);
    if (!found) throw new TillitError('UNAUTHENTICATED');
    return { ...(found as SignedIn), deviceBound: unsealed.deviceBound };
  });
  seat.signedIn = signedIn;
  seat.activeAt = Date.now();
  core.checkLog();
  return await whoami(core, seat);
}

async function lock(core: ServiceCore, seat: TakenSeat): Promise<unknown> {
  await core.lockSeat(seat);
  return {};
}

async function whoami(core: ServiceCore, seat: TakenSeat): Promise<unknown> {
  const { signedIn } = seat;
  const store = core.store();
  if (!signedIn || !store) throw new TillitError('LOCKED');
  const settings = (await store.executor.run('settings.get', PROGRAM, {})) as Settings;
  const demo = await store.executor.run('internal.isDemo', PROGRAM, {});
  return {
    ...signedIn,
    organisationName: settings.organisationName,
    idleMinutes: settings.idleMinutes,
    deviceCanSeal: core.options.deviceSeal !== undefined,
    demo: demo === true,
  };
}

async function changePassphrase(
  core: ServiceCore,
  seat: TakenSeat,
  input: Input<'changePassphrase'>,
): Promise<unknown> {
  return await core.oneAtATime(() => choosePassphrase(core, seat, input));
}

async function choosePassphrase(
  core: ServiceCore,
  seat: TakenSeat,
  { current, next, bindToDevice }: Input<'changePassphrase'>,
): Promise<unknown> {
  const { signedIn } = seat;
  const store = core.store();
  const asker = askerAt(seat);
  if (!signedIn || !store || !asker) throw new TillitError('LOCKED');
  if (current === next) throw invalidField('next', 'passphraseSame');
  refuseWeakPassphrase('next', next, signedIn.email);
  const isBound = await attempt(core.profile, signedIn.email, async () => {
    const { dataKey, deviceBound } = await unseal(core.profile, signedIn.email, current, core.options.deviceSeal);
    dataKey.fill(0);
    return deviceBound;
  });
  const bind = bindToDevice ?? isBound;
  const binding = bind ? bindingOf(core.options.deviceSeal) : null;
  if (bind && !binding) throw new TillitError('DEVICE_BOUND');
  const slot = await newSlot(readKeyring(core.profile), signedIn.email, next, store.dataKey, binding);
  addSlot(core.profile, slot);
  await store.executor.run('internal.replaceSlot', asker, {
    id: signedIn.staffId,
    slot: slotRow(slot),
    resetByOther: false,
  });
  await core.dropStraySlots();
  if (seat.signedIn) Object.assign(seat.signedIn, { mustChangePassphrase: false, deviceBound: bind });
  return {};
}

async function touch(_core: ServiceCore, seat: TakenSeat): Promise<unknown> {
  seat.activeAt = Date.now();
  return {};
}

async function cancelJob(_core: ServiceCore, seat: TakenSeat, { job }: Input<'cancelJob'>): Promise<unknown> {
  seat.jobs.get(job)?.abort();
  return {};
}

export const sessionProcedures: readonly (readonly [string, SessionProcedure])[] = [
  ['session.state', state],
  ['session.setUp', setUp],
  ['session.setUpDemo', setUpDemo],
  ['session.signIn', signIn],
  ['session.unlock', signIn],
  ['session.lock', lock],
  ['session.whoami', whoami],
  ['session.changePassphrase', changePassphrase],
  ['session.touch', touch],
  ['session.cancelJob', cancelJob],
];

/** One account per role, with addresses that scripts can rely on. */
const DEMO_ROLES = [
  ['office@demo.test', 'office', 'Kari Medlemskontor'],
  ['adviser@demo.test', 'adviser', 'Rolf Rådgiver'],
  ['legal@demo.test', 'head-of-legal', 'Lise Leder'],
  ['courses@demo.test', 'courses', 'Kåre Kurs'],
  ['privacy@demo.test', 'privacy', 'Per Personvernombud'],
  ['admin@demo.test', 'admin', 'Ada Administrator'],
] as const;

type Demo = { office: DemoSize; progress: (done: number) => void };

async function makeOffice(
  core: ServiceCore,
  founders: readonly Founder[],
  settings: Record<string, unknown>,
  command: string,
  demo?: Demo,
): Promise<string> {
  return await makeVault(core.profile, core.options, founders, async (connection, slots, recovery) => {
    const accounts = founders.map(({ name, email, roles }, index): AccountRow => {
      const slot = slots[index];
      if (!slot) throw new Error('a founder has no slot');
      // Whoever sets the database up chose the first passphrase himself; the others were given theirs.
      return { name, email, roles, slot, mustChangePassphrase: index > 0 && !demo };
    });
    const founding = startRunner(storeOver(connection, { projections: PROJECTIONS }), false);
    await founding.run('internal.found', PROGRAM, { settings, accounts, recovery, command }, undefined, () => {});
    if (demo) await fillDemo(storeOver(connection, { projections: PROJECTIONS }), demo.office, demo.progress);
  });
}

function refuseSharedAccounts(founders: readonly Founder[]): void {
  const names = founders.map(({ email }) => email.toLowerCase());
  if (new Set(names).size < names.length) throw invalidField('privacyOfficer.email', 'emailTaken');
}
