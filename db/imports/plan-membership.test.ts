import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { standingOn } from '../../shared/members/membership-status.ts';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '../../shared/members/model.ts';
import { runs } from '../../tests/run-size.ts';
import {
  firstPeriods,
  firstWarnings,
  type KnownPeriod,
  type MembershipPlan,
  planMembership,
} from './plan-membership.ts';

const TODAY = '2026-05-15';

function period(
  id: string,
  status: MembershipStatus,
  startDate: string,
  endDate: string | null = null,
  category: string | null = 'Yrkesaktiv',
): KnownPeriod {
  return { id, status, category, duesClass: null, cause: null, startDate, endDate };
}

/** The periods once the steps have been taken. */
function written(periods: readonly KnownPeriod[], { steps }: MembershipPlan): KnownPeriod[] {
  const all = periods.map((one) => ({ ...one }));
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'insert') all.push({ ...step.period, id: `new${place}` });
    else Object.assign(all.find(({ id }) => id === step.id) ?? {}, step.patch);
  }
  return all.toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1));
}

const shown = (periods: readonly KnownPeriod[]) =>
  periods.map(({ status, startDate, endDate }) => `${status} ${startDate} ${endDate ?? '–'}`);

describe('the periods of a new member', () => {
  test.each([
    ['a member from today', {}, ['member 2026-05-15 –']],
    ['from the join date', { joinDate: '2020-01-01' }, ['member 2020-01-01 –']],
    ['an applicant', { status: 'applicant', joinDate: '2026-05-01' }, ['applicant 2026-05-01 –']],
    [
      'who left',
      { joinDate: '2010-01-01', leaveDate: '2015-07-01' },
      ['member 2010-01-01 2015-06-30', 'resigned 2015-07-01 –'],
    ],
    ['who left, nobody knows since when he was one', { leaveDate: '2015-07-01' }, ['resigned 2015-07-01 –']],
    [
      'who will leave is a member until then',
      { leaveDate: '2026-06-01' },
      ['member 2026-05-15 2026-05-31', 'resigned 2026-06-01 –'],
    ],
    [
      'who was excluded',
      { status: 'excluded', joinDate: '2010-01-01', leaveDate: '2015-07-01' },
      ['member 2010-01-01 2015-06-30', 'excluded 2015-07-01 –'],
    ],
    [
      'on leave, and leaving',
      { status: 'leave', joinDate: '2010-01-01', leaveDate: '2026-06-01' },
      ['leave 2010-01-01 2026-05-31', 'resigned 2026-06-01 –'],
    ],
  ] as const)('%s', (_name, said, expected) => {
    const made = firstPeriods(said, TODAY);
    expect(made.map(({ status, startDate, endDate }) => `${status} ${startDate} ${endDate ?? '–'}`)).toEqual(expected);
  });
});

