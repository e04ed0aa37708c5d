/** The life of a membership over the real file: steps on their days, the tasks that follow, undo, survivors, letters that came back. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { LIFE_STEPS } from '../../shared/members/terms.ts';
import { RETENTION_RULES } from '../../shared/retention/rules.ts';
import { runs } from '../run-size.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const today = dayInNorway();
const day = (offset: number) => addDays(today, offset);

let world: World;
let office: Client;
beforeAll(async () => {
  world = await aWorld();
  office = await world.as('office');
});
afterAll(() => world.close());

async function aMember(more: Partial<Parameters<Client['members']['create']>[0]> = {}): Promise<string> {
  const { id } = await office.members.create({
    givenName: 'Liv',
    familyName: 'Løpsdatter',
    memberships: [{ status: 'member', startDate: '2010-01-01', category: 'Yrkesaktiv', duesClass: 'A' }],
    acceptDuplicates: true,
    ...more,
  });
  return id;
}

async function lifeOf(id: string): Promise<string[]> {
  return ((await office.members.get({ id })).memberships ?? []).map(
    ({ status, startDate, endDate }) => `${status} ${startDate} ${endDate ?? '–'}`,
  );
}

async function tasksOf(personId: string): Promise<string[]> {
  const { items } = await office.tasks.list({ whose: 'all', personId });
  return items.map(({ kind, dueOn }) => `${kind} ${dueOn}`);
}

describe('resignation', () => {
  test('ends the membership on its day, and what follows is tasks; undoing the one undoes the other', async () => {
    const id = await aMember({ employments: [{ employerName: 'Fabrikken AS', startDate: '2015-01-01' }] });
    const { changeId, tasks } = await office.members.changeMembership({
      personId: id,
      step: 'resign',
      from: today,
      cause: 'newJob',
      reason: 'Ny bransje',
    });
    expect(tasks).toBe(3);
    const record = await office.members.get({ id });
    expect(record.status).toBe('resigned');
    expect(record.memberships?.[0]).toMatchObject({
      status: 'resigned',
      cause: 'newJob',
      reason: 'Ny bransje',
      duesClass: 'A',
    });
    expect(record.retention).toEqual({ leftOn: today, eraseBy: day(RETENTION_RULES['member-record'].period) });
    expect(await tasksOf(id)).toEqual([
      `stopDeduction ${today}`,
      `newsletterChoice ${today}`,
      `retentionClock ${day(RETENTION_RULES['member-record'].period)}`,
    ]);
    await office.history.undo({ changeId });
    expect(await lifeOf(id)).toEqual(['member 2010-01-01 –']);
    expect(await tasksOf(id)).toEqual([]);
    expect((await office.members.get({ id })).retention).toBeNull();
  });

  test('without an employer nobody is told to stop deducting; an application that ends leaves only the clock', async () => {
    const id = await aMember();
    await office.members.changeMembership({ personId: id, step: 'exclude', from: today, cause: 'unpaid' });
    expect(await tasksOf(id)).toEqual([
      `newsletterChoice ${today}`,
      `retentionClock ${day(RETENTION_RULES['member-record'].period)}`,
    ]);
    const applicant = await aMember({ memberships: [{ status: 'applicant', startDate: day(-10) }] });
    await office.members.changeMembership({ personId: applicant, step: 'resign', from: today });
    expect(await tasksOf(applicant)).toEqual([`retentionClock ${day(RETENTION_RULES['member-record'].period)}`]);
  });

  test('planned, it is changed and withdrawn with its tasks', async () => {
    const id = await aMember();
    await office.members.changeMembership({ personId: id, step: 'resign', from: day(30) });
    expect((await office.members.get({ id })).status).toBe('member');
    const planned = (await office.members.get({ id })).memberships?.[0]?.id ?? '';
    await office.members.changeMembership({ personId: id, step: 'resign', from: day(60), replaces: planned });
    expect(await lifeOf(id)).toEqual([`resigned ${day(60)} –`, `member 2010-01-01 ${day(59)}`]);
    expect(await tasksOf(id)).toEqual([
      `newsletterChoice ${day(60)}`,
      `retentionClock ${day(60 + RETENTION_RULES['member-record'].period)}`,
    ]);
    const moved = (await office.members.get({ id })).memberships?.[0]?.id ?? '';
    const { changeId } = await office.members.withdrawMembership({ personId: id, periodId: moved });
    expect(await lifeOf(id)).toEqual(['member 2010-01-01 –']);
    expect(await tasksOf(id)).toEqual([]);
    await office.history.undo({ changeId });
    expect(await lifeOf(id)).toEqual([`resigned ${day(60)} –`, `member 2010-01-01 ${day(59)}`]);
    expect(await tasksOf(id)).toHaveLength(2);
  });

  test('joining again is the same person with the old number, and what the end had asked for falls away', async () => {
    const id = await aMember();
    const { memberNumber } = await office.members.get({ id });
    await office.members.changeMembership({ personId: id, step: 'resign', from: day(-5) });
    await office.members.changeMembership({ personId: id, step: 'rejoin', from: today });
    const record = await office.members.get({ id });
    expect([record.memberNumber, record.status, record.retention]).toEqual([memberNumber, 'member', null]);
    expect(await tasksOf(id)).toEqual([]);
  });

  test('a resignation that has been followed by a new membership is not taken back by half', async () => {
    const id = await aMember();
    const { changeId } = await office.members.changeMembership({ personId: id, step: 'resign', from: day(-5) });
    await office.members.changeMembership({ personId: id, step: 'rejoin', from: today });
    const before = await lifeOf(id);
    const undone = await office.history.undo({ changeId });
    expect([undone.undone, undone.changeId]).toEqual([0, null]);
    expect(await lifeOf(id)).toEqual(before);
  });
});

describe('death', () => {
  test('leaves survivors to be written to, and nothing begins after it', async () => {
    const id = await aMember();
    await office.members.changeMembership({ personId: id, step: 'decease', from: day(-3) });
    expect(await tasksOf(id)).toEqual([
      `survivorContact ${day(14)}`,
      `retentionClock ${day(RETENTION_RULES['member-record'].period - 3)}`,
    ]);
    expect(await issueOf(office.members.changeMembership({ personId: id, step: 'rejoin', from: today }))).toBe(
      'from life.afterDeath',
    );
    const other = await aMember();
    expect(await issueOf(office.members.changeMembership({ personId: other, step: 'decease', from: day(1) }))).toBe(
      'from dateFuture',
    );
    expect(
      await issueOf(
        office.members.saveMembership({
          personId: other,
          membership: { status: 'deceased', startDate: today, endDate: today },
        }),
      ),
    ).toBe('membership.endDate life.deathLasts');
  });

  test('survivors are added, mended and removed; those who only read change none', async () => {
    const id = await aMember();
    const survivor = {
      name: 'Boet etter Liv',
      isEstate: true,
      street: 'Storgata 1',
      postalCode: '0184',
      place: 'Oslo',
    };
    const { id: survivorId } = await office.members.saveSurvivor({ personId: id, survivor });
    await office.members.saveSurvivor({
      personId: id,
      id: survivorId,
      revision: 1,
      survivor: { ...survivor, phone: '22334455' },
    });
    const [found] = (await office.members.get({ id })).survivors ?? [];
    expect(found).toMatchObject({ name: 'Boet etter Liv', isEstate: true, phone: '+4722334455', country: 'NO' });
    expect(
      await issueOf(office.members.saveSurvivor({ personId: id, survivor: { ...survivor, postalCode: '1' } })),
    ).toBe('survivor.postalCode postalCode');
    const adviser = await world.as('adviser');
    expect((await adviser.members.get({ id })).survivors).toHaveLength(1);
    expect(await codeOf(adviser.members.removeSurvivor({ id: survivorId }))).toBe('FORBIDDEN');
    expect((await (await world.as('courses')).members.get({ id })).survivors).toBeNull();
    await office.members.removeSurvivor({ id: survivorId });
    expect((await office.members.get({ id })).survivors).toEqual([]);
  });
});

describe('a letter that came back', () => {
  const home = { street: 'Storgata 1', postalCode: '0184', place: 'Oslo' };

  test('is noted on the address, and forgotten when the address is another', async () => {
    const id = await aMember({ homeAddress: home });
    await office.members.setReturned({ personId: id, use: 'home', returnedOn: today });
    expect((await office.members.get({ id })).homeAddress?.returnedOn).toBe(today);
    await office.members.update({ id, patch: { homeAddress: home } });
    expect((await office.members.get({ id })).homeAddress?.returnedOn).toBe(today);
    await office.members.update({ id, patch: { homeAddress: { ...home, street: 'Ny vei 2' } } });
    expect((await office.members.get({ id })).homeAddress?.returnedOn).toBeNull();
    expect(await codeOf(office.members.setReturned({ personId: id, use: 'postal', returnedOn: today }))).toBe(
      'NOT_FOUND',
    );
  });

  test('also on a protected one, without showing it', async () => {
    const id = await aMember({ homeAddress: home, addressProtected: true });
    await office.members.setReturned({ personId: id, use: 'home', returnedOn: today });
    expect((await office.members.get({ id })).homeAddress).toBeNull();
    const shown = await office.members.revealAddress({ id, reason: 'Skal skrive til medlemmet' });
    expect(shown.homeAddress).toEqual({ ...home, country: 'NO', returnedOn: today });
  });
});

test('whatever steps are taken, periods stay lawful, and undoing them in turn brings every one back', async () => {
  const step = fc.record({
    step: fc.constantFrom(...LIFE_STEPS),
    from: fc.integer({ min: -200, max: 200 }).map(day),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const id = await aMember();
      const states = [[await lifeOf(id), await tasksOf(id)]];
      const changes: string[] = [];
      for (const one of steps) {
        try {
          changes.push((await office.members.changeMembership({ personId: id, ...one })).changeId);
        } catch (error) {
          expect((error as { code?: string }).code).toBe('VALIDATION');
          continue;
        }
        const periods = ((await office.members.get({ id })).memberships ?? []).toReversed();
        for (const [at, { endDate }] of periods.entries()) {
          const next = periods[at + 1];
          if (next) expect(endDate !== null && endDate < next.startDate).toBe(true);
        }
        states.push([await lifeOf(id), (await tasksOf(id)).sort()]);
      }
      for (const changeId of changes.toReversed()) {
        states.pop();
        await office.history.undo({ changeId });
        const [life, tasks] = states.at(-1) ?? [];
        expect(await lifeOf(id)).toEqual(life);
        expect((await tasksOf(id)).sort()).toEqual([...(tasks ?? [])].sort());
      }
    }),
    runs(25, 300),
  );
});
