import { describe, expect, test } from 'vitest';
import type { FilterColumn, FilterGroup } from '../../../shared/members/filter.ts';
import { draftOf, filterOf, newGroup, newLeaf, unfinished } from './filter-draft.ts';

const column = (entity: FilterColumn['entity'], name: string, kind: FilterColumn['kind']): FilterColumn => ({
  entity,
  column: name,
  kind,
  operators: [],
  options: null,
});
const columns = [
  column('contact', 'email', 'text'),
  column('membership', 'startDate', 'date'),
  column('profile', 'birthDate', 'date'),
  column('address', 'postalCode', 'code'),
];

describe('a filter', () => {
  test('is the same after it has been put into the builder and out of it', () => {
    const filter: FilterGroup = {
      all: [
        { entity: 'contact', has: true, where: [{ column: 'email', operator: 'empty' }] },
        {
          any: [
            {
              entity: 'membership',
              has: false,
              where: [{ column: 'startDate', operator: 'after', value: '2020-01-31' }],
            },
            {
              entity: 'profile',
              has: true,
              where: [{ column: 'birthDate', operator: 'age', from: 50, to: null, at: 'yearEnd' }],
            },
            {
              entity: 'address',
              has: true,
              where: [{ column: 'postalCode', operator: 'between', from: '0001', to: '1299' }],
            },
            {
              entity: 'membership',
              has: true,
              where: [{ column: 'startDate', operator: 'last', count: 3, unit: 'month' }],
            },
            {
              entity: 'membership',
              has: true,
              where: [{ column: 'startDate', operator: 'calendar', offset: 1, unit: 'month' }],
            },
          ],
        },
        { entity: 'membership', has: true, where: [] },
      ],
    };
    expect(filterOf(draftOf(filter), columns)).toEqual(filter);
    expect(unfinished(draftOf(filter), columns)).toBe(0);
  });

  test('leaves out what is not finished, and says how much that is', () => {
    const draft = newGroup();
    expect(filterOf(draft, columns)).toBeNull();
    const begun = { ...newLeaf(), entity: 'membership' as const };
    const [condition] = begun.where;
    if (!condition) throw new Error('no condition');
    begun.where = [{ ...condition, column: 'startDate', operator: 'on', value: '31.02.2020' }];
    expect(filterOf({ ...draft, nodes: [begun] }, columns)).toBeNull();
    expect(unfinished({ ...draft, nodes: [...draft.nodes, begun] }, columns)).toBe(2);
    begun.where = [{ ...condition, column: 'startDate', operator: 'on', value: '29.2.2020' }];
    expect(filterOf({ ...draft, nodes: [begun] }, columns)).toEqual({
      all: [{ entity: 'membership', has: true, where: [{ column: 'startDate', operator: 'on', value: '2020-02-29' }] }],
    });
  });
});