describe('what a row changes on the periods there are', () => {
  const member = [period('m', 'member', '2010-01-01')];
  const resigned = [period('m', 'member', '2010-01-01', '2015-12-31'), period('r', 'resigned', '2016-01-01')];
  const again = [
    period('m', 'member', '2010-01-01', '2015-12-31'),
    period('r', 'resigned', '2016-01-01', '2019-12-31'),
    period('a', 'member', '2020-01-01'),
  ];
  const leaving = [period('m', 'member', '2010-01-01', '2026-08-31'), period('r', 'resigned', '2026-09-01')];
  const onLeave = [period('m', 'member', '2010-01-01', '2026-04-30'), period('l', 'leave', '2026-05-01', '2026-12-31')];

  test.each([
    ['nothing is said', member, {}, ['member 2010-01-01 –'], []],
    ['the same status', member, { status: 'member', joinDate: '2010-01-01' }, ['member 2010-01-01 –'], []],
    [
      'a leave date in the past',
      member,
      { leaveDate: '2026-01-01' },
      ['member 2010-01-01 2025-12-31', 'resigned 2026-01-01 –'],
      [],
    ],
    [
      'a leave date to come',
      member,
      { leaveDate: '2026-07-01' },
      ['member 2010-01-01 2026-06-30', 'resigned 2026-07-01 –'],
      [],
    ],
    [
      'a leave date with the status',
      member,
      { status: 'deceased', leaveDate: '2026-01-01' },
      ['member 2010-01-01 2025-12-31', 'deceased 2026-01-01 –'],
      [],
    ],
    [
      'resigned without a date is from today',
      member,
      { status: 'resigned' },
      ['member 2010-01-01 2026-05-14', 'resigned 2026-05-15 –'],
      [],
    ],
    ['a leave date on the very first day', member, { leaveDate: '2010-01-01' }, ['resigned 2010-01-01 –'], []],
    ['a leave date before all', member, { leaveDate: '2009-01-01' }, ['member 2010-01-01 –'], ['row.leaveDateKept']],
    [
      'resigned, with a date before all',
      member,
      { status: 'resigned', leaveDate: '2009-01-01' },
      ['member 2010-01-01 2026-05-14', 'resigned 2026-05-15 –'],
      ['row.leaveDateKept'],
    ],
    ['the leave date that is there', resigned, { status: 'resigned', leaveDate: '2016-01-01' }, shown(resigned), []],
    ['another leave date', resigned, { leaveDate: '2017-01-01' }, shown(resigned), ['row.leaveDateKept']],
    ['a leave date of long ago on one who joined again', again, { leaveDate: '2016-01-01' }, shown(again), []],
    [
      'a leave date within an older membership',
      again,
      { leaveDate: '2014-01-01' },
      shown(again),
      ['row.leaveDateKept'],
    ],
    [
      'has died since',
      resigned,
      { status: 'deceased' },
      ['member 2010-01-01 2015-12-31', 'resigned 2016-01-01 2026-05-14', 'deceased 2026-05-15 –'],
      [],
    ],
    [
      'leaves earlier than planned',
      leaving,
      { leaveDate: '2026-06-01' },
      ['member 2010-01-01 2026-05-31', 'resigned 2026-06-01 2026-08-31', 'resigned 2026-09-01 –'],
      [],
    ],
    ['leaves as planned', leaving, { leaveDate: '2026-09-01' }, shown(leaving), []],
    ['leaves later than planned', leaving, { leaveDate: '2026-10-01' }, shown(leaving), ['row.leaveDateKept']],
    [
      'joins again from today',
      resigned,
      { status: 'member' },
      ['member 2010-01-01 2015-12-31', 'resigned 2016-01-01 2026-05-14', 'member 2026-05-15 –'],
      [],
    ],
    [
      'joins again from a day',
      resigned,
      { status: 'member', joinDate: '2020-01-01' },
      ['member 2010-01-01 2015-12-31', 'resigned 2016-01-01 2019-12-31', 'member 2020-01-01 –'],
      [],
    ],
    [
      'joins again, and the file has the first join date',
      resigned,
      { status: 'member', joinDate: '2010-01-01' },
      ['member 2010-01-01 2015-12-31', 'resigned 2016-01-01 2026-05-14', 'member 2026-05-15 –'],
      [],
    ],
    ['an older join date', member, { joinDate: '2009-05-01' }, shown(member), ['row.joinDateKept']],
    [
      'an older join date of one who resigned',
      resigned,
      { joinDate: '2009-05-01' },
      shown(resigned),
      ['row.joinDateKept'],
    ],
    [
      'takes leave from today, whenever he joined',
      member,
      { status: 'leave', joinDate: '2010-01-01' },
      ['member 2010-01-01 2026-05-14', 'leave 2026-05-15 –'],
      [],
    ],
    [
      'is back from leave',
      onLeave,
      { status: 'member' },
      ['member 2010-01-01 2026-04-30', 'leave 2026-05-01 2026-05-14', 'member 2026-05-15 2026-12-31'],
      [],
    ],
    [
      'an applicant is taken up on the day of the application',
      [period('s', 'applicant', '2026-05-01')],
      { status: 'member', joinDate: '2026-05-01' },
      ['member 2026-05-01 –'],
      [],
    ],
    [
      'an applicant is taken up later',
      [period('s', 'applicant', '2026-05-01')],
      { status: 'member', joinDate: '2026-05-10' },
      ['applicant 2026-05-01 2026-05-09', 'member 2026-05-10 –'],
      [],
    ],
    [
      'joins in the days to come',
      resigned,
      { status: 'member', joinDate: '2026-06-01' },
      ['member 2010-01-01 2015-12-31', 'resigned 2016-01-01 2026-05-31', 'member 2026-06-01 –'],
      [],
    ],
    ['nothing was there', [], { status: 'member', joinDate: '2020-01-01' }, ['member 2020-01-01 –'], []],
    ['nothing was there but a category', [], { category: 'Student' }, [], ['row.categoryKept']],
  ] as const)('%s', (_name, periods, said, expected, warnings) => {
    const plan = planMembership(periods, said, TODAY);
    expect(shown(written(periods, plan))).toEqual(expected);
    expect(plan.warnings.map(({ code }) => code)).toEqual(warnings);
  });

  test('another category is that of the period that runs', () => {
    expect(planMembership(member, { category: 'Pensjonist' }, TODAY).steps).toEqual([
      { kind: 'change', id: 'm', patch: { category: 'Pensjonist' } },
    ]);
    expect(planMembership(member, { category: 'Yrkesaktiv' }, TODAY)).toEqual({ steps: [], warnings: [] });
    expect(planMembership(leaving, { category: 'Student' }, TODAY).steps).toEqual([
      { kind: 'change', id: 'm', patch: { category: 'Student' } },
    ]);
    const leave = [period('l', 'leave', '2020-01-01', '2020-12-31')];
    expect(planMembership(leave, { category: 'Student' }, TODAY).warnings).toMatchObject([
      { code: 'row.categoryKept' },
    ]);
  });

  test('a category goes into the period that a row begins, else the old one is kept', () => {
    const categories = (said: Parameters<typeof planMembership>[1]) =>
      written(member, planMembership(member, said, TODAY)).map(({ category }) => category);
    expect(categories({ status: 'leave', category: 'Student' })).toEqual(['Yrkesaktiv', 'Student']);
    expect(categories({ status: 'leave' })).toEqual(['Yrkesaktiv', 'Yrkesaktiv']);
    expect(categories({ leaveDate: '2026-08-01', category: 'Student' })).toEqual(['Student', 'Student']);
  });

  test('whatever is said, periods never overlap, and saying it again changes nothing more', () => {
    const dayOf = (offset: number) => addDays(TODAY, offset);
    const chain = fc
      .array(
        fc.record({
          status: fc.constantFrom(...MEMBERSHIP_STATUSES),
          length: fc.integer({ min: 1, max: 20 }),
          gap: fc.nat(3),
        }),
        { maxLength: 4 },
      )
      .chain((parts) =>
        fc.record({ parts: fc.constant(parts), open: fc.boolean(), start: fc.integer({ min: -60, max: 20 }) }),
      )
      .map(({ parts, open, start }) => {
        let at = start;
        return parts.map(({ status, length, gap }, place) => {
          const from = at + gap;
          at = from + length;
          return period(`p${place}`, status, dayOf(from), open && place === parts.length - 1 ? null : dayOf(at - 1));
        });
      });
    const day = fc.integer({ min: -70, max: 40 }).map(dayOf);
    const said = fc
      .record(
        {
          status: fc.constantFrom(...MEMBERSHIP_STATUSES),
          joinDate: day,
          leaveDate: day,
          category: fc.constantFrom('A', 'B'),
        },
        { requiredKeys: [] },
      )
      .filter(({ joinDate, leaveDate }) => !joinDate || !leaveDate || joinDate <= leaveDate);
    fc.assert(
      fc.property(chain, said, (periods, row) => {
        const plan = planMembership(periods, row, TODAY);
        const result = written(periods, plan);
        for (const [place, one] of result.entries()) {
          expect(one.endDate === null || one.endDate >= one.startDate, shown(result).join()).toBe(true);
          const next = result[place + 1];
          if (next) expect(one.endDate !== null && one.endDate < next.startDate, shown(result).join()).toBe(true);
        }
        // Somebody who is said to stand somewhere today stands there, unless a day says otherwise.
        if (row.status && !row.joinDate && !row.leaveDate) expect(standingOn(result, TODAY).status).toBe(row.status);
        expect(planMembership(result, row, TODAY).steps).toEqual([]);
      }),
      runs(3_000, 200_000),
    );
  });
});

