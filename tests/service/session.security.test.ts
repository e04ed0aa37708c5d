import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRawKey } from '../../db/service/export-key.ts';
import { openDataService } from '../../db/service/open-data-service.ts';
import { aWorld, CHEAP, codeOf, issueOf, PASSPHRASE, type World } from './world.ts';

const OTHER = 'fjell lampe kaffe tog';

describe('signing in and locking', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  test('nobody is served before signing in, and a second process finds the profile in use', async () => {
    expect(await codeOf(world.stranger().members.search({ query: '' }))).toBe('LOCKED');
    expect(await codeOf(world.stranger().session.whoami({}))).toBe('LOCKED');
    expect(await codeOf(openDataService({ profile: world.profile, version: '0', threads: false }))).toBe('IN_USE');
  });

  test('a wrong passphrase and an unknown account get the same answer; the delay grows and survives a restart', async () => {
    const wrong = (email: string) =>
      codeOf(world.stranger().session.signIn({ email, passphrase: 'noe helt annet her' }));
    expect(await wrong('office@demo.test')).toBe('UNAUTHENTICATED');
    expect(await wrong('finnes.ikke@demo.test')).toBe('UNAUTHENTICATED');
    expect(await wrong('office@demo.test')).toBe('UNAUTHENTICATED');
    expect(await wrong('office@demo.test')).toBe('TOO_MANY_ATTEMPTS');
    await world.restart();
    expect(await wrong('office@demo.test')).toBe('TOO_MANY_ATTEMPTS');
    expect((await world.stranger().session.state({})).waitSeconds).toBeGreaterThan(0);
    writeFileSync(join(world.profile, 'attempts.json'), '{"spoiled');
    expect(await wrong('office@demo.test')).not.toBe('UNAUTHENTICATED');
    writeFileSync(join(world.profile, 'attempts.json'), '{"failures":0,"lastAt":0}');
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

describe('accounts', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  test('roles that open closed rings wait for a second person who is no administrator', async () => {
    const admin = await world.as('admin');
    const made = await admin.staff.create({
      name: 'Ny Rådgiver',
      email: 'ny@demo.test',
      roles: ['adviser', 'courses'],
      passphrase: OTHER,
    });
    expect(made.pendingRoles).toEqual(['adviser']);
    const privacy = await world.as('privacy');
    const [grant] = (await privacy.staff.roleGrants({})).items;
    expect(grant).toMatchObject({ role: 'adviser', staffName: 'Ny Rådgiver', mayDecide: true });
    expect(await codeOf(admin.staff.decideRole({ id: grant?.id ?? '', outcome: 'confirmed' }))).toBe('FORBIDDEN');
    await privacy.staff.decideRole({ id: grant?.id ?? '', outcome: 'confirmed' });
    const account = (await admin.staff.list({})).items.find(({ id }) => id === made.id);
    expect(account?.roles.toSorted()).toEqual(['adviser', 'courses']);
  });

  test('nobody grants roles to himself, and the last administrator stays', async () => {
    const admin = await world.as('admin');
    const { staffId } = await admin.session.whoami({});
    expect(await issueOf(admin.staff.update({ id: staffId, patch: { roles: ['admin', 'office'] } }))).toContain(
      'ownRoles',
    );
    expect(await issueOf(admin.staff.update({ id: staffId, patch: { roles: [] } }))).toMatch(
      /ownRoles|lastAdministrator/u,
    );
    expect(await issueOf(admin.staff.deactivate({ id: staffId }))).toContain('lastAdministrator');
  });

  test('closing an account changes the data key: the key taken before opens nothing more', async () => {
    const admin = await world.as('admin');
    const made = await admin.staff.create({
      name: 'Slutter',
      email: 'slutter@demo.test',
      roles: ['courses'],
      passphrase: OTHER,
    });
    await world.service.close();
    const before = await exportRawKey(world.profile, world.recoveryKey);
    await world.restart();
    await (await world.as('admin')).staff.deactivate({ id: made.id });
    expect(await codeOf(world.stranger().session.signIn({ email: 'slutter@demo.test', passphrase: OTHER }))).toBe(
      'UNAUTHENTICATED',
    );
    await (await world.as('office')).members.search({ query: '' });
    await world.service.close();
    expect(await exportRawKey(world.profile, world.recoveryKey)).not.toBe(before);
    await world.restart();
  });

  test('a reset needs the recovery key, and keeps the closed rings shut until the head of legal confirms', async () => {
    const admin = await world.as('admin');
    const adviser = (await admin.staff.list({})).items.find(({ email }) => email === 'adviser@demo.test');
    const id = adviser?.id ?? '';
    expect(await issueOf(admin.staff.resetPassphrase({ id, passphrase: OTHER, recoveryKey: '0000' }))).toBe(
      'recoveryKey recoveryKey',
    );
    await admin.staff.resetPassphrase({
      id,
      passphrase: OTHER,
      recoveryKey: world.recoveryKey.toLowerCase().replaceAll('-', ' '),
    });
    const whoami = await world.stranger().session.signIn({ email: 'adviser@demo.test', passphrase: OTHER });
    expect(whoami).toMatchObject({ ringsClosed: true, mustChangePassphrase: true });
    await (await world.as('head-of-legal')).staff.confirmReset({ id });
    expect((await admin.staff.list({})).items.find((account) => account.id === id)?.ringsClosed).toBe(false);
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
