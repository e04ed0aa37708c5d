import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { monthsOf, type Period, periodOf } from './periods.ts';
import { hideSmallFlows, type MonthFlow } from './small-flows.ts';

const flow = fc.record({ joined: fc.oneof(fc.nat(6), fc.nat(30)), left: fc.oneof(fc.nat(6), fc.nat(30)) });
const register = fc
  .tuple(fc.nat(60), fc.array(flow, { minLength: 1, maxLength: 30 }), fc.nat(11))
  .map(([before, flows, skipped]) => {
    let members = before;
    return flows.map((one, index): MonthFlow => {
      const month = index + skipped;
      const left = Math.min(one.left, members);
      members += one.joined - left;
      const name = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      return { month: name, joined: one.joined, left, members };
    });
  });

describe('joins and leaves by period', () => {
  test('nothing below five is shown', () => {
    fc.assert(
      fc.property(register, (months) => {
        for (const period of hideSmallFlows(months)) {
          expect(sumOf(months, period, 'joined')).toBeGreaterThanOrEqual(5);
          expect(sumOf(months, period, 'left')).toBeGreaterThanOrEqual(5);
        }
      }),
      runs(300, 10_000),
    );
  });

  test('busy months are shown with their quarters and years', () => {
    const months = Array.from({ length: 24 }, (_, index): MonthFlow => {
      const month = `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      return { month, joined: 9, left: 6, members: 100 + (index + 1) * 3 };
    });
    const shown = hideSmallFlows(months);
    // The first month begins with nobody, as far as the reports know.
    expect([...shown].sort()).toEqual(
      ['2021', ...[1, 2, 3, 4].map((quarter) => `2021-K${quarter}`), ...monthsOf('2021')].sort(),
    );
  });

  test('a hidden month has five possible numbers at least, for whoever knows every shown sum and the members of every month', () => {
    fc.assert(
      fc.property(register, (months) => {
        const shown = hideSmallFlows(months);
        for (const { month } of months) {
          if (shown.has(month)) continue;
          const [least, most] = bounds(months, shown, month);
          expect([month, most - least >= 4]).toEqual([month, true]);
        }
      }),
      runs(300, 10_000),
    );
  });

  test('a hidden quarter as well', () => {
    fc.assert(
      fc.property(register, (months) => {
        const shown = hideSmallFlows(months);
        const quarters = new Set(months.map(({ month }) => periodOf('quarter', month)));
        for (const quarter of quarters) {
          if (shown.has(quarter)) continue;
          const inside = months.filter(({ month }) => periodOf('quarter', month) === quarter);
          // Its months are hidden with it, so that only the year can tell.
          expect(inside.some(({ month }) => shown.has(month))).toBe(false);
          const year = quarter.slice(0, 4);
          if (!shown.has(year)) continue;
          const others = [...quarters].filter((one) => one !== quarter && one.startsWith(year) && !shown.has(one));
          expect(others.length).toBeGreaterThan(0);
          const room = months.filter(({ month }) => month.startsWith(year) && !shown.has(periodOf('quarter', month)));
          expect(room.reduce((sum, one) => sum + Math.min(one.joined, one.left), 0)).toBeGreaterThanOrEqual(4);
        }
      }),
      runs(200, 10_000),
    );
  });
});

/**
 * How few and how many may have joined in a month, from the equations a reader has: the shown sums of years, quarters and months, none below
 * nought, none below what the members of two months leave over. Every month is in one quarter and one year: the equations are nested, and
 * going through them until nothing moves gives the exact bounds.
 */
function bounds(months: readonly MonthFlow[], shown: ReadonlySet<Period>, asked: string): [number, number] {
  const least = new Map<string, number>();
  const most = new Map<string, number>();
  for (const { month, joined, left } of months) {
    least.set(month, shown.has(month) ? joined : Math.max(0, joined - left));
    most.set(month, shown.has(month) ? joined : Number.POSITIVE_INFINITY);
  }
  const sums = [...shown].map((period) => ({
    parts: monthsOf(period).filter((month) => least.has(month)),
    sum: sumOf(months, period, 'joined'),
  }));
  // The year less its shown quarters is a sum of its own.
  for (const year of shown) {
    if (year.length > 4) continue;
    const open = [1, 2, 3, 4].map((quarter) => `${year}-K${quarter}`).filter((quarter) => shown.has(quarter));
    const parts = monthsOf(year).filter((month) => least.has(month) && !open.includes(periodOf('quarter', month)));
    const known = open.reduce((total, quarter) => total + sumOf(months, quarter, 'joined'), 0);
    sums.push({ parts, sum: sumOf(months, year, 'joined') - known });
  }
  for (let moved = true; moved; ) {
    moved = false;
    for (const { parts, sum } of sums) {
      for (const part of parts) {
        const others = parts.filter((other) => other !== part);
        const up = sum - others.reduce((total, other) => total + (least.get(other) ?? 0), 0);
        const down = sum - others.reduce((total, other) => total + (most.get(other) ?? 0), 0);
        if (up >= (most.get(part) ?? 0) && down <= (least.get(part) ?? 0)) continue;
        most.set(part, Math.min(up, most.get(part) ?? 0));
        least.set(part, Math.max(down, least.get(part) ?? 0));
        moved = true;
      }
    }
  }
  return [least.get(asked) ?? 0, most.get(asked) ?? 0];
}

function sumOf(months: readonly MonthFlow[], period: Period, what: 'joined' | 'left'): number {
  const inside = new Set(monthsOf(period));
  return months.reduce((total, month) => (inside.has(month.month) ? total + month[what] : total), 0);
}
