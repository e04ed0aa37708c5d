import { expect, test } from 'vitest';
import { memberSelectionSchema } from './selection.ts';

test('nobody means everybody', () => {
  const parsed = memberSelectionSchema.safeParse({});
  expect(parsed.error?.issues).toMatchObject([{ path: ['ids'], message: 'exportWhom' }]);
});

test.each([{ ids: [] }, { query: '' }, { filters: {} }])('%j says whom', (selection) => {
  expect(memberSelectionSchema.safeParse(selection).success).toBe(true);
});

test('what is not known is refused', () => {
  expect(memberSelectionSchema.safeParse({ query: '', everybody: true }).success).toBe(false);
});
