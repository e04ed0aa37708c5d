import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../tests/run-size.ts';
import { foldSmallGroups, type Group, hideSmallGroups, type ShownGroup } from './small-groups.ts';

const counts = fc.array(fc.oneof(fc.nat(4), fc.integer({ min: 5, max: 14 })), { minLength: 1, maxLength: 5 });
const groupsOf = (numbers: readonly number[]): Group[] =>
  numbers.map((count, index) => ({ key: String(index), count }));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('parts of a shown total', () => {
  test('the example of the docstring', () => {
    const groups = [
      { key: 'a', count: 90 },
      { key: 'b', count: 3 },
      { key: 'c', count: 12 },
    ];
    expect(hideSmallGroups(groups)).toEqual([
      { key: 'a', count: 90 },
      { key: 'b', count: 'fewer' },
      { key: 'c', count: 'hidden' },
    ]);
  });

  test('nothing is hidden where nobody is in a small group', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 1000 }), { minLength: 1, maxLength: 9 }), (numbers) => {
        expect(hideSmallGroups(groupsOf(numbers))).toEqual(groupsOf(numbers));
      }),
      runs(100, 5_000),
    );
  });

  test('no shown number is below five, and none is altered', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        for (const { key, count } of hideSmallGroups(groupsOf(numbers))) {
          if (typeof count !== 'number') continue;
          expect(count).toBeGreaterThanOrEqual(5);
          expect(count).toBe(numbers[Number(key)]);
        }
      }),
      runs(300, 20_000),
    );
  });

  test('whoever tries every number that fits finds one, two, three and four for each small group', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const total = sum(numbers);
        const shown = hideSmallGroups(groupsOf(numbers));
        const hidden = shown.filter(({ count }) => typeof count !== 'number');
        const possible = hidden.map(() => new Set<number>());
        for (const guess of guesses(shown, total))
          for (const [index, value] of guess.entries()) possible[index]?.add(value);
        for (const [index, { key }] of hidden.entries())
          if ((numbers[Number(key)] ?? 0) < 5)
            expect([...(possible[index] ?? [])]).toEqual(expect.arrayContaining([1, 2, 3, 4]));
      }),
      runs(400, 10_000),
    );
  });

  test('a total of fewer than five has no parts', () => {
    expect(hideSmallGroups(groupsOf([1, 3]))).toEqual([]);
    expect(hideSmallGroups([])).toEqual([]);
  });
});

describe('groups that go by names of their own', () => {
  test('a name stands only over five people and more, and the rest holds none of one to four', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }),
        fc.nat(12),
        fc.nat(8),
        (numbers, nameless, most) => {
          const shown = foldSmallGroups(groupsOf(numbers), most, 'rest', nameless);
          const total = sum(numbers) + nameless;
          if (total < 5) {
            expect(shown).toEqual([]);
            return;
          }
          expect(shown.every(({ count }) => typeof count === 'number' && count >= 5)).toBe(true);
          expect(sum(shown.map(({ count }) => Number(count)))).toBe(total);
          expect(shown.filter(({ key }) => key !== 'rest').length).toBeLessThanOrEqual(most);
        },
      ),
      runs(300, 20_000),
    );
  });
});

/**
 * Every way the hidden groups can be, for a reader who has total and shown counts, knows which of the hidden ones are small where the report
 * says so, that an empty group has no line, and that no hidden group is larger than a shown one.
 */
function guesses(shown: readonly ShownGroup[], total: number): number[][] {
  const open = shown.flatMap(({ count }) => (typeof count === 'number' ? [count] : []));
  const hidden = shown.filter(({ count }) => typeof count !== 'number');
  const named = hidden.some(({ count }) => count === 'fewer');
  const most = Math.min(...open, total);
  const ways = (at: number, left: number): number[][] => {
    if (at === hidden.length) return left === 0 ? [[]] : [];
    const [from, to] = !named ? [1, most] : hidden[at]?.count === 'fewer' ? [1, 4] : [5, most];
    const found: number[][] = [];
    for (let value = from; value <= Math.min(to, left); value += 1)
      for (const rest of ways(at + 1, left - value)) found.push([value, ...rest]);
    return found;
  };
  return ways(0, total - sum(open));
}
