import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, ageOn } from '../dates/calendar-date.ts';
import { spanOf } from './filter-days.ts';

const of = { column: 'startDate' };

describe('days in relation to today', () => {
  test.each([
    [{ ...of, operator: 'on', value: '2024-05-17' }, '2024-05-17', '2024-05-17'],
    [{ ...of, operator: 'before', value: '2024-03-01' }, null, '2024-02-29'],
    [{ ...of, operator: 'after', value: '2024-12-31' }, '2025-01-01', null],
    [{ ...of, operator: 'last', count: 30, unit: 'day' }, '2026-10-25', '2026-11-24'],
    [{ ...of, operator: 'next', count: 3, unit: 'month' }, '2026-11-24', '2027-02-24'],
    [{ ...of, operator: 'calendar', unit: 'month', offset: 1 }, '2026-12-01', '2026-12-31'],
    [{ ...of, operator: 'calendar', unit: 'week', offset: 0 }, '2026-11-23', '2026-11-29'],
    [{ ...of, operator: 'calendar', unit: 'year', offset: -1 }, '2025-01-01', '2025-12-31'],
    [{ ...of, operator: 'calendar', unit: 'day', offset: 1 }, '2026-11-25', '2026-11-25'],
  ] as const)('%j', (condition, from, to) => {
    expect(spanOf(condition, '2026-11-24')).toEqual({ from, to });
  });

  test('an age is the days of birth of exactly those who have it', () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01', days));
    const leapDay = fc.constantFrom('1904-02-29', '1960-02-28', '1960-02-29', '1960-03-01', '2004-02-29');
    const age = fc.option(fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.oneof(day, leapDay), fc.oneof(day, leapDay), age, age, (birth, on, from, to) => {
        const span = spanOf({ column: 'birthDate', operator: 'age', from, to, at: on }, '2026-11-24');
        const within = (span.from === null || birth >= span.from) && (span.to === null || birth <= span.to);
        const years = ageOn(birth, on);
        expect(within).toBe(years !== undefined && years >= (from ?? 0) && years <= (to ?? 1000));
      }),
    );
  });
});
