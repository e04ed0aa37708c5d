/** Made-up people for the reports: any history of periods and jobs, and how they come into the file. */
import fc from 'fast-check';
import type { Connection } from '../../db/store/connection.ts';
import { addDays, dayAfter } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { MembershipPeriod } from '../../shared/members/membership-status.ts';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '../../shared/members/model.ts';
import { MEMBERSHIP_CAUSES } from '../../shared/members/terms.ts';

const TODAY = dayInNorway();

export type Period = MembershipPeriod & { id: string; cause: string | null; duesClass: string | null };
export type Job = { employer: number | null; from: string | null; to: string | null };
export type Somebody = {
  periods: Period[];
  birthDate: string | null;
  postalCode: string | null;
  isProtected: boolean;
  jobs: Job[];
};

/** A day about so many months ago; a negative number lies ahead. */
export const monthsBack = (months: number) => addDays(TODAY, -Math.round(months * 30.5));
/** Periods one after the other, with and without gaps; a few lie ahead. */
const periods = fc
  .array(
    fc.record({
      length: fc.integer({ min: 0, max: 14 }),
      gap: fc.constantFrom(0, 0, 0, 2, 9),
      status: fc.constantFrom<MembershipStatus>('member', 'member', 'member', ...MEMBERSHIP_STATUSES),
      category: fc.constantFrom('Yrkesaktiv', 'Student', null),
      duesClass: fc.constantFrom('A', 'B', null),
      cause: fc.constantFrom(null, ...MEMBERSHIP_CAUSES.slice(0, 2)),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((parts) => fc.tuple(fc.constant(parts), fc.integer({ min: -1, max: 40 }), fc.boolean()))
  .map(([parts, began, open]) => {
    let day = monthsBack(began);
    return parts.map(({ length, gap, ...facts }, index): Period => {
      const startDate = day;
      const endDate = addDays(startDate, length * 30 + 3);
      day = addDays(dayAfter(endDate), gap * 30);
      const last = index === parts.length - 1;
      return { ...facts, id: crypto.randomUUID(), startDate, endDate: last && open ? null : endDate };
    });
  });
export const somebody: fc.Arbitrary<Somebody> = fc.record({
  periods,
  birthDate: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 18, max: 80 }).map((years) => `${Number(TODAY.slice(0, 4)) - years}${TODAY.slice(4)}`),
    fc.constant('1964-02-29'),
  ),
  postalCode: fc.constantFrom('0184', '5003', '9990', '2150', null),
  isProtected: fc.boolean(),
  jobs: fc.array(
    fc.record({
      employer: fc.constantFrom(0, 0, 1, 2, null),
      from: fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 40 }).map(monthsBack)),
      to: fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 20 }).map(monthsBack)),
    }),
    { maxLength: 2 },
  ),
});
/** The employers the jobs point at by place. */
export const EMPLOYERS = ['a', 'b', 'c'].map((name) => ({ id: crypto.randomUUID(), name: `Bedrift ${name}` }));

/** Writes a register past the service; what was there goes. */
export function fillRegister({ raw }: Connection, people: readonly Somebody[]): void {
  raw.transaction(() => {
    for (const table of ['membership', 'employment', 'address', 'profile', 'person', 'employer'])
      raw.prepare(`DELETE FROM ${table}`).run();
    for (const { id, name } of EMPLOYERS)
      raw.prepare('INSERT INTO employer(id, name, sort_key, name_key) VALUES (?, ?, ?, ?)').run(id, name, name, name);
    for (const [index, one] of people.entries()) {
      const id = crypto.randomUUID();
      raw
        .prepare(
          "INSERT INTO person(id, member_number, given_name, family_name, sort_key, address_protected) VALUES (?, ?, 'A', 'B', 'b', ?)",
        )
        .run(id, index + 1, one.isProtected ? 1 : 0);
      for (const period of one.periods)
        raw
          .prepare(
            'INSERT INTO membership(id, person_id, status, category, dues_class, start_date, end_date, cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          )
          .run(
            period.id,
            id,
            period.status,
            period.category,
            period.duesClass,
            period.startDate,
            period.endDate,
            period.cause,
          );
      raw
        .prepare('INSERT INTO profile(id, person_id, birth_date) VALUES (?, ?, ?)')
        .run(crypto.randomUUID(), id, one.birthDate);
      if (one.postalCode)
        raw
          .prepare(
            `INSERT INTO ${one.isProtected ? 'protected_address' : 'address'}(id, person_id, use, postal_code) VALUES (?, ?, 'home', ?)`,
          )
          .run(crypto.randomUUID(), id, one.postalCode);
      for (const [place, job] of one.jobs.entries())
        raw
          .prepare('INSERT INTO employment(id, person_id, employer_id, start_date, end_date) VALUES (?, ?, ?, ?, ?)')
          .run(
            // Of two that began on one day the later noted counts: ids are given out in order.
            `00000000-0000-4000-8000-${String(index * 10 + place).padStart(12, '0')}`,
            id,
            job.employer === null ? null : (EMPLOYERS[job.employer]?.id ?? null),
            job.from,
            job.to,
          );
    }
  })();
}
