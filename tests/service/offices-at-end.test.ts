/** The offices a member holds end with the membership, come back with it, and stay where they are otherwise. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { aWorld, type Client, type World } from './world.ts';

const today = dayInNorway();

let world: World;
let office: Client;
let employerId: string;
beforeAll(async () => {
  world = await aWorld();
  office = await world.as('office');
  employerId = (await office.employers.create({ name: 'Vervstedet AS' })).id;
});
afterAll(() => world.close());

async function aHolder(): Promise<string> {
  const { id } = await office.members.create({
    givenName: 'Vera',
    familyName: 'Vervhaver',
    memberships: [{ status: 'member', startDate: '2010-01-01' }],
    acceptDuplicates: true,
  });
  const hold = (kind: 'representative' | 'safety' | 'deputy', startDate: string, endDate: string | null) =>
    office.representatives.save({ representative: { personId: id, employerId, office: kind, startDate, endDate } });
  await hold('representative', '2015-01-01', null);
  await hold('safety', '2012-01-01', '2014-12-31');
  await hold('deputy', addDays(today, 40), null);
  return id;
}

const held = async (personId: string) =>
  (await office.representatives.list({ personId })).items
    .map((one) => `${one.office} ${one.startDate} ${one.endDate ?? '–'}`)
    .sort();

test.each(['resign', 'exclude', 'decease'] as const)('%s ends them on the last day, undone with it', async (step) => {
  const id = await aHolder();
  const before = await held(id);
  const { changeId, offices } = await office.members.changeMembership({ personId: id, step, from: today });
  expect(offices).toBe(2);
  expect(await held(id)).toEqual([`representative 2015-01-01 ${addDays(today, -1)}`, 'safety 2012-01-01 2014-12-31']);
  await office.history.undo({ changeId });
  expect(await held(id)).toEqual(before);
});

test('an end that is planned and withdrawn gives them back, unless somebody has settled one otherwise', async () => {
  const id = await aHolder();
  const before = await held(id);
  const from = addDays(today, 30);
  await office.members.changeMembership({ personId: id, step: 'resign', from });
  expect(await held(id)).toContain(`representative 2015-01-01 ${addDays(from, -1)}`);
  const planned = (await office.members.get({ id })).memberships?.find(({ startDate }) => startDate === from);
  await office.members.withdrawMembership({ personId: id, periodId: planned?.id ?? '' });
  expect(await held(id)).toEqual(before);

  const later = addDays(today, 60);
  await office.members.changeMembership({ personId: id, step: 'resign', from });
  const again = (await office.members.get({ id })).memberships?.find(({ startDate }) => startDate === from);
  await office.members.changeMembership({ personId: id, step: 'resign', from: later, replaces: again?.id ?? '' });
  expect(await held(id)).toContain(`representative 2015-01-01 ${addDays(later, -1)}`);
  expect(await held(id)).toContain(`deputy ${addDays(today, 40)} ${addDays(later, -1)}`);

  const [running] = (await office.representatives.list({ personId: id })).items.filter(
    (one) => one.office === 'representative',
  );
  await office.representatives.save({
    id: running?.id ?? '',
    representative: { personId: id, employerId, office: 'representative', startDate: '2015-01-01', endDate: today },
  });
  const last = (await office.members.get({ id })).memberships?.find(({ startDate }) => startDate === later);
  await office.members.withdrawMembership({ personId: id, periodId: last?.id ?? '' });
  expect(await held(id)).toContain(`representative 2015-01-01 ${today}`);
});

test('a leave or another category ends none', async () => {
  const id = await aHolder();
  const before = await held(id);
  const { offices } = await office.members.changeMembership({ personId: id, step: 'leave', from: today });
  expect(offices).toBe(0);
  expect(await held(id)).toEqual(before);
});
