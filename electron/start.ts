/**
 * `npm start`: the desktop program where Electron's binary and a display are there; else the same page on loopback, with one line that says
 * why. Builds the page first when it has not been built.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ERROR_TEXTS, TillitError } from '../shared/errors.ts';
import { desktopBinary } from './desktop-binary.ts';
import { startHost } from './host/host.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await main();

async function main(): Promise<number> {
  if (!existsSync(join(ROOT, 'out/renderer/index.html'))) {
    const { status } = spawnSync('npm', ['run', '-s', 'build'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) return 1;
  }
  const desktop = desktopBinary();
  if (desktop.binary) {
    const shell = spawn(desktop.binary, [ROOT], { stdio: 'inherit' });
    return await new Promise((ended) => shell.once('exit', (code) => ended(code ?? 1)));
  }
  process.stdout.write(`Skrivebordsprogrammet kan ikke startes her (${desktop.why}); åpne Tillit i nettleseren:\n`);
  return await serveInBrowser();
}

async function serveInBrowser(): Promise<number> {
  try {
    const host = await startHost({ profile: profileFolder(), port: 0 });
    process.stdout.write(`${host.url}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.close());
    await host.closed;
    return 0;
  } catch (error) {
    if (!(error instanceof TillitError)) throw error;
    process.stderr.write(`${ERROR_TEXTS[error.code].nb}\n`);
    return 1;
  }
}

/** Where the profile lies: `TILLIT_PROFILE`, else where the operating system keeps the data of programs. */
function profileFolder(): string {
  const { TILLIT_PROFILE, APPDATA, XDG_DATA_HOME } = process.env;
  if (TILLIT_PROFILE) return TILLIT_PROFILE;
  if (process.platform === 'win32') return join(APPDATA ?? homedir(), 'Tillit');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Tillit');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local/share'), 'tillit');
}
