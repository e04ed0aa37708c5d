import { describe, expect, test } from 'vitest';
import { dayInNorway } from './today.ts';

describe('the day in Norway', () => {
  test.each([
    ['2026-01-01T00:00:00Z', '2026-01-01'],
    ['2025-12-31T22:59:59Z', '2025-12-31'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    // The nights in which the clocks change.
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:30:00Z', '2026-03-29'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:30:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('%s is %s', (moment, day) => {
    expect(dayInNorway(new Date(moment))).toBe(day);
  });

  test('without a moment it is today', () => {
    const before = dayInNorway(new Date());
    expect([before, dayInNorway(new Date())]).toContain(dayInNorway());
  });
});
