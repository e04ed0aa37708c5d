import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { MEMBERSHIP_STATUSES } from '../members/model.ts';
import { overlaps, type SidedPeriod, settlePeriods } from './settle-periods.ts';

const period = (
  side: 'keep' | 'drop',
  status: SidedPeriod['status'],
  startDate: string,
  endDate: string | null = null,
) => ({
  id: `${side} ${status} ${startDate}`,
  stays: side === 'keep',
  status,
  category: null,
  startDate,
  endDate,
});
const settled = (...periods: SidedPeriod[]) =>
  Object.fromEntries(
    [...settlePeriods(periods)].map(([id, days]) => [id, days.map((one) => [one.startDate, one.endDate])]),
  );

describe('settlePeriods', () => {
  test('periods that do not meet stay as they are', () => {
    expect(
      settled(period('keep', 'member', '2020-01-01'), period('drop', 'member', '2001-01-01', '2009-12-31')),
    ).toEqual({
      'keep member 2020-01-01': [['2020-01-01', null]],
      'drop member 2001-01-01': [['2001-01-01', '2009-12-31']],
    });
  });

  test('of two running memberships the longer one says all', () => {
    expect(settled(period('keep', 'member', '2015-01-01'), period('drop', 'member', '2001-01-01'))).toEqual({
      'keep member 2015-01-01': [],
      'drop member 2001-01-01': [['2001-01-01', null]],
    });
  });

  test('who joined again under a new number is a member, whichever record stays', () => {
    for (const [one, other] of [
      ['keep', 'drop'],
      ['drop', 'keep'],
    ] as const) {
      const result = settled(period(one, 'resigned', '2018-01-01'), period(other, 'member', '2020-06-01'));
      expect(result[`${one} resigned 2018-01-01`]).toEqual([['2018-01-01', '2020-05-31']]);
      expect(result[`${other} member 2020-06-01`]).toEqual([['2020-06-01', null]]);
    }
  });

  test('a leave within a membership parts it', () => {
    expect(
      settled(period('keep', 'leave', '2010-01-01', '2010-12-31'), period('drop', 'member', '2001-01-01'))[
        'drop member 2001-01-01'
      ],
    ).toEqual([
      ['2001-01-01', '2009-12-31'],
      ['2011-01-01', null],
    ]);
  });

  test('nobody rises from the dead', () => {
    expect(settled(period('keep', 'member', '2022-01-01'), period('drop', 'deceased', '2021-01-01'))).toEqual({
      'keep member 2022-01-01': [],
      'drop deceased 2021-01-01': [['2021-01-01', null]],
    });
  });

  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10));
  const any = fc
    .record({
      stays: fc.boolean(),
      status: fc.constantFrom(...MEMBERSHIP_STATUSES),
      category: fc.constantFrom(null, 'A', 'B'),
      from: day,
      to: fc.option(day),
    })
    .map(({ from, to, ...rest }) => ({
      ...rest,
      startDate: to !== null && to < from ? to : from,
      endDate: to !== null && to < from ? from : to,
    }));

  test('where the records meet no two days are told twice, and no day that was told is lost', () => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 6 }), (given) => {
        const periods = given.map((one, index) => ({ ...one, id: String(index) }));
        const meet = periods.some((one) => periods.some((other) => one.stays !== other.stays && overlaps(one, other)));
        fc.pre(meet);
        const days = [...settlePeriods(periods).values()].flat();
        for (const [place, one] of days.entries())
          for (const other of days.slice(place + 1)) expect(overlaps(one, other)).toBe(false);
        for (const { startDate, endDate } of periods)
          for (const date of [startDate, endDate ?? '9999-12-31'])
            expect(days.some((one) => overlaps(one, { startDate: date, endDate: date }))).toBe(true);
      }),
      runs(500, 50_000),
    );
  });
});
