import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const STREET = 'Rømmeveien 13';
const address = { street: STREET, postalCode: '9170', place: 'Longyearbyen' };

describe('a protected address', () => {
  let world: World;
  let office: Client;
  beforeEach(async () => {
    world = await aWorld({ people: 5 });
    office = await world.as('office');
  });
  afterEach(() => world.close());

  const aMember = async (homeAddress: typeof address | null) =>
    await office.members.create({ givenName: 'Vigdis', familyName: 'Vernet', homeAddress, acceptDuplicates: true });
  const protect = (id: string, on = true) =>
    office.members.setAddressProtection({ id, protected: on, reason: 'Prøve av vern' });

  /** Everything the program tells about a person without a reason being asked, as every role gets it. */
  async function allThatIsTold(id: string): Promise<string> {
    const told: unknown[] = [];
    for (const role of ['office', 'adviser', 'head-of-legal', 'courses', 'privacy', 'admin'] as const) {
      const client = await world.as(role);
      for (const query of ['vernet', 'rømmeveien', 'longyearbyen', '9170'])
        told.push(await client.members.search({ query, limit: 500 }).catch(() => null));
      told.push(await client.members.get({ id }).catch(() => null));
      told.push(await client.members.timeline({ id }).catch(() => null));
      told.push(await client.members.similar({ givenName: 'Vigdis', familyName: 'Vernet' }).catch(() => null));
      told.push(await client.history.ofPerson({ personId: id, limit: 200 }).catch(() => null));
      told.push(await client.audit.list({ limit: 500 }).catch(() => null));
    }
    const file = await office.members.export({
      ids: [id],
      format: 'csv',
      columns: ['familyName', 'street', 'postalCode', 'place', 'country'],
      purpose: 'Prøve av vern',
      recipient: 'Ingen',
      disclosure: { to: 'inHouse' },
    });
    told.push(Buffer.from(file.contentBase64, 'base64').toString());
    return JSON.stringify(told);
  }

  test('is told nowhere, the history of before included', async () => {
    const { id } = await aMember({ ...address, street: 'Gamleveien 1' });
    await office.members.update({ id, patch: { homeAddress: address } });
    await protect(id);
    expect(await allThatIsTold(id)).not.toMatch(/Rømmeveien|Gamleveien|Longyearbyen|9170/u);
    expect((await office.members.revealAddress({ id, reason: 'Brev' })).homeAddress?.street).toBe(STREET);
  });

  test('is not given away by undoing what was done before it was protected', async () => {
    const { id } = await aMember(address);
    const { changeId } = await office.members.update({ id, patch: { homeAddress: null } });
    await protect(id);
    await office.history.undo({ changeId });
    expect(await allThatIsTold(id)).not.toMatch(/Rømmeveien|Longyearbyen/u);
    expect((await office.members.revealAddress({ id, reason: 'Brev' })).homeAddress?.street).toBe(STREET);
  });

  test('stays protected when somebody undoes the protection after it was changed', async () => {
    const { id } = await aMember({ ...address, street: 'Gamleveien 1' });
    const { changeId } = await protect(id);
    await office.members.update({ id, patch: { homeAddress: address } });
    expect(await office.history.undo({ changeId })).toMatchObject({ undone: 0 });
    expect((await office.members.get({ id })).addressProtected).toBe(true);
    expect(await allThatIsTold(id)).not.toMatch(/Rømmeveien|Gamleveien/u);
  });

  test('what was written behind the protection stays there when it is lifted', async () => {
    const { id } = await aMember({ ...address, street: 'Gamleveien 1' });
    await protect(id);
    await office.members.update({ id, patch: { homeAddress: address } });
    await office.members.update({ id, patch: { homeAddress: { ...address, street: 'Nyveien 2' } } });
    await protect(id, false);
    const told = await allThatIsTold(id);
    expect(told).toContain('Nyveien 2');
    expect(told).not.toContain(STREET);
  });
});

describe('what a role may not read', () => {
  let world: World;
  let courses: Client;
  beforeAll(async () => {
    world = await aWorld({ people: 30 });
    courses = await world.as('courses');
  });
  afterAll(() => world.close());

  test('it can neither sort nor filter by, and no cursor tells it', async () => {
    for (const sort of ['employer', '-employer', 'joinedOn', '-joinedOn'] as const)
      expect([sort, await codeOf(courses.members.search({ query: '', sort }))]).toEqual([sort, 'FORBIDDEN']);
    for (const filters of [{ status: ['member' as const] }, { postalCodeFrom: '0001' }, { category: 'Student' }])
      expect(await codeOf(courses.members.search({ query: '', filters }))).toBe('FORBIDDEN');
    const { nextCursor, items } = await courses.members.search({ query: '', limit: 5 });
    expect(items.every((item) => item.employerName === null && item.addressProtected === false)).toBe(true);
    const cursor = Buffer.from(nextCursor ?? '', 'base64url').toString();
    expect(JSON.parse(cursor)).toHaveLength(3);
  });

  test('a cursor of one order means nothing in another', async () => {
    const office = await world.as('office');
    const { nextCursor } = await office.members.search({ query: '', limit: 5, sort: 'employer' });
    const cursor = nextCursor ?? '';
    expect(await codeOf(office.members.search({ query: '', limit: 5, sort: 'joinedOn', cursor }))).toBe('VALIDATION');
    expect(await codeOf(office.members.search({ query: '', limit: 5, sort: 'employer', cursor }))).toBe('none');
  });

  test('the timeline of the office holds no line of the audit log', async () => {
    const office = await world.as('office');
    const [someone] = (await office.members.search({ query: '', limit: 1 })).items;
    const id = someone?.id ?? '';
    await office.members.export({
      ids: [id],
      format: 'csv',
      purpose: 'Prøve',
      recipient: 'Ingen',
      disclosure: { to: 'inHouse' },
    });
    const kinds = async (client: Client) => (await client.members.timeline({ id })).items.map(({ kind }) => kind);
    expect(await kinds(office)).not.toContain('exported');
    expect(await kinds(await world.as('privacy'))).toContain('exported');
    expect(await kinds(office)).toContain('registered');
  });
});

