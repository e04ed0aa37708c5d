/** The members of one day, divided: by employer, region, age, category, dues class; and the whole register by status. */
import { type CalendarDate, dayAfter } from '../../shared/dates/calendar-date.ts';
import { invalidField } from '../../shared/errors.ts';
import { belongs } from '../../shared/members/membership-status.ts';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '../../shared/members/model.ts';
import { AGE_BANDS, bornBy } from '../../shared/reports/age-bands.ts';
import type { Breakdown, BreakdownName } from '../../shared/reports/model.ts';
import { REGIONS, regionOf } from '../../shared/reports/regions.ts';
import {
  foldSmallGroups,
  type Group,
  hideSmall,
  hideSmallGroups,
  type ShownGroup,
} from '../../shared/reports/small-groups.ts';
import { employer } from '../employers/table.ts';
import { addresses, employment, person, profile } from '../members/table.ts';
import { boundsFor, type Counting, rowsOf } from './bounds.ts';
import { BELONGING, membershipBounds, standingsSql } from './standing.ts';

/** So many groups are named where names come from the data. */
const MOST_NAMED = 20;
/** Stands for everybody who is in no named group; no category or employer is called nothing. */
const REST = '';

/** The report of a name, on a day. */
export function breakdown(
  counting: Counting,
  name: BreakdownName,
  wanted: CalendarDate | undefined,
  today: CalendarDate,
): Breakdown {
  const day = dayOf(wanted, today);
  const answer = (groups: readonly Group[], shown: readonly ShownGroup[]): Breakdown => ({
    day,
    members: hideSmall(groups.reduce((sum, { count }) => sum + count, 0)),
    groups: shown.map((group) => ({ ...group, name: null })),
  });
  if (name === 'byStatus') return byStatus(counting, day);
  if (name === 'byEmployer') return byEmployer(counting, day);
  if (name === 'byCategory' || name === 'byDuesClass') return byOwnName(counting, name, day);
  const groups = name === 'byRegion' ? regions(counting, day) : ages(counting, day);
  return answer(groups, hideSmallGroups(groups));
}

/**
 * Only whole months can be subtracted from each other: between two days of one month a single person may have come or gone.
 * @throws TillitError `VALIDATION` for a day to come, or in the middle of a month that is over
 */
function dayOf(wanted: CalendarDate | undefined, today: CalendarDate): CalendarDate {
  if (wanted === undefined || wanted === today) return today;
  if (wanted > today) throw invalidField('day', 'dateFuture');
  if (!dayAfter(wanted).endsWith('-01')) throw invalidField('day', 'monthEnd');
  return wanted;
}

/** Members and those on leave are parts of the members every other report has; the rest are counts of their own, without a total. */
function byStatus(counting: Counting, day: CalendarDate): Breakdown {
  const sql = `SELECT status AS "key", count(*) AS people FROM (${standingsSql(membershipBounds(counting))}) GROUP BY 1`;
  const counted = new Map(rowsOf(counting, sql, { day }).map(({ key, people }) => [String(key), Number(people)]));
  const groups = MEMBERSHIP_STATUSES.map((key) => ({ key, count: counted.get(key) ?? 0 }));
  const members = groups.filter(({ key }) => belongs(key));
  const others = groups.filter(({ key, count }) => !belongs(key) && count > 0);
  const shown: ShownGroup<MembershipStatus>[] = [
    ...hideSmallGroups(members),
    ...others.map(({ key, count }) => ({ key, count: hideSmall(count) })),
  ];
  return {
    day,
    members: hideSmall(members.reduce((sum, { count }) => sum + count, 0)),
    groups: shown.map((group) => ({ ...group, name: null })),
  };
}

function byOwnName(counting: Counting, name: 'byCategory' | 'byDuesClass', day: CalendarDate): Breakdown {
  const [column, field] = name === 'byCategory' ? ['category', 'category'] : ['dues_class', 'duesClass'];
  const counted = membersBy(counting, day, `s.${column}`, '', {}, [field]);
  const { members, groups } = folded(counted);
  return { day, members, groups: groups.map((group) => withName(group, group.key)) };
}

