/** The version of the program, from its package.json. */
import { readFileSync } from 'node:fs';
import { programPath } from './program-folder.ts';

/** For example `0.1.0`. */
export function programVersion(): string {
  return String((JSON.parse(readFileSync(programPath('package.json'), 'utf8')) as { version: unknown }).version);
}
