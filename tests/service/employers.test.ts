import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

describe('employers', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
    for (const [name, place, organisationNumber] of [
      ['Granli Mekaniske Verksted AS', 'Ålesund', '974760673'],
      ['Hydro Aluminium Årdal', 'Årdal', null],
      ['Sjømat Nord AS', 'Tromsø', '889640782'],
    ] as const)
      await office.employers.create({ name, place, organisationNumber });
  });
  afterAll(() => world.close());

  const names = async (query: string) => (await office.employers.search({ query })).items.map(({ name }) => name);

  test.each([
    ['gra', 'Granli Mekaniske Verksted AS'],
    ['Gra', 'Granli Mekaniske Verksted AS'],
    ['GRANLI', 'Granli Mekaniske Verksted AS'],
    ['verksted granli', 'Granli Mekaniske Verksted AS'],
    ['aluminium', 'Hydro Aluminium Årdal'],
    ['ardal hyd', 'Hydro Aluminium Årdal'],
    ['aardal', 'Hydro Aluminium Årdal'],
    ['sjomat', 'Sjømat Nord AS'],
    ['tromsø', 'Sjømat Nord AS'],
    ['889 640 782', 'Sjømat Nord AS'],
    ['889640782', 'Sjømat Nord AS'],
    ['889640', 'Sjømat Nord AS'],
  ])('"%s" finds %s', async (query, name) => {
    expect(await names(query)).toContain(name);
  });

  test.each(['...', 'finnes ikke', '" OR * NEAR('])('"%s" finds nobody', async (query) => {
    expect(await office.employers.search({ query })).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  test('pages give every employer once, in Norwegian order, with the number of all', async () => {
    for (let index = 0; index < 25; index += 1)
      await office.employers.create({
        name: `${['Ås', 'Berg', 'Ødegård', 'Ærfugl', 'Aasen'][index % 5]} Bygg ${index} AS`,
      });
    const seen: string[] = [];
    const totals = new Set<unknown>();
    let cursor: string | null | undefined;
    do {
      const page: Awaited<ReturnType<Client['employers']['search']>> = await office.employers.search({
        query: 'bygg',
        limit: 7,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ name }) => name));
      totals.add(page.total);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(25);
    expect(seen).toEqual([...new Set(seen)].toSorted(new Intl.Collator('nb').compare));
    expect([...totals]).toEqual([25]);
    expect(await codeOf(office.employers.search({ query: '', cursor: 'tull' }))).toBe('VALIDATION');
  });

  test('an employer is mended, the members see it at once, and the change is taken back', async () => {
    const { id } = await office.employers.create({ name: 'Feilskrevet Kraft' });
    await office.members.create({ givenName: 'Kraft', familyName: 'Ansatt', employments: [{ employerId: id }] });
    const { changeId } = await office.employers.update({
      id,
      patch: { name: 'Riktig Kraft AS', organisationNumber: '312345676', postalCode: '184', place: 'Oslo' },
    });
    expect(await office.employers.get({ id })).toMatchObject({
      id,
      name: 'Riktig Kraft AS',
      organisationNumber: '312345676',
      postalCode: '0184',
      place: 'Oslo',
      revision: 2,
    });
    expect(await names('riktig')).toEqual(['Riktig Kraft AS']);
    expect(await names('feilskrevet')).toEqual([]);
    expect((await office.members.search({ query: 'riktig kraft' })).items).toMatchObject([{ familyName: 'Ansatt' }]);
    const changes = await office.employers.history({ id });
    expect(changes.items).toMatchObject([
      {
        changeId,
        staffName: 'Kari Medlemskontor',
        operation: 'change',
        undoable: true,
        fields: [
          { field: 'name', before: 'Feilskrevet Kraft', after: 'Riktig Kraft AS' },
          { field: 'organisationNumber', before: null, after: '312345676' },
          { field: 'postalCode', before: null, after: '0184' },
          { field: 'place', before: null, after: 'Oslo' },
        ],
      },
      { operation: 'insert' },
    ]);
    expect((await office.employers.history({ id, limit: 1 })).nextCursor).not.toBeNull();
    expect(await codeOf((await world.as('adviser')).employers.history({ id }))).toBe('FORBIDDEN');
    await office.history.undo({ changeId });
    expect(await office.employers.get({ id })).toMatchObject({ name: 'Feilskrevet Kraft', organisationNumber: null });
    expect(await names('feilskrevet')).toEqual(['Feilskrevet Kraft']);
  });

  test('nobody overwrites what he has not seen', async () => {
    const { id } = await office.employers.create({ name: 'Samtidig AS' });
    const { revision } = await office.employers.get({ id });
    await office.employers.update({ id, patch: { place: 'Bergen' } });
    expect(await codeOf(office.employers.update({ id, patch: { place: 'Oslo' }, revision }))).toBe('CONFLICT');
    expect(await codeOf(office.employers.update({ id, patch: { name: 'Samtidig Drift AS' }, revision }))).toBe('none');
  });

  test('what is wrong comes back at its field', async () => {
    const { id } = await office.employers.create({ name: 'Kontrollert AS' });
    const update = (patch: Parameters<Client['employers']['update']>[0]['patch']) =>
      issueOf(office.employers.update({ id, patch }));
    expect(await update({ organisationNumber: '987654321' })).toBe('patch.organisationNumber organisationNumber');
    expect(await update({ postalCode: '12345' })).toBe('patch.postalCode postalCode');
    expect(await update({ name: ' ' })).toBe('patch.name required');
    expect(await update({ name: 'Skjult\u202eAS' })).toBe('patch.name hiddenCharacters');
    expect(await update({ organisationNumber: '974760673' })).toBe('organisationNumber organisationNumberTaken');
    expect(await codeOf(office.employers.update({ id, patch: { organisationNumber: '974760673' } }))).toBe('DUPLICATE');
    expect(await codeOf(office.employers.update({ id: crypto.randomUUID(), patch: { place: 'Oslo' } }))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(office.employers.get({ id: crypto.randomUUID() }))).toBe('NOT_FOUND');
  });

  test('a second employer of one name is asked about, unless numbers tell them apart', async () => {
    const { id } = await office.employers.create({ name: 'Navnebror AS', organisationNumber: '312345684' });
    expect(await issueOf(office.employers.create({ name: 'NAVNEBROR  as' }))).toBe('name employer.sameName');
    expect(await codeOf(office.employers.create({ name: 'Navnebror AS', organisationNumber: '312345684' }))).toBe(
      'DUPLICATE',
    );
    expect(await codeOf(office.employers.create({ name: 'Navnebror AS', organisationNumber: '312345692' }))).toBe(
      'none',
    );
    expect(await codeOf(office.employers.create({ name: 'Navnebror AS', acceptDuplicates: true }))).toBe('none');
    expect((await office.employers.search({ query: 'navnebror' })).items.map((one) => one.id)).toContain(id);
  });

  test('a name typed at a member is the employer there is, however it is spelled', async () => {
    const person = await office.members.create({ givenName: 'Stave', familyName: 'Måtesen' });
    for (const employerName of ['Stavemåte ASA', 'STAVEMÅTE ASA', 'Stavemåte  asa', 'Stavemåte, ASA'])
      await office.members.saveEmployment({ personId: person.id, employment: { employerName } });
    expect(await names('stavemåte')).toEqual(['Stavemåte ASA']);
  });

  test('an employer that is not there is told at its field', async () => {
    const employerId = crypto.randomUUID();
    const { id } = await office.members.create({ givenName: 'Ukjent', familyName: 'Arbeidsgiver' });
    expect(await issueOf(office.members.saveEmployment({ personId: id, employment: { employerId } }))).toBe(
      'employment.employerId employer.unknown',
    );
    expect(
      await issueOf(
        office.members.create({ givenName: 'U', familyName: 'A', employments: [{ jobTitle: 'Sjef' }, { employerId }] }),
      ),
    ).toBe('employments.1.employerId employer.unknown');
    const { id: employmentId } = await office.members.saveEmployment({
      personId: id,
      employment: { jobTitle: 'Sjef' },
    });
    expect(
      await issueOf(office.members.saveEmployment({ personId: id, id: employmentId, employment: { employerId } })),
    ).toBe('employment.employerId employer.unknown');
  });

  test('roles: an adviser looks, the office writes, the course administrator has no business here', async () => {
    const adviser = await world.as('adviser');
    const { id } = await office.employers.create({ name: 'Roller AS' });
    expect((await adviser.employers.search({ query: 'roller' })).items).toMatchObject([{ id }]);
    expect(await codeOf(adviser.employers.update({ id, patch: { place: 'Oslo' } }))).toBe('FORBIDDEN');
    expect(await codeOf((await world.as('courses')).employers.search({ query: '' }))).toBe('FORBIDDEN');
  });

  test('the whole file is in order, and an index that lacks a row is found', async () => {
    expect((await office.settings.verify({})).checks.every(({ ok }) => ok)).toBe(true);
    const connection = await world.open();
    connection.raw.exec('DELETE FROM employer_search WHERE doc_id = (SELECT max(doc_id) FROM employer_search)');
    connection.close();
    const { checks } = await office.settings.verify({});
    expect(checks.find(({ check }) => check === 'search')).toMatchObject({ ok: false, detail: 'rows-differ' });
  });
});
