/**
 * Growing delays after wrong passphrases. One secret is tried at a time, counted before it is tried, so that neither many attempts at once
 * nor a process that is killed gets tries for nothing. The counts lie beside the keyring and survive a restart; they say nothing about
 * whom: names fall into 256 drawers, and many names share one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { TillitError } from '../../shared/errors.ts';
import { type Profile, writeWhole } from './profile.ts';

const countSchema = z.strictObject({ failures: z.number().int().min(0), lastAt: z.number() });
const attemptsSchema = z.strictObject({ all: countSchema, drawers: z.record(z.string(), countSchema) });

type Count = z.infer<typeof countSchema>;
type Attempts = z.infer<typeof attemptsSchema>;

/** Failures that cost nothing: a slip of the finger is no attack. */
const FREE_FAILURES = 3;
/** The same over all names together, for whoever tries a few on each. */
const FREE_FAILURES_IN_ALL = 12;
const LONGEST_DELAY_SECONDS = 15 * 60;
/** After this long without a failure the count over all names begins anew. */
const FORGET_ALL_MS = 60 * 60 * 1000;

const NONE: Count = { failures: 0, lastAt: 0 };
const waiting = new Map<string, Promise<unknown>>();

/**
 * Tries a secret.
 * @param name sign-in name; null for the recovery key
 * @param work tries it; `UNAUTHENTICATED` means that it was wrong
 * @throws TillitError `TOO_MANY_ATTEMPTS` with the seconds to wait; what `work` throws
 */
export async function attempt<Result>(
  profile: Profile,
  name: string | null,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = waiting.get(profile.folder) ?? Promise.resolve();
  const turn = before.then(() => tryOnce(profile, drawerOf(name), work));
  waiting.set(
    profile.folder,
    turn.catch(() => {}),
  );
  return await turn;
}

/**
 * Seconds that must pass before anybody's next attempt. A single name may have to wait longer.
 * @param now milliseconds since 1970
 */
export function secondsToWait(profile: Profile, now: number): number {
  return waitOf(readAttempts(profile).all, FREE_FAILURES_IN_ALL, now);
}

async function tryOnce<Result>(profile: Profile, drawer: string, work: () => Promise<Result>): Promise<Result> {
  const now = Date.now();
  const before = withoutFuture(readAttempts(profile), now);
  const own = before.drawers[drawer] ?? NONE;
  const waitSeconds = Math.max(waitOf(own, FREE_FAILURES, now), waitOf(before.all, FREE_FAILURES_IN_ALL, now));
  if (waitSeconds > 0) {
    write(profile, before);
    throw new TillitError('TOO_MANY_ATTEMPTS', { waitSeconds });
  }
  write(profile, {
    all: { failures: before.all.failures + 1, lastAt: now },
    drawers: { ...before.drawers, [drawer]: { failures: own.failures + 1, lastAt: now } },
  });
  try {
    const result = await work();
    const { [drawer]: _opened, ...others } = before.drawers;
    write(profile, { all: before.all, drawers: others });
    return result;
  } catch (error) {
    const wrong = error instanceof TillitError && error.code === 'UNAUTHENTICATED';
    // A damaged file or a full disk says nothing about the secret.
    if (!wrong) write(profile, before);
    throw error;
  }
}

function waitOf({ failures, lastAt }: Count, free: number, now: number): number {
  if (failures < free) return 0;
  const delay = Math.min(2 ** Math.min(failures - free + 1, 20), LONGEST_DELAY_SECONDS);
  return Math.max(0, Math.ceil(delay - Math.max(0, now - lastAt) / 1000));
}

/** A failure that lies in the future was counted by a clock that has been set right since: its delay begins now. */
function withoutFuture({ all, drawers }: Attempts, now: number): Attempts {
  const upToNow = (count: Count): Count => ({ ...count, lastAt: Math.min(count.lastAt, now) });
  const kept = upToNow(all);
  return {
    all: now - kept.lastAt > FORGET_ALL_MS ? NONE : kept,
    drawers: Object.fromEntries(Object.entries(drawers).map(([drawer, count]) => [drawer, upToNow(count)])),
  };
}

function drawerOf(name: string | null): string {
  const text = name === null ? 'recovery key' : `account ${name.trim().toLowerCase()}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 2);
}

function readAttempts(profile: Profile): Attempts {
  if (!existsSync(profile.attempts)) return { all: NONE, drawers: {} };
  try {
    return attemptsSchema.parse(JSON.parse(readFileSync(profile.attempts, 'utf8')));
  } catch {
    // A damaged count counts as many failures: spoiling the file must not be a way around the delay.
    return { all: { failures: FREE_FAILURES_IN_ALL + 4, lastAt: statSync(profile.attempts).mtimeMs }, drawers: {} };
  }
}

function write(profile: Profile, attempts: Attempts): void {
  writeWhole(profile.attempts, JSON.stringify(attempts));
}
