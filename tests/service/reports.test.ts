import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../db/store/connection.ts';
import { addDays, dayAfter } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { belongs, standingOn } from '../../shared/members/membership-status.ts';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '../../shared/members/model.ts';
import { AGE_BANDS, ageBandOn } from '../../shared/reports/age-bands.ts';
import { BREAKDOWNS, REPORTS } from '../../shared/reports/model.ts';
import { lastDayOf, monthsOf, periodOf } from '../../shared/reports/periods.ts';
import { REGIONS, regionOf } from '../../shared/reports/regions.ts';
import { hideSmallFlows } from '../../shared/reports/small-flows.ts';
import { foldSmallGroups, hideSmall, hideSmallGroups } from '../../shared/reports/small-groups.ts';
import { runs } from '../run-size.ts';
import {
  EMPLOYERS,
  fillRegister,
  type Job,
  monthsBack,
  type Period,
  type Somebody,
  somebody,
} from './reports-people.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const TODAY = dayInNorway();
const ROLES = ['office', 'adviser', 'head-of-legal', 'privacy'] as const;

let world: World;
let behind: Connection;
beforeAll(async () => {
  world = await aWorld();
  behind = await world.open();
  behind.raw.pragma('foreign_keys = OFF');
});
afterAll(async () => {
  behind.close();
  await world.close();
});

const registers = fc.array(somebody, { maxLength: 70 });
const days = fc.constantFrom(TODAY, ...[1, 5, 14, 30].map((months) => lastDayOf(monthsBack(months).slice(0, 7))));

const fill = (people: readonly Somebody[]) => fillRegister(behind, people);

/** The plain rule: where somebody stands, unless nothing has begun. */
function standing(one: Somebody, day: string): { status: MembershipStatus | null; period: Period | undefined } {
  const begun = one.periods.filter(({ startDate }) => startDate <= day);
  const { status } = standingOn(begun, day);
  return { status, period: begun.toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1)).at(-1) };
}

const isMember = (one: Somebody, day: string) => {
  const { status } = standing(one, day);
  return status !== null && belongs(status);
};

function countBy(people: readonly Somebody[], keyOf: (one: Somebody) => string | null): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const one of people) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

function jobOn({ jobs }: Somebody, day: string): string | null {
  const covering = jobs.filter(({ from, to }) => (from ?? '') <= day && (to === null || to >= day));
  const last = covering.reduce<Job | undefined>(
    (best, job) => (best && (best.from ?? '') > (job.from ?? '') ? best : job),
    undefined,
  );
  return last?.employer === null || last === undefined ? null : (EMPLOYERS[last.employer]?.name ?? null);
}

const shape = (groups: readonly { key: string; name: string | null; count: unknown }[]) =>
  groups.map(({ key, name, count }) => `${name ?? key}: ${String(count)}`);

describe('every report equals a plain count, hidden by the same rule', () => {
  test.each(ROLES)('as the role %s has it', { timeout: 120_000 }, async (role) => {
    const { reports } = await world.as(role);
    await fc.assert(
      fc.asyncProperty(registers, days, async (people, day) => {
        fill(people);
        const members = people.filter((one) => isMember(one, day));
        const fixed = (keys: readonly string[], keyOf: (one: Somebody) => string) => {
          const counts = countBy(members, keyOf);
          return shape(
            hideSmallGroups(keys.map((key) => ({ key, count: counts.get(key) ?? 0 }))).map((group) => ({
              ...group,
              name: null,
            })),
          );
        };
        const named = (keyOf: (one: Somebody) => string | null) => {
          const counts = countBy(members, keyOf);
          const groups = [...counts].flatMap(([key, count]) => (key === null ? [] : [{ key, count }]));
          const shown = foldSmallGroups(groups, 20, 'rest', counts.get(null) ?? 0);
          return shape(shown.map((group) => ({ ...group, name: null }))).sort();
        };
        const region = await reports.byRegion({ day });
        expect(region.members).toBe(hideSmall(members.length));
        expect(shape(region.groups)).toEqual(
          fixed([...REGIONS.map(({ key }) => key), 'unknown'], (one) =>
            regionOf(one.isProtected ? null : one.postalCode),
          ),
        );
        const age = await reports.byAge({ day });
        expect(shape(age.groups)).toEqual(
          fixed([...AGE_BANDS.map(({ key }) => key), 'unknown'], (one) => ageBandOn(one.birthDate, day)),
        );
        expect(shape((await reports.byCategory({ day })).groups).sort()).toEqual(
          named((one) => standing(one, day).period?.category ?? null),
        );
        expect(shape((await reports.byDuesClass({ day })).groups).sort()).toEqual(
          named((one) => standing(one, day).period?.duesClass ?? null),
        );
        expect(shape((await reports.byEmployer({ day })).groups).sort()).toEqual(named((one) => jobOn(one, day)));
        const statuses = countBy(people, (one) => standing(one, day).status);
        const group = (key: MembershipStatus) => ({ key, count: statuses.get(key) ?? 0 });
        const others = MEMBERSHIP_STATUSES.filter((key) => !belongs(key)).map(group);
        expect(shape((await reports.byStatus({ day })).groups)).toEqual(
          shape(
            [
              ...hideSmallGroups(MEMBERSHIP_STATUSES.filter(belongs).map(group)),
              ...others.filter(({ count }) => count > 0).map(({ key, count }) => ({ key, count: hideSmall(count) })),
            ].map((one) => ({ ...one, name: null })),
          ),
        );
        await seriesHold(reports, people);
      }),
      runs(12, 150),
    );
  });
});

