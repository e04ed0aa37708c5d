/** The program of a thread: opens the store with the key it is given and answers what it is asked. Started by the data process. */
import { parentPort } from 'node:worker_threads';
import { TillitError } from '../../shared/errors.ts';
import { PROJECTIONS } from '../registry.ts';
import { openStore } from '../store/store.ts';
import { type Runner, startRunner } from './runner.ts';
import type { FromThread, ToThread } from './worker-protocol.ts';

if (!parentPort) throw new Error('this program runs as a thread');
const port = parentPort;
const tell = (message: FromThread) => port.postMessage(message);
const running = new Map<number, AbortController>();
let runner: Runner | undefined;

port.on('message', (message: ToThread) => {
  if (message.type === 'open') open(message);
  else if (message.type === 'cancel') running.get(message.id)?.abort();
  else if (message.type === 'run') void run(message);
  else void close();
});

async function close(): Promise<void> {
  await runner?.close();
  port.close();
}

function open({ file, key, readonly }: Extract<ToThread, { type: 'open' }>): void {
  const bytes = Buffer.from(key);
  try {
    const announce = (entities: readonly string[]) => tell({ type: 'announce', entities });
    runner = startRunner(openStore({ file, key: bytes, readonly, projections: PROJECTIONS, announce }), readonly);
    tell({ type: 'opened' });
  } catch (error) {
    tell({ type: 'failed', code: error instanceof TillitError ? error.code : 'INTERNAL' });
  } finally {
    bytes.fill(0);
    key.fill(0);
  }
}

async function run({ id, procedure, asker, input }: Extract<ToThread, { type: 'run' }>): Promise<void> {
  const controller = new AbortController();
  running.set(id, controller);
  try {
    if (!runner) throw new TillitError('LOCKED');
    let opened: readonly string[] = [];
    const answer = await runner.run(
      procedure,
      asker,
      input,
      controller.signal,
      (job, stage, done, total) => tell({ type: 'progress', id, job, stage, done, total }),
      (personIds) => {
        opened = personIds;
      },
    );
    tell({ type: 'answer', id, answer, opened });
  } catch (error) {
    if (error instanceof TillitError)
      tell({ type: 'error', id, code: error.code, details: error.details, stack: null });
    else
      tell({
        type: 'error',
        id,
        code: 'INTERNAL',
        details: {},
        stack: error instanceof Error ? (error.stack ?? error.name) : null,
      });
  } finally {
    running.delete(id);
  }
}
