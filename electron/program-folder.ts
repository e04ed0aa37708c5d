/** Where the program lies: its sources and, in `out/`, what was built of them. The same question from a source file and from a bundle. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = folderAbove(dirname(fileURLToPath(import.meta.url)));

/** Path of a file inside the program's folder. */
export function programPath(inside: string): string {
  return join(FOLDER, inside);
}

function folderAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('the program has no package.json');
  return folderAbove(above);
}
