/** Where the profile of this user lies: one place for the desktop program and the browser host, so that both open the same register. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What decides where the profile lies. */
export type Surroundings = { platform: NodeJS.Platform; home: string; env: Readonly<NodeJS.ProcessEnv> };

/**
 * `TILLIT_PROFILE`, else where the operating system keeps the data of programs: `%APPDATA%\Tillit`, `~/Library/Application Support/Tillit`,
 * or `$XDG_DATA_HOME/tillit` (XDG Base Directory Specification).
 */
export function profileFolder(
  { platform, home, env }: Surroundings = { platform: process.platform, home: homedir(), env: process.env },
): string {
  if (env.TILLIT_PROFILE) return env.TILLIT_PROFILE;
  if (platform === 'win32') return join(env.APPDATA ?? home, 'Tillit');
  if (platform === 'darwin') return join(home, 'Library/Application Support/Tillit');
  return join(env.XDG_DATA_HOME ?? join(home, '.local/share'), 'tillit');
}
