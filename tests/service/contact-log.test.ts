import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const soon = addDays(dayInNorway(), 7);

describe('the contact log', () => {
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

  test('a call is noted with the task to come back to it, in one change', async () => {
    const { changeId, id, taskId } = await adviser.contactLog.create({
      personId,
      kind: 'call',
      direction: 'in',
      text: 'Spurte om kurs i Åsnes\nVil ha program på e-post',
      callerCheck: 'passed',
      followUp: { dueOn: soon },
    });
    const [entry] = (await office.contactLog.list({ personId })).items;
    expect(entry).toMatchObject({
      id,
      kind: 'call',
      direction: 'in',
      subject: 'Spurte om kurs i Åsnes',
      text: 'Vil ha program på e-post',
      callerCheck: 'passed',
      own: false,
    });
    const [task] = (await adviser.tasks.list({})).items;
    expect(task).toMatchObject({
      id: taskId,
      kind: 'followUp',
      title: 'Spurte om kurs i Åsnes',
      dueOn: soon,
      personId,
    });
    await office.history.undo({ changeId });
    expect((await office.contactLog.list({ personId })).items).toEqual([]);
    expect((await adviser.tasks.list({})).items).toEqual([]);
  });

  test('everybody mends his own entries, and nobody else s', async () => {
    const { id } = await adviser.contactLog.create({ personId, kind: 'note', text: 'Flytter til høsten' });
    expect(await codeOf(office.contactLog.update({ id, patch: { text: 'Noe annet' } }))).toBe('FORBIDDEN');
    expect(await codeOf(office.contactLog.remove({ id }))).toBe('FORBIDDEN');
    await adviser.contactLog.update({ id, revision: 1, patch: { text: 'Flytter til våren\nNy jobb' } });
    expect(await codeOf(adviser.contactLog.update({ id, revision: 1, patch: { text: 'Gammelt' } }))).toBe('CONFLICT');
    const [entry] = (await adviser.contactLog.list({ personId })).items;
    expect([entry?.subject, entry?.text, entry?.own]).toEqual(['Flytter til våren', 'Ny jobb', true]);
    await adviser.contactLog.remove({ id });
    expect((await office.contactLog.list({ personId })).items).toEqual([]);
  });

  test('words are found however they are spelled, and pages hang together', async () => {
    for (const text of ['Møte om lønn', 'Brev om kurs', 'Ringte om Åsen'])
      await office.contactLog.create({ personId, kind: 'note', text });
    const found = async (query: string) =>
      (await office.contactLog.list({ personId, query })).items.map(({ subject }) => subject);
    expect(await found('asen')).toEqual(['Ringte om Åsen']);
    expect(await found('om kur')).toEqual(['Brev om kurs']);
    const first = await office.contactLog.list({ personId, limit: 2 });
    const rest = await office.contactLog.list({ personId, limit: 2, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...rest.items].map(({ subject }) => subject)).toEqual([
      'Ringte om Åsen',
      'Brev om kurs',
      'Møte om lønn',
    ]);
  });

  test('it is about one member or one employer; the log of an employer is its own', async () => {
    const { id: employerId } = await office.employers.create({ name: 'Samtalen AS' });
    expect(await issueOf(office.contactLog.create({ kind: 'note', text: 'Om ingen' }))).toBe('personId contact.whom');
    expect(await issueOf(office.contactLog.create({ personId, employerId, kind: 'note', text: 'Om begge' }))).toBe(
      'personId contact.whom',
    );
    expect(await codeOf(office.contactLog.create({ personId: crypto.randomUUID(), kind: 'note', text: 'x' }))).toBe(
      'NOT_FOUND',
    );
    await office.contactLog.create({ employerId, kind: 'meeting', text: 'Møte om tariffavtale' });
    expect((await office.contactLog.list({ employerId })).items).toHaveLength(1);
  });

  test('what was said is on the timeline as that it was said, and who keeps no register sees none of it', async () => {
    const events = (await office.members.timeline({ id: personId })).items;
    expect(events.filter(({ kind }) => kind === 'contact').map(({ detail }) => detail)).toContain('note Møte om lønn');
    for (const role of ['courses', 'admin'] as const)
      expect(await codeOf((await world.as(role)).contactLog.list({ personId }))).toBe('FORBIDDEN');
    expect(await codeOf((await world.as('privacy')).contactLog.create({ personId, kind: 'note', text: 'x' }))).toBe(
      'FORBIDDEN',
    );
  });
});
