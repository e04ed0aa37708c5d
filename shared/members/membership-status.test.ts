import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { addDays } from '../dates/calendar-date.ts';
import { type MembershipPeriod, periodOn, standingOn } from './membership-status.ts';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from './model.ts';

function period(
  status: MembershipStatus,
  startDate: string,
  endDate: string | null = null,
  category: string | null = null,
): MembershipPeriod {
  return { status, category, startDate, endDate };
}

describe('where a member stands', () => {
  const joined = period('member', '2010-01-01', '2015-12-31');
  const resigned = period('resigned', '2016-01-01', '2019-12-31');
  const again = period('member', '2020-01-01');
  const leave = period('leave', '2021-01-01', '2021-06-30', 'Student');

  test.each<[string, MembershipPeriod[], string, MembershipStatus | null, string | null, string | null]>([
    ['nowhere without a period', [], '2020-01-01', null, null, null],
    ['a member while the period runs', [period('member', '2010-01-01')], '2026-01-01', 'member', '2010-01-01', null],
    ['on the first day', [period('member', '2010-01-01')], '2010-01-01', 'member', '2010-01-01', null],
    ['what is planned before it begins', [period('member', '2030-01-01')], '2026-01-01', 'member', '2030-01-01', null],
    ['an applicant has not joined', [period('applicant', '2026-01-01')], '2026-02-01', 'applicant', null, null],
    ['still a member on the last day', [joined], '2015-12-31', 'member', '2010-01-01', null],
    ['resigned from the day after', [joined], '2016-01-01', 'resigned', '2010-01-01', '2016-01-01'],
    ['and ever since', [joined], '2026-01-01', 'resigned', '2010-01-01', '2016-01-01'],
    ['resigned by a period', [joined, resigned], '2017-01-01', 'resigned', '2010-01-01', '2016-01-01'],
    [
      'a resignation that ends makes nobody a member',
      [joined, resigned],
      '2026-01-01',
      'resigned',
      '2010-01-01',
      '2016-01-01',
    ],
    ['joined again: since then', [joined, resigned, again], '2026-01-01', 'member', '2020-01-01', null],
    ['in any order', [again, resigned, joined], '2026-01-01', 'member', '2020-01-01', null],
    ['as it was before joining again', [joined, resigned, again], '2018-01-01', 'resigned', '2010-01-01', '2016-01-01'],
    [
      'a gap between memberships is a resignation',
      [joined, again],
      '2018-01-01',
      'resigned',
      '2010-01-01',
      '2016-01-01',
    ],
    ['on leave', [period('member', '2010-01-01', '2020-12-31'), leave], '2021-06-30', 'leave', '2010-01-01', null],
    [
      'a member again after the leave',
      [period('member', '2010-01-01', '2020-12-31'), leave],
      '2021-07-01',
      'member',
      '2010-01-01',
      null,
    ],
    [
      'an application that came to nothing',
      [period('applicant', '2020-01-01', '2020-03-31')],
      '2021-01-01',
      'resigned',
      null,
      '2020-04-01',
    ],
    [
      'an applicant who was a member once',
      [joined, period('applicant', '2026-01-01')],
      '2026-02-01',
      'applicant',
      null,
      null,
    ],
    [
      'left in the days to come: a member until then',
      [period('member', '2010-01-01', '2026-01-31'), period('resigned', '2026-02-01')],
      '2026-01-31',
      'member',
      '2010-01-01',
      null,
    ],
    [
      'and gone on the day',
      [period('member', '2010-01-01', '2026-01-31'), period('resigned', '2026-02-01')],
      '2026-02-01',
      'resigned',
      '2010-01-01',
      '2026-02-01',
    ],
    [
      'died after having left: left when he left',
      [joined, period('resigned', '2016-01-01', '2024-12-31'), period('deceased', '2025-01-01')],
      '2026-01-01',
      'deceased',
      '2010-01-01',
      '2016-01-01',
    ],
    [
      'excluded, and the exclusion has ended',
      [joined, period('excluded', '2016-01-01', '2018-12-31')],
      '2026-01-01',
      'excluded',
      '2010-01-01',
      '2016-01-01',
    ],
  ])('%s', (_name, periods, day, status, joinedOn, leftOn) => {
    expect(standingOn(periods, day)).toMatchObject({ status, joinedOn, leftOn });
  });

  test('the category is that of the period, also after it', () => {
    const employed = period('member', '2010-01-01', '2020-12-31', 'Yrkesaktiv');
    expect(standingOn([employed, leave], '2020-06-01').category).toBe('Yrkesaktiv');
    expect(standingOn([employed, leave], '2021-06-01').category).toBe('Student');
    expect(standingOn([employed, leave], '2026-06-01').category).toBe('Student');
  });

  test('of periods that overlap the one that began last counts', () => {
    const all = [period('member', '2010-01-01'), period('leave', '2015-01-01', '2015-12-31')];
    expect(periodOn(all, '2015-06-01')?.status).toBe('leave');
    expect(standingOn(all, '2015-06-01').status).toBe('leave');
    expect(standingOn(all, '2016-01-01').status).toBe('member');
  });
});

