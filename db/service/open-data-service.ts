/**
 * The data service: one profile, its store open or closed, the seats at it. Checks who is asking and what the procedure needs, answers what
 * is about the session itself, and hands the rest to the threads.
 */

import { PROCEDURES } from '../../shared/contract.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { TillitError } from '../../shared/errors.ts';
import { can } from '../../shared/permissions.ts';
import type { ProcedureMeta } from '../../shared/procedure.ts';
import type { ChangeEvent } from '../../shared/session/contract.ts';
import { PROGRAM, type StaffAsker } from '../asker.ts';
import type { ChainReport } from '../audit/verify.ts';
import type { DataKey } from '../store/connection.ts';
import { lockProfile, profileAt } from '../store/profile.ts';
import { asLogged, type ProgressListener } from '../threads/runner.ts';
import { accountProcedures } from './account-procedures.ts';
import { type Executor, openInline, openThreads, prepareThreads } from './executor.ts';
import type { Account, KeyState } from './internal-queries.ts';
import { mayRewrite, payRewrite } from './rewriting.ts';
import { askerAt, listen, newSeat, type TakenSeat } from './seats.ts';
import type { DataService, DataServiceOptions, Seat } from './service-types.ts';
import { sessionProcedures } from './session-procedures.ts';
import { changeDataKey, dropUnfinished, keepSlots, migrateVault } from './vault.ts';

/** What the procedures of the session can reach. */
export type ServiceCore = {
  readonly options: DataServiceOptions;
  readonly profile: ReturnType<typeof profileAt>;
  /** The open store, or null. */
  store(): OpenStore | null;
  /** Ends when no change of the data key and no change of somebody's roles is under way. */
  settled(): Promise<void>;
  /** One at a time: what signs in, or writes the keyring. Where nobody is signed in after it, the store is closed and the key dropped. */
  oneAtATime<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Opens the store if it is closed. */
  openStore(dataKey: DataKey): Promise<Executor>;
  /** Carries out the change of the data key that the store says is due. Everybody else waits meanwhile. */
  changeKey(): Promise<void>;
  /** Drops slots of the keyring that the store does not know. */
  dropStraySlots(): Promise<void>;
  /** Walks the whole log once a day, beside the work. */
  checkLog(): void;
  /** Ends the sessions of one account, on every seat. */
  endSessionsOf(staffId: string): Promise<void>;
  lockSeat(seat: TakenSeat): Promise<void>;
  tell(seat: TakenSeat, event: ChangeEvent): void;
};

type OpenStore = { executor: Executor; dataKey: DataKey };

/** A procedure the service answers itself. */
export type SessionProcedure = (core: ServiceCore, seat: TakenSeat, input: never) => Promise<unknown>;

const META: ReadonlyMap<string, ProcedureMeta> = new Map(PROCEDURES.map(({ name, meta }) => [name, meta]));
const OWN: ReadonlyMap<string, SessionProcedure> = new Map([...sessionProcedures, ...accountProcedures]);
const IDLE_CHECK_MS = 5_000;
/** The screen locks itself by its own clock; the service follows a little later, for a screen that has stopped. */
const IDLE_GRACE_MS = 20_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Opens the service over a profile. The profile is taken for this process; its database stays closed until somebody signs in.
 * @throws TillitError `IN_USE`
 */
