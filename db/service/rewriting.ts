/** When a rewrite of the file that is owed is paid. */
import { PROGRAM } from '../asker.ts';
import type { Executor } from './executor.ts';
import type { TakenSeat } from './seats.ts';

/** A rewrite lets others wait for some seconds: it begins when everybody has been quiet so long, and in any case on the same day. */
const QUIET_MS = 30_000;
const REWRITE_AT_LATEST_MS = 6 * 60 * 60 * 1000;

/** The rewrite of the file that is owed, when its time has come. */
export async function payRewrite(executor: Executor, isTime: (owedSince: number) => boolean): Promise<void> {
  const since = (await executor.run('internal.rewriteOwed', PROGRAM, {})) as number | null;
  if (since !== null && isTime(since)) await executor.run('internal.rewrite', PROGRAM, {});
}

/** When nobody has asked anything for a while and no long work runs; after some hours also while people work. */
export function mayRewrite(owedSince: number, seats: Iterable<TakenSeat>): boolean {
  const now = Date.now();
  if (now - owedSince > REWRITE_AT_LATEST_MS) return true;
  return [...seats].every(({ jobs, activeAt }) => jobs.size === 0 && now - activeAt > QUIET_MS);
}
