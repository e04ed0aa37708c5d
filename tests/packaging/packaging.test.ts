/** Packs the program as a release is packed, on a stand-in for Electron's folder, and looks at what came out; then runs what was packed. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractAll } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FUSES } from '../../build/fuses.ts';
import { isBuilt } from '../../electron/built-program.ts';
import { openClient } from '../../electron/cli/open-client.ts';
import type { FromDataProcess, ToDataProcess } from '../../electron/data-process/data-protocol.ts';
import { makeStubElectron } from './stub-electron.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VERSION = (
  JSON.parse(readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
).version;
const PASSPHRASE = 'hest batteri stift korrekt';

/** Every kind of file that may lie in the archive. What fits none has no business there. */
const KINDS = [
  /^package\.json$/u,
  /^out\/main\/(?:main|data-process|thread)\.cjs$/u,
  /^out\/main\/parts\/[\w-]+\.cjs$/u,
  /^out\/main\/migrations\/\d{4}-[a-z0-9-]+\.sql$/u,
  /^out\/main\/fonts\/Roboto-(?:Regular|Medium)\.ttf$/u,
  /^out\/preload\/preload\.cjs$/u,
  /^out\/renderer\/index\.html$/u,
  /^out\/renderer\/assets\/[\w.-]+\.(?:m?js|css|woff2)$/u,
  /^node_modules\/better-sqlite3\/(?:LICENSE|package\.json|lib\/[\w/-]+\.js)$/u,
  new RegExp(`^node_modules/better-sqlite3/prebuilds/linux-${process.arch}\\.node$`, 'u'),
  /^node_modules\/@node-rs\/argon2\/(?:LICENSE|package\.json|index\.js)$/u,
  /^node_modules\/@node-rs\/argon2-linux-[\w-]+\/(?:package\.json|argon2\.[\w-]+\.node)$/u,
];

