import { describe, expect, test } from 'vitest';
import { employmentOn } from './employment-on.ts';

describe('the employment of a day', () => {
  const at = (name: string, startDate: string | null, endDate: string | null = null) => ({ name, startDate, endDate });
  const first = at('first', '2010-01-01', '2019-12-31');
  const second = at('second', '2020-01-01');
  const noted = at('noted', null);

  test.each([
    ['the one that covers it', [first, second], '2015-05-05', 'first'],
    ['on its last day', [first, second], '2019-12-31', 'first'],
    ['on the first day of the next', [first, second], '2020-01-01', 'second'],
    ['in any order', [second, first], '2015-05-05', 'first'],
    ['the one that began last of two', [at('old', '2000-01-01'), second], '2021-01-01', 'second'],
    ['one without a start is the oldest', [second, noted], '2021-01-01', 'second'],
    ['one without a start counts before anything else began', [second, noted], '2015-01-01', 'noted'],
    ['none after the last has ended', [first], '2020-01-01', undefined],
    ['none between two', [first, at('later', '2030-01-01')], '2025-01-01', undefined],
    [
      'what is planned where there never was one',
      [at('far', '2040-01-01'), at('near', '2030-01-01')],
      '2025-01-01',
      'near',
    ],
    [
      'of two that began on one day, the one noted last',
      [at('a', '2020-01-01'), at('b', '2020-01-01')],
      '2021-01-01',
      'b',
    ],
    ['none where there is none', [], '2021-01-01', undefined],
  ])('%s', (_name, periods, day, expected) => {
    expect(employmentOn(periods, day)?.name).toBe(expected);
  });
});
