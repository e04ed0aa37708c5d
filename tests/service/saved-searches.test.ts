import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FilterGroup } from '../../shared/members/filter.ts';
import { aWorld, codeOf, issueOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld({ people: 20 });
});
afterAll(() => world.close());

const withEmail: FilterGroup = {
  all: [{ entity: 'contact', has: true, where: [{ column: 'email', operator: 'notEmpty' }] }],
};

describe('a kept search', () => {
  test('is its owner’s alone until it is shared, and then only to be run', async () => {
    const [office, adviser, privacy] = [await world.as('office'), await world.as('adviser'), await world.as('privacy')];
    const { id } = await office.savedSearches.create({ name: 'Med e-post', filter: withEmail });
    const idsOf = async (client: typeof office) => (await client.savedSearches.list({})).items.map((one) => one.id);
    expect(await idsOf(adviser)).not.toContain(id);
    await office.savedSearches.update({ id, patch: { sharedWith: ['adviser'], isPinned: true } });
    expect(await idsOf(privacy)).not.toContain(id);
    const shared = (await adviser.savedSearches.list({})).items.find((one) => one.id === id);
    expect(shared).toMatchObject({
      name: 'Med e-post',
      isOwn: false,
      isReadable: true,
      isPinned: true,
      filter: withEmail,
    });
    expect(await codeOf(adviser.savedSearches.update({ id, patch: { name: 'Mitt' } }))).toBe('FORBIDDEN');
    expect(await codeOf(adviser.savedSearches.remove({ id }))).toBe('FORBIDDEN');
  });

  test('says so where it asks for what the role of the runner may not read', async () => {
    const [office, courses] = [await world.as('office'), await world.as('courses')];
    const { id } = await office.savedSearches.create({ name: 'For kurs', filter: withEmail, sharedWith: ['courses'] });
    const shared = (await courses.savedSearches.list({})).items.find((one) => one.id === id);
    expect(shared?.isReadable).toBe(false);
    expect(await codeOf(courses.members.search({ filter: shared?.filter ?? undefined }))).toBe('FORBIDDEN');
  });

  test('keeps the rest when one part is changed, and comes back when it was removed', async () => {
    const office = await world.as('office');
    const { id } = await office.savedSearches.create({
      name: 'Medlemmer',
      query: 'hansen',
      filters: { status: ['member'] },
      filter: withEmail,
      sort: '-joinedOn',
    });
    await office.savedSearches.update({ id, patch: { filters: {} }, revision: 1 });
    const found = async () => (await office.savedSearches.list({})).items.find((one) => one.id === id);
    expect(await found()).toMatchObject({ query: 'hansen', filters: {}, filter: withEmail, sort: '-joinedOn' });
    const { changeId } = await office.savedSearches.remove({ id });
    expect(await found()).toBeUndefined();
    await office.history.undo({ changeId });
    expect(await found()).toMatchObject({ name: 'Medlemmer' });
  });

  test('holds no identity number', async () => {
    const office = await world.as('office');
    expect(await issueOf(office.savedSearches.create({ name: 'Ola', query: '01815012345' }))).toBe(
      'query search.nationalId',
    );
  });
});
