import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

describe('members', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld({ people: 60 });
    office = await world.as('office');
    await create({ givenName: 'Bjørn', familyName: 'Ødegård' });
    await create({
      givenName: 'Åse',
      familyName: 'Åsen',
      email: 'ase.asen@epost.test',
      mobile: '405 06 070',
      employments: [{ employerName: 'Nordre Slakteri' }],
    });
  });
  afterAll(() => world.close());

  const names = async (client: Client, query: string) =>
    (await client.members.search({ query })).items.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  const create = (given: Parameters<Client['members']['create']>[0]) =>
    office.members.create({ acceptDuplicates: true, ...given });

  test.each([
    ['bjorn', 'Bjørn Ødegård'],
    ['BJØRN', 'Bjørn Ødegård'],
    ['oede bjo', 'Bjørn Ødegård'],
    ['ødeg', 'Bjørn Ødegård'],
    ['aasen', 'Åse Åsen'],
    ['åsen', 'Åse Åsen'],
    ['asen', 'Åse Åsen'],
    ['slakteri åse', 'Åse Åsen'],
    ['ase.asen@epost', 'Åse Åsen'],
    ['40506070', 'Åse Åsen'],
    ['405 06 070', 'Åse Åsen'],
  ])('"%s" finds %s', async (query, name) => {
    expect(await names(office, query)).toContain(name);
  });

  test('keyset pages give every member once, in Norwegian order, also while others are added', async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page: Awaited<ReturnType<Client['members']['search']>> = await office.members.search({
        query: '',
        limit: 7,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      if (seen.length === 14) await create({ givenName: 'Aaa', familyName: 'Aaa-først' });
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    const { total } = await office.members.search({ query: '', limit: 1 });
    expect(seen.length).toBeGreaterThanOrEqual(Number(total) - 1);
  });

  test('a broken cursor is refused', async () => {
    expect(await codeOf(office.members.search({ query: '', cursor: 'tull' }))).toBe('VALIDATION');
  });

  test('what the role may not see is not in the answer, not in the search, not in the filters', async () => {
    const { id } = await create({ givenName: 'Hemmelig', familyName: 'Epost', email: 'unik-adresse@epost.test' });
    const courses = await world.as('courses');
    expect(await names(courses, 'unik-adresse')).toEqual([]);
    const record = await courses.members.get({ id });
    expect(record).toMatchObject({
      contact: null,
      profile: null,
      memberships: null,
      nationalId: null,
      homeAddress: null,
    });
    const [item] = (await courses.members.search({ query: 'hemmelig' })).items;
    expect(item).toMatchObject({ email: null, status: null, employerName: null, postalCode: null });
  });

  test('a change is kept with who and what, and taken back', async () => {
    const { id } = await create({ givenName: 'Endre', familyName: 'Endresen' });
    const { changeId } = await office.members.update({ id, patch: { email: 'Endre@EPOST.test' } });
    expect((await office.members.get({ id })).contact?.email).toBe('Endre@epost.test');
    const [entry] = (await office.history.ofPerson({ personId: id })).items;
    expect(entry).toMatchObject({
      staffName: 'Kari Medlemskontor',
      operation: 'change',
      fields: [{ field: 'email', before: null, after: 'Endre@epost.test' }],
    });
    expect(await office.history.undo({ changeId })).toMatchObject({ undone: 1, kept: [] });
    expect((await office.members.get({ id })).contact?.email).toBeNull();
  });

  test('undo leaves what somebody changed since', async () => {
    const { id } = await create({ givenName: 'To', familyName: 'Personer' });
    const first = await office.members.update({ id, patch: { email: 'en@epost.test', mobile: '40000001' } });
    await office.members.update({ id, patch: { email: 'to@epost.test' } });
    const undone = await office.history.undo({ changeId: first.changeId });
    expect(undone.kept).toMatchObject([{ entity: 'contact', field: 'email' }]);
    expect((await office.members.get({ id })).contact).toMatchObject({ email: 'to@epost.test', mobile: null });
  });

  test('nobody overwrites what he has not seen', async () => {
    const { id } = await create({ givenName: 'Samtidig', familyName: 'Endring' });
    const { revisions } = await office.members.get({ id });
    await office.members.update({ id, patch: { givenName: 'Nyere' } });
    expect(await codeOf(office.members.update({ id, patch: { givenName: 'Eldre' }, revisions }))).toBe('CONFLICT');
    expect(await codeOf(office.members.update({ id, patch: { middleName: 'Annet' }, revisions }))).toBe('none');
  });

  test('a likely duplicate is told before it is made', async () => {
    await create({
      givenName: 'Dobbel',
      familyName: 'Gjenganger',
      birthDate: '1980-05-05',
      email: 'dobbel@epost.test',
    });
    const { items } = await office.members.similar({
      givenName: 'Dobbel',
      familyName: 'Gjenganger',
      birthDate: '1980-05-05',
    });
    expect(items[0]).toMatchObject({ strong: true, grounds: ['nameAndBirthDate'] });
    expect(
      await codeOf(office.members.create({ givenName: 'Dobbel', familyName: 'Gjenganger', birthDate: '1980-05-05' })),
    ).toBe('DUPLICATE');
  });

  test('bad values come back at their fields, and nothing is written', async () => {
    const before = (await office.members.search({ query: '' })).total;
    expect(await issueOf(office.members.create({ givenName: '', familyName: 'X' }))).toBe('givenName required');
    expect(await issueOf(office.members.create({ givenName: 'A', familyName: 'B', email: 'tull' }))).toBe(
      'email email',
    );
    expect(await issueOf(office.members.create({ givenName: 'A', familyName: 'B', nationalId: '01819012285' }))).toBe(
      'nationalId nationalId.checksum',
    );
    expect(await issueOf(office.members.create({ givenName: 'A', familyName: 'B', birthDate: '2999-01-01' }))).toBe(
      'birthDate dateFuture',
    );
    expect(
      await issueOf(office.members.create({ givenName: 'A', familyName: 'B', homeAddress: { postalCode: '12' } })),
    ).toBe('homeAddress.postalCode postalCode');
    expect((await office.members.search({ query: '' })).total).toBe(before);
  });

  test('periods: join, leave, join again', async () => {
    const { id } = await create({
      givenName: 'Inn',
      familyName: 'Igjen',
      memberships: [{ status: 'member', startDate: '2010-01-01' }],
    });
    const member = (await office.members.get({ id })).memberships?.[0];
    const { changeId: _left } = await office.members.saveMembership({
      personId: id,
      id: member?.id ?? '',
      membership: { status: 'member', startDate: '2010-01-01', endDate: '2015-06-30' },
    });
    await office.members.saveMembership({
      personId: id,
      membership: { status: 'resigned', startDate: '2015-07-01', endDate: '2019-12-31' },
    });
    await office.members.saveMembership({ personId: id, membership: { status: 'member', startDate: '2020-01-01' } });
    const record = await office.members.get({ id });
    expect(record.status).toBe('member');
    expect(record.memberships).toHaveLength(3);
    expect((await office.members.timeline({ id })).items.map(({ kind }) => kind)).toContain('joined');
    expect(
      await issueOf(
        office.members.saveMembership({
          personId: id,
          membership: { status: 'member', startDate: '2021-01-01', endDate: '2020-01-01' },
        }),
      ),
    ).toContain('dateOrder');
  });
});

