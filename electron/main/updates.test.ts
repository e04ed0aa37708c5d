/** Updates over a real server on loopback, with the real updater: only what our key has signed is fetched, and only files as signed. */

import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientRequest, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppImageUpdater } from 'electron-updater';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readUpdateSettings } from './update-settings.ts';
import { updatesFrom } from './updates.ts';

const ours = generateKeyPairSync('ed25519');
const theirs = generateKeyPairSync('ed25519');
const PROGRAM = Buffer.from('the next version of the program');

let folder: string;
let server: Server;
let served: Map<string, string | Buffer>;
let address: string;
beforeAll(async () => {
  server = createServer((asked, answer) => {
    const found = served.get(new URL(asked.url ?? '/', 'http://server').pathname.slice(1));
    answer.writeHead(found === undefined ? 404 : 200).end(found);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tillit-updates-'));
  writeFileSync(join(folder, 'app-update.yml'), 'updaterCacheDirName: tillit-updater\n');
  writeFileSync(join(folder, 'now.AppImage'), 'this version');
  vi.stubEnv('APPIMAGE', join(folder, 'now.AppImage'));
  publish('1.1.0', ours.privateKey);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Puts a version on the server under the name every platform asks for. */
function publish(version: string, key: KeyObject, program = PROGRAM): void {
  const sha512 = createHash('sha512').update(PROGRAM).digest('base64');
  const file = `Tillit-${version}.AppImage`;
  const feed = `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${sha512}\n    size: ${program.length}\npath: ${file}\nsha512: ${sha512}\nreleaseDate: '2026-11-24T08:00:00.000Z'\n`;
  served = new Map<string, string | Buffer>([[file, program]]);
  for (const name of ['latest.yml', 'latest-mac.yml', 'latest-linux.yml', 'latest-linux-arm64.yml']) {
    served.set(name, feed);
    served.set(`${name}.sig`, sign(null, Buffer.from(feed), key).toString('base64'));
  }
}

/** The updater's way to the server goes through Electron; here it is Node's own. */
class NodeExecutor extends ElectronHttpExecutor {
  override createRequest(options: object, callback: (response: object) => void) {
    return request(options, callback) as ClientRequest as unknown as Electron.ClientRequest;
  }
}

/** Looks for an update as the program does, of version 1.0.0. */
async function look({
  agree = true,
  byHand = true,
  publicKey = ours.publicKey,
} = {}): Promise<{ said: string[]; downloaded: string | null }> {
  const said: string[] = [];
  let downloaded: string | null = null;
  const updater = new AppImageUpdater(null, {
    version: '1.0.0',
    name: 'tillit',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'app-update.yml'),
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => {},
    relaunch() {},
    quit() {},
    onQuit() {},
  });
  Object.assign(updater, { httpExecutor: new NodeExecutor() });
  updater.on('update-downloaded', ({ downloadedFile }) => {
    downloaded = downloadedFile;
  });
  const lookNow = updatesFrom(
    updater,
    { address, publicKey },
    {
      async wantsDownload(version) {
        said.push(`asked ${version}`);
        return agree;
      },
      ready: (version) => void said.push(`ready ${version}`),
      none: () => void said.push('none'),
      failed: () => void said.push('failed'),
    },
    { info() {}, error: ({ event }) => void said.push(`logged ${event}`) },
  );
  await lookNow(byHand);
  return { said, downloaded };
}

describe('an update', () => {
  test('that we signed is fetched when the person says so, and lies ready', async () => {
    const { said, downloaded } = await look();
    expect(said).toEqual(['asked 1.1.0', 'ready 1.1.0']);
    expect(readFileSync(downloaded ?? '')).toEqual(PROGRAM);
  });

  test('is not fetched without a yes', async () => {
    expect(await look({ agree: false })).toEqual({ said: ['asked 1.1.0'], downloaded: null });
    expect(existsSync(join(folder, 'tillit-updater'))).toBe(false);
  });

  test('that somebody else signed, or nobody, is not even asked about', async () => {
    publish('1.1.0', theirs.privateKey);
    expect(await look()).toEqual({ said: ['logged update-failed', 'failed'], downloaded: null });
    for (const name of served.keys()) if (name.endsWith('.sig')) served.delete(name);
    expect(await look()).toEqual({ said: ['logged update-failed', 'failed'], downloaded: null });
  });

  test('whose feed was changed after signing is refused', async () => {
    for (const [name, text] of served)
      if (name.endsWith('.yml')) served.set(name, String(text).replace('1.1.0', '1.1.1'));
    expect((await look()).said).toEqual(['logged update-failed', 'failed']);
  });

  test('whose file is not the signed one is thrown away', async () => {
    publish('1.1.0', ours.privateKey, Buffer.from('the next version of the progrem'));
    expect(await look()).toEqual({ said: ['asked 1.1.0', 'logged update-failed', 'failed'], downloaded: null });
  });

  test('that is older than this version is none, however well signed', async () => {
    publish('0.9.0', ours.privateKey);
    expect((await look()).said).toEqual(['none']);
    expect((await look({ byHand: false })).said).toEqual([]);
  });

  test('that fails in the background is logged and not talked about', async () => {
    served = new Map();
    expect((await look({ byHand: false })).said).toEqual(['logged update-failed']);
  });
});

describe('the settings', () => {
  const publicKey = ours.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const settings = (builtIn: string | null, own: string | null = null) => {
    const files = { builtIn: join(folder, 'update.json'), own: join(folder, 'own.json') };
    if (builtIn !== null) writeFileSync(files.builtIn, builtIn);
    if (own !== null) writeFileSync(files.own, own);
    return readUpdateSettings(files);
  };
  const built = JSON.stringify({ address: 'https://updates.example.test/tillit', publicKey });

  test('without a built-in key there are no updates, whatever the machine says', () => {
    expect(settings(null, '{"address":"https://office.example.test/"}')).toBeNull();
  });

  test('the key is built in; the address may be the machine’s own', () => {
    expect(settings(built)?.address).toBe('https://updates.example.test/tillit');
    const own = settings(built, '{"address":"https://office.example.test/"}');
    expect(own?.address).toBe('https://office.example.test/');
    expect(own?.publicKey.equals(createPublicKey(ours.privateKey))).toBe(true);
  });

  test.each([
    ['an address without TLS', '{"address":"http://office.example.test/"}'],
    ['a key of the machine’s own', JSON.stringify({ address: 'https://office.example.test/', publicKey })],
    ['no JSON', '{'],
  ])('%s turns updates off', (_name, own) => {
    expect(settings(built, own)).toBeNull();
  });

  test('a key of another kind turns updates off', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'der', type: 'spki' });
    expect(
      settings(JSON.stringify({ address: 'https://a.example.test/', publicKey: rsa.toString('base64') })),
    ).toBeNull();
  });
});

