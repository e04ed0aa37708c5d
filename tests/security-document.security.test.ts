/** `docs/security.md` says where each rule of the shell is met; here it is held to that. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FUSES } from '../build/fuses.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

/** Electron's security checklist (docs/tutorial/security.md of Electron), a word of each item. */
const CHECKLIST = [
  'secure content',
  'Node integration',
  'Context isolation',
  'sandboxing',
  'Permission requests',
  'webSecurity',
  'Content-Security-Policy',
  'allowRunningInsecureContent',
  'experimental features',
  'enableBlinkFeatures',
  'allowpopups',
  'webview options',
  'navigation',
  'new windows',
  'openExternal',
  'current version',
  'sender of IPC',
  'file:',
  'fuses',
  'Electron APIs',
];

/** Rows of the table under a heading, as cells. */
function tableUnder(heading: string): string[][] {
  const section = text.split(`### ${heading}`)[1]?.split(/^#/mu)[0] ?? '';
  return section
    .split('\n')
    .filter((line) => /^\| (?!---)/u.test(line))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('the checklist', () => {
  const rows = tableUnder("The twenty items of Electron's security checklist");

  test('has a line for each of the twenty items, in their order', () => {
    expect(rows.map(([item]) => Number.parseInt(item ?? '', 10))).toEqual(CHECKLIST.map((_, index) => index + 1));
    for (const [index, word] of CHECKLIST.entries()) expect(rows[index]?.[0]).toContain(word);
  });

  test('every line names files that are there', () => {
    for (const [item, where = ''] of rows) {
      const files = [...where.matchAll(/`([\w./-]+\.(?:ts|json|md))`/gu)].map(([, file]) => file ?? '');
      expect(files.length, item).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  });
});

test('the table of fuses is the one that packaging sets', () => {
  expect(tableUnder('Fuses')).toEqual(FUSES.map(({ name, on, why }) => [name, on ? 'on' : 'off', why]));
});

describe('the sources of the shell', () => {
  const sources = ['electron', 'renderer', 'shared', 'db'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))
      .map((file) => join(folder, file)),
  );
  const naming = (words: RegExp) => sources.filter((file) => words.test(readFileSync(join(ROOT, file), 'utf8')));

  test('one file leads outside', () => {
    expect(naming(/openExternal\(/u)).toEqual(['electron/main/open-outside.ts']);
  });

  test('nothing listens to the page, exposes anything to it, or reports crashes', () => {
    expect(naming(/\bipcMain\b|\bcontextBridge\b|\bcrashReporter\b|\bremoteModule\b/u)).toEqual([]);
    expect(naming(/\bipcRenderer\b/u)).toEqual(['electron/preload/preload.ts']);
  });
});
