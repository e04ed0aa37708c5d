/**
 * Where procedures run: on a writer thread and two reader threads, or, for the command line and tests, on this thread. Opening gives the
 * key to each; closing ends them, and with them what they knew.
 */
import { Worker } from 'node:worker_threads';
import { isErrorCode, TillitError } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import { PROJECTIONS, QUERIES } from '../registry.ts';
import type { DataKey } from '../store/connection.ts';
import { openStore } from '../store/store.ts';
import { type OpenedListener, type ProgressListener, startRunner } from '../threads/runner.ts';
import type { FromThread, ToThread } from '../threads/worker-protocol.ts';
import { INTERNAL_QUERIES } from './internal-queries.ts';

export type Executor = {
  run(
    procedure: string,
    asker: Asker,
    input: unknown,
    signal?: AbortSignal,
    progress?: ProgressListener,
  ): Promise<unknown>;
  close(): Promise<void>;
};

type Announce = (entities: readonly string[]) => void;

const READERS = 2;
const YOUNG_MIB = 12;
const noProgress: ProgressListener = () => {};

/**
 * Opens the store on this thread.
 * @throws TillitError `WRONG_KEY` | `NOT_A_DATABASE`
 */
export function openInline(file: string, key: DataKey, announce: Announce): Executor {
  const runner = startRunner(openStore({ file, key, readonly: false, projections: PROJECTIONS, announce }), false);
  return {
    async run(procedure, asker, input, signal, progress) {
      let opened: readonly string[] = [];
      const answer = await runner.run(procedure, asker, input, signal, progress ?? noProgress, (personIds) => {
        opened = personIds;
      });
      await noteLooks((name, note) => runner.run(name, asker, note, undefined, noProgress), opened);
      return answer;
    },
    close: () => runner.close(),
  };
}

/**
 * Starts the threads without a key: loading their program takes longer than opening a store, so it is done before anybody signs in.
 * @param threadFile the thread's program
 */
export function prepareThreads(threadFile: string | URL): Worker[] {
  const options = {
    stdout: false,
    stderr: false,
    // A thread holds the key: it takes over no switch of the process, such as one for a debugger.
    execArgv: [],
    // Left alone, three threads together keep 150 MiB of rows nobody needs any more before they clear up.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  };
  return Array.from({ length: 1 + READERS }, () => new Worker(threadFile, options));
}

/**
 * Opens the store on one writer thread and two reader threads.
 * @param workers as `prepareThreads` made them
 * @throws TillitError `WRONG_KEY` | `NOT_A_DATABASE`
 */
export async function openThreads(
  file: string,
  key: DataKey,
  announce: Announce,
  workers: readonly Worker[],
): Promise<Executor> {
  const starting = workers.map((worker, index) => startThread(worker, file, key, index > 0, announce));
  const started = await Promise.allSettled(starting);
  const failed = started.find((thread) => thread.status === 'rejected');
  const threads = started.flatMap((thread) => (thread.status === 'fulfilled' ? [thread.value] : []));
  const [writer, ...readers] = threads;
  if (failed || !writer) {
    await Promise.all(threads.map((thread) => thread.close()));
    throw failed?.reason ?? new TillitError('INTERNAL');
  }
  return {
    async run(procedure, asker, input, signal, progress) {
      const reads = QUERIES.has(procedure) || INTERNAL_QUERIES.has(procedure);
      const thread = reads ? leastBusy(readers) : writer;
      let opened: readonly string[] = [];
      const answer = await thread.run(procedure, asker, input, signal, progress ?? noProgress, (personIds) => {
        opened = personIds;
      });
      await noteLooks((name, note) => writer.run(name, asker, note), opened);
      return answer;
    },
    async close() {
      await Promise.all(readers.map((reader) => reader.close()));
      await writer.close();
    },
  };
}

/** What was opened of marked people is logged before the answer leaves: a look nobody can account for must not be. */
async function noteLooks(
  write: (procedure: string, note: { personIds: readonly string[] }) => Promise<unknown>,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length > 0) await write('internal.noteLooks', { personIds });
}

type Thread = {
  run(
    ...call: [...Parameters<Executor['run']>, opened?: (personIds: readonly string[]) => void]
  ): ReturnType<Executor['run']>;
  close(): Promise<void>;
  waiting(): number;
};

type Waiting = {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
  progress: ProgressListener;
  opened: OpenedListener;
};

async function startThread(
  worker: Worker,
  file: string,
  key: DataKey,
  readonly: boolean,
  announce: Announce,
): Promise<Thread> {
  const waiting = new Map<number, Waiting>();
  const tell = (message: ToThread) => worker.postMessage(message);
  let next = 0;
  let ended = false;
  const opened = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  worker.on('message', (message: FromThread) => {
    if (message.type === 'opened') opened.resolve();
    else if (message.type === 'failed')
      opened.reject(new TillitError(isErrorCode(message.code) ? message.code : 'INTERNAL'));
    else if (message.type === 'announce') announce(message.entities);
    else if (message.type === 'progress')
      waiting.get(message.id)?.progress(message.job, message.stage, message.done, message.total);
    else if (message.type === 'answer' || message.type === 'error') settle(waiting, message);
  });
  worker.on('exit', () => {
    ended = true;
    closed.resolve();
    opened.reject(new TillitError('INTERNAL'));
    for (const call of waiting.values()) call.reject(new TillitError('LOCKED'));
    waiting.clear();
  });
  worker.on('error', (error) => opened.reject(error));
  tell({ type: 'open', file, key: Uint8Array.from(key), readonly });
  await opened.promise;
  return {
    waiting: () => waiting.size,
    run(procedure, asker, input, signal, progress, opened) {
      if (ended) return Promise.reject(new TillitError('LOCKED'));
      next += 1;
      const id = next;
      const call = Promise.withResolvers<unknown>();
      waiting.set(id, { ...call, progress: progress ?? noProgress, opened: opened ?? (() => {}) });
      signal?.addEventListener('abort', () => tell({ type: 'cancel', id }), { once: true });
      tell({ type: 'run', id, procedure, asker, input });
      return call.promise;
    },
    async close() {
      if (!ended) tell({ type: 'close' });
      await closed.promise;
    },
  };
}

function settle(waiting: Map<number, Waiting>, message: Extract<FromThread, { type: 'answer' | 'error' }>): void {
  const call = waiting.get(message.id);
  waiting.delete(message.id);
  if (!call) return;
  if (message.type === 'answer') {
    call.opened(message.opened);
    call.resolve(message.answer);
  } else if (message.stack === null && isErrorCode(message.code))
    call.reject(new TillitError(message.code, message.details));
  else call.reject(withStack(message.stack));
}

/** An unexpected error keeps where it happened, for the log; its message may hold data and is dropped. */
function withStack(stack: string | null): Error {
  const error = new Error('unexpected error in a thread');
  if (stack)
    error.stack = stack
      .split('\n')
      .filter((line) => /^\s+at /u.test(line))
      .join('\n');
  return error;
}

function leastBusy(threads: readonly Thread[]): Thread {
  const [first, ...rest] = threads;
  if (!first) throw new Error('there are no reader threads');
  return rest.reduce((best, thread) => (thread.waiting() < best.waiting() ? thread : best), first);
}
