/** Periods that begin or end while nobody writes anything, seen in lists, filters and records on the day itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshDuePeriods } from '../../db/members/due-periods.ts';
import { PROJECTIONS } from '../../db/registry.ts';
import { storeOver } from '../../db/store/store.ts';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { aWorld, type Client, type World } from './world.ts';

describe('as the days go by', () => {
  const today = dayInNorway();
  let world: World;
  let office: Client;
  const people = new Map<string, string>();
  const announced: (readonly string[])[] = [];

  beforeAll(async () => {
    world = await aWorld();
    office = await world.as('office');
    await aPerson('Utmeldt', {
      memberships: [
        { status: 'member', startDate: '2010-01-01', endDate: addDays(today, 9) },
        { status: 'resigned', startDate: addDays(today, 10) },
      ],
    });
    await aPerson('Avsluttet', { memberships: [{ status: 'member', startDate: '2010-01-01', endDate: today }] });
    await aPerson('Permisjon', {
      memberships: [
        { status: 'member', startDate: '2010-01-01', endDate: addDays(today, -5) },
        { status: 'leave', startDate: addDays(today, -4), endDate: addDays(today, 3) },
      ],
    });
    await aPerson('Nybegynner', {
      memberships: [
        { status: 'applicant', startDate: today, endDate: addDays(today, 4) },
        { status: 'member', startDate: addDays(today, 5) },
      ],
    });
    await aPerson('Jobbytter', {
      memberships: [{ status: 'member', startDate: '2010-01-01' }],
      employments: [
        { employerName: 'Gammel Jobb AS', startDate: '2015-01-01', endDate: addDays(today, 6) },
        { employerName: 'Neste Jobb AS', startDate: addDays(today, 7) },
      ],
    });
    await aPerson('Fast', { memberships: [{ status: 'member', startDate: '2010-01-01' }] });
  });
  afterAll(() => world.close());

  async function aPerson(familyName: string, given: Partial<Parameters<Client['members']['create']>[0]>) {
    people.set(familyName, (await office.members.create({ givenName: 'Dag', familyName, ...given })).id);
  }

  /** Looks after the periods as on a day from today on. */
  async function onDay(offset: number): Promise<number> {
    const connection = await world.open();
    const noon = new Date(`${addDays(today, offset)}T11:00:00Z`);
    const announce = (entities: readonly string[]) => void announced.push(entities);
    const looked = refreshDuePeriods(storeOver(connection, { projections: PROJECTIONS, now: () => noon, announce }));
    connection.close();
    return looked;
  }

  async function standing() {
    const all = await office.members.search({ query: 'dag' });
    return Object.fromEntries(all.items.map((one) => [one.familyName, `${one.status} ${one.employerName ?? '–'}`]));
  }

  test('today everybody stands as the periods say', async () => {
    expect(await standing()).toEqual({
      Utmeldt: 'member –',
      Avsluttet: 'member –',
      Permisjon: 'leave –',
      Nybegynner: 'applicant –',
      Jobbytter: 'member Gammel Jobb AS',
      Fast: 'member –',
    });
  });

  test('the day after, who has ended is resigned, and is told to the screens', async () => {
    expect(await onDay(1)).toBe(1);
    expect((await standing()).Avsluttet).toBe('resigned –');
    expect((await office.members.get({ id: people.get('Avsluttet') ?? '' })).status).toBe('resigned');
    expect((await office.members.search({ query: 'dag', filters: { status: ['resigned'] } })).items).toHaveLength(1);
    expect(announced).toEqual([['memberSearch']]);
    expect(await onDay(1)).toBe(0);
  });

  test('over several days at once, everybody who crosses a boundary is looked at, and nobody else', async () => {
    expect(await onDay(10)).toBe(4);
    expect(await standing()).toEqual({
      Utmeldt: 'resigned –',
      Avsluttet: 'resigned –',
      Permisjon: 'member –',
      Nybegynner: 'member –',
      Jobbytter: 'member Neste Jobb AS',
      Fast: 'member –',
    });
    expect((await office.members.search({ query: 'neste jobb' })).items).toMatchObject([{ familyName: 'Jobbytter' }]);
    expect((await office.members.search({ query: 'gammel jobb' })).items).toEqual([]);
  });

  test('a clock that is put back is followed back', async () => {
    expect(await onDay(0)).toBe(5);
    expect(await standing()).toMatchObject({
      Utmeldt: 'member –',
      Permisjon: 'leave –',
      Jobbytter: 'member Gammel Jobb AS',
    });
    expect(await onDay(0)).toBe(0);
  });

  test('a membership that ended long ago is a resignation, since the day after', async () => {
    const { id } = await office.members.create({
      givenName: 'Slutt',
      familyName: 'Forlengst',
      memberships: [{ status: 'member', startDate: '2010-01-01', endDate: '2015-12-31' }],
    });
    expect((await office.members.get({ id })).status).toBe('resigned');
    const file = await office.members.export({
      query: 'forlengst',
      format: 'csv',
      columns: ['status', 'joinedOn', 'leftOn'],
      purpose: 'Prøve',
      recipient: 'Meg',
      disclosure: { to: 'inHouse' },
    });
    expect(Buffer.from(file.contentBase64, 'base64').toString()).toContain('resigned;2010-01-01;2016-01-01');
  });
});
