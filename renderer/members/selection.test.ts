import { expect, test } from 'vitest';
import { toggled } from './selection.ts';

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

test('a click selects a row, another takes it away', () => {
  const once = toggled(new Set(), rows, 1, null);
  expect([...once]).toEqual(['b']);
  expect([...toggled(once, rows, 1, null)]).toEqual([]);
});

test('a stretch goes both ways and keeps what was selected', () => {
  expect([...toggled(new Set(['a']), rows, 1, 3)].sort()).toEqual(['a', 'b', 'c', 'd']);
  expect([...toggled(new Set(), rows, 3, 2)].sort()).toEqual(['c', 'd']);
});

test('a row that is gone changes nothing', () => {
  const ids = new Set(['a']);
  expect(toggled(ids, rows, 9, null)).toBe(ids);
});