describe('dues class and cause', () => {
  const told = ({ steps, warnings }: MembershipPlan) => [
    ...steps.map((step) => (step.kind === 'insert' ? step.period : step.patch)),
    ...warnings.map(({ code }) => code),
  ];

  test('stand on the periods of a new member that they answer for', () => {
    const said = { joinDate: '2010-01-01', leaveDate: '2020-01-01', duesClass: 'A', cause: 'retired' } as const;
    expect(firstPeriods(said, TODAY).map(({ status, duesClass, cause }) => [status, duesClass, cause])).toEqual([
      ['member', 'A', null],
      ['resigned', 'A', 'retired'],
    ]);
    expect(firstWarnings(said, TODAY)).toEqual([]);
    expect(firstWarnings({ cause: 'retired' }, TODAY).map(({ code }) => code)).toEqual(['row.causeKept']);
    expect(firstWarnings({ status: 'excluded', cause: 'studies' }, TODAY).map(({ code }) => code)).toEqual([
      'row.causeKept',
    ]);
  });

  test.each([
    ['the class of the period that runs', 'member', { duesClass: 'B' }, [{ duesClass: 'B' }]],
    ['the same class is no change', 'member', { duesClass: 'A' }, []],
    ['a cause where nobody has left', 'member', { cause: 'retired' }, ['row.causeKept']],
    ['a cause for where the member stands', 'resigned', { cause: 'newJob' }, [{ cause: 'newJob' }]],
    ['a cause that leads elsewhere', 'resigned', { cause: 'parentalLeave' }, ['row.causeKept']],
    ['a cause of what ended before', 'resigned', { leaveDate: '2010-01-01', cause: 'cost' }, [{ cause: 'cost' }]],
    [
      'a leave with its cause',
      'member',
      { status: 'leave', cause: 'studies' },
      [{ endDate: '2026-05-14' }, expect.objectContaining({ status: 'leave', cause: 'studies', duesClass: 'A' })],
    ],
    [
      'a resignation of another cause than can be',
      'member',
      { status: 'resigned', cause: 'military' },
      [{ endDate: '2026-05-14' }, expect.objectContaining({ status: 'resigned', cause: null }), 'row.causeKept'],
    ],
  ] as const)('%s', (_name, status, said, expected) => {
    const there = { ...period('p', status, '2010-01-01'), duesClass: 'A' };
    expect(told(planMembership([there], said, TODAY))).toEqual(expected);
  });

  test('have no period to stand on where there is none', () => {
    expect(told(planMembership([], { duesClass: 'A', cause: 'other' }, TODAY))).toEqual([
      'row.duesClassKept',
      'row.causeKept',
    ]);
  });
});
