import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asker } from '../../db/asker.ts';
import { inSlices, selectedIds } from '../../db/members/selected-ids.ts';
import type { Connection } from '../../db/store/connection.ts';
import type { Role } from '../../shared/roles.ts';
import { aWorld, codeOf, type World } from './world.ts';

let world: World;
let connection: Connection;
const asker = (...roles: Role[]): Asker => ({ kind: 'staff', staffId: 'somebody', roles, ringsClosed: false });

beforeAll(async () => {
  world = await aWorld({ people: 60 });
  connection = await world.open();
});
afterAll(async () => {
  connection.close();
  await world.close();
});

describe('the ids of a selection', () => {
  test('are those the list shows, in its order', async () => {
    const office = await world.as('office');
    const filters = { status: ['member' as const] };
    const { items } = await office.members.search({ filters, limit: 500 });
    expect(items.length).toBeGreaterThan(10);
    expect(selectedIds(connection, asker('office'), { filters }, 'change')).toEqual(items.map(({ id }) => id));
  });

  test('chosen ids and a filter must both hold', async () => {
    const all = selectedIds(connection, asker('office'), { query: '' }, 'list');
    const members = new Set(selectedIds(connection, asker('office'), { filters: { status: ['member'] } }, 'list'));
    const chosen = all.slice(0, 30);
    expect(
      selectedIds(connection, asker('office'), { ids: chosen, filters: { status: ['member'] } }, 'list').toSorted(),
    ).toEqual(chosen.filter((id) => members.has(id)).toSorted());
  });

  test.each([
    ['adviser', 'change'],
    ['adviser', 'export'],
    ['courses', 'change'],
    ['admin', 'list'],
  ] as const)('%s may not %s them', async (role, action) => {
    const asked = (async () => selectedIds(connection, asker(role), { query: '' }, action))();
    expect(await codeOf(asked)).toBe('FORBIDDEN');
  });

  test('slices leave nobody out', () => {
    const all = selectedIds(connection, asker('office'), { query: '' }, 'list');
    expect([...inSlices(all, 7)].flat()).toEqual(all);
  });
});
