import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../db/asker.ts';
import type { SqlValue } from '../../db/entity.ts';
import { filterSql } from '../../db/members/filter-sql.ts';
import type { FilterEntity } from '../../shared/members/filter.ts';
import { aWorld, codeOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld({ people: 80 });
});
afterAll(() => world.close());

describe('a filter for a word', () => {
  test('a word is found however it is spelled, whole, and in an index where there is one', async () => {
    const office = await world.as('office');
    const { id } = await office.members.create({
      givenName: 'Åse Lill',
      familyName: 'Bjørnstad-Kjær',
      homeAddress: { street: 'Øvre Strandvei 3', postalCode: '0184', place: 'Oslo' },
      acceptDuplicates: true,
    });
    const found = async (entity: FilterEntity, column: string, value: string) => {
      const filter = { all: [{ entity, has: true, where: [{ column, operator: 'hasWord' as const, value }] }] };
      return (await office.members.search({ filter, limit: 500 })).items.some((one) => one.id === id);
    };
    for (const word of ['lill', 'Aase', 'ase', 'ÅSE', 'lill åse'])
      expect(await found('person', 'givenName', word)).toBe(true);
    for (const word of ['li', 'ås', 'åse marie']) expect(await found('person', 'givenName', word)).toBe(false);
    expect(await found('person', 'familyName', 'kjaer')).toBe(true);
    expect(await found('person', 'familyName', 'bjornstad')).toBe(true);
    expect(await found('person', 'familyName', 'lill')).toBe(false);
    expect(await found('address', 'street', 'ovre')).toBe(true);
    expect(await found('address', 'street', 'strand')).toBe(false);
    expect(await codeOf(found('person', 'givenName', '--'))).toBe('VALIDATION');
    for (const value of ['" OR "', 'a* OR b', 'NEAR(a b)', "'); DROP TABLE person; --"])
      expect(await found('person', 'givenName', value)).toBe(false);
  });

  test('looks in the index of words where there is one, and at no row it does not find there', async () => {
    const connection = await world.open();
    const asker: Asker = { kind: 'staff', staffId: '', roles: ['office'], ringsClosed: false };
    const parameters: Record<string, SqlValue> = {};
    const where = filterSql(
      { entity: 'person', has: true, where: [{ column: 'givenName', operator: 'hasWord', value: 'lill' }] },
      { asker, action: 'list', parameters },
    );
    const plan = connection
      .prepare(`EXPLAIN QUERY PLAN SELECT p.id FROM person p WHERE ${where}`)
      .all({ ...parameters, staffId: '' })
      .map(({ detail }) => String(detail));
    connection.close();
    expect(plan.filter((line) => line.includes('VIRTUAL TABLE'))).toHaveLength(1);
    expect(plan.filter((line) => /^SCAN (?:x|p)\b/u.test(line))).toEqual([]);
  });
});
