import { expect, test } from 'vitest';
import { parseDueDay } from './due-day.ts';

test.each([
  ['+7', '2026-05-22'],
  ['7', '2026-05-22'],
  ['+2u', '2026-05-29'],
  ['2 w', '2026-05-29'],
  ['I morgen', '2026-05-16'],
  ['today', '2026-05-15'],
  ['1.6.2026', '2026-06-01'],
  ['01062026', '2026-06-01'],
  ['snart', undefined],
  ['', undefined],
  ['+', undefined],
])('%s', (typed, day) => {
  expect(parseDueDay(typed, '2026-05-15')).toBe(day);
});
