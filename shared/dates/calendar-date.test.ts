import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import {
  addDays,
  ageOn,
  compareCalendarDates,
  dayBefore,
  formatCalendarDate,
  fromSpreadsheetDay,
  isCalendarDate,
  parseCalendarDate,
} from './calendar-date.ts';

/** Any day the program reads. */
const day = fc.integer({ min: 0, max: 146_000 }).map((days) => addDays('1800-01-01', days));

describe('parseCalendarDate', () => {
  test.each([
    ['01.02.1990', '1990-02-01'],
    ['1.2.1990', '1990-02-01'],
    ['1. 2. 1990', '1990-02-01'],
    ['01/02/1990', '1990-02-01'],
    ['1-2-1990', '1990-02-01'],
    ['1990-02-01', '1990-02-01'],
    ['1990-2-1', '1990-02-01'],
    [' 1990-02-01T00:00:00.000Z ', '1990-02-01'],
    ['1990-02-01 00:00:00', '1990-02-01'],
    ['01.02.1990 12.30', '1990-02-01'],
    ['01021990', '1990-02-01'],
    ['010290', '1990-02-01'],
    ['19900201', '1990-02-01'],
    ['20101012', '2010-10-12'],
    ['32905', '1990-02-01'],
    ['32905.75', '1990-02-01'],
    ['29.02.2000', '2000-02-29'],
  ])('reads %s as %s', (text, date) => {
    expect(parseCalendarDate(text)).toBe(date);
  });

  test.each([
    '',
    'ukjent',
    '32.01.1990',
    '29.02.2001',
    '31.04.2020',
    '00.01.2000',
    '1.13.2000',
    '1/31/1990',
    '1.2',
    '1.2.990',
    '1990',
    '01.02/1990',
    '1.1.1799',
    '2201-01-01',
    '9999-12-31',
    '1.2.1990 i går',
    '990201',
    '-1.2.1990',
    '1990-02-30T00:00:00Z',
  ])('takes "%s" for no date', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });

  test('a year of two digits is the latest that is not after the given day', () => {
    expect(parseCalendarDate('24.11.26', '2026-11-23')).toBe('1926-11-24');
    expect(parseCalendarDate('23.11.26', '2026-11-23')).toBe('2026-11-23');
    expect(parseCalendarDate('29.02.00', '2026-11-23')).toBe('2000-02-29');
    expect(parseCalendarDate('29.02.30', '2026-11-23')).toBeUndefined();
    expect(ageOn(parseCalendarDate('1.2.30') ?? '', '2026-11-23')).toBe(96);
  });

  test('reads back every day in every form', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year = '', month = '', dayOfMonth = ''] = date.split('-');
        expect(parseCalendarDate(formatCalendarDate(date))).toBe(date);
        expect(parseCalendarDate(date)).toBe(date);
        expect(parseCalendarDate(`${dayOfMonth}${month}${year}`)).toBe(date);
        expect(parseCalendarDate(`${year}${month}${dayOfMonth}`)).toBe(date);
        expect(parseCalendarDate(`${Number(dayOfMonth)}.${Number(month)}.${year.slice(2)}`, date)).toBe(date);
        expect(isCalendarDate(date)).toBe(true);
      }),
      runs(500, 100_000),
    );
  });
});

describe('calendar arithmetic', () => {
  test('knows the day numbers of spreadsheets, also around the 29 February 1900 that never was', () => {
    expect([1, 59, 61, 36_526, 45_000].map(fromSpreadsheetDay)).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2000-01-01',
      '2023-03-15',
    ]);
    expect([0, 60, -5, Number.NaN, 200_000].map(fromSpreadsheetDay)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('counts completed years', () => {
    expect(ageOn('1990-02-01', '2026-01-31')).toBe(35);
    expect(ageOn('1990-02-01', '2026-02-01')).toBe(36);
    expect(ageOn('2000-02-29', '2001-02-27')).toBe(0);
    expect(ageOn('2000-02-29', '2001-02-28')).toBe(1);
    expect(ageOn('2000-02-29', '2000-02-28')).toBeUndefined();
  });

  test('adds days over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  });

  test('orders dates', () => {
    expect(['2026-01-02', '1999-12-31', '2026-01-01'].toSorted(compareCalendarDates)).toEqual([
      '1999-12-31',
      '2026-01-01',
      '2026-01-02',
    ]);
    expect(compareCalendarDates('2026-01-01', '2026-01-01')).toBe(0);
  });

  test('takes only stored dates for stored dates', () => {
    expect(['2026-02-29', '2026-2-1', '01.02.2026', '2026-02-01x', ''].map(isCalendarDate)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
