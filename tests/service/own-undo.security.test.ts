/** Undo for those who may not read the history: their own change, with their own rights, and nothing that a second person has settled. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorld, codeOf, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld({ people: 3 });
});
afterAll(() => world.close());

describe('taking back one’s own change', () => {
  test('an adviser undoes making, changing and removing a kept search', async () => {
    const adviser = await world.as('adviser');
    const names = async () => (await adviser.savedSearches.list({})).items.map(({ name }) => name);
    const { id, changeId } = await adviser.savedSearches.create({ name: 'Mitt søk', query: 'kari' });
    const changed = await adviser.savedSearches.update({ id, patch: { name: 'Vårt søk' } });
    expect(await adviser.history.undo({ changeId: changed.changeId })).toMatchObject({ undone: 1, kept: [] });
    expect(await names()).toEqual(['Mitt søk']);
    const removed = await adviser.savedSearches.remove({ id });
    expect(await names()).toEqual([]);
    await adviser.history.undo({ changeId: removed.changeId });
    expect(await names()).toEqual(['Mitt søk']);
    await adviser.savedSearches.update({ id, patch: { name: 'Et annet' } });
    const stands = await adviser.history.undo({ changeId });
    expect(stands.undone).toBe(0);
    expect(stands.kept).toHaveLength(1);
    expect(await names()).toEqual(['Et annet']);
  });

  test('not that of another, nor one that is not there, and both sound alike', async () => {
    const [office, adviser] = [await world.as('office'), await world.as('adviser')];
    const { changeId } = await office.savedSearches.create({ name: 'Kontorets', sharedWith: ['adviser'] });
    const member = await office.members.create({ givenName: 'Une', familyName: 'Urørt', acceptDuplicates: true });
    for (const id of [changeId, member.changeId, crypto.randomUUID()])
      expect(await codeOf(adviser.history.undo({ changeId: id }))).toBe('FORBIDDEN');
    expect((await office.members.get({ id: member.id })).familyName).toBe('Urørt');
  });

  test('not a step with accounts: taking a role away and undoing that would give it back without the second person', async () => {
    const admin = await world.as('admin');
    const account = (await admin.staff.list({})).items.find(({ email }) => email === 'adviser@demo.test');
    await admin.staff.update({ id: account?.id ?? '', patch: { roles: ['courses'] } });
    const [line] = (await admin.audit.list({ command: 'staff.update', limit: 1 })).items;
    expect(await codeOf(admin.history.undo({ changeId: line?.changeId ?? '' }))).toBe('FORBIDDEN');
    const after = (await admin.staff.list({})).items.find(({ id }) => id === account?.id);
    expect(after?.roles).toEqual(['courses']);
  });
});
