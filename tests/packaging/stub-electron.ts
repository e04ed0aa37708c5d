/**
 * A folder that electron-builder takes for Electron on Linux: the files it copies and renames, empty, and a program file that holds nothing
 * but the wire of the fuses, as the real one has it. So the hook that sets them runs for real.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the wire begins with in every Electron (`SENTINEL` of @electron/fuses), then its version and number of fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const WIRE_VERSION = 1;
/** The fuses of Electron 45 as it comes: everything allowed that is on by default. */
const AS_DELIVERED = '101100011';
const OTHER_FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'icudtl.dat',
  'resources.pak',
  'locales/de.pak',
  'locales/en-US.pak',
  'locales/nb.pak',
];

/**
 * Writes the folder.
 * @param folder path; made when missing
 * @param version of Electron
 */
export function makeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const file of OTHER_FILES) writeFileSync(join(folder, file), '');
  writeFileSync(join(folder, 'version'), version);
  const head = Buffer.from([WIRE_VERSION, AS_DELIVERED.length]);
  const program = Buffer.concat([Buffer.from(SENTINEL), head, Buffer.from(AS_DELIVERED), Buffer.alloc(64)]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
}
