/**
 * `npm start`: the desktop program where Electron's binary and a display are there; else the same page on loopback, with one line that says
 * why. Builds first what has not been built, or is older than its sources.
 */
import { spawn, spawnSync } from 'node:child_process';
import { ERROR_TEXTS, TillitError } from '../shared/errors.ts';
import { isBuilt } from './built-program.ts';
import { desktopBinary } from './desktop-binary.ts';
import { startHost } from './host/host.ts';
import { profileFolder } from './profile-folder.ts';
import { programPath } from './program-folder.ts';

const ROOT = programPath('.');

process.exitCode = await main();

async function main(): Promise<number> {
  const desktop = desktopBinary();
  if (!isBuilt('page') && !build('build:page')) return 1;
  if (!isBuilt('shell') && !build('build:shell')) return 1;
  if (desktop.binary) {
    const shell = spawn(desktop.binary, [ROOT], { stdio: 'inherit' });
    return await new Promise((ended) => shell.once('exit', (code) => ended(code ?? 1)));
  }
  process.stdout.write(`Skrivebordsprogrammet kan ikke startes her (${desktop.why}). Åpne Tillit i nettleseren:\n`);
  return await serveInBrowser();
}

function build(script: 'build:page' | 'build:shell'): boolean {
  const { status } = spawnSync('npm', ['run', '-s', script], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
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