/** Where everybody works on the day, as `employmentOn` has it; who has not begun anywhere by then is with the rest. */
function byEmployer(counting: Counting, day: CalendarDate): Breakdown {
  const work = boundsFor(counting, employment, ['employerId', 'startDate', 'endDate'], 'e');
  const named = boundsFor(counting, employer, ['name'], 'o');
  const join = `LEFT JOIN (
      SELECT e.person_id, e.employer_id, max(ifnull(e.start_date, '') || e.id) FROM employment e
      WHERE (e.start_date IS NULL OR e.start_date <= @day) AND (e.end_date IS NULL OR e.end_date >= @day) AND ${work}
      GROUP BY e.person_id
    ) w ON w.person_id = s.person_id`;
  const { members, groups } = folded(membersBy(counting, day, 'w.employer_id', join));
  const names = new Map(
    rowsOf(
      counting,
      `SELECT o.id, o.name FROM employer o WHERE o.id IN (SELECT value FROM json_each(@ids)) AND ${named}`,
      {
        ids: JSON.stringify(groups.map(({ key }) => key)),
      },
    ).map((row) => [String(row.id), String(row.name)]),
  );
  return { day, members, groups: groups.map((group) => withName(group, names.get(group.key))) };
}

/** By the present home address, which has no history. A protected address is in another table, and nobody is in a region by it. */
function regions(counting: Counting, day: CalendarDate): Group[] {
  const home = boundsFor(counting, addresses, ['use', 'postalCode', 'country'], 'a');
  const card = boundsFor(counting, person, ['addressProtected'], 'p');
  const join = `
    LEFT JOIN person p ON p.id = s.person_id AND p.address_protected = 0 AND ${card}
    LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' AND a.country = 'NO' AND ${home}`;
  const counted = membersBy(counting, day, 'substr(a.postal_code, 1, 2)', join);
  const keys = [...REGIONS.map(({ key }) => key), 'unknown' as const];
  return keys.map((key) => ({
    key,
    count: counted.reduce((sum, group) => (regionOf(group.key) === key ? sum + group.count : sum), 0),
  }));
}

function ages(counting: Counting, day: CalendarDate): Group[] {
  const born = boundsFor(counting, profile, ['birthDate'], 'f');
  const limits = Object.fromEntries(AGE_BANDS.map(({ key, from }) => [key, bornBy(from, day)]));
  const bands = AGE_BANDS.toReversed().map(({ key }) => `WHEN f.birth_date <= @${key} THEN '${key}'`);
  const join = `LEFT JOIN profile f ON f.person_id = s.person_id AND ${born}`;
  const counted = membersBy(counting, day, `CASE ${bands.join(' ')} END`, join, limits);
  const keys = [...AGE_BANDS.map(({ key }) => key), 'unknown'];
  return keys.map((key) => ({ key, count: counted.find((group) => (group.key ?? 'unknown') === key)?.count ?? 0 }));
}

type Counted = { key: string | null; count: number };

/**
 * Members of the day by an expression over `s`, their standing, and what is joined to it.
 * @param columns columns of membership the expression looks at
 */
function membersBy(
  counting: Counting,
  day: CalendarDate,
  expression: string,
  join: string,
  parameters: Record<string, string> = {},
  columns: readonly string[] = [],
): Counted[] {
  const standings = standingsSql(membershipBounds(counting, columns));
  const sql = `
    SELECT ${expression} AS "key", count(*) AS people FROM (${standings}) s ${join}
    WHERE s.status IN (${BELONGING}) GROUP BY 1`;
  return rowsOf(counting, sql, { ...parameters, day }).map(({ key, people }) => ({
    key: key === null || key === undefined || key === '' ? null : String(key),
    count: Number(people),
  }));
}

function withName({ key, count }: ShownGroup, name: string | undefined): Breakdown['groups'][number] {
  return key === REST ? { key: 'rest', count, name: null } : { key, count, name: name ?? null };
}

/** Groups that go by names of their own: the largest, and everybody else together. */
function folded(counted: readonly Counted[]): Pick<Breakdown, 'members'> & { groups: ShownGroup[] } {
  const named = counted.flatMap(({ key, count }) => (key === null ? [] : [{ key, count }]));
  const nameless = counted.reduce((sum, { key, count }) => (key === null ? sum + count : sum), 0);
  return {
    members: hideSmall(counted.reduce((sum, { count }) => sum + count, 0)),
    groups: foldSmallGroups(named, MOST_NAMED, REST, nameless),
  };
}
