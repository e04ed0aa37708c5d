/**
 * The data process as a child of the browser host. When the last session locks, the child ends and takes the key with it; a new one, with
 * nothing open, takes its place for the next sign-in.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { isErrorCode, TillitError } from '../../shared/errors.ts';
import type { Frame, FromDataProcess, ToDataProcess } from '../data-process/data-protocol.ts';
import { dataProgram } from './data-program.ts';

/** What a connection hears. */
export type ConnectionListener = {
  frame(frame: Frame): void;
  /** The data process is gone: `locked` in good order, or `crashed`. */
  gone(why: 'locked' | 'crashed' | 'broken'): void;
};

export type DataChild = {
  /** Connects a tab from its seat. */
  connect(seat: string, listener: ConnectionListener): { send(frame: Frame): void; close(): void };
  close(): Promise<void>;
};

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

/**
 * Starts the data process.
 * @throws TillitError `IN_USE` and whatever else keeps the profile from being taken
 */
export async function startDataChild(profile: string, version: string): Promise<DataChild> {
  const connections = new Map<number, ConnectionListener>();
  let next = 0;
  let closing = false;
  let child = await startOne(profile, version);
  let starting: Promise<void> = Promise.resolve();
  const tell = (message: ToDataProcess) => {
    // It may be gone before it is known to be: then the tab hears of that, and this message has nobody.
    if (child.connected) child.send(message, () => {});
  };
  const watch = () => {
    let locked = false;
    child.on('message', (message: FromDataProcess) => {
      if (message.type === 'frame') connections.get(message.connection)?.frame(message.frame);
      else if (message.type === 'broken') connections.get(message.connection)?.gone('broken');
      else if (message.type === 'locked') locked = true;
    });
    child.once('exit', () => {
      if (closing) return;
      // The next child must be there before the tabs come back and ask.
      starting = startAgain().then((started) => {
        if (!started) return;
        child = started;
        watch();
        const listeners = [...connections.values()];
        connections.clear();
        for (const listener of listeners) listener.gone(locked ? 'locked' : 'crashed');
      });
    });
  };
  /** Tries until it runs: for a moment a command may have the profile, or the disk may be full. */
  const startAgain = async (): Promise<ChildProcess | null> => {
    for (let wait = FIRST_WAIT_MS; !closing; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        return await startOne(profile, version);
      } catch {
        await new Promise((waited) => setTimeout(waited, wait));
      }
    }
    return null;
  };
  watch();
  return {
    connect(seat, listener) {
      next += 1;
      const connection = next;
      connections.set(connection, listener);
      tell({ type: 'connect', connection, seat });
      return {
        send: (frame) => tell({ type: 'frame', connection, frame }),
        close() {
          connections.delete(connection);
          tell({ type: 'disconnect', connection });
        },
      };
    },
    async close() {
      closing = true;
      await starting;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((exited) => child.once('exit', exited));
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

async function startOne(profile: string, version: string): Promise<ChildProcess> {
  const program = dataProgram();
  const child = fork(program.process, {
    serialization: 'advanced',
    execPath: process.execPath,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = new Promise<void>((started, failed) => {
    child.on('message', (message: FromDataProcess) => {
      if (message.type === 'ready') started();
      if (message.type === 'failed') failed(new TillitError(isErrorCode(message.code) ? message.code : 'INTERNAL'));
    });
    child.once('exit', () => failed(new TillitError('INTERNAL')));
  });
  child.send({ type: 'open', profile, version, canSeal: false, threadFile: program.thread } satisfies ToDataProcess);
  try {
    await ready;
  } catch (error) {
    child.kill();
    throw error;
  }
  return child;
}
