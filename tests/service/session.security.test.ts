import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportRawKey } from '../../db/service/export-key.ts';
import { openDataService } from '../../db/service/open-data-service.ts';
import { aWorld, CHEAP, codeOf, issueOf, PASSPHRASE, type World } from './world.ts';

describe('signing in and locking', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());
  const guess = (email: string) => codeOf(world.stranger().session.signIn({ email, passphrase: 'noe helt annet her' }));
  const forgetAttempts = () => rmSync(join(world.profile, 'attempts.json'), { force: true });

  test('nobody is served before signing in, and a second process finds the profile in use', async () => {
    expect(await codeOf(world.stranger().members.search({ query: '' }))).toBe('LOCKED');
    expect(await codeOf(world.stranger().session.whoami({}))).toBe('LOCKED');
    expect(await codeOf(openDataService({ profile: world.profile, version: '0', threads: false }))).toBe('IN_USE');
  });

  test('a wrong passphrase and an unknown account get the same answer', async () => {
    expect(await guess('office@demo.test')).toBe('UNAUTHENTICATED');
    expect(await guess('finnes.ikke@demo.test')).toBe('UNAUTHENTICATED');
    forgetAttempts();
  });

  test('locking closes the database for good until somebody signs in', async () => {
    const office = await world.as('office');
    await office.drafts.save({ form: 'member:new', content: '{"givenName":"Ola"}' });
    await office.session.lock({});
    expect(await codeOf(office.members.search({ query: '' }))).toBe('LOCKED');
    expect((await office.session.state({})).profile).toBe('locked');
    await office.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
    expect((await office.drafts.get({ form: 'member:new' })).draft?.content).toContain('Ola');
  });

  test('a slot that belongs to no active account opens nothing for long', async () => {
    await world.service.lock('test');
    const behind = await world.open();
    behind.raw.exec("UPDATE staff SET active = 0 WHERE email = 'courses@demo.test'");
    behind.close();
    const stranger = world.stranger();
    expect(await codeOf(stranger.session.signIn({ email: 'courses@demo.test', passphrase: PASSPHRASE }))).toBe(
      'UNAUTHENTICATED',
    );
    expect((await stranger.session.state({})).profile).toBe('locked');
    await world.restart();
  });

  test('a draft is its owner’s alone', async () => {
    const adviser = await world.as('adviser');
    expect((await adviser.drafts.get({ form: 'member:new' })).draft).toBeNull();
  });

  test('a passphrase that is easy to guess, or the one there is, is refused', async () => {
    const office = await world.as('office');
    const change = (next: string) => issueOf(office.session.changePassphrase({ current: PASSPHRASE, next }));
    expect(await change('kort')).toBe('next passphraseWeak');
    expect(await change('aaaaaaaaaaaaaa')).toBe('next passphraseWeak');
    expect(await change(PASSPHRASE)).toBe('next passphraseSame');
  });

  test.skipIf(process.platform === 'win32')('what lies in the profile is its owner’s alone', () => {
    for (const name of ['tillit.db', 'tillit.db-wal', 'keyring.json'])
      expect([name, (statSync(join(world.profile, name)).mode & 0o777).toString(8)]).toEqual([name, '600']);
  });

  test('the keyring names nobody', async () => {
    const keyring = readFileSync(join(world.profile, 'keyring.json'), 'utf8');
    expect(keyring).not.toMatch(/demo\.test|office|Kari/u);
  });
});

describe('wrong passphrases cost time', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });
  afterEach(() => world.close());
  const guess = (email = 'office@demo.test') =>
    codeOf(world.stranger().session.signIn({ email, passphrase: 'noe helt annet her' }));
  const signIn = (email: string) => codeOf(world.stranger().session.signIn({ email, passphrase: PASSPHRASE }));
  const attempts = () => join(world.profile, 'attempts.json');
  const guesses = async (count: number) => {
    for (let index = 0; index < count; index += 1) await guess();
  };

  test('after three the wait begins, also for the right one, and survives a restart', async () => {
    await guesses(3);
    expect(await guess()).toBe('TOO_MANY_ATTEMPTS');
    await world.restart();
    expect(await signIn('office@demo.test')).toBe('TOO_MANY_ATTEMPTS');
    expect(await signIn('courses@demo.test')).toBe('none');
  });

  test('many attempts at once get no more tries than one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess()));
    expect(answers.filter((answer) => answer === 'UNAUTHENTICATED')).toHaveLength(3);
  });

  test('signing in with one’s own account between guesses buys nothing', async () => {
    await guesses(2);
    expect(await signIn('courses@demo.test')).toBe('none');
    await guesses(1);
    expect(await guess()).toBe('TOO_MANY_ATTEMPTS');
  });

  test('a few guesses on every name count together', async () => {
    const answers: string[] = [];
    for (let name = 0; name < 14; name += 1) answers.push(await guess(`navn${name}@demo.test`));
    expect(answers.slice(0, 12).every((answer) => answer === 'UNAUTHENTICATED')).toBe(true);
    expect(answers.slice(12)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect((await world.stranger().session.state({})).waitSeconds).toBeGreaterThan(0);
  });

  test('the recovery key is guessed no faster', async () => {
    await world.service.close();
    const answers: string[] = [];
    for (let index = 0; index < 4; index += 1) answers.push(await codeOf(exportRawKey(world.profile, `0${index}`)));
    expect(answers).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'TOO_MANY_ATTEMPTS']);
    await world.restart();
  });

  test('a clock that stood a year ahead locks nobody out for a year', async () => {
    await guesses(3);
    const ahead = JSON.parse(readFileSync(attempts(), 'utf8'));
    for (const drawer of Object.values<{ lastAt: number }>(ahead.drawers)) drawer.lastAt += 365 * 86_400_000;
    writeFileSync(attempts(), JSON.stringify(ahead));
    expect(await signIn('office@demo.test')).toBe('TOO_MANY_ATTEMPTS');
    await new Promise((waited) => setTimeout(waited, 2100));
    expect(await signIn('office@demo.test')).toBe('none');
  });

  test('spoiling the count is no way around it', async () => {
    writeFileSync(attempts(), '{"spoiled');
    expect(await signIn('office@demo.test')).toBe('TOO_MANY_ATTEMPTS');
  });
});

