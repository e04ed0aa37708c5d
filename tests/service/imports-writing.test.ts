/** What an import writes: what a row says of somebody we have, what it may not touch, and a register that has changed meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { aWorld, type Client, codeOf, type World } from './world.ts';

describe('an import', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
  });
  afterAll(() => world.close());

  const today = dayInNorway();
  const preview = (...lines: string[]) => office.members.importPreview({ text: `${lines.join('\n')}\n` });
  const codes = ({ rows }: Awaited<ReturnType<typeof preview>>) =>
    rows.map(({ verdict, issues }) => [verdict, ...issues.map(({ code }) => code)].join(' '));
  const create = (given: Parameters<Client['members']['create']>[0]) =>
    office.members.create({ acceptDuplicates: true, ...given });
  const bringIn = async (...lines: string[]) => {
    const staged = await preview(...lines);
    return { codes: codes(staged), ...(await office.members.importCommit({ batchId: staged.batchId })) };
  };
  const aMember = (familyName: string, more: Partial<Parameters<Client['members']['create']>[0]> = {}) =>
    create({
      givenName: 'Mona',
      familyName,
      memberships: [{ status: 'member', startDate: '2010-01-01', category: 'Yrkesaktiv' }],
      ...more,
    });
  const periodsOf = async (id: string) =>
    (await office.members.get({ id })).memberships
      ?.map(({ status, startDate, endDate, category }) => [status, startDate, endDate ?? '–', category].join(' '))
      .toReversed();

  test('a leave date ends the membership on it, without a status column', async () => {
    const { id, memberNumber } = await aMember('Utmeldsen');
    const done = await bringIn('Medlemsnr;Fornavn;Etternavn;Utmeldt', `${memberNumber};Mona;Utmeldsen;01.03.2020`);
    expect(done).toMatchObject({ codes: ['change'], changed: 1 });
    expect(await periodsOf(id)).toEqual([
      'member 2010-01-01 2020-02-29 Yrkesaktiv',
      'resigned 2020-03-01 – Yrkesaktiv',
    ]);
    expect((await office.members.get({ id })).status).toBe('resigned');
    const again = await bringIn('Medlemsnr;Fornavn;Etternavn;Utmeldt', `${memberNumber};Mona;Utmeldsen;01.03.2020`);
    expect(again.codes).toEqual(['unchanged']);
  });

  test('a leave date to come leaves the person a member until then', async () => {
    const { id, memberNumber } = await aMember('Snartsen');
    const day = addDays(today, 20);
    await bringIn('Medlemsnr;Fornavn;Etternavn;Utmeldt', `${memberNumber};Mona;Snartsen;${day}`);
    expect((await office.members.get({ id })).status).toBe('member');
    expect(await periodsOf(id)).toEqual([
      `member 2010-01-01 ${addDays(day, -1)} Yrkesaktiv`,
      `resigned ${day} – Yrkesaktiv`,
    ]);
  });

  test('another category changes the period that runs; another join date is kept, and told', async () => {
    const { id, memberNumber } = await aMember('Kategorisen');
    const done = await bringIn(
      'Medlemsnr;Fornavn;Etternavn;Kategori;Innmeldt',
      `${memberNumber};Mona;Kategorisen;Pensjonist;01.05.2009`,
    );
    expect(done.codes).toEqual(['change row.joinDateKept']);
    expect(await periodsOf(id)).toEqual(['member 2010-01-01 – Pensjonist']);
  });

  test('dues class and cause of the file stand on the periods; what does not fit is told', async () => {
    const { id, memberNumber } = await aMember('Klassesen');
    const other = await aMember('Årsaksen');
    const done = await bringIn(
      'Medlemsnr;Fornavn;Etternavn;Status;Kontingentklasse;Årsak til utmelding',
      `${memberNumber};Mona;Klassesen;utmeldt;Redusert;Eget ønske`,
      `${other.memberNumber};Mona;Årsaksen;medlem;Full;Pensjonert`,
      '9000001;Ny;Klassemann;permisjon;Lærling;Verneplikt',
      '9000002;Ny;Ordmann;;;Langvarig sykdom',
    );
    expect(done.codes).toEqual(['change', 'change row.causeKept', 'new', 'new row.causeUnknown']);
    const terms = async (of: string) =>
      (await office.members.get({ id: of })).memberships?.map(({ status, duesClass, cause }) => [
        status,
        duesClass,
        cause,
      ]);
    expect(await terms(id)).toEqual([
      ['resigned', 'Redusert', 'ownWish'],
      ['member', null, null],
    ]);
    expect(await terms(other.id)).toEqual([['member', 'Full', null]]);
    const [made] = (await office.members.search({ query: 'klassemann' })).items;
    expect(await terms(made?.id ?? '')).toEqual([['leave', 'Lærling', 'military']]);
  });

  test('what cannot be taken is a warning on the row, not a silence', async () => {
    const { memberNumber } = await aMember('Varselsen', {
      memberships: [
        { status: 'member', startDate: '2010-01-01', endDate: '2015-12-31' },
        { status: 'resigned', startDate: '2016-01-01' },
      ],
    });
    const without = await create({ givenName: 'Mona', familyName: 'Periodeløs' });
    const free = memberNumber + 5_000_000;
    const staged = await preview(
      'Medlemsnr;Fornavn;Etternavn;Utmeldt;Kategori;E-post',
      `${memberNumber};Mona;Varselsen;01.01.2018;;`,
      `${without.memberNumber};Mona;Periodeløs;;Student;`,
    );
    expect(codes(staged)).toEqual(['unchanged row.leaveDateKept', 'unchanged row.categoryKept']);
    expect(staged.counts.warnings).toBe(2);
    await create({ givenName: 'Mona', familyName: 'Nummerløs', email: 'mona.nummer@epost.test' });
    expect(
      codes(await preview('Medlemsnr;Fornavn;Etternavn;E-post', `${free};Mona;Nummerløs;mona.nummer@epost.test`)),
    ).toEqual(['unchanged row.memberNumberKept']);
  });

  test('the address of somebody under adressesperre is not taken, and that is told', async () => {
    const { id, memberNumber } = await aMember('Vernesen', {
      addressProtected: true,
      homeAddress: { street: 'Skjult vei 1', postalCode: '0184', place: 'Oslo' },
    });
    const done = await bringIn(
      'Medlemsnr;Fornavn;Etternavn;Adresse;Postnr;Poststed;Adressesperre;Stilling',
      `${memberNumber};Mona;Vernesen;Ny gate 2;9008;Tromsø;nei;Formann`,
    );
    expect(done.codes).toEqual(['change row.addressKept row.protectionKept']);
    expect(await office.members.get({ id })).toMatchObject({ addressProtected: true, homeAddress: null });
    expect((await office.members.revealAddress({ id, reason: 'Prøve av import' })).homeAddress?.street).toBe(
      'Skjult vei 1',
    );
  });

  test('a column of protection puts the address behind it from the first row on, for new and old members', async () => {
    const old = await aMember('Åpensen', { homeAddress: { street: 'Gamle vei 3', postalCode: '0184', place: 'Oslo' } });
    const head = 'Medlemsnr;Fornavn;Etternavn;Adresse;Postnr;Poststed;Adressesperre';
    const done = await bringIn(
      head,
      `;Frida;Sperresen;Hemmelig vei 1;0581;Oslo;ja`,
      `${old.memberNumber};Mona;Åpensen;Hemmelig vei 2;0581;Oslo;kode 7`,
      `;Finn;Fritsen;Åpen vei 1;0581;Oslo;nei`,
      `;Feil;Svarsen;Vei 1;0581;Oslo;kanskje`,
    );
    expect(done.codes).toEqual(['new', 'change', 'new', 'error row.protectionUnknown']);
    const [fresh] = (await office.members.search({ query: 'sperresen' })).items;
    for (const id of [fresh?.id ?? '', old.id]) {
      expect(await office.members.get({ id })).toMatchObject({ addressProtected: true, homeAddress: null });
      expect(JSON.stringify(await office.history.ofPerson({ personId: id }))).not.toMatch(/Hemmelig|Gamle/u);
      expect((await office.members.revealAddress({ id, reason: 'Prøve' })).homeAddress?.street).toMatch(/^Hemmelig/u);
    }
    expect((await office.members.search({ query: 'fritsen' })).items).toMatchObject([{ place: 'Oslo' }]);
    const connection = await world.open();
    expect(connection.prepare("SELECT count(*) AS n FROM address WHERE street LIKE 'Hemmelig%'").get()?.n).toBe(0);
    connection.close();
  });

  test('a street belongs to its postal code: a file that tells of another place alone does not keep it', async () => {
    const { id, memberNumber } = await aMember('Flyttesen', {
      homeAddress: { street: 'Storgata 1', postalCode: '0184', place: 'Oslo' },
    });
    const head = 'Medlemsnr;Fornavn;Etternavn;Postnr;Poststed';
    expect((await bringIn(head, `${memberNumber};Mona;Flyttesen;0184;Oslo`)).codes).toEqual(['unchanged']);
    await bringIn(head, `${memberNumber};Mona;Flyttesen;9008;Tromsø`);
    expect((await office.members.get({ id })).homeAddress).toMatchObject({
      street: null,
      postalCode: '9008',
      place: 'Tromsø',
    });
  });

  test('a full name in one column does not double the middle name', async () => {
    const { id, memberNumber } = await aMember('Mellomsen', { middleName: 'Lise' });
    expect((await bringIn('Medlemsnr;Navn', `${memberNumber};Mona Lise Mellomsen`)).codes).toEqual(['unchanged']);
    await bringIn('Medlemsnr;Navn', `${memberNumber};Mona Lise Gift`);
    expect(await office.members.get({ id })).toMatchObject({
      givenName: 'Mona',
      middleName: 'Lise',
      familyName: 'Gift',
    });
  });

  test('a new employer ends the old job the day before; the same one however spelled does not', async () => {
    const { id, memberNumber } = await aMember('Jobbsen', {
      employments: [{ employerName: 'Nordre Verft AS', jobTitle: 'Formann', startDate: '2015-01-01' }],
    });
    const head = 'Medlemsnr;Fornavn;Etternavn;Arbeidsgiver;Stilling';
    expect((await bringIn(head, `${memberNumber};Mona;Jobbsen;NORDRE  verft, as;Formann`)).codes).toEqual([
      'unchanged',
    ]);
    await bringIn(head, `${memberNumber};Mona;Jobbsen;Nordre verft as;Verksmester`);
    await bringIn(head, `${memberNumber};Mona;Jobbsen;Søndre Verft AS;`);
    const jobs = (await office.members.get({ id })).employments?.map(({ employerName, jobTitle, startDate, endDate }) =>
      [employerName, jobTitle ?? '–', startDate, endDate ?? '–'].join(' '),
    );
    expect(jobs).toEqual([
      `Søndre Verft AS – ${today} –`,
      `Nordre Verft AS Verksmester 2015-01-01 ${addDays(today, -1)}`,
    ]);
  });

  test('one employer in many spellings is one; two numbers are two', async () => {
    await bringIn(
      'Fornavn;Etternavn;Arbeidsgiver;Orgnr',
      'A;Enhetsen;Ekvinor ASA;',
      'B;Enhetsen;EKVINOR ASA;',
      'C;Enhetsen;Ekvinor  asa;',
      'D;Enhetsen;Ekvinor ASA;974760673',
      'E;Enhetsen;Ekvinor ASA;889640782',
      'F;Enhetsen;Noe ganske annet;889640782',
    );
    const { items } = await office.employers.search({ query: 'ekvinor' });
    expect(items.map(({ name, organisationNumber }) => `${name} ${organisationNumber}`).sort()).toEqual([
      'Ekvinor ASA 889640782',
      'Ekvinor ASA 974760673',
    ]);
    expect(codes(await preview('Fornavn;Etternavn;Arbeidsgiver', 'G;Enhetsen;ekvinor asa'))).toEqual([
      'new employer.several',
    ]);
  });

  test('rows whose verdict no longer holds at the commit are held back with the reason, and the rest is written', async () => {
    const changed = await aMember('Imens', { birthDate: '1980-08-08' });
    const staged = await preview(
      'Medlemsnr;Fornavn;Etternavn;Født;Fødselsnummer;E-post;Stilling',
      ';Ida;Imensen;;15858512066;;',
      ';Nils;Nyestad;03.03.1983;;;',
      `${changed.memberNumber};Mona;Imens;08.08.1980;;;Sjef`,
      ';Kari;Klarsen;;;;',
    );
    expect(codes(staged)).toEqual(['new', 'new', 'change', 'new']);
    // Meanwhile somebody registers two of them, and finds out that the third was born on another day.
    await create({ givenName: 'Ida', familyName: 'Imensen', nationalId: '15858512066' });
    await create({ givenName: 'Nils', familyName: 'Nyestad', birthDate: '1983-03-03' });
    await office.members.update({ id: changed.id, patch: { birthDate: '1981-08-08' } });
    const done = await office.members.importCommit({ batchId: staged.batchId });
    expect(done).toMatchObject({ created: 1, changed: 0, skipped: 0, heldBack: 3 });
    const { items } = await office.imports.rows({ batchId: staged.batchId });
    expect(items.map(({ verdict, issues }) => [verdict, ...issues.map(({ code }) => code)].join(' '))).toEqual([
      'ambiguous row.changedSince',
      'ambiguous row.changedSince',
      'ambiguous row.otherBirthDate row.changedSince',
    ]);
    const [batch] = (await office.imports.list({})).items;
    expect(batch?.counts).toMatchObject({ new: 1, change: 0, ambiguous: 3 });
    expect((await office.imports.badRows({ batchId: staged.batchId })).count).toBe(3);
    for (const query of ['imensen', 'nyestad', 'klarsen'])
      expect((await office.members.search({ query })).items, query).toHaveLength(1);
  });

  test('a decision stands as far as it can: a number that is taken holds the one row back', async () => {
    await create({ givenName: 'Har', familyName: 'Nummeret', nationalId: '21816512589' });
    const { memberNumber } = await aMember('Bestemtsen');
    const staged = await preview(
      'Medlemsnr;Fornavn;Etternavn;Fødselsnummer',
      `${memberNumber};Helt;Annen;21816512589`,
      `${memberNumber + 4_000_000};Helt;Grei;`,
      `${memberNumber};Ny;Person;`,
    );
    const lines = staged.rows.map(({ line }) => line);
    expect(codes(staged).map((text) => text.split(' ')[0])).toEqual(['ambiguous', 'new', 'duplicate']);
    const done = await office.members.importCommit({
      batchId: staged.batchId,
      decisions: [
        { line: lines[0] ?? 0, take: 'new' },
        { line: lines[2] ?? 0, take: 'new' },
      ],
    });
    expect(done).toMatchObject({ created: 2, heldBack: 1 });
    const { items } = await office.imports.rows({ batchId: staged.batchId });
    expect(items).toMatchObject([{ issues: [{ field: 'nationalId', code: 'nationalId.taken' }] }]);
    const [fresh] = (await office.members.search({ query: 'ny person' })).items;
    expect(fresh?.memberNumber).not.toBe(memberNumber);
  });

  test('a batch that is taken back from the page of a member is taken back, and can come again', async () => {
    const stateOf = async (batchId: string) =>
      (await office.imports.list({})).items.find(({ id }) => id === batchId)?.state;
    const { batchId } = await preview('Fornavn;Etternavn', 'Alene;Angresen');
    const { changeId } = await office.members.importCommit({ batchId });
    const undone = await office.history.undo({ changeId });
    expect(await stateOf(batchId)).toBe('undone');
    expect(await codeOf(office.members.importUndo({ batchId }))).toBe('VALIDATION');
    await office.history.undo({ changeId: undone.changeId ?? '' });
    expect(await stateOf(batchId)).toBe('committed');
    expect((await office.members.search({ query: 'angresen' })).items).toHaveLength(1);
    expect(await office.members.importUndo({ batchId })).toMatchObject({ kept: 0 });
    expect(await stateOf(batchId)).toBe('undone');
    expect((await office.members.search({ query: 'angresen' })).items).toHaveLength(0);
  });
});
