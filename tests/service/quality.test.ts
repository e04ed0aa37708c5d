/** What is wrong or missing in the register: counted, and the list narrowed to just those. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { QUALITY_ISSUES } from '../../shared/members/quality.ts';
import { aWorld, type Client, codeOf, type World } from './world.ts';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await aWorld({ people: 60 });
  office = await world.as('office');
});
afterAll(() => world.close());

const counts = async (client: Client) =>
  Object.fromEntries((await client.members.quality({})).items.map(({ issue, total }) => [issue, total]));

test('every count is the number of members the list narrows to, and each of them lacks just that', async () => {
  const { id } = await office.members.create({
    givenName: 'Tom',
    familyName: 'Tomsen',
    memberships: [{ status: 'member', startDate: '2020-01-01' }],
  });
  const { id: letters } = await office.members.create({
    givenName: 'Rita',
    familyName: 'Retur',
    birthDate: '1980-01-01',
    email: 'rita@epost.test',
    homeAddress: { street: 'Storgata 1', postalCode: '0184', place: 'Oslo' },
    memberships: [{ status: 'member', startDate: '2020-01-01' }],
  });
  await office.members.setReturned({ personId: letters, use: 'home', returnedOn: '2026-01-01' });
  const found = await counts(office);
  for (const quality of QUALITY_ISSUES) {
    const { items, total } = await office.members.search({ filters: { quality }, limit: 500 });
    expect([quality, total]).toEqual([quality, found[quality] ?? 0]);
    for (const item of items) {
      const record = await office.members.get({ id: item.id });
      const lacks = {
        returnedMail: record.homeAddress?.returnedOn || record.postalAddress?.returnedOn,
        noNationalId: !record.nationalId?.present,
        noBirthDate: !record.profile?.birthDate,
        noAddress: !record.homeAddress && !record.postalAddress,
        noReach: !Object.values(record.contact ?? {}).some(Boolean),
        noEmployer: !item.employerName,
      }[quality];
      expect([quality, Boolean(lacks), record.addressProtected && quality === 'noAddress']).toEqual([
        quality,
        true,
        false,
      ]);
    }
    const ids = items.map((item) => item.id);
    expect([quality, ids.includes(id)]).toEqual([quality, quality !== 'returnedMail']);
    expect([quality, ids.includes(letters)]).toEqual([
      quality,
      ['returnedMail', 'noNationalId', 'noEmployer'].includes(quality),
    ]);
  }
});

test('who has left is not mended, and a protected address is no missing one', async () => {
  const before = await counts(office);
  await office.members.create({
    givenName: 'Ute',
    familyName: 'Utmeldt',
    memberships: [{ status: 'resigned', startDate: '2020-01-01' }],
  });
  await office.members.create({
    givenName: 'Siri',
    familyName: 'Skjermet',
    addressProtected: true,
    birthDate: '1980-01-01',
    email: 'siri@epost.test',
    homeAddress: { street: 'Storgata 1', postalCode: '0184', place: 'Oslo' },
    memberships: [{ status: 'member', startDate: '2020-01-01' }],
  });
  const after = await counts(office);
  expect(after.noBirthDate).toBe(before.noBirthDate);
  expect(after.noAddress).toBe(before.noAddress);
});

test('nobody learns by it what he may not read', async () => {
  const adviser = await world.as('adviser');
  expect(Object.keys(await counts(adviser))).not.toContain('noNationalId');
  expect(await codeOf(adviser.members.search({ filters: { quality: 'noNationalId' } }))).toBe('FORBIDDEN');
  const courses = await world.as('courses');
  expect(await counts(courses)).toEqual({});
  expect(await codeOf(courses.members.search({ filters: { quality: 'noEmployer' } }))).toBe('FORBIDDEN');
});