/** Members at the end of each month, and everybody who was one on a day and not the day before, or the other way round. */
async function seriesHold(reports: Client['reports'], people: readonly Somebody[]): Promise<void> {
  const changes: { day: string; joined: boolean; again: boolean }[] = [];
  for (const one of people) {
    const turns = one.periods.flatMap(({ startDate, endDate }) =>
      endDate ? [startDate, dayAfter(endDate)] : [startDate],
    );
    let was = false;
    let ever = false;
    for (const day of [...new Set(turns)].filter((turn) => turn <= TODAY).sort()) {
      const is = isMember(one, day);
      if (is !== was) changes.push({ day, joined: is, again: is && ever });
      was = is;
      ever ||= is;
    }
  }
  const input = { step: 'month', fromYear: Number(TODAY.slice(0, 4)) - 5 } as const;
  const over = await reports.membersOverTime(input);
  for (const { day, members } of over.periods)
    expect([day, members]).toEqual([day, hideSmall(people.filter((one) => isMember(one, day)).length)]);
  const first = changes
    .map(({ day }) => day.slice(0, 7))
    .filter((_, index) => changes[index]?.joined)
    .sort()[0];
  const months = over.periods.map(({ period }) => period).filter((month) => first !== undefined && month >= first);
  const inPeriod = (period: string) => changes.filter(({ day }) => monthsOf(period).includes(day.slice(0, 7)));
  const shown = hideSmallFlows(
    months.map((month) => ({
      month,
      joined: inPeriod(month).filter(({ joined }) => joined).length,
      left: inPeriod(month).filter(({ joined }) => !joined).length,
      members: people.filter((one) => isMember(one, lastDayOf(month) > TODAY ? TODAY : lastDayOf(month))).length,
    })),
  );
  for (const step of ['month', 'quarter', 'year'] as const) {
    const { periods: found, years } = await reports.joinsAndLeaves({ ...input, step });
    expect(found.map(({ period }) => period)).toEqual([...new Set(over.periods.map(({ day }) => periodOf(step, day)))]);
    for (const { period, joined, left } of found) {
      const counted = (isJoin: boolean) => inPeriod(period).filter((change) => change.joined === isJoin).length;
      expect([period, joined, left]).toEqual(
        shown.has(period) ? [period, counted(true), counted(false)] : [period, 'hidden', 'hidden'],
      );
    }
    for (const { year, entries } of years) {
      const again = inPeriod(year).filter(({ again }) => again).length;
      const firstTime = inPeriod(year).filter(({ joined }) => joined).length - again;
      const parts = hideSmallGroups([
        { key: 'first', count: firstTime },
        { key: 'again', count: again },
      ]);
      expect(entries).toEqual(shown.has(year) ? parts : []);
    }
  }
}

