/** Files of Enhetsregisteret, from a handful of units to a hundred thousand, taken in and taken back. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryFile, registryUnit, unitNumber } from '../registry-file.ts';
import { isLong } from '../run-size.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const PART = 1_000_000;

async function uploaded(office: Client, bytes: Buffer): Promise<string> {
  const uploadId = crypto.randomUUID();
  for (let part = 0; part * PART < bytes.length; part += 1)
    await office.imports.upload({
      uploadId,
      part,
      contentBase64: bytes.subarray(part * PART, (part + 1) * PART).toString('base64'),
    });
  return uploadId;
}

const whole = (units: number, kind: 'main' | 'sub', format: 'json' | 'csv') =>
  [...registryFile(units, kind, format)].join('');
/** Check digits make every number one only: far above those of the world. */
const json = (...units: Record<string, unknown>[]) => JSON.stringify(units);

describe('a file of Enhetsregisteret', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
  });
  afterAll(() => world.close());

  const registered = async (number: string) => {
    const { items } = await office.employers.search({ query: number });
    return items[0] ? await office.employers.get({ id: items[0].id }) : null;
  };
  let next = 5_000;
  const fresh = () => {
    next += 1;
    return next;
  };

  test('a dry run tells what would come and writes nothing; the import writes the same, and is taken back', async () => {
    const before = (await office.employers.search({})).total;
    const text = whole(40, 'main', 'json');
    const dry = await office.employers.import({ text, take: 'all', dryRun: true });
    expect(dry).toMatchObject({ changeId: null, batchId: null, format: { kind: 'json', packed: false } });
    expect(dry.counts).toEqual({ units: 40, new: 40, change: 0, unchanged: 0, leftOut: 0, refused: 0 });
    expect((await office.employers.search({})).total).toBe(before);
    const done = await office.employers.import({ text, take: 'all' });
    expect(done.counts).toEqual(dry.counts);
    expect(done.shown).toEqual(dry.shown);
    expect((await office.employers.search({ query: 'prøveverket' })).total).toBe(40);
    const again = await office.employers.import({ text, take: 'all', dryRun: true });
    expect(again.counts).toMatchObject({ new: 0, change: 0, unchanged: 40 });
    expect(await office.members.importUndo({ batchId: String(done.batchId) })).toEqual({ undone: 40, kept: 0 });
    expect((await office.employers.search({})).total).toBe(before);
  });

  test('every fact arrives, from JSON and from CSV alike, names in capitals as they are registered', async () => {
    const facts = {
      name: 'PRØVEVERKET 60 AS',
      organisationNumber: unitNumber(60, 'main'),
      kind: 'main',
      organisationForm: 'AS',
      industryCode: '25.110',
      industryName: 'Produksjon av metallkonstruksjoner og deler',
      registryState: 'active',
      street: 'Prøveveien 60, Bygg "B"',
      postalCode: '0154',
      place: 'OSLO',
      postalStreet: 'Postboks 60',
      postalPostalCode: '0154',
      postalPlace: 'OSLO',
      municipality: 'OSLO',
      phone: '+4722000000',
      email: 'post@prove60.test',
      website: 'www.prove60.test',
      employeeCount: null,
    };
    const all = [...registryFile(61, 'main', 'csv')].join('').split('\n');
    const csv = `${all[0]}\n${all[61]}\n`;
    for (const text of [csv, json(registryUnit(60, 'main'))]) {
      const { changeId } = await office.employers.import({ text, take: 'all' });
      expect(await registered(facts.organisationNumber)).toMatchObject(facts);
      await office.history.undo({ changeId: String(changeId) });
      expect(await registered(facts.organisationNumber)).toBeNull();
    }
  });

  test('packed, with a mark, in Windows-1252, as the answer of a search, as one unit alone', async () => {
    const unit = registryUnit(fresh(), 'main');
    const csv = whole(3, 'main', 'csv');
    const files: [Buffer, object, number][] = [
      [gzipSync(json(unit)), { kind: 'json', packed: true }, 1],
      [gzipSync(csv), { kind: 'csv', packed: true }, 3],
      [Buffer.from(`\uFEFF${json(unit)}`), { kind: 'json', packed: false }, 1],
      [Buffer.from(csv, 'latin1'), { kind: 'csv', encoding: 'windows-1252' }, 3],
      [Buffer.from(json(unit), 'latin1'), { kind: 'json', encoding: 'windows-1252' }, 1],
      [
        Buffer.from(JSON.stringify({ _embedded: { enheter: [unit, registryUnit(fresh(), 'main')] } })),
        { kind: 'json' },
        2,
      ],
      [Buffer.from(JSON.stringify(unit)), { kind: 'json' }, 1],
    ];
    for (const [bytes, format, units] of files) {
      const uploadId = await uploaded(office, bytes);
      const found = await office.employers.import({ uploadId, take: 'all', dryRun: true });
      expect(found.format).toMatchObject(format);
      expect(found.counts).toMatchObject({ units, new: units });
      expect(found.shown[0]?.name).toMatch(/^PRØVEVERKET \d+ AS$/u);
      await office.employers.discardImport({ uploadId });
      expect(await codeOf(office.employers.import({ uploadId, dryRun: true }))).toBe('NOT_FOUND');
    }
  });

  test('what is no such file is refused with what to do', async () => {
    const attempt = async (bytes: Buffer | string) => {
      const uploadId = await uploaded(office, Buffer.from(bytes));
      return await issueOf(office.employers.import({ uploadId, dryRun: true }));
    };
    expect(await attempt('Fornavn;Etternavn\nÅse;Ærlig\n')).toBe('file file.notUnits');
    expect(await attempt('[{"navn":"UTEN NUMMER"}]')).toBe('file file.notUnits');
    expect(await attempt('{"page":{"size":0}}')).toBe('file file.notUnits');
    expect(await attempt('[]')).toBe('file file.empty');
    expect(await attempt(`${json(registryUnit(1, 'main')).slice(0, -9)}`)).toBe('file file.unreadable');
    expect(await attempt(gzipSync(whole(50, 'main', 'json')).subarray(0, 900))).toBe('file file.unreadable');
    expect(await issueOf(office.employers.import({ dryRun: true }))).toBe('file required');
  });

  test('only those the office has to do with are taken, unless it says all: registered, their sub-units, their main unit', async () => {
    const [main, stranger] = [fresh() * 2, fresh() * 2];
    const subs = [main * 2, main * 2 + 1, stranger * 2].map((index) => registryUnit(index, 'sub'));
    const numbers = subs.map((unit) => String(unit.organisasjonsnummer));
    // One sub-unit is known, by its number, from the members.
    const { id } = await office.employers.create({ name: 'Prøvestedet', organisationNumber: String(numbers[0]) });
    const first = await office.employers.import({ text: json(...subs) });
    expect(first.counts).toMatchObject({ new: 0, change: 1, leftOut: 2 });
    expect(await office.employers.get({ id })).toMatchObject({
      kind: 'sub',
      parentId: null,
      parentNumber: unitNumber(main, 'main'),
    });
    // Its main unit is now waited for, and takes it to itself.
    const mains = await office.employers.import({
      text: json(registryUnit(main, 'main'), registryUnit(stranger, 'main')),
    });
    expect(mains.counts).toMatchObject({ new: 1, leftOut: 1 });
    const record = await office.employers.get({ id });
    expect(record.parentName).toBe(`PRØVEVERKET ${main} AS`);
    // And the other sub-units of a registered main unit come as well.
    const second = await office.employers.import({ text: json(...subs) });
    expect(second.counts).toMatchObject({ new: 1, unchanged: 1, leftOut: 1 });
    expect(await office.employers.get({ id: String(record.parentId) })).toMatchObject({ kind: 'main', subUnits: 2 });
    expect((await office.employers.search({ parentId: String(record.parentId) })).total).toBe(2);
  });

  test('traps: withheld counts, closed units, departments with a superior, addresses abroad, numbers that are none or come twice', async () => {
    const unit = (more: object) => ({ ...registryUnit(fresh(), 'main'), ...more });
    const withheld = unit({ antallAnsatte: 0, harRegistrertAntallAnsatte: true });
    const none = unit({ antallAnsatte: 0, harRegistrertAntallAnsatte: false });
    const bankrupt = unit({ konkurs: true, underAvvikling: true });
    const forced = unit({ konkurs: false, underAvvikling: true, underTvangsavviklingEllerTvangsopplosning: true });
    const closed = unit({ slettedato: '2024-01-31' });
    const department = unit({ overordnetEnhet: unitNumber(1, 'main'), organisasjonsform: { kode: 'ORGL' } });
    const abroad = unit({
      forretningsadresse: {
        adresse: ['Storgatan 1', null],
        postnummer: '111 22',
        poststed: 'STOCKHOLM',
        landkode: 'SE',
        land: 'Sverige',
      },
    });
    const nameless = unit({ navn: null });
    const wrong = unit({ organisasjonsnummer: '987654321' });
    const bare = { organisasjonsnummer: unitNumber(fresh(), 'main'), navn: 'BARE NAVN' };
    const done = await office.employers.import({
      text: json(withheld, none, bankrupt, forced, closed, department, abroad, nameless, wrong, bare, withheld),
      take: 'all',
    });
    expect(done.counts).toEqual({ units: 11, new: 7, change: 0, unchanged: 0, leftOut: 1, refused: 3 });
    expect(done.shown.filter(({ verdict }) => verdict === 'refused').map(({ line, code }) => [line, code])).toEqual([
      [8, 'employer.nameless'],
      [9, 'organisationNumber'],
      [11, 'employer.twiceInFile'],
    ]);
    const of = async ({ organisasjonsnummer }: { organisasjonsnummer?: unknown }) =>
      await registered(String(organisasjonsnummer));
    expect(await of(withheld)).toMatchObject({ employeeCount: null });
    expect(await of(none)).toMatchObject({ employeeCount: 0 });
    expect(await of(bankrupt)).toMatchObject({ registryState: 'bankrupt' });
    expect(await of(forced)).toMatchObject({ registryState: 'forcedDissolving' });
    expect(await of(closed)).toBeNull();
    expect(await of(department)).toMatchObject({ kind: 'main', parentId: null, parentNumber: null });
    expect(await of(abroad)).toMatchObject({
      street: 'Storgatan 1',
      postalCode: null,
      place: '111 22 STOCKHOLM Sverige',
    });
    expect(await of(bare)).toMatchObject({
      name: 'BARE NAVN',
      street: null,
      employeeCount: null,
      registryState: 'active',
    });
    // The refused rows can be fetched as a file, like those of every import.
    const bad = await office.imports.badRows({ batchId: String(done.batchId), language: 'nb' });
    expect(bad.count).toBe(3);
    expect(Buffer.from(bad.contentBase64, 'base64').toString()).toContain('987654321');
  });

  test('a unit that closes is marked and keeps its people; a unit the file has not is told', async () => {
    const [one, other] = [registryUnit(fresh(), 'main'), registryUnit(fresh(), 'main')];
    await office.employers.import({ text: json(one, other), take: 'all' });
    const found = await registered(String(one.organisasjonsnummer));
    const gone = await office.employers.import({
      text: json({ organisasjonsnummer: one.organisasjonsnummer, slettedato: '2026-01-01' }),
    });
    expect(gone.shown).toMatchObject([{ verdict: 'change', fields: ['registryState'] }]);
    expect(gone.missing.items.map(({ organisationNumber }) => organisationNumber)).toContain(other.organisasjonsnummer);
    expect(await office.employers.get({ id: String(found?.id) })).toMatchObject({
      registryState: 'deleted',
      name: found?.name,
    });
  });

  test('a unit that has become a sub-unit of another moves; one with sub-units of its own is refused until they have moved', async () => {
    const [old, buyer] = [fresh(), fresh()];
    const become = {
      ...registryUnit(old, 'main'),
      forretningsadresse: undefined,
      beliggenhetsadresse: { adresse: ['Nye vei 1'] },
      organisasjonsform: { kode: 'BEDR' },
      overordnetEnhet: unitNumber(buyer, 'main'),
    };
    await office.employers.import({ text: json(registryUnit(old, 'main'), registryUnit(buyer, 'main')), take: 'all' });
    const before = await registered(unitNumber(old, 'main'));
    const { id: subId } = await office.employers.create({
      name: 'Avdeling',
      kind: 'sub',
      parentId: String(before?.id),
    });
    const refused = await office.employers.import({ text: json(become) });
    expect(refused.shown).toMatchObject([{ verdict: 'refused', code: 'employer.hasSubUnits' }]);
    await office.employers.update({ id: subId, patch: { parentId: null } });
    const moved = await office.employers.import({ text: json(become) });
    expect(await registered(unitNumber(old, 'main'))).toMatchObject({
      kind: 'sub',
      parentName: `PRØVEVERKET ${buyer} AS`,
      street: 'Nye vei 1',
    });
    await office.history.undo({ changeId: String(moved.changeId) });
    expect(await registered(unitNumber(old, 'main'))).toMatchObject({ kind: 'main', parentId: null });
  });

  test('what the office has typed stays: telephone, e-mail, website, contacts, agreements, a count below five', async () => {
    const unit: Record<string, unknown> = { ...registryUnit(4 * fresh(), 'main'), antallAnsatte: undefined };
    const { id } = await office.employers.create({
      name: 'Skrevet her',
      organisationNumber: String(unit.organisasjonsnummer),
      phone: '99 88 77 66',
      email: 'lonn@bedriften.test',
      employeeCount: 3,
      place: 'Feil sted',
    });
    await office.employers.saveContact({ employerId: id, contact: { name: 'Lønnskontoret', handles: 'payroll' } });
    await office.employers.import({ text: json(unit) });
    expect(await office.employers.get({ id })).toMatchObject({
      name: unit.navn,
      phone: '+4799887766',
      email: 'lonn@bedriften.test',
      website: unit.hjemmeside,
      employeeCount: 3,
      contacts: [{ name: 'Lønnskontoret' }],
    });
  });

  test('an import that is cancelled leaves nothing', async () => {
    const before = (await office.employers.search({})).total;
    const uploadId = await uploaded(office, Buffer.from(whole(4_000, 'main', 'json')));
    const job = crypto.randomUUID();
    const running = codeOf(office.employers.import({ uploadId, take: 'all', job }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await office.session.cancelJob({ job });
    expect(await running).toBe('CANCELLED');
    expect((await office.employers.search({})).total).toBe(before);
    // The file is still there, to be tried again.
    expect((await office.employers.import({ uploadId, take: 'all', dryRun: true })).counts.units).toBe(4_000);
  });

  test('the upload of one is nobody else’s, and only the office imports', async () => {
    const uploadId = await uploaded(office, Buffer.from(whole(1, 'main', 'json')));
    for (const role of ['adviser', 'privacy', 'courses', 'admin'] as const)
      expect(await codeOf((await world.as(role)).employers.import({ uploadId }))).toBe('FORBIDDEN');
  });
});

