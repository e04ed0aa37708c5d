/**
 * `npm run package`: builds, and packs the program for the system it runs on. Arguments go on to electron-builder (`--dir` packs without
 * an installer). Updates are built in where their address and key are given; see docs/operations.md.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const UPDATE_FILE = join(ROOT, 'out/update.json');
const {
  TILLIT_UPDATE_ADDRESS: address,
  TILLIT_UPDATE_PUBLIC_KEY: publicKey,
  TILLIT_MAINTAINER: maintainer,
  TILLIT_HOMEPAGE: homepage,
} = process.env;
const given = process.argv.slice(2);

process.exitCode = main();

function main(): number {
  if (Boolean(address) !== Boolean(publicKey)) {
    return refuse('updates need both TILLIT_UPDATE_ADDRESS and TILLIT_UPDATE_PUBLIC_KEY');
  }
  if (makesDeb() && !(maintainer && homepage)) {
    return refuse('a deb says who answers for it: set TILLIT_MAINTAINER ("Name <e-mail>") and TILLIT_HOMEPAGE');
  }
  // Checked against the hashes inside the electron package, which the lock file vouches for.
  if (run('install-electron', [], 'ignore').status !== 0) {
    return refuse('Electron cannot be had: its program file is fetched from the releases of Electron, and that failed');
  }
  if (run('npm', ['run', '-s', 'build']).status !== 0) return 1;
  rmSync(UPDATE_FILE, { force: true });
  if (address && publicKey) writeFileSync(UPDATE_FILE, JSON.stringify({ address, publicKey }));
  else process.stdout.write('No update key given: this package does not update itself.\n');
  const feed = address ? ['-c.publish.provider=generic', `-c.publish.url=${address}`] : [];
  const dist = join(ROOT, 'node_modules/electron/dist');
  const electron = existsSync(dist) ? [`-c.electronDist=${dist}`] : [];
  const answers = [
    ...(maintainer ? [`-c.linux.maintainer=${maintainer}`] : []),
    ...(homepage ? [`-c.extraMetadata.homepage=${homepage}`] : []),
  ];
  return run('electron-builder', ['--publish', 'never', ...electron, ...feed, ...answers, ...given]).status ?? 1;
}

function makesDeb(): boolean {
  return (
    process.platform === 'linux' && !given.includes('--dir') && (given.includes('deb') || !given.includes('--linux'))
  );
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}

function run(
  command: string,
  args: readonly string[],
  stdio: 'inherit' | 'ignore' = 'inherit',
): SpawnSyncReturns<Buffer> {
  return spawnSync(command, args, { cwd: ROOT, stdio, shell: process.platform === 'win32' });
}