let folder: string;
let packed: string;
let files: string[];
const read = (file: string) => readFileSync(join(packed, file), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillit-packaging-'));
  makeStubElectron(join(folder, 'electron'), VERSION);
  if (!isBuilt('page')) run('npm', ['run', '-s', 'build:page']);
  if (!isBuilt('shell')) run('npm', ['run', '-s', 'build:shell']);
  run('electron-builder', [
    '--linux',
    'dir',
    `--${process.arch}`,
    '--publish',
    'never',
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${join(folder, 'dist')}`,
  ]);
  packed = join(folder, 'packed');
  extractAll(join(resources(), 'app.asar'), packed);
  files = filesIn(packed);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the archive', () => {
  test('holds what was built and the native modules, and nothing else', () => {
    expect(files.filter((file) => !KINDS.some((kind) => kind.test(file)))).toEqual([]);
    for (const kind of KINDS)
      expect(
        files.some((file) => kind.test(file)),
        String(kind),
      ).toBe(true);
    expect(readdirSync(join(packed, 'out/main/migrations'))).toEqual(readdirSync(join(ROOT, 'db/migrations')));
  });

  test('holds no source map, no address of this machine, and no list of scripts or development packages', () => {
    for (const file of files.filter((name) => /\.(?:js|cjs|css|html|json)$/u.test(name))) {
      const text = read(file);
      if (file.startsWith('out/')) expect(text, file).not.toContain('sourceMappingURL=');
      expect(text.includes(ROOT), file).toBe(false);
    }
    const manifest = JSON.parse(read('package.json')) as object;
    expect(manifest).toMatchObject({ name: 'tillit', main: 'out/main/main.cjs', type: 'module' });
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['scripts']));
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['devDependencies']));
  });

  test('has its native modules beside it, where the system can load them, and only those', () => {
    const beside = filesIn(join(resources(), 'app.asar.unpacked'));
    expect(beside.toSorted()).toEqual(files.filter((file) => file.endsWith('.node')).toSorted());
    expect(beside).toHaveLength(2);
  });

  test('the preload needs Electron and nothing else: a sandbox has no module loader', () => {
    const asked = [...read('out/preload/preload.cjs').matchAll(/require\((["'])(.+?)\1\)/gu)].map(([, , name]) => name);
    expect(asked).toEqual(['electron']);
  });
});

test('the fuses of the packed program stand as the table says', async () => {
  const wire = await getCurrentFuseWire(join(folder, 'dist/linux-unpacked/tillit'));
  const asSet = FUSES.map(({ name }) => [name, wire[FuseV1Options[name]] === FuseState.ENABLE]);
  expect(asSet).toEqual(FUSES.map(({ name, on }) => [name, on]));
  expect(Object.keys(wire).filter((key) => key !== 'version')).toHaveLength(FUSES.length);
});

test('the packed main program starts, and serves the packed page', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('./run-packed-main.ts', import.meta.url)), packed],
    { encoding: 'utf8', env: { ...process.env, TILLIT_PROFILE: join(folder, 'shell-profile') }, timeout: 30_000 },
  );
  expect(stderr).toBe('');
  const { calls, page, preload } = JSON.parse(stdout) as { calls: string[]; page: string; preload: string };
  expect(calls.slice(0, 2)).toEqual(['app.enableSandbox', 'protocol.registerSchemesAsPrivileged']);
  expect(calls).toContain('new BrowserWindow');
  expect(page).toContain('<meta name="tillit-host" content="desktop" />');
  expect(existsSync(preload)).toBe(true);
});

describe.skipIf(process.platform !== 'linux')('the packed data process', () => {
  test('makes an encrypted database, answers calls on it, and ends with the last session', async () => {
    const profile = join(folder, 'profile');
    const child = await startPacked(profile);
    const ended = new Promise((exited) => child.once('exit', exited));
    const first = await openClient(profile);
    const { accounts } = await first.client.session.setUpDemo({ passphrase: PASSPHRASE, people: 60, seed: 3 });
    expect(accounts).not.toHaveLength(0);
    const start = Buffer.alloc(16);
    readSync(openSync(join(profile, 'tillit.db'), 'r'), start, 0, 16, 0);
    expect(start.toString('latin1')).not.toContain('SQLite format');
    await first.client.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
    const { items } = await first.client.members.search({ query: '', limit: 5 });
    expect(items).toHaveLength(5);
    await expect(first.client.session.state({})).resolves.toMatchObject({ signedIn: true, version: '9.8.7' });
    child.send({ type: 'lock', reason: 'test' } satisfies ToDataProcess);
    await ended;
    expect(existsSync(join(profile, 'tillit.sock'))).toBe(false);
    await first.close();

    const next = await startPacked(profile);
    const second = await openClient(profile);
    await second.client.session.signIn({ email: 'admin@demo.test', passphrase: PASSPHRASE });
    await expect(second.client.audit.verify({})).resolves.toMatchObject({ ok: true });
    await second.close();
    next.kill();
  });
});

/** Starts the data process out of the package, as the shell does, with the threads out of the package too. */
async function startPacked(profile: string): Promise<ChildProcess> {
  const child = fork(join(packed, 'out/main/data-process.cjs'), {
    serialization: 'advanced',
    execArgv: ['--import', new URL('./parent-port.ts', import.meta.url).href],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = new Promise<FromDataProcess>((answered, failed) => {
    child.once('message', answered as (message: unknown) => void);
    child.once('exit', () => failed(new Error('the packed data process ended before it was ready')));
  });
  child.send({
    type: 'open',
    profile,
    version: '9.8.7',
    canSeal: false,
    threadFile: join(packed, 'out/main/thread.cjs'),
  } satisfies ToDataProcess);
  expect(await ready).toEqual({ type: 'ready' });
  return child;
}

function resources(): string {
  return join(folder, 'dist/linux-unpacked/resources');
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

/** Programs of the project's own `node_modules/.bin` come first, as in a script of package.json. */
function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    // The test runner's own NODE_ENV would make a development build, with the places of the sources in it.
    env: { ...process.env, NODE_ENV: 'production', PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}` },
  });
  if (status !== 0) throw new Error(`${command} failed\n${stdout}\n${stderr}`);
}