describe('protected facts', () => {
  let world: World;
  let office: Client;
  let id: string;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
    ({ id } = await office.members.create({
      givenName: 'Vernet',
      familyName: 'Vitne',
      nationalId: '018190 12284',
      birthDate: '1990-01-01',
      addressProtected: true,
      homeAddress: { street: 'Skjulestien 7', postalCode: '9170', place: 'Longyearbyen' },
    }));
  });
  afterAll(() => world.close());

  test('the identity number is masked, revealed with a reason, and the look is logged', async () => {
    expect(JSON.stringify(await office.members.get({ id }))).not.toContain('01819012284');
    expect(JSON.stringify(await office.members.search({ query: 'vernet' }))).not.toContain('12284');
    expect(await issueOf(office.members.revealNationalId({ id, reason: '' }))).toContain('reason');
    expect(await office.members.revealNationalId({ id, reason: 'Skattetrekk' })).toEqual({ nationalId: '01819012284' });
    const privacy = await world.as('privacy');
    const [line] = (await privacy.audit.list({ personId: id, command: 'members.revealNationalId' })).items;
    expect(line).toMatchObject({
      reason: 'Skattetrekk',
      staffName: 'Kari Medlemskontor',
      fields: ['identity.nationalId'],
    });
    expect(await codeOf((await world.as('adviser')).members.revealNationalId({ id, reason: 'Nysgjerrig' }))).toBe(
      'FORBIDDEN',
    );
  });

  test('a protected address is in no list, search, record or export', async () => {
    const record = await office.members.get({ id });
    expect(record).toMatchObject({ addressProtected: true, homeAddress: null });
    expect((await office.members.search({ query: 'longyearbyen' })).items).toEqual([]);
    expect((await office.members.search({ query: 'vernet' })).items[0]).toMatchObject({
      postalCode: null,
      place: null,
    });
    const file = await office.members.export({
      query: 'vernet',
      format: 'csv',
      columns: ['givenName', 'street', 'place'],
      purpose: 'Prøve av vern',
      recipient: 'Ingen',
      disclosure: { to: 'inHouse' },
    });
    expect(Buffer.from(file.contentBase64, 'base64').toString()).not.toMatch(/Skjulestien|Longyearbyen/u);
    expect((await office.members.revealAddress({ id, reason: 'Brev' })).homeAddress?.street).toBe('Skjulestien 7');
    expect(await codeOf((await world.as('adviser')).members.revealAddress({ id, reason: 'Brev' }))).toBe('FORBIDDEN');
  });

  test('protection moves the address, and lifting it moves it back', async () => {
    const { changeId } = await office.members.setAddressProtection({
      id,
      protected: false,
      reason: 'Opphevet av politiet',
    });
    expect((await office.members.get({ id })).homeAddress?.street).toBe('Skjulestien 7');
    await office.history.undo({ changeId });
    expect((await office.members.get({ id })).homeAddress).toBeNull();
  });

  test('history masks what the role may not read', async () => {
    const entries = (await office.history.ofPerson({ personId: id })).items;
    expect(JSON.stringify(entries)).not.toContain('01819012284');
  });

  test('an export asks for purpose and recipient, logs one line a person, and guards formulas', async () => {
    await office.members.create({
      givenName: '=HYPERLINK("http://x.test")',
      familyName: '+Formel',
      acceptDuplicates: true,
    });
    expect(
      await codeOf(
        office.members.export({ query: '', format: 'csv', purpose: '', recipient: 'X', disclosure: { to: 'inHouse' } }),
      ),
    ).toBe('VALIDATION');
    const file = await office.members.export({
      query: 'formel',
      format: 'csv',
      columns: ['givenName', 'familyName'],
      purpose: 'Prøve',
      recipient: 'Meg',
      disclosure: { to: 'inHouse' },
    });
    const text = Buffer.from(file.contentBase64, 'base64').toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(`'+Formel`);
    const lines = (await (await world.as('privacy')).audit.list({ command: 'members.export' })).items;
    expect(lines.some(({ reference }) => reference === 'Meg')).toBe(true);
  });
});