describe('marked people', () => {
  test('count for those who may open them, and for nobody else', async () => {
    fill(
      Array.from({ length: 20 }, () => ({
        periods: [
          {
            id: crypto.randomUUID(),
            status: 'member',
            category: 'Student',
            duesClass: null,
            cause: null,
            startDate: '2020-01-01',
            endDate: null,
          },
        ],
        birthDate: null,
        postalCode: '0184',
        isProtected: false,
        jobs: [],
      })),
    );
    const marked = behind.prepare('SELECT id FROM person LIMIT 3').all();
    const { id: reader } = behind.prepare("SELECT id FROM staff WHERE email = 'office@demo.test'").get() ?? {};
    for (const { id } of marked) {
      behind.raw
        .prepare(
          "INSERT INTO person_mark(id, person_id, kind, staff_id, at) VALUES (?, ?, 'colleague', 'x', '2026-01-01')",
        )
        .run(crypto.randomUUID(), id);
      behind.raw
        .prepare('INSERT INTO mark_reader(id, person_id, staff_id) VALUES (?, ?, ?)')
        .run(crypto.randomUUID(), id, reader);
    }
    const count = async (role: 'office' | 'adviser') => {
      const { reports } = await world.as(role);
      const { members, groups } = await reports.byRegion({});
      const { periods } = await reports.membersOverTime({});
      return [members, groups[0]?.count, periods.at(-1)?.members, (await reports.byCategory({})).groups[0]?.count];
    };
    expect(await count('office')).toEqual([20, 20, 20, 20]);
    expect(await count('adviser')).toEqual([17, 17, 17, 17]);
    behind.raw.exec('DELETE FROM person_mark; DELETE FROM mark_reader');
  });
});

describe('what a report refuses', () => {
  test('roles without the columns do not get it', async () => {
    for (const role of ['courses', 'admin'] as const) {
      const { reports } = await world.as(role);
      for (const name of [...BREAKDOWNS, 'membersOverTime', 'joinsAndLeaves', 'minimisation'] as const)
        expect([name, await codeOf(reports[name]({}))]).toEqual([name, 'FORBIDDEN']);
    }
    for (const role of ['adviser', 'privacy'] as const) {
      const { reports } = await world.as(role);
      expect(await codeOf(reports.export({ report: 'byAge', format: 'csv' }))).toBe('FORBIDDEN');
    }
    expect(await codeOf((await world.as('adviser')).reports.minimisation({}))).toBe('FORBIDDEN');
  });

  test('days between which a single person could be seen, and days to come', async () => {
    const { reports } = await world.as('office');
    expect(await issueOf(reports.byAge({ day: '2020-02-28' }))).toBe('day monthEnd');
    expect(await codeOf(reports.byAge({ day: '2020-02-29' }))).toBe('none');
    expect(await issueOf(reports.byAge({ day: addDays(TODAY, 40) }))).toBe('day dateFuture');
    expect(await issueOf(reports.membersOverTime({ fromYear: 2020, toYear: 2019 }))).toBe('toYear dateOrder');
    expect(await issueOf(reports.joinsAndLeaves({ fromYear: 1900 }))).toBe('fromYear tooManyYears');
  });
});

describe('taken out', () => {
  test('the file says what the screen says, and the log names the report and nobody', async () => {
    const office = await world.as('office');
    fill(fc.sample(somebody, { seed: 7, numRuns: 60 }));
    for (const report of REPORTS) {
      const { contentBase64, fileName, mimeType } = await office.reports.export({ report, format: 'csv' });
      const text = Buffer.from(contentBase64, 'base64').toString();
      expect(mimeType).toBe('text/csv');
      expect(fileName).toMatch(/^[a-z-]+-\d{4}-\d\d-\d\d\.csv$/u);
      expect(text.split('\r\n').length).toBeGreaterThan(2);
      for (const cell of text
        .split('\r\n')
        .slice(1)
        .flatMap((line) => line.split(';').slice(1)))
        expect(/^(?:[5-9]|[1-9]\d+|færre enn 5|skjult|)$/u.test(cell)).toBe(true);
    }
    const age = await office.reports.byAge({});
    const file = await office.reports.export({ report: 'byAge', format: 'csv', language: 'en' });
    const lines = Buffer.from(file.contentBase64, 'base64').toString().trim().split('\r\n');
    expect(lines).toHaveLength(age.groups.length + 2);
    expect((await office.reports.export({ report: 'byAge', format: 'paper' })).contentBase64).toBe('');
    const xlsx = await office.reports.export({ report: 'byAge', format: 'xlsx' });
    expect(Buffer.from(xlsx.contentBase64, 'base64').subarray(0, 2).toString()).toBe('PK');
    const privacy = await world.as('privacy');
    const [record] = (await privacy.audit.exports({})).items;
    expect(record).toMatchObject({ format: 'xlsx', columns: ['reports.byAge'], count: 0 });
    const [line] = (await privacy.audit.list({ command: 'reports.export', limit: 1 })).items;
    expect(line).toMatchObject({ personId: null, entity: 'exportRecord' });
  });
});
