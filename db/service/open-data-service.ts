/**
 * The data service: one profile, its store open or closed, the seats at it. Checks who is asking and what the procedure needs, answers what
 * is about the session itself, and hands the rest to the threads.
 */

import { PROCEDURES } from '../../shared/contract.ts';
import { TillitError } from '../../shared/errors.ts';
import { can } from '../../shared/permissions.ts';
import type { ProcedureMeta } from '../../shared/procedure.ts';
import type { ChangeEvent } from '../../shared/session/contract.ts';
import { PROGRAM } from '../asker.ts';
import type { DataKey } from '../store/connection.ts';
import { lockProfile, profileAt } from '../store/profile.ts';
import { accountProcedures } from './account-procedures.ts';
import { type Executor, openInline, openThreads, prepareThreads } from './executor.ts';
import { askerAt, listen, newSeat, type TakenSeat } from './seats.ts';
import type { DataService, DataServiceOptions, Seat } from './service-types.ts';
import { sessionProcedures } from './session-procedures.ts';
import { dropUnfinished, migrateVault } from './vault.ts';

/** What the procedures of the session can reach. */
export type ServiceCore = {
  readonly options: DataServiceOptions;
  readonly profile: ReturnType<typeof profileAt>;
  /** The open store, or null. */
  store(): { executor: Executor; dataKey: DataKey } | null;
  /** Ends when no change of the data key is under way. */
  settled(): Promise<void>;
  /** Opens the store if it is closed. */
  openStore(dataKey: DataKey): Promise<Executor>;
  /** Carries out a sign-in. Where nobody is signed in after it, the store is closed and the key dropped: an opened slot is no session. */
  entering<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Ends the threads, lets `work` change the closed file, and opens again with the key it gives. */
  withClosedStore(work: (dataKey: DataKey) => DataKey): Promise<void>;
  /** Ends the sessions of one account, on every seat. */
  endSessionsOf(staffId: string): Promise<void>;
  lockSeat(seat: TakenSeat): Promise<void>;
  tell(seat: TakenSeat, event: ChangeEvent): void;
};

/** A procedure the service answers itself. */
export type SessionProcedure = (core: ServiceCore, seat: TakenSeat, input: never) => Promise<unknown>;

const META: ReadonlyMap<string, ProcedureMeta> = new Map(PROCEDURES.map(({ name, meta }) => [name, meta]));
const OWN: ReadonlyMap<string, SessionProcedure> = new Map([...sessionProcedures, ...accountProcedures]);
const IDLE_CHECK_MS = 5_000;
/** The screen locks itself by its own clock; the service follows a little later, for a screen that has stopped. */
const IDLE_GRACE_MS = 20_000;

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
  let open: { executor: Executor; dataKey: DataKey } | null = null;
  const threadFile = options.threadFile ?? new URL('../threads/thread.ts', import.meta.url);
  let waiting = options.threads ? prepareThreads(threadFile) : null;
  let opening: Promise<Executor> | null = null;
  let rekeying: Promise<void> = Promise.resolve();
  let underWay = 0;

  const tell = (seat: TakenSeat, event: ChangeEvent) => {
    for (const listener of seat.listeners) listener(event);
  };
  const announce = (entities: readonly string[]) => {
    if (entities.length === 0) return;
    for (const seat of seats.values()) if (seat.signedIn) tell(seat, { type: 'changed', entities: [...entities] });
  };
  const isAnybodySignedIn = () => [...seats.values()].some(({ signedIn }) => signedIn);
  const start = async (dataKey: DataKey) => {
    migrateVault(profile, dataKey);
    const workers = waiting ?? (options.threads ? prepareThreads(threadFile) : null);
    waiting = null;
    const executor = workers
      ? await openThreads(profile.database, dataKey, announce, workers)
      : openInline(profile.database, dataKey, announce);
    open = { executor, dataKey };
    await executor.run('internal.tidy', PROGRAM, {});
    return executor;
  };
  const shut = async () => {
    const closing = open;
    open = null;
    if (!closing) return;
    await closing.executor.close();
    closing.dataKey.fill(0);
  };

  const core: ServiceCore = {
    options,
    profile,
    store: () => open,
    async openStore(dataKey) {
      if (open) return open.executor;
      opening ??= start(dataKey).finally(() => {
        opening = null;
      });
      return await opening;
    },
    async entering(work) {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
        if (underWay === 0 && !isAnybodySignedIn()) await shut();
      }
    },
    settled: () => rekeying,
    async withClosedStore(work) {
      if (!open) throw new TillitError('LOCKED');
      const { executor, dataKey } = open;
      const done = (async () => {
        await executor.close();
        open = null;
        const next = work(dataKey);
        dataKey.fill(0);
        await start(next);
      })();
      rekeying = done.catch(() => {});
      await done;
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

  const idleTimer = setInterval(() => void lockIdleSeats(core, seats.values()), IDLE_CHECK_MS);
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
      await Promise.all((waiting ?? []).map((worker) => worker.terminate()));
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
  const asker = askerAt(seat);
  if (meta.needs !== 'nobody') {
    if (!asker) throw new TillitError('LOCKED');
    if (meta.needs !== 'signed-in' && !meta.needs.some(({ entity, action }) => can(asker.roles, entity, action))) {
      throw new TillitError('FORBIDDEN');
    }
  }
  const own = OWN.get(procedure);
  if (own) return await own(core, seat, input as never);
  await core.settled();
  const store = core.store();
  if (!store || !asker) throw new TillitError('LOCKED');
  const job = jobOf(input);
  const controller = new AbortController();
  if (job) seat.jobs.set(job, controller);
  signal?.addEventListener('abort', () => controller.abort(), { once: true });
  try {
    return await store.executor.run(procedure, asker, input, controller.signal, (id, stage, done, total) =>
      core.tell(seat, { type: 'progress', job: id, stage, done, total }),
    );
  } finally {
    if (job) seat.jobs.delete(job);
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