export async function openDataService(options: DataServiceOptions): Promise<DataService> {
  const profile = profileAt(options.profile);
  const release = lockProfile(profile);
  dropUnfinished(profile);
  const seats = new Map<string, TakenSeat>();
  const lockedListeners = new Set<() => void>();
  const threadFile = options.threadFile ?? new URL('../threads/thread.ts', import.meta.url);
  let waitingThreads = options.threads ? prepareThreads(threadFile) : null;
  let open: OpenStore | null = null;
  let turns: Promise<unknown> = Promise.resolve();
  let rekeying: Promise<unknown> = Promise.resolve();
  let refreshing: Promise<unknown> = Promise.resolve();
  let walking: Promise<unknown> | null = null;
  let day = '';

  const isAnybodySignedIn = () => [...seats.values()].some(({ signedIn }) => signedIn);
  const tell = (seat: TakenSeat, event: ChangeEvent) => {
    for (const listener of seat.listeners) listener(event);
  };
  const announce = (entities: readonly string[]) => {
    if (entities.length === 0) return;
    if (entities.includes('staff'))
      refreshing = refreshing.then(() => refreshSessions(core, seats.values())).catch(() => {});
    for (const seat of seats.values()) if (seat.signedIn) tell(seat, { type: 'changed', entities: [...entities] });
  };
  const openExecutor = async (dataKey: DataKey) => {
    const threads = waitingThreads ?? (options.threads ? prepareThreads(threadFile) : null);
    waitingThreads = null;
    return threads
      ? await openThreads(profile.database, dataKey, announce, threads)
      : openInline(profile.database, dataKey, announce);
  };
  const start = async (key: DataKey) => {
    migrateVault(profile, key);
    let dataKey = key;
    let executor = await openExecutor(dataKey);
    const { slots, keyChangeDue } = (await executor.run('internal.keyState', PROGRAM, {})) as KeyState;
    keepSlots(profile, slots);
    if (keyChangeDue) {
      await executor.close();
      dataKey = changeDataKey(profile, key);
      key.fill(0);
      executor = await openExecutor(dataKey);
      await executor.run('internal.keyChanged', PROGRAM, {});
    }
    open = { executor, dataKey };
    await executor.run('internal.newDay', PROGRAM, {});
    day = dayInNorway();
    return executor;
  };
  const shut = async () => {
    const closing = open;
    open = null;
    if (!closing) return;
    // What was removed for good is not left to the next opening. Where it fails it stays owed.
    await payRewrite(closing.executor, () => true).catch(() => {});
    await closing.executor.close();
    closing.dataKey.fill(0);
  };

  const core: ServiceCore = {
    options,
    profile,
    store: () => open,
    async settled() {
      await rekeying;
      await refreshing;
    },
    async oneAtATime(work) {
      const turn = turns.then(async () => {
        try {
          return await work();
        } finally {
          if (!isAnybodySignedIn()) await shut();
        }
      });
      turns = turn.catch(() => {});
      return await turn;
    },
    openStore: async (dataKey) => open?.executor ?? (await start(dataKey)),
    async changeKey() {
      if (!open) throw new TillitError('LOCKED');
      const { executor, dataKey } = open;
      const done = (async () => {
        await executor.close();
        open = null;
        await start(dataKey);
        await refreshSessions(core, seats.values());
      })();
      rekeying = done.catch(() => {});
      try {
        await done;
      } catch (error) {
        // Nobody can be served without an open store; the next sign-in finishes what was begun.
        for (const seat of seats.values()) await core.lockSeat(seat);
        throw error;
      }
    },
    async dropStraySlots() {
      if (!open) return;
      const { slots } = (await open.executor.run('internal.keyState', PROGRAM, {})) as KeyState;
      keepSlots(profile, slots);
    },
    checkLog() {
      walking ??= walkLogDaily(core, seats)
        .catch(() => {})
        .finally(() => {
          walking = null;
        });
    },
    async endSessionsOf(staffId) {
      for (const seat of seats.values()) if (seat.signedIn?.staffId === staffId) await core.lockSeat(seat);
    },
    async lockSeat(seat) {
      if (!seat.signedIn) return;
      seat.signedIn = null;
      for (const job of seat.jobs.values()) job.abort();
      tell(seat, { type: 'locked' });
      if (isAnybodySignedIn()) return;
      await shut();
      for (const listener of lockedListeners) listener();
    },
    tell,
  };

  const beginDay = async () => {
    if (!open || dayInNorway() === day) return;
    day = dayInNorway();
    await open.executor.run('internal.newDay', PROGRAM, {});
  };
  const idleTimer = setInterval(() => {
    lockIdleSeats(core, seats.values())
      .then(beginDay)
      .then(() => open && payRewrite(open.executor, (since) => mayRewrite(since, seats.values())))
      .catch(() => {});
  }, IDLE_CHECK_MS);
  idleTimer.unref();

  return {
    seat(id) {
      const seat = seats.get(id) ?? newSeat(id);
      seats.set(id, seat);
      return seat;
    },
    async leave(seat) {
      await core.lockSeat(taken(seats, seat));
      seats.delete(seat.id);
    },
    call: (seat, procedure, input, signal) => call(core, taken(seats, seat), procedure, input, signal),
    changes: (seat, signal) => listen(taken(seats, seat), signal),
    async lock() {
      for (const seat of seats.values()) await core.lockSeat(seat);
    },
    onLocked(listener) {
      lockedListeners.add(listener);
    },
    async close() {
      clearInterval(idleTimer);
      await Promise.all((waitingThreads ?? []).map((worker) => worker.terminate()));
      await turns;
      await walking;
      await shut();
      release();
    },
  };
}

