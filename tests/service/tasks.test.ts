import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const today = dayInNorway();
const day = (offset: number) => addDays(today, offset);

describe('tasks', () => {
  let world: World;
  let office: Client;
  let adviser: Client;
  let personId: string;
  beforeAll(async () => {
    world = await aWorld({ people: 3 });
    office = await world.as('office');
    adviser = await world.as('adviser');
    personId = (await office.members.search({ query: '' })).items[0]?.id ?? '';
  });
  afterAll(() => world.close());

  const titles = async (client: Client, input: Parameters<Client['tasks']['list']>[0] = {}) =>
    (await client.tasks.list(input)).items.map(({ title }) => title);

  test('mine are those given to me, and those of a role of mine that nobody has taken; late ones first', async () => {
    const me = (await adviser.session.whoami({})).staffId;
    expect((await office.tasks.assignees({})).people.map(({ id }) => id)).toContain(me);
    await office.tasks.create({ title: 'Uten dag' });
    await office.tasks.create({ title: 'I morgen', dueOn: day(1) });
    await office.tasks.create({ title: 'Forsinket', dueOn: day(-2), personId });
    await office.tasks.create({ title: 'Kontorets', dueOn: today, role: 'office' });
    await office.tasks.create({ title: 'Rådgivernes', dueOn: today, role: 'adviser' });
    await office.tasks.create({ title: 'Til rådgiver', dueOn: day(3), assigneeId: me });
    expect(await titles(office)).toEqual(['Forsinket', 'Kontorets', 'I morgen', 'Uten dag']);
    expect(await titles(adviser)).toEqual(['Rådgivernes', 'Til rådgiver']);
    expect(await titles(office, { dueTo: today })).toEqual(['Forsinket', 'Kontorets']);
    expect(await titles(office, { whose: 'all', personId })).toEqual(['Forsinket']);
    expect(await office.tasks.counts({})).toEqual({ overdue: 1, today: 1, week: 1, later: 1 });
  });

  test('page by page it is the whole list once', async () => {
    const whole = await titles(office, { whose: 'all' });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await office.tasks.list({ whose: 'all', limit: 2, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole);
  });

  test('done by whoever is first, with an outcome; undone, and opened again', async () => {
    const { id } = await office.tasks.create({ title: 'Ring tilbake', role: 'adviser' });
    await adviser.tasks.assign({ id, assigneeId: null, role: null });
    expect((await adviser.tasks.list({})).items.find((one) => one.id === id)?.role).toBeNull();
    const { changeId } = await adviser.tasks.done({ id, outcome: 'Ordnet' });
    await office.tasks.done({ id, outcome: 'For sent' });
    const [done] = (await office.tasks.list({ whose: 'all', state: 'done' })).items;
    expect([done?.outcome, done?.doneByName]).toEqual(['Ordnet', (await adviser.session.whoami({})).name]);
    await office.history.undo({ changeId });
    expect(await titles(adviser)).toContain('Ring tilbake');
    await office.tasks.done({ id });
    await adviser.tasks.reopen({ id });
    expect(await titles(adviser)).toContain('Ring tilbake');
    expect(await codeOf(adviser.tasks.remove({ id }))).toBe('FORBIDDEN');
    await office.tasks.remove({ id });
    expect(await titles(office, { whose: 'all' })).not.toContain('Ring tilbake');
  });

  test('what was changed meanwhile is not overwritten, and nobody gets a task who has no account', async () => {
    const { id } = await office.tasks.create({ title: 'Skriv brev' });
    await office.tasks.update({ id, revision: 1, patch: { dueOn: today } });
    expect(await codeOf(office.tasks.update({ id, revision: 1, patch: { dueOn: day(9) } }))).toBe('CONFLICT');
    expect(await issueOf(office.tasks.create({ title: 'x', assigneeId: crypto.randomUUID() }))).toBe(
      'assigneeId task.assignee',
    );
    expect(await codeOf(office.tasks.create({ title: 'x', personId: crypto.randomUUID() }))).toBe('NOT_FOUND');
  });

  test('who keeps no register sees none', async () => {
    for (const role of ['courses', 'admin'] as const) {
      const client = await world.as(role);
      expect([role, await codeOf(client.tasks.list({}))]).toEqual([role, 'FORBIDDEN']);
      expect([role, await codeOf(client.tasks.counts({}))]).toEqual([role, 'FORBIDDEN']);
    }
  });
});