describe.each(['json', 'csv'] as const)('a whole register as %s', (format) => {
  const units = isLong() ? 100_000 : 1_500;

  test(`${units} main units and as many sub-units are imported, counted, and taken back`, {
    timeout: 600_000,
  }, async () => {
    const world = await aWorld();
    try {
      const office = await world.as('office');
      const count = async () => {
        const connection = await world.open();
        const found = connection.prepare('SELECT count(*) AS n, count(parent_id) AS subs FROM employer').get();
        connection.close();
        return [Number(found?.n), Number(found?.subs)];
      };
      const [before = 0, under = 0] = await count();
      const imports = [];
      for (const kind of ['main', 'sub'] as const) {
        const bytes = Buffer.from(whole(units, kind, format));
        const uploadId = await uploaded(office, format === 'json' ? gzipSync(bytes) : bytes);
        imports.push(await office.employers.import({ uploadId, take: 'all' }));
      }
      expect(imports.map(({ counts }) => counts)).toEqual(
        imports.map(() => ({ units, new: units, change: 0, unchanged: 0, leftOut: 0, refused: 0 })),
      );
      expect(await count()).toEqual([before + 2 * units, under + units]);
      expect((await office.settings.verify({})).checks.filter(({ ok }) => !ok)).toEqual([]);
      const found = await office.employers.search({ query: unitNumber(units - 1, 'sub') });
      expect(found.items).toMatchObject([{ kind: 'sub', parentName: `PRØVEVERKET ${Math.floor((units - 1) / 2)} AS` }]);
      for (const { batchId } of imports.toReversed())
        expect(await office.members.importUndo({ batchId: String(batchId) })).toEqual({ undone: units, kept: 0 });
      expect(await count()).toEqual([before, under]);
      expect((await office.settings.verify({})).checks.filter(({ ok }) => !ok)).toEqual([]);
    } finally {
      await world.close();
    }
  });
});
