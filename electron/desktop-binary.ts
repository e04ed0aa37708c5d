/** Whether the desktop shell can run on this machine: its program, a built shell, and a display. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program, or why there is none. */
export type DesktopBinary = { binary: string; why: null } | { binary: null; why: string };

/** Looks for Electron as its npm package keeps it; nothing is downloaded. */
export function desktopBinary(): DesktopBinary {
  const shell = new URL('../out/main/main.js', import.meta.url);
  const folder = new URL('../node_modules/electron/', import.meta.url);
  const named = new URL('path.txt', folder);
  if (!existsSync(named)) return { binary: null, why: 'Electron er ikke lastet ned' };
  const binary = new URL(`dist/${readFileSync(named, 'utf8').trim()}`, folder);
  if (!existsSync(binary)) return { binary: null, why: 'Electron er ikke lastet ned' };
  if (!existsSync(shell)) return { binary: null, why: 'skallet er ikke bygget' };
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return { binary: null, why: 'ingen skjerm' };
  return { binary: fileURLToPath(binary), why: null };
}