/** The rule as words say it, day by day: slow, and hard to get wrong. */
function asWordsSay(periods: readonly MembershipPeriod[], day: string): MembershipStatus | null {
  const covering = periods.filter((one) => one.startDate <= day && (one.endDate ?? '9') >= day);
  const latest = covering
    .map((one) => one.startDate)
    .sort()
    .at(-1);
  const here = covering.findLast((one) => one.startDate === latest);
  if (here) return here.status;
  const begun = periods.filter((one) => one.startDate <= day);
  if (begun.length === 0) {
    const next = periods.map((one) => one.startDate).sort()[0];
    return periods.findLast((one) => one.startDate === next)?.status ?? null;
  }
  const end = begun
    .map((one) => one.endDate ?? '')
    .sort()
    .at(-1);
  const ended = begun.findLast((one) => one.endDate === end)?.status ?? null;
  if (ended === 'leave') return 'member';
  return ended === 'member' || ended === 'applicant' ? 'resigned' : ended;
}

describe('any periods, any day', () => {
  const START = '2026-01-01';
  const anyPeriod = fc
    .record({ status: fc.constantFrom(...MEMBERSHIP_STATUSES), from: fc.nat(40), length: fc.option(fc.nat(12)) })
    .map(({ status, from, length }) => {
      const startDate = addDays(START, from);
      return period(status, startDate, length === null ? null : addDays(startDate, length));
    });

  test('status, join and leave date are what the words say of every day before', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 5 }), fc.integer({ min: -3, max: 60 }), (periods, offset) => {
        const day = addDays(START, offset);
        const { status, joinedOn, leftOn } = standingOn(periods, day);
        expect(status).toBe(asWordsSay(periods, day));
        const firstDay = periods.map((one) => one.startDate).sort()[0];
        if (status === null || firstDay === undefined || day < firstDay) return;
        const days = Array.from({ length: 70 }, (_, back) => addDays(day, -back)).filter((past) => past >= firstDay);
        const past = days.map((one) => ({ day: one, status: asWordsSay(periods, one) }));
        const isMember = (one: MembershipStatus | null) => one === 'member' || one === 'leave';
        const isGone = (one: MembershipStatus | null) => one === 'resigned' || one === 'excluded' || one === 'deceased';
        /** The first day of the run that holds today, or ended last. */
        const runStart = (such: (one: MembershipStatus | null) => boolean) => {
          const from = past.findIndex((one) => such(one.status));
          if (from < 0) return null;
          const before = past.slice(from).findIndex((one) => !such(one.status));
          return past[before < 0 ? past.length - 1 : from + before - 1]?.day ?? null;
        };
        expect(joinedOn).toBe(status === 'applicant' ? null : runStart(isMember));
        expect(leftOn).toBe(isGone(status) ? runStart(isGone) : null);
      }),
      runs(2_000, 100_000),
    );
  });
});
