import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askableColumn, FILTER_PATHS } from '../../db/members/filter-columns.ts';
import { FILTER_ENTITIES, type FilterGroup, type FilterNode } from '../../shared/members/filter.ts';
import { permissionFor } from '../../shared/permissions.ts';
import { aWorld, codeOf, issueOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld({ people: 80 });
});
afterAll(() => world.close());

describe('what a filter cannot ask', () => {
  test.each(FILTER_ENTITIES)('of %s: no identity number, no protected address, no free text', (name) => {
    const { entity } = FILTER_PATHS[name];
    expect(['identity', 'protectedAddress']).not.toContain(entity.name);
    for (const { name: column } of entity.columns) {
      const facts = entity.facts.fields[column];
      if (facts?.kind === 'nationalId' || facts?.freeText) expect(askableColumn(name, column)).toBeUndefined();
    }
  });

  test('is told nobody who may not read it', async () => {
    for (const role of ['office', 'adviser', 'courses', 'privacy'] as const) {
      const { items } = await (await world.as(role)).members.filterColumns({});
      for (const { entity, column } of items) expect(permissionFor([role], entity, 'list').columns).toContain(column);
      expect(items.some(({ entity }) => entity === 'contact')).toBe(role !== 'courses');
      expect(items.length).toBeGreaterThan(2);
    }
  });

  test.each([
    [
      { all: [{ entity: 'contact', has: true, where: [{ column: 'nationalId', operator: 'notEmpty' }] }] },
      'filter unknownField',
    ],
    [
      { all: [{ entity: 'membership', has: true, where: [{ column: 'reason', operator: 'notEmpty' }] }] },
      'filter unknownField',
    ],
    [
      { all: [{ entity: 'membership', has: true, where: [{ column: 'status', operator: 'startsWith', value: 'm' }] }] },
      'filter invalid',
    ],
    [
      {
        all: [
          { entity: 'membership', has: true, where: [{ column: 'status', operator: 'is', values: ['finnes ikke'] }] },
        ],
      },
      'filter invalid',
    ],
    [
      {
        all: [
          {
            entity: 'profile',
            has: true,
            where: [{ column: 'birthDate', operator: 'between', from: 'i går', to: null }],
          },
        ],
      },
      'filter date',
    ],
  ] as const)('%j', async (tree, issue) => {
    const office = await world.as('office');
    expect(await issueOf(office.members.count({ filter: tree as unknown as FilterGroup }))).toBe(issue);
  });

  test('more than three groups deep, or more than sixty conditions', async () => {
    const office = await world.as('office');
    const one: FilterNode = { entity: 'person', has: true, where: [{ column: 'familyName', operator: 'notEmpty' }] };
    const deep = { all: [{ any: [{ all: [{ any: [one] }] }] }] };
    expect(await codeOf(office.members.count({ filter: deep }))).toBe('VALIDATION');
    const wide = { all: Array.from({ length: 4 }, () => ({ any: Array.from({ length: 20 }, () => one) })) };
    expect(await codeOf(office.members.count({ filter: wide }))).toBe('VALIDATION');
  });

  test('exports what it finds, and only that', async () => {
    const office = await world.as('office');
    const tree: FilterGroup = {
      all: [{ entity: 'profile', has: true, where: [{ column: 'language', operator: 'is', values: ['nn'] }] }],
    };
    const { total } = await office.members.count({ filter: tree });
    const { count } = await office.members.export({
      filter: tree,
      format: 'csv',
      purpose: 'Prøve',
      recipient: 'Meg',
      disclosure: { to: 'inHouse' },
    });
    expect(count).toBe(total);
    expect(count).toBeGreaterThan(3);
  });
});