describe('the keyring and the store agree', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });
  afterEach(() => world.close());

  test('a slot slipped into the file gets no key, whatever id it bears', async () => {
    await world.service.close();
    const file = join(world.profile, 'keyring.json');
    const keyring = JSON.parse(readFileSync(file, 'utf8'));
    const forged = generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    keyring.slots.push({ ...keyring.slots[0], publicKey: forged });
    writeFileSync(file, JSON.stringify(keyring));
    await world.restart();
    await world.as('admin');
    expect(readFileSync(file, 'utf8')).not.toContain(forged);
    expect((await (await world.as('office')).settings.verify({})).ok).toBe(true);
  });

  test('an account closed just before the power went: the key is changed before anybody is served again', async () => {
    await world.service.close();
    const before = await exportRawKey(world.profile, world.recoveryKey);
    const behind = await world.open();
    behind.raw.exec(`
      DELETE FROM key_slot WHERE id = (SELECT slot_id FROM staff WHERE email = 'courses@demo.test');
      UPDATE staff SET active = 0, slot_id = NULL WHERE email = 'courses@demo.test';
      INSERT INTO secret(id, revision, value) VALUES ('key-change-due', 1, 'x')`);
    behind.close();
    await world.restart();
    const closed = world.stranger().session.signIn({ email: 'courses@demo.test', passphrase: PASSPHRASE });
    expect(await codeOf(closed)).toBe('UNAUTHENTICATED');
    await world.as('office');
    await world.service.close();
    expect(await exportRawKey(world.profile, world.recoveryKey)).not.toBe(before);
    expect(JSON.parse(readFileSync(join(world.profile, 'keyring.json'), 'utf8')).slots).toHaveLength(6);
    await world.restart();
  });
});

describe('the audit log is checked at unlock', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
    await world.as('office');
    await world.as('admin');
  });
  afterEach(() => world.close());
  const tamper = async (sql: string) => {
    await world.service.close();
    const behind = await world.open();
    behind.raw.exec(sql);
    behind.close();
    await world.restart();
  };
  const faultAtSignIn = async () => {
    const stranger = world.stranger();
    const { auditFault } = await stranger.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
    return auditFault;
  };

  test('what is wrong at the end is told at every sign-in, not signed over', async () => {
    await tamper(
      "UPDATE audit_line SET command = 'members.get' WHERE sequence = (SELECT max(sequence) FROM audit_line)",
    );
    expect(await faultAtSignIn()).toBe('line-altered');
    await world.restart();
    expect(await faultAtSignIn()).toBe('line-altered');
  });

  test('what is wrong at the beginning is found by the daily walk, and told from then on', async () => {
    await tamper(
      "UPDATE audit_line SET command = 'members.get' WHERE sequence = 1; UPDATE counter SET value = 1 WHERE id = 'log-walked-at'",
    );
    const office = world.stranger();
    await office.session.signIn({ email: 'office@demo.test', passphrase: PASSPHRASE });
    await expect.poll(async () => (await office.session.whoami({})).auditFault).toBe('line-altered');
    await world.restart();
    expect(await faultAtSignIn()).toBe('line-altered');
  });
});

test('a new profile: nothing is there before the set-up, everything after it', async () => {
  const world = await aWorld();
  await world.close();
  const service = await openDataService({ profile: world.profile, version: '0', threads: false, keyDerivation: CHEAP });
  const state = (await service.call(service.seat('x'), 'session.state', {})) as { profile: string };
  expect(state.profile).toBe('empty');
  await service.close();
});
