/** The log of the program: codes, ids and places in the program, nothing that was typed or stored. One file in the profile, kept small. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination, pino } from 'pino';

/** What may be logged: short facts without personal data. */
export type LogFacts = { readonly [fact: string]: string | number | boolean | null | readonly string[] };

export type Log = { info(facts: LogFacts): void; error(facts: LogFacts): void };

const LARGEST_LOG = 2_000_000;

/**
 * Opens the log of a profile. The one before is kept when it has grown large, older ones are not.
 * @param profile the profile folder
 */
export function openLog(profile: string): Log {
  const folder = join(profile, 'log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'tillit.log');
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, join(folder, 'tillit.1.log'));
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ dest: file, sync: true, mode: 0o600 }),
  );
  return { info: (facts) => log.info(facts), error: (facts) => log.error(facts) };
}

/**
 * Logs an unexpected error: where in the program, never its message, which may quote a value.
 * @param facts what was being done, in words of the program
 * @returns the reference to show to the person
 */
export function logUnexpected(log: Log, error: unknown, facts: LogFacts): string {
  const reference = randomBytes(4).toString('hex');
  log.error({ code: 'INTERNAL', reference, ...facts, where: placesOf(error) });
  return reference;
}

function placesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  return places
    .slice(0, 8)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/((?:db|electron|shared|out|node_modules)\/)/u, '($1'));
}
