/**
 * Growing delays after wrong passphrases. The count lies beside the keyring, so that it survives a restart; it says nothing about whom.
 */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { TillitError } from '../../shared/errors.ts';
import { type Profile, writeWhole } from './profile.ts';

const attemptsSchema = z.strictObject({ failures: z.number().int().min(0), lastAt: z.number() });

/** Failures that cost nothing: a slip of the finger is no attack. */
const FREE_FAILURES = 3;
const LONGEST_DELAY_SECONDS = 15 * 60;

/**
 * Seconds that must pass before the next attempt.
 * @param now milliseconds since 1970
 */
export function secondsToWait(profile: Profile, now: number): number {
  const { failures, lastAt } = readAttempts(profile);
  if (failures < FREE_FAILURES) return 0;
  const delay = Math.min(2 ** (failures - FREE_FAILURES + 1), LONGEST_DELAY_SECONDS);
  // A clock that was set back must not shorten the wait, and one set forward a year must not lock for a year.
  const passed = now < lastAt ? 0 : (now - lastAt) / 1000;
  return Math.max(0, Math.ceil(Math.min(delay, delay - passed)));
}

/** @throws TillitError `TOO_MANY_ATTEMPTS` with the seconds to wait */
export function refuseTooEarly(profile: Profile, now: number): void {
  const waitSeconds = secondsToWait(profile, now);
  if (waitSeconds > 0) throw new TillitError('TOO_MANY_ATTEMPTS', { waitSeconds });
}

/** Counts a wrong passphrase. */
export function countFailure(profile: Profile, now: number): void {
  const { failures } = readAttempts(profile);
  writeWhole(profile.attempts, JSON.stringify({ failures: failures + 1, lastAt: now }));
}

/** Forgets earlier failures: somebody signed in. */
export function clearFailures(profile: Profile): void {
  rmSync(profile.attempts, { force: true });
}

function readAttempts(profile: Profile): z.infer<typeof attemptsSchema> {
  if (!existsSync(profile.attempts)) return { failures: 0, lastAt: 0 };
  try {
    return attemptsSchema.parse(JSON.parse(readFileSync(profile.attempts, 'utf8')));
  } catch {
    // A damaged count counts as many failures: spoiling the file must not be a way around the delay.
    return { failures: FREE_FAILURES + 4, lastAt: statSync(profile.attempts).mtimeMs };
  }
}
