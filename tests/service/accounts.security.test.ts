import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportRawKey } from '../../db/service/export-key.ts';
import { aWorld, codeOf, issueOf, type World } from './world.ts';

const OTHER = 'fjell lampe kaffe tog';

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

describe('what an account is allowed ends at once', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ people: 3 });
  });
  afterEach(() => world.close());
  const accountOf = async (email: string) => {
    const account = (await (await world.as('admin')).staff.list({})).items.find((one) => one.email === email);
    return account?.id ?? '';
  };

  test('a role that was taken away is gone from the session that holds it', async () => {
    const office = await world.as('office');
    expect((await office.members.search({ query: '' })).items[0]?.email).toBeTruthy();
    const id = await accountOf('office@demo.test');
    await (await world.as('admin')).staff.update({ id, patch: { roles: ['courses'] } });
    expect((await office.members.search({ query: '' })).items[0]?.email).toBeNull();
    expect(await codeOf(office.members.create({ givenName: 'Ny', familyName: 'Nysen' }))).toBe('FORBIDDEN');
    expect((await office.session.whoami({})).roles).toEqual(['courses']);
  });

  test('a first passphrase, which somebody else knows, opens nothing but its own change', async () => {
    const admin = await world.as('admin');
    await admin.staff.create({ name: 'Ny', email: 'Ny@demo.test', roles: ['office', 'office'], passphrase: OTHER });
    expect(await codeOf(admin.staff.create({ name: 'To', email: 'ny@demo.test', roles: [], passphrase: OTHER }))).toBe(
      'DUPLICATE',
    );
    const seat = world.stranger();
    const { roles } = await seat.session.signIn({ email: 'ny@demo.test', passphrase: OTHER });
    expect(roles).toEqual(['office']);
    expect(await issueOf(seat.members.search({ query: '' }))).toBe('passphrase passphraseChangeFirst');
    await seat.session.changePassphrase({ current: OTHER, next: 'lyng bro sagmugg ti' });
    expect((await seat.members.search({ query: '' })).items).toHaveLength(3);
  });

  test('whoever resets an account cannot act as its holder: no second person, no opening of its own rings', async () => {
    const admin = await world.as('admin');
    const privacyId = await accountOf('privacy@demo.test');
    const puppet = await admin.staff.create({
      name: 'P',
      email: 'p@demo.test',
      roles: ['head-of-legal'],
      passphrase: OTHER,
    });
    await admin.staff.resetPassphrase({ id: privacyId, passphrase: OTHER, recoveryKey: world.recoveryKey });
    const reset = world.stranger();
    await reset.session.signIn({ email: 'privacy@demo.test', passphrase: OTHER });
    await reset.session.changePassphrase({ current: OTHER, next: 'lyng bro sagmugg ti' });
    expect(await issueOf(reset.staff.confirmReset({ id: privacyId }))).toBe('id secondPerson');
    const [grant] = (await reset.staff.roleGrants({})).items;
    expect(grant).toMatchObject({ staffId: puppet.id, mayDecide: false });
    expect(await issueOf(reset.staff.decideRole({ id: grant?.id ?? '', outcome: 'confirmed' }))).toBe(
      'id secondPerson',
    );
    await (await world.as('head-of-legal')).staff.confirmReset({ id: privacyId });
    await reset.staff.decideRole({ id: grant?.id ?? '', outcome: 'declined' });
  });

  test('the rings of an adviser are the head of legal’s to open; for the only head of legal the privacy officer stands in', async () => {
    const admin = await world.as('admin');
    const reset = async (email: string) => {
      const id = await accountOf(email);
      await admin.staff.resetPassphrase({ id, passphrase: OTHER, recoveryKey: world.recoveryKey });
      return id;
    };
    const privacy = await world.as('privacy');
    expect(await issueOf(privacy.staff.confirmReset({ id: await reset('adviser@demo.test') }))).toBe('id secondPerson');
    await privacy.staff.confirmReset({ id: await reset('legal@demo.test') });
  });
});
