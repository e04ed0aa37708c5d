/** Whether the desktop program can run on this machine: Electron's program file, and a display. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program file, or why there is none. */
export type DesktopBinary = { binary: string; why: null } | { binary: null; why: string };

/** Looks for Electron as its npm package keeps it; nothing is downloaded. */
export function desktopBinary(): DesktopBinary {
  const missing = { binary: null, why: 'Electron er ikke hentet; npx install-electron gjør det' };
  const folder = new URL('../node_modules/electron/', import.meta.url);
  const named = new URL('path.txt', folder);
  if (!existsSync(named)) return missing;
  const binary = new URL(`dist/${readFileSync(named, 'utf8').trim()}`, folder);
  if (!existsSync(binary)) return missing;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return { binary: null, why: 'ingen skjerm' };
  return { binary: fileURLToPath(binary), why: null };
}
