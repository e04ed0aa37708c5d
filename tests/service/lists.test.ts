import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

let world: World;
let office: Client;
let people: string[];
beforeAll(async () => {
  world = await aWorld({ people: 20 });
  office = await world.as('office');
  people = (await office.members.search({ limit: 10 })).items.map(({ id }) => id);
});
afterAll(() => world.close());

const purpose = 'Innkalling til årsmøtet';

describe('tags and lists', () => {
  test('are made with a purpose, renamed, and found again by their kind', async () => {
    const { id } = await office.lists.create({ kind: 'list', name: 'Årsmøtet', purpose });
    await office.lists.create({ kind: 'tag', name: 'Årsmøtet', purpose });
    await office.lists.update({ id, patch: { name: 'Årsmøtet 2027' }, revision: 1 });
    expect(await office.lists.get({ id })).toMatchObject({ kind: 'list', name: 'Årsmøtet 2027', purpose, count: 0 });
    const { items } = await office.lists.list({ kind: 'tag' });
    expect(items.map(({ name }) => name)).toEqual(['Årsmøtet']);
  });

  test('two of a kind have not the same name, also not in other letters', async () => {
    await office.lists.create({ kind: 'tag', name: 'Bjørn Å', purpose });
    expect(await issueOf(office.lists.create({ kind: 'tag', name: ' BJØRN-å', purpose }))).toBe('name list.sameName');
    const { id } = await office.lists.create({ kind: 'tag', name: 'En annen', purpose });
    expect(await issueOf(office.lists.update({ id, patch: { name: 'bjørn å' } }))).toBe('name list.sameName');
    await office.lists.update({ id, patch: { name: 'EN ANNEN' } });
  });

  test('a member is put on and taken off, and both can be taken back', async () => {
    const { id: listId } = await office.lists.create({ kind: 'tag', name: 'Trenger tolk', purpose });
    const personId = people[0] ?? '';
    await office.lists.addMember({ listId, personId });
    expect(await issueOf(office.lists.addMember({ listId, personId }))).toBe('listId list.onAlready');
    expect((await office.lists.ofPerson({ personId })).items).toEqual([{ listId, kind: 'tag', name: 'Trenger tolk' }]);
    const { changeId } = await office.lists.removeMember({ listId, personId });
    expect((await office.lists.ofPerson({ personId })).items).toEqual([]);
    await office.history.undo({ changeId });
    expect((await office.lists.ofPerson({ personId })).items).toHaveLength(1);
    expect(await codeOf(office.lists.removeMember({ listId, personId: people[1] ?? '' }))).toBe('NOT_FOUND');
  });

  test('removing one with all that stand on it is taken back whole', async () => {
    const { id } = await office.lists.create({ kind: 'list', name: 'Kurs i mai', purpose });
    for (const personId of people) await office.lists.addMember({ listId: id, personId });
    const { changeId, members } = await office.lists.remove({ id });
    expect(members).toBe(people.length);
    expect(await codeOf(office.lists.get({ id }))).toBe('NOT_FOUND');
    expect((await office.history.undo({ changeId })).kept).toEqual([]);
    expect(await office.lists.get({ id })).toMatchObject({ name: 'Kurs i mai', count: people.length });
  });

  test('others read them and change nothing; who sees the card only sees none', async () => {
    const { id } = await office.lists.create({ kind: 'tag', name: 'Bare kontoret', purpose });
    const adviser = await world.as('adviser');
    expect((await adviser.lists.get({ id })).name).toBe('Bare kontoret');
    expect(await codeOf(adviser.lists.update({ id, patch: { name: 'X' } }))).toBe('FORBIDDEN');
    expect(await codeOf(adviser.lists.addMember({ listId: id, personId: people[0] ?? '' }))).toBe('FORBIDDEN');
    expect(await codeOf((await world.as('courses')).lists.list({}))).toBe('FORBIDDEN');
  });
});