test('npm run sign-update makes a key and signs feeds that the program believes', async () => {
  const script = fileURLToPath(new URL('../../build/sign-update.ts', import.meta.url));
  const keyFile = join(folder, 'key.pem');
  const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  const publicKey = run('--new-key', keyFile).stdout.trim();
  const before = readFileSync(keyFile, 'utf8');
  expect(run('--new-key', keyFile).status).not.toBe(0);
  expect(readFileSync(keyFile, 'utf8')).toBe(before);
  expect(run(folder, '--key', keyFile).status).toBe(1);
  for (const [name, text] of served) if (name.endsWith('.yml')) writeFileSync(join(folder, name), text);
  expect(run(folder, '--key', keyFile).status).toBe(0);
  for (const name of served.keys())
    if (name.endsWith('.sig')) served.set(name, readFileSync(join(folder, name), 'utf8'));
  const builtIn = join(folder, 'update.json');
  writeFileSync(builtIn, JSON.stringify({ address: 'https://updates.example.test/', publicKey }));
  const settings = readUpdateSettings({ builtIn, own: join(folder, 'none.json') });
  expect(settings).not.toBeNull();
  if (settings) expect((await look({ publicKey: settings.publicKey })).said).toEqual(['asked 1.1.0', 'ready 1.1.0']);
});
