/** An account bound to a machine: the real data process asks the shell's real sealer, over stand-ins for two machines' keychains. */
import { type ChildProcess, fork } from 'node:child_process';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataService } from '../../db/service/open-data-service.ts';
import { openClient } from '../../electron/cli/open-client.ts';
import type { FromDataProcess, ToDataProcess } from '../../electron/data-process/data-protocol.ts';
import { dataProgram } from '../../electron/host/data-program.ts';
import { type DeviceSealer, sealWithSafeStorage } from '../../electron/main/device-seal.ts';
import { CHEAP, codeOf, PASSPHRASE } from './world.ts';

const PROGRAM = dataProgram();
const NEXT = 'fjell lampe kaffe tog';
const LATER = 'skog ski vinter banan';

let profile: string;
let running: ChildProcess | null = null;
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'tillit-binding-'));
  const service = await openDataService({ profile, version: '0', threads: false, keyDerivation: CHEAP });
  await service.call(service.seat('test'), 'session.setUpDemo', { passphrase: PASSPHRASE, people: 1, seed: 1 });
  await service.close();
});
afterEach(async () => {
  await stop();
  rmSync(profile, { recursive: true, force: true });
});

/** A machine with a keychain of its own; null keeps no secrets. */
function aMachine(keepsSecrets: boolean): DeviceSealer {
  const key = randomBytes(32);
  return sealWithSafeStorage(
    {
      getSelectedStorageBackend: () => (keepsSecrets ? 'gnome_libsecret' : 'basic_text'),
      isAsyncEncryptionAvailable: async () => true,
      async encryptStringAsync(text) {
        const nonce = randomBytes(12);
        const cipher = createCipheriv('aes-256-gcm', key, nonce);
        return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      },
      async decryptStringAsync(bytes) {
        const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
        cipher.setAuthTag(bytes.subarray(-16));
        const result = Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString('utf8');
        return { shouldReEncrypt: false, result };
      },
    },
    'linux',
  );
}

/** Starts the data process on a machine, as its shell does. */
async function startOn(machine: DeviceSealer): Promise<void> {
  await stop();
  const child = fork(PROGRAM.process, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  running = child;
  const tell = (message: ToDataProcess) => child.send(message);
  const ready = new Promise<void>((started) => {
    child.on('message', async (message: FromDataProcess) => {
      if (message.type === 'ready') started();
      if (message.type === 'seal' || message.type === 'unseal') {
        tell({ type: 'sealed', id: message.id, bytes: await machine[message.type](message.bytes) });
      }
    });
  });
  tell({ type: 'open', profile, version: '0', canSeal: await machine.canSeal(), threadFile: PROGRAM.thread });
  await ready;
}

async function stop(): Promise<void> {
  const child = running;
  running = null;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((exited) => child.once('exit', exited));
  child.kill('SIGKILL');
  await ended;
}

async function signIn(passphrase: string): Promise<string> {
  const { client, close } = await openClient(profile);
  const code = await codeOf(client.session.signIn({ email: 'office@demo.test', passphrase }));
  await close();
  return code;
}

async function bind(): Promise<string> {
  const { client, close } = await openClient(profile);
  await client.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
  const code = await codeOf(client.session.changePassphrase({ current: PASSPHRASE, next: NEXT, bindToDevice: true }));
  await close();
  return code;
}

test('a bound account opens on its own machine only, also with passphrase and files', async () => {
  const own = aMachine(true);
  await startOn(own);
  expect(await bind()).toBe('none');
  await startOn(own);
  expect(await signIn(NEXT)).toBe('none');
  await startOn(aMachine(true));
  expect(await signIn(NEXT)).toBe('DEVICE_BOUND');
  await startOn(aMachine(false));
  expect(await signIn(NEXT)).toBe('DEVICE_BOUND');
}, 180_000);

test('a bound account stays bound when its passphrase changes and nothing is said of the machine', async () => {
  const own = aMachine(true);
  await startOn(own);
  expect(await bind()).toBe('none');
  await startOn(own);
  const { client, close } = await openClient(profile);
  await client.session.signIn({ email: 'office@demo.test', passphrase: NEXT });
  expect((await client.session.whoami({})).deviceBound).toBe(true);
  await client.session.changePassphrase({ current: NEXT, next: LATER });
  expect((await client.session.whoami({})).deviceBound).toBe(true);
  await client.session.changePassphrase({ current: LATER, next: NEXT, bindToDevice: false });
  expect((await client.session.whoami({})).deviceBound).toBe(false);
  await close();
  await startOn(aMachine(true));
  expect(await signIn(NEXT)).toBe('none');
}, 180_000);

test('a machine that keeps no secrets binds nothing, and the passphrase stays as it was', async () => {
  await startOn(aMachine(false));
  expect(await bind()).toBe('DEVICE_BOUND');
  expect(await signIn(PASSPHRASE)).toBe('none');
}, 180_000);
