import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openDataService } from '../../db/service/open-data-service.ts';
import { lockProfile, profileAt } from '../../db/store/profile.ts';
import { type CommandClient, openClient } from '../cli/open-client.ts';
import { reachProfile, socketPath } from '../data-process/profile-socket.ts';
import { type Host, startHost } from './host.ts';

const PASSPHRASE = 'hest batteri stift korrekt';

let profile: string;
let host: Host;
/** Somebody who is signed in and works on. */
let office: CommandClient;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'tillit-host-'));
  const keyDerivation = { memoryKiB: 8192, passes: 1 };
  const service = await openDataService({ profile, version: '0', threads: false, keyDerivation });
  await service.call(service.seat('x'), 'session.setUpDemo', { passphrase: PASSPHRASE, people: 5, seed: 1 });
  await service.close();
  host = await startHost({ profile, port: 0 });
  office = await openClient(profile);
  await office.client.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
});
afterAll(async () => {
  await host.close();
  rmSync(profile, { recursive: true, force: true });
});

const origin = () => new URL(host.url).origin;

/** Enters with a link and opens the socket of a tab. */
async function aTab(): Promise<WebSocket> {
  const key = new URL(host.invite()).hash.slice('#k='.length);
  const entered = await fetch(`${origin()}/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: origin() },
    body: JSON.stringify({ key }),
  });
  const { token } = (await entered.json()) as { token: string };
  const socket = new WebSocket(`${origin().replace('http', 'ws')}/contract`, ['tillit', `tillit.${token}`], {
    origin: origin(),
  });
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  return socket;
}

const closeCodeOf = (socket: WebSocket) =>
  new Promise<number>((closed) => socket.once('close', (code: number) => closed(code)));

describe('frames that are none of the contract', () => {
  test.each([
    ['text', 'tull'],
    ['a broken object', '{"i":'],
    ['an object of another kind', '{"x":1}'],
    ['bytes', Buffer.from([0xff, 0x00, 0xfe, 0x7b])],
    ['nothing', ''],
  ])('%s: that connection is closed, everybody else works on', async (_name, frame) => {
    const tab = await aTab();
    const closed = closeCodeOf(tab);
    tab.send(frame);
    expect(await closed).toBe(4004);
    expect((await office.client.members.search({ query: '' })).total).toBe(5);
    const socket = await reachProfile(profile);
    const ended = new Promise((gone) => socket?.once('close', gone));
    socket?.write(Buffer.concat([Buffer.from([0, 0, 0, 4, 0]), Buffer.from('tull')]));
    await ended;
    expect((await office.client.members.search({ query: '' })).total).toBe(5);
  });
});

test('a profile that is taken for a moment while the data process is renewed is had again', async () => {
  const tab = await aTab();
  const closed = closeCodeOf(tab);
  void office.client.session.lock({}).catch(() => {});
  const release = await takenAsSoonAsFree();
  await new Promise((waited) => setTimeout(waited, 600));
  release();
  expect([4001, 4002]).toContain(await closed);
  await office.close();
  const again = await openClient(profile);
  await again.client.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
  await again.close();
}, 30_000);

/** Takes the profile's lock in the gap between two data processes. */
async function takenAsSoonAsFree(): Promise<() => void> {
  for (;;) {
    try {
      return lockProfile(profileAt(profile));
    } catch {
      await new Promise((waited) => setTimeout(waited, 1));
    }
  }
}

describe.skipIf(process.platform === 'win32')('a profile whose path is too long for a socket', () => {
  const long = () => join(profile, 'x'.repeat(120));

  test('has its socket in a folder that is this user’s alone', () => {
    expect(dirname(socketPath(long()))).toBe(join(tmpdir(), `tillit-${process.getuid?.()}`));
  });

  test('gives no passphrase to what somebody else put there', async () => {
    const path = socketPath(long());
    mkdirSync(dirname(path), { recursive: true });
    const elsewhere = join(profile, 'elsewhere.sock');
    const listening = createServer(() => {});
    await new Promise<void>((ready) => listening.listen(elsewhere, ready));
    rmSync(path, { force: true });
    symlinkSync(elsewhere, path);
    expect(await reachProfile(long())).toBeNull();
    rmSync(path, { force: true });
    listening.close();
  });

  test.runIf(process.getuid?.() === 0)('does not speak with a socket of another user', async () => {
    const path = socketPath(long());
    mkdirSync(dirname(path), { recursive: true });
    const listener = `require('node:net').createServer().listen(process.argv[1], () => { require('node:fs').chownSync(process.argv[1], 65534, 65534); process.stdout.write('on'); });`;
    const other = spawn(process.execPath, ['-e', listener, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((ready) => other.stdout.once('data', ready));
    expect(await reachProfile(long())).toBeNull();
    const ended = new Promise((gone) => other.once('exit', gone));
    other.kill('SIGKILL');
    await ended;
    rmSync(path, { force: true });
  });
});
