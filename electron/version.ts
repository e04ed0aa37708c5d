/** The version of the program, from its package.json. */
import { readFileSync } from 'node:fs';

/** For example `0.1.0`. */
export function programVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return String((JSON.parse(text) as { version: unknown }).version);
}
