/** Whether what was built is as new as what it was built from: after a change of the sources an old build must not be run. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { programPath } from './program-folder.ts';

/** What is built, the file that is written last, and the folders it is made of. */
const BUILDS = {
  page: { file: 'out/renderer/index.html', sources: ['renderer', 'shared'] },
  shell: { file: 'out/main/main.cjs', sources: ['electron', 'db', 'shared'] },
} as const;

export type Build = keyof typeof BUILDS;

/** Whether the build is there and no source is newer. Where there are no sources, as in a packed program, what is built is right. */
export function isBuilt(build: Build): boolean {
  const { file, sources } = BUILDS[build];
  const made = changedAt(programPath(file));
  return made > 0 && sources.every((folder) => newestIn(programPath(folder)) <= made);
}

function newestIn(folder: string): number {
  let newest = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !/\.test\.tsx?$/u.test(entry.name))
        newest = Math.max(newest, changedAt(join(entry.parentPath, entry.name)));
    }
  } catch {
    return 0;
  }
  return newest;
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
