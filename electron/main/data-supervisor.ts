/**
 * The data process and its life: started, ended by a lock and started again with nothing open, started again after a crash with growing
 * delays, and given up rather than tried for ever. Frames of the contract do not come through here.
 */
import type { MessagePortMain, UtilityProcess } from 'electron';
import { isErrorCode, TillitError } from '../../shared/errors.ts';
import type { FromDataProcess, ToDataProcess } from '../data-process/data-protocol.ts';
import type { DeviceSealer } from './device-seal.ts';

export type DataSupervisor = {
  /**
   * Starts the data process.
   * @throws TillitError `IN_USE` and whatever else keeps the profile from being taken; INTERNAL has the reference of the log
   */
  start(): Promise<void>;
  /** Whether a page can be connected now. */
  isReady(): boolean;
  /** Connects a window from its seat; its end of the channel goes along. */
  connect(seat: string, port: MessagePortMain): void;
  /** Locks every session; the process that held the key ends, by itself or, when it does not answer, by force. */
  lock(reason: string): void;
  /** Ends for good: sessions locked, database closed. */
  close(): Promise<void>;
};

/** What the shell hears of the data process. */
export type DataListener = {
  /** One is there again after a lock or a crash. */
  ready(): void;
  /** It has ended. */
  gone(why: 'locked' | 'crashed', exitCode: number): void;
  /** It has crashed too often to go on; `start` may be called again. */
  givenUp(code: TillitError['code'], reference: string | null): void;
};

/** What the supervisor needs to start a process. */
export type DataProcessPlan = {
  /** Forks the data process (`utilityProcess.fork`). */
  fork: () => UtilityProcess;
  profile: string;
  version: string;
  /** The built program of the threads. */
  threadFile: string;
  sealer: DeviceSealer;
};

/** Waits between crashes, in milliseconds; after the last one it is given up. */
const DELAYS_MS = [200, 1_000, 3_000, 8_000, 20_000];
/** So long a process must have lived for earlier crashes to be forgotten. */
const STEADY_MS = 60_000;
/** A process that has not locked by then is ended with the key in it. */
const LOCK_GRACE_MS = 10_000;
const CLOSE_GRACE_MS = 5_000;

/** Looks after the data process of one profile. */
export function superviseData(plan: DataProcessPlan, listener: DataListener): DataSupervisor {
  let current: UtilityProcess | null = null;
  let isReady = false;
  let locked = false;
  let closing = false;
  let crashes = 0;
  let next = 0;
  let graceTimer: NodeJS.Timeout | undefined;
  let settled = () => {};

  const tell = (message: ToDataProcess, ports: MessagePortMain[] = []) => current?.postMessage(message, ports);
  const hear = async (message: FromDataProcess) => {
    if (message.type === 'locked') {
      locked = true;
      isReady = false;
    } else if (message.type === 'lock-done') {
      clearTimeout(graceTimer);
      settled();
    } else if (message.type === 'seal' || message.type === 'unseal') {
      tell({ type: 'sealed', id: message.id, bytes: await plan.sealer[message.type](message.bytes) });
    }
  };
  const startOne = async () => {
    const canSeal = await plan.sealer.canSeal();
    const child = plan.fork();
    const born = Date.now();
    const ready = Promise.withResolvers<void>();
    let wasReady = false;
    current = child;
    locked = false;
    child.on('message', (message: FromDataProcess) => {
      if (message.type === 'ready') {
        wasReady = true;
        isReady = true;
        ready.resolve();
      } else if (message.type === 'failed') ready.reject(failure(message));
      else void hear(message);
    });
    child.once('exit', (code) => {
      clearTimeout(graceTimer);
      settled();
      ready.reject(new TillitError('INTERNAL'));
      if (current === child) {
        current = null;
        isReady = false;
      }
      if (!wasReady || closing) return;
      if (locked || Date.now() - born > STEADY_MS) crashes = 0;
      listener.gone(locked ? 'locked' : 'crashed', code);
      if (locked) void restart(0);
      else void restartAfterCrash();
    });
    tell({ type: 'open', profile: plan.profile, version: plan.version, canSeal, threadFile: plan.threadFile });
    try {
      await ready.promise;
    } catch (error) {
      child.kill();
      throw error;
    }
  };
  const restart = async (delay: number) => {
    await new Promise((waited) => setTimeout(waited, delay));
    if (closing) return;
    try {
      await startOne();
      listener.ready();
    } catch (error) {
      await restartAfterCrash(error);
    }
  };
  const restartAfterCrash = async (error: unknown = new TillitError('INTERNAL')) => {
    if (closing) return;
    const delay = DELAYS_MS[crashes];
    crashes += 1;
    if (delay !== undefined) {
      await restart(delay);
      return;
    }
    crashes = 0;
    const told = error instanceof TillitError ? error : new TillitError('INTERNAL');
    listener.givenUp(told.code, told.details.reference ?? null);
  };

  return {
    start: startOne,
    isReady: () => isReady,
    connect(seat, port) {
      next += 1;
      tell({ type: 'connect', connection: next, seat }, [port]);
    },
    lock(reason) {
      const asked = current;
      if (!asked || !isReady) return;
      tell({ type: 'lock', reason });
      clearTimeout(graceTimer);
      graceTimer = setTimeout(() => {
        locked = true;
        asked.kill();
      }, LOCK_GRACE_MS);
    },
    async close() {
      closing = true;
      const ending = current;
      if (!ending) return;
      // One that is starting, or has locked already, has nothing open.
      if (isReady) {
        await new Promise<void>((ended) => {
          settled = ended;
          setTimeout(ended, CLOSE_GRACE_MS);
          tell({ type: 'lock', reason: 'quit' });
        });
      }
      ending.kill();
    },
  };
}

function failure({ code, reference }: Extract<FromDataProcess, { type: 'failed' }>): TillitError {
  const known = isErrorCode(code) ? code : 'INTERNAL';
  return new TillitError(known, reference ? { reference } : {});
}
