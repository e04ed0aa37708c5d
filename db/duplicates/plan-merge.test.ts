import { expect, test } from 'vitest';
import { joinedValue } from './plan-merge.ts';

test.each([
  ['union', ['a', 'b'], ['b', 'c'], ['a', 'b', 'c']],
  [
    'append',
    [{ at: 1, given: true }],
    [{ at: 2, given: false }],
    [
      { at: 1, given: true },
      { at: 2, given: false },
    ],
  ],
  ['append', [1], [1], [1, 1]],
  ['append', 'Først', 'Så', 'Først\nSå'],
  ['append', null, 'Bare her', 'Bare her'],
  ['union', ['a'], null, ['a']],
] as const)('%s of %j and %j is %j: nothing of either is dropped', (merge, kept, gone, joined) => {
  expect(joinedValue({ merge }, kept, gone)).toEqual(joined);
});
