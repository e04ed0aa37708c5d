/** Employers known by name alone, and units of a file of Enhetsregisteret that bear their name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registryUnit, unitNumber } from '../registry-file.ts';
import { aWorld, type Client, issueOf, type World } from './world.ts';

const json = (...units: Record<string, unknown>[]) => JSON.stringify(units);

describe('employers without a number whose name stands in the file', () => {
  let world: World;
  let office: Client;
  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
  });
  afterAll(() => world.close());

  test('are offered, those of the same place first, and nothing is joined by itself', async () => {
    const { id } = await office.employers.create({ name: 'Prøveverket 8000 AS', place: 'Oslo' });
    const far = await office.employers.create({ name: 'Prøveverket 8001 as', place: 'Vadsø' });
    const twin = { ...registryUnit(8004, 'main'), navn: 'PRØVEVERKET 8000 AS' };
    const text = json(registryUnit(8001, 'main'), { ...registryUnit(8005, 'main'), navn: 'PRØVEVERKET 8000 AS' }, twin);
    const dry = await office.employers.import({ text, dryRun: true });
    expect(dry.counts).toMatchObject({ leftOut: 3, change: 0, new: 0 });
    expect(dry.matches.count).toBe(2);
    expect(dry.matches.items.map(({ employerId, count }) => [employerId, count])).toEqual([
      [id, 2],
      [far.id, 1],
    ]);
    expect(dry.matches.items[0]?.units.map(({ isSamePlace, place }) => [isSamePlace, place])).toEqual([
      [true, 'OSLO'],
      [false, 'BERGEN'],
    ]);
    const { counts } = await office.employers.import({ text });
    expect(counts).toMatchObject({ change: 0, new: 0 });
    expect(await office.employers.get({ id })).toMatchObject({ organisationNumber: null, name: 'Prøveverket 8000 AS' });
  });

  test('become the unit the office says, as part of the import, and are taken back with it', async () => {
    const { id } = await office.employers.create({ name: 'Prøveverket 8100 AS', phone: '22112211' });
    const text = json(registryUnit(8100, 'main'));
    const same = [{ employerId: id, organisationNumber: unitNumber(8100, 'main') }];
    const done = await office.employers.import({ text, same });
    expect(done.counts).toMatchObject({ change: 1, leftOut: 0 });
    expect(done.matches.count).toBe(0);
    expect(await office.employers.get({ id })).toMatchObject({
      organisationNumber: unitNumber(8100, 'main'),
      kind: 'main',
      place: 'OSLO',
      phone: '+4722112211',
    });
    await office.members.importUndo({ batchId: String(done.batchId) });
    expect(await office.employers.get({ id })).toMatchObject({ organisationNumber: null, kind: null });
  });

  test('are refused where the answer cannot be: two units, two employers, one that has a number', async () => {
    const one = await office.employers.create({ name: 'Prøveverket 8200 AS' });
    const numbered = await office.employers.create({
      name: 'Prøveverket 8201 AS',
      organisationNumber: unitNumber(8201, 'main'),
    });
    const [a, b] = [unitNumber(8200, 'main'), unitNumber(8202, 'main')];
    const text = json(registryUnit(8200, 'main'), registryUnit(8202, 'main'));
    const attempt = (...same: { employerId: string; organisationNumber: string }[]) =>
      issueOf(office.employers.import({ text, same, dryRun: true }));
    expect(
      await attempt({ employerId: one.id, organisationNumber: a }, { employerId: one.id, organisationNumber: b }),
    ).toBe('same invalid');
    expect(await attempt({ employerId: numbered.id, organisationNumber: a })).toBe('same employer.unknown');
    expect(await attempt({ employerId: crypto.randomUUID(), organisationNumber: a })).toBe('same employer.unknown');
  });
});