describe('eleven digits', () => {
  const NUMBER = '01819012284';
  let world: World;
  let office: Client;
  let id: string;
  beforeAll(async () => {
    world = await aWorld({ people: 5 });
    office = await world.as('office');
    ({ id } = await office.members.create({ givenName: 'Nora', familyName: 'Nummer', nationalId: NUMBER }));
  });
  afterAll(() => world.close());

  const lastLine = async () => (await (await world.as('privacy')).audit.list({ limit: 1 })).items[0];
  const lookedUp = { entity: 'person', fields: ['identity.nationalId'] };

  test('find exactly one person, by search and by look-up, and each is logged', async () => {
    await world.as('privacy');
    expect((await office.members.search({ query: '018190 12284' })).items).toMatchObject([{ id }]);
    expect(await lastLine()).toMatchObject({ ...lookedUp, command: 'members.search', personId: id });
    expect(await office.members.findByNationalId({ nationalId: NUMBER })).toEqual({ id });
    expect(await lastLine()).toMatchObject({ ...lookedUp, command: 'members.findByNationalId', personId: id });
  });

  test('that belong to nobody are logged as well', async () => {
    expect((await office.members.search({ query: '15858512066' })).items).toEqual([]);
    expect(await lastLine()).toMatchObject({ entity: 'identity', command: 'members.search', personId: null });
  });

  test('find nobody for a role without reveal, and part of a number finds nobody at all', async () => {
    for (const role of ['adviser', 'courses'] as const) {
      const client = await world.as(role);
      expect((await client.members.search({ query: NUMBER })).items).toEqual([]);
    }
    expect((await office.members.search({ query: NUMBER.slice(0, 6) })).items).toEqual([]);
  });

  test('that somebody else has are told as taken, with a line in the log', async () => {
    await office.members.similar({ givenName: 'En', familyName: 'Annen', nationalId: NUMBER });
    expect(await lastLine()).toMatchObject({ ...lookedUp, command: 'members.similar', personId: id });
    const made = office.members.create({ givenName: 'En', familyName: 'Annen', nationalId: NUMBER });
    expect(await codeOf(made)).toBe('DUPLICATE');
    expect(await lastLine()).toMatchObject({ ...lookedUp, command: 'members.create', personId: id });
    const other = await office.members.create({ givenName: 'En', familyName: 'Annen', acceptDuplicates: true });
    expect(await issueOf(office.members.update({ id: other.id, patch: { nationalId: NUMBER } }))).toBe(
      'nationalId nationalId.taken',
    );
    expect(await lastLine()).toMatchObject({ ...lookedUp, command: 'members.update', personId: id });
  });
});

describe('what leaves the program', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld({ people: 5 });
    office = await world.as('office');
  });
  afterAll(() => world.close());

  const disclosure = { to: 'inHouse' as const };
  const wanted = { format: 'csv' as const, purpose: 'Prøve', recipient: 'Trykkeriet', disclosure };

  test('is asked for by name: nobody chosen does not mean everybody', async () => {
    expect(await issueOf(office.members.export(wanted))).toBe('ids exportWhom');
    expect((await office.members.export({ ...wanted, query: '' })).count).toBe(5);
    expect((await office.members.export({ ...wanted, ids: [] })).count).toBe(0);
  });

  test('stands in the log with the very fields that left, one line a person, and in the register of exports', async () => {
    const [someone] = (await office.members.search({ query: '', limit: 1 })).items;
    await office.members.export({
      ...wanted,
      ids: [someone?.id ?? ''],
      columns: ['familyName', 'birthDate', 'mobile', 'street', 'employerName'],
    });
    const privacy = await world.as('privacy');
    const [line] = (await privacy.audit.list({ command: 'members.export', personId: someone?.id })).items;
    expect(line?.fields).toEqual([
      'address.street',
      'contact.mobile',
      'employment.employerId',
      'person.familyName',
      'profile.birthDate',
    ]);
    const [record] = (await privacy.audit.exports({})).items;
    expect(record).toMatchObject({ staffName: 'Kari Medlemskontor', recipient: 'Trykkeriet', count: 1 });
    expect(await codeOf(office.audit.exports({}))).toBe('FORBIDDEN');
  });
});
