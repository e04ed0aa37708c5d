/** What the dry run thinks of a row: whom it is about, what a form would refuse, and that thinking again gives the same. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personsLike } from '../../db/imports/match-row.ts';
import { MOST_COLUMNS } from '../../shared/imports/contract.ts';
import { aWorld, type Client, issueOf, type World } from './world.ts';

describe('the dry run', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
  });
  afterAll(() => world.close());

  const preview = (...lines: string[]) => office.members.importPreview({ text: `${lines.join('\n')}\n` });
  /** The verdict of a row with the codes of its issues, and the column each is about. */
  const shown = ({ verdict, issues }: { verdict: string; issues: { field: string | null; code: string }[] }) =>
    [verdict, ...issues.map(({ field, code }) => (field ? `${field}: ${code}` : code))].join(', ');
  const judged = async (...lines: string[]) => (await preview(...lines)).rows.map(shown);
  const create = (given: Parameters<Client['members']['create']>[0]) =>
    office.members.create({ acceptDuplicates: true, ...given });

  test('what was odd about a row is known when it is judged again, as the page always does', async () => {
    const first = await preview('Fornavn;Etternavn;Stilling', 'Kari;Olsen', 'Nils;N\0ess;Sjef', 'Eva;Moe;Sjef;for;mye');
    expect(first.counts).toMatchObject({ rows: 3, new: 1, error: 2, warnings: 1 });
    const again = await office.members.importPreview({ batchId: first.batchId });
    expect(again.rows).toEqual(first.rows);
    expect(again.counts).toEqual(first.counts);
    const mapped = await office.members.importPreview({
      batchId: first.batchId,
      mapping: ['givenName', 'familyName', null],
    });
    expect(mapped.counts).toEqual(first.counts);
    expect(mapped.rows.map(shown)).toEqual(['error, row.ragged', 'new, row.nulBytes', 'error, row.ragged']);
    expect(await office.members.importCommit({ batchId: first.batchId })).toMatchObject({ created: 1, skipped: 2 });
    expect((await office.members.search({ query: 'eva moe' })).items).toEqual([]);
  });

  test('judging again keeps every row of a large file, in order, with its first samples', async () => {
    const rows = Array.from({ length: 700 }, (_, index) => `Nr${index};Rekke;${index}`);
    const first = await preview('Fornavn;Etternavn;Merknad', ...rows);
    const again = await office.members.importPreview({ batchId: first.batchId });
    expect(again.counts).toEqual(first.counts);
    expect(again.columns.map(({ samples }) => samples)).toEqual(first.columns.map(({ samples }) => samples));
    const lines: number[] = [];
    let cursor: string | null | undefined;
    do {
      const page: Awaited<ReturnType<Client['imports']['rows']>> = await office.imports.rows({
        batchId: first.batchId,
        limit: 500,
        ...(cursor ? { cursor } : {}),
      });
      lines.push(...page.items.map(({ line }) => line));
      cursor = page.nextCursor;
    } while (cursor);
    expect(lines).toEqual(rows.map((_, index) => index + 2));
    await office.imports.discard({ batchId: first.batchId });
  });

  test('a row that points at somebody by a number and says otherwise is for a person to decide', async () => {
    const { id, memberNumber } = await create({
      givenName: 'Alexander',
      familyName: 'Amundsen',
      birthDate: '1990-01-01',
      nationalId: '01819012284',
    });
    const other = await create({ givenName: 'Beate', familyName: 'Bø', birthDate: '1985-02-02' });
    const head = 'Medlemsnr;Fornavn;Etternavn;Født;Fødselsnummer';
    const { rows, batchId } = await preview(head, `${memberNumber};Helt;Annen;;`);
    expect(rows).toMatchObject([
      { verdict: 'ambiguous', personId: id, issues: [{ field: null, code: 'row.otherName' }] },
    ]);
    expect(await judged(head, `${memberNumber};Alexander;Amundsen;02.01.1990;`)).toEqual([
      'ambiguous, birthDate: row.otherBirthDate',
    ]);
    expect(await judged(head, `${memberNumber};Alexander;Berg;;15858512066`)).toEqual([
      'ambiguous, nationalId: row.otherNationalId',
    ]);
    expect(await judged(head, `${other.memberNumber};Alexander;Amundsen;01.01.1990;01819012284`)).toEqual([
      'ambiguous, memberNumber: row.otherMemberNumber',
    ]);
    expect(await judged(head, ';Beate;Bø;01.01.1990;01819012284')).toEqual(['ambiguous, row.otherName']);
    await office.members.importCommit({ batchId });
    expect(await office.members.get({ id })).toMatchObject({
      givenName: 'Alexander',
      profile: { birthDate: '1990-01-01' },
    });
    // Somebody who has looked may say who it is after all: name changes happen.
    const again = await preview(head, `${memberNumber};Helt;Annen;;`);
    const line = again.rows[0]?.line ?? 0;
    await office.members.importCommit({ batchId: again.batchId, decisions: [{ line, take: 'change' }] });
    expect((await office.members.get({ id })).familyName).toBe('Annen');
    // Who takes another family name is the same person.
    expect(await judged(head, `${memberNumber};Helt;Annen-Moe;01.01.1990;`)).toEqual(['change']);
  });

  test('a number that does not fit the birth date on record is told before anything is written', async () => {
    const { memberNumber } = await create({ givenName: 'Tall', familyName: 'Tulldahl', birthDate: '1971-07-07' });
    const numbered = await create({ givenName: 'Tall', familyName: 'Tovik', nationalId: '15858512066' });
    expect(
      await judged(
        'Medlemsnr;Fornavn;Etternavn;Født;Fødselsnummer',
        `${memberNumber};Tall;Tulldahl;;21816512589`,
        `${numbered.memberNumber};Tall;Tovik;02.02.1985;`,
      ),
    ).toEqual(['ambiguous, nationalId: row.otherBirthDate', 'ambiguous, birthDate: row.otherBirthDate']);
  });

  test('twins at home share address and birth date, and are two', async () => {
    const twin = { familyName: 'Tvillingdal', birthDate: '1992-03-04', email: 'hjemme@epost.test' };
    const { id } = await create({ givenName: 'Per', ...twin });
    const { rows } = await preview(
      'Fornavn;Etternavn;Født;E-post;Stilling',
      'Per;Tvillingdal;04.03.1992;hjemme@epost.test;Formann',
      'Pål;Tvillingdal;04.03.1992;hjemme@epost.test;Formann',
      'Ola;Tvillingsen;05.03.1992;to@epost.test;',
      'Odd;Tvillingsen;05.03.1992;to@epost.test;',
    );
    expect(rows.map(shown)).toEqual(['change', 'ambiguous, row.otherName', 'new', 'new']);
    expect(rows[0]?.personId).toBe(id);
    await create({ givenName: 'Pål', ...twin });
    expect(await judged('Fornavn;Etternavn;Født;E-post', 'Pål;Tvillingdal;04.03.1992;hjemme@epost.test')).toEqual([
      'unchanged',
    ]);
  });

  test('an e-mail address is found whatever its case, private or at work', async () => {
    await create({ givenName: 'Stor', familyName: 'Bokstav', email: 'Store.Bokstaver@firma.test' });
    await create({ givenName: 'Jobb', familyName: 'Adresse', workEmail: 'jobb.adresse@firma.test' });
    expect(
      await judged(
        'Fornavn;Etternavn;E-post;Jobb-epost',
        'Stor;Bokstav;;store.bokstaver@FIRMA.test',
        'Jobb;Adresse;JOBB.adresse@firma.test;',
      ),
    ).toEqual(['change', 'change']);
    expect(await judged('Fornavn;Etternavn;E-post', 'Stor;Bokstav;Store.Bokstaver@firma.test')).toEqual(['unchanged']);
  });

  test('of sixty who share an address the right one is found', async () => {
    for (let index = 0; index < 60; index += 1)
      await create({
        givenName: `Nr${index}`,
        familyName: 'Fellesen',
        email: 'post@felles.test',
        birthDate: `19${index + 30}-03-03`,
      });
    const { rows } = await preview(
      'Fornavn;Etternavn;Født;E-post;Stilling',
      'Nr59;Fellesen;03.03.1989;post@felles.test;Sjef',
    );
    expect(rows.map(shown)).toEqual(['change']);
    expect(rows[0]?.personId).toBe((await office.members.search({ query: 'nr59 fellesen' })).items[0]?.id);
  });

  test('a file brings in nothing that the form refuses', async () => {
    const head = 'Fornavn;Etternavn;Født;Orgnr;Arbeidsgiver;Stilling;Kategori;Kontingentklasse;Adresse;Postnr;Land';
    const fields = [
      'given',
      'family',
      'born',
      'number',
      'employer',
      'title',
      'category',
      'dues',
      'street',
      'postal',
      'country',
    ];
    const row = (cells: Record<string, string>) =>
      fields.map((field) => ({ given: 'Kari', family: 'Moe', ...cells })[field] ?? '').join(';');
    expect(
      await judged(
        head,
        row({ born: '01.01.2099' }),
        row({ number: '987654321', employer: 'Galt nummer AS' }),
        row({ given: 'Ka\u202eri' }),
        row({ given: 'K\u200bari' }),
        row({ given: 'K'.repeat(300) }),
        row({ title: 'x'.repeat(190) }),
        row({ category: 'x'.repeat(61) }),
        row({ dues: 'x'.repeat(61) }),
        row({ employer: 'x'.repeat(201) }),
        row({ street: 'x'.repeat(201) }),
        row({ street: 'Storgata 1', country: 'Atlantis' }),
        row({ street: 'Storgata 1', postal: '12345' }),
        row({ street: 'Storgata 1', postal: '11122', country: 'Sverige' }),
        row({ family: '' }),
      ),
    ).toEqual([
      'error, birthDate: dateFuture',
      'error, employerOrganisationNumber: organisationNumber',
      'error, givenName: hiddenCharacters',
      'error, givenName: hiddenCharacters',
      'error, givenName: tooLong',
      'error, jobTitle: tooLong',
      'error, category: tooLong',
      'error, duesClass: tooLong',
      'error, employerName: tooLong',
      'error, street: tooLong',
      'error, country: country',
      'error, postalCode: postalCode',
      'new',
      'error, row.noName',
    ]);
    expect(await judged('Navn;Født', `${'K'.repeat(101)} Moe;`, 'Kari;')).toEqual([
      'error, fullName: tooLong',
      'error, row.noName',
    ]);
    expect(await judged('Fornavn;Etternavn;Innmeldt;Utmeldt', 'Kari;Moe;1.1.2020;1.1.2019')).toEqual([
      'error, leaveDate: dateOrder',
    ]);
    expect(await judged('Fornavn;Etternavn;Status;Språk', 'Kari;Moe;kanskje;', 'Kari;Moe;;klingon')).toEqual([
      'error, status: row.statusUnknown',
      'new, language: row.languageUnknown',
    ]);
  });

  test('a line break in a cell is a blank, and is told', async () => {
    const { rows, batchId } = await preview('Fornavn;Etternavn', '"Linje\r\nBrudd";Skiftesen');
    expect(rows.map(shown)).toEqual(['new, givenName: row.lineBreak']);
    await office.members.importCommit({ batchId });
    expect((await office.members.search({ query: 'skiftesen' })).items[0]?.givenName).toBe('Linje Brudd');
  });

  test('an organisation number alone is a registered employer, or an error that says what is missing', async () => {
    await office.employers.create({ name: 'Numerisk AS', organisationNumber: '974 760 673' });
    const { rows, batchId } = await preview(
      'Fornavn;Etternavn;Orgnr;Stilling',
      'Med;Nummersen;974760673;Leder',
      'Uten;Nummersen;889640782;Leder',
    );
    expect(rows.map(shown)).toEqual(['new', 'error, employerOrganisationNumber: employer.nameMissing']);
    await office.members.importCommit({ batchId });
    expect((await office.members.search({ query: 'nummersen' })).items).toMatchObject([
      { employerName: 'Numerisk AS', jobTitle: 'Leder' },
    ]);
    expect(await judged('Fornavn;Etternavn;Orgnr;Arbeidsgiver', 'Ny;Nummersen;974760673;Noe annet AS')).toEqual([
      'new, employerName: employer.otherName',
    ]);
  });

  test('a match by identity number is a look at it, and stands in the log about that person', async () => {
    const { id } = await create({ givenName: 'Sett', familyName: 'Somsen', nationalId: '21816512317' });
    await preview('Fornavn;Etternavn;Fødselsnummer', 'Sett;Somsen;21816512317');
    await preview('Fornavn;Etternavn', 'Sett;Somsen');
    const privacy = await world.as('privacy');
    const { items } = await privacy.audit.list({ personId: id, command: 'members.importPreview' });
    expect(items).toMatchObject([{ fields: ['identity.nationalId'], staffName: 'Kari Medlemskontor' }]);
    expect(JSON.stringify(items)).not.toContain('12317');
  });

  test('who may not reveal a number finds nobody by it', async () => {
    const { id } = await create({ givenName: 'Skjult', familyName: 'Nummersen', nationalId: '09827512386' });
    const connection = await world.open();
    const facts = { givenName: 'En', familyName: 'Annen', nationalId: '09827512386' };
    expect(personsLike(connection, facts, true)).toEqual({ ids: [id], ground: 'nationalId' });
    expect(personsLike(connection, facts, false)).toEqual({ ids: [], ground: null });
    connection.close();
  });

  test('a file may have many columns, and all of them can be chosen again; more are refused with a reason', async () => {
    const wide = (columns: number) => {
      const headers = Array.from({ length: columns - 2 }, (_, index) => `Kolonne ${index}`);
      return [['Fornavn', 'Etternavn', ...headers].join(';'), ['Kari', 'Bred', ...headers.map(() => 'x')].join(';')];
    };
    const { batchId, columns } = await preview(...wide(MOST_COLUMNS));
    expect(columns).toHaveLength(MOST_COLUMNS);
    const mapping = columns.map(({ field }) => field);
    expect((await office.members.importPreview({ batchId, mapping })).counts).toMatchObject({ new: 1 });
    expect(await issueOf(preview(...wide(MOST_COLUMNS + 1)))).toBe('file file.tooManyColumns');
    expect(await issueOf(preview(...wide(5000)))).toBe('file file.tooManyColumns');
  });

  test('a quote that is never closed is told as such', async () => {
    expect(await issueOf(preview('Fornavn;Etternavn', '"Kari;Moe', 'Ola;Lie'))).toBe('file file.quoteOpen');
  });
});