async function call(
  core: ServiceCore,
  seat: TakenSeat,
  procedure: string,
  input: unknown,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const meta = META.get(procedure);
  if (!meta) throw new TillitError('NOT_FOUND');
  // Whose roles have just changed asks with the new ones.
  if (meta.needs !== 'nobody') await core.settled();
  const asker = askerAt(seat);
  if (meta.needs !== 'nobody') {
    if (!asker) throw new TillitError('LOCKED');
    refuse(meta, procedure, asker, seat.signedIn?.mustChangePassphrase === true);
  }
  const own = OWN.get(procedure);
  if (own) return await own(core, seat, input as never);
  const store = core.store();
  if (!store || !asker) throw new TillitError('LOCKED');
  const job = jobOf(input);
  const controller = new AbortController();
  if (job) seat.jobs.set(job, controller);
  signal?.addEventListener('abort', () => controller.abort(), { once: true });
  try {
    const name = meta.logged?.(input) ? asLogged(procedure) : procedure;
    const progress: ProgressListener = (id, stage, done, total) =>
      core.tell(seat, { type: 'progress', job: id, stage, done, total });
    const first = BROUGHT_UP_TO_DATE.get(procedure);
    if (first) await bringUpToDate(store.executor, first, input, controller.signal, progress);
    return await store.executor.run(name, asker, input, controller.signal, progress);
  } finally {
    if (job) seat.jobs.delete(job);
  }
}

/** How computed rows are brought up to date: which query computes what is missing, and which command keeps it. */
type UpToDate = { compute: string; keep: string };

/** Procedures that answer from rows which are not kept up to date with every write, because working them out takes long. */
const BROUGHT_UP_TO_DATE: ReadonlyMap<string, UpToDate> = new Map([
  ['members.duplicates', { compute: 'internal.findPairs', keep: 'internal.keepPairs' }],
]);

/** Computes on a thread that reads, so that nobody's writing waits; only keeping the outcome is the writer's. */
async function bringUpToDate(
  executor: Executor,
  { compute, keep }: UpToDate,
  input: unknown,
  signal: AbortSignal,
  progress: ProgressListener,
): Promise<void> {
  const missing = await executor.run(compute, PROGRAM, input, signal, progress);
  if (missing !== null) await executor.run(keep, PROGRAM, missing);
}

/** A passphrase that somebody else knows opens nothing but its own change. */
const BEFORE_CHANGING_PASSPHRASE = /^session\./u;

/** @throws TillitError `FORBIDDEN` */
function refuse(
  { needs }: ProcedureMeta,
  procedure: string,
  { roles }: StaffAsker,
  mustChangePassphrase: boolean,
): void {
  if (mustChangePassphrase && !BEFORE_CHANGING_PASSPHRASE.test(procedure))
    throw new TillitError('FORBIDDEN', { issues: [{ path: 'passphrase', code: 'passphraseChangeFirst' }] });
  if (typeof needs === 'string' || needs.some(({ entity, action }) => can(roles, entity, action))) return;
  throw new TillitError('FORBIDDEN');
}

/** Sessions follow their accounts: a role taken away is gone at once, a closed account is signed out. */
async function refreshSessions(core: ServiceCore, seats: Iterable<TakenSeat>): Promise<void> {
  for (const seat of seats) {
    const { signedIn } = seat;
    const store = core.store();
    if (!signedIn || !store) continue;
    const account = (await store.executor.run('internal.account', PROGRAM, { id: signedIn.staffId })) as Account | null;
    // Meanwhile the seat may have been left, or taken by somebody else.
    if (seat.signedIn?.staffId !== signedIn.staffId) continue;
    if (account) seat.signedIn = { ...seat.signedIn, ...account };
    else await core.lockSeat(seat);
  }
}

async function walkLogDaily(core: ServiceCore, seats: ReadonlyMap<string, TakenSeat>): Promise<void> {
  const store = core.store();
  if (!store) return;
  const walkedAt = (await store.executor.run('internal.logWalkedAt', PROGRAM, {})) as number | null;
  if (walkedAt !== null && Math.abs(Date.now() - walkedAt) < DAY_MS) return;
  const { ok, fault } = (await store.executor.run('audit.verify', PROGRAM, {})) as ChainReport;
  await store.executor.run('internal.noteWalk', PROGRAM, { ok });
  if (ok) return;
  for (const seat of seats.values()) {
    if (!seat.signedIn) continue;
    seat.signedIn.auditFault = fault;
    core.tell(seat, { type: 'changed', entities: ['staff'] });
  }
}

async function lockIdleSeats(core: ServiceCore, seats: Iterable<TakenSeat>): Promise<void> {
  const store = core.store();
  if (!store) return;
  const { idleMinutes } = (await store.executor.run('settings.get', PROGRAM, {})) as { idleMinutes: number };
  const limit = Date.now() - idleMinutes * 60_000 - IDLE_GRACE_MS;
  for (const seat of seats)
    if (seat.signedIn && seat.jobs.size === 0 && seat.activeAt < limit) await core.lockSeat(seat);
}

function taken(seats: ReadonlyMap<string, TakenSeat>, seat: Seat): TakenSeat {
  const found = seats.get(seat.id);
  if (!found) throw new TillitError('LOCKED');
  return found;
}

function jobOf(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'job' in input && typeof input.job === 'string'
    ? input.job
    : null;
}
