import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BulkChange } from '../../shared/members/bulk.ts';
import { MEMBERSHIP_STATUSES } from '../../shared/members/model.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const DAY = '2026-01-01';
let world: World;
let office: Client;
let members: string[];
beforeAll(async () => {
  world = await aWorld({ people: 60 });
  office = await world.as('office');
  members = (await office.members.search({ filters: { status: ['member'] }, limit: 500 })).items.map(({ id }) => id);
});
afterAll(() => world.close());

/** Every row about members, without revisions: what a change and its undo must leave as it was. */
async function allRows(): Promise<string> {
  const connection = await world.open();
  const tables = ['profile', 'contact', 'address', 'membership', 'employment', 'list_member', 'member_search'];
  const rows = tables.map((table) =>
    connection
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map(({ revision, doc_id, ...row }) => JSON.stringify(row))
      .sort(),
  );
  connection.close();
  return JSON.stringify(rows);
}

describe('one change for many', () => {
  let before: string;
  beforeEach(async () => {
    before = await allRows();
  });

  const everybody = { filters: { status: [...MEMBERSHIP_STATUSES] } };
  const field = (name: Extract<BulkChange, { kind: 'field' }>['field'], value: string, from: string | null = null) =>
    ({ kind: 'field', field: name, value, from }) as const;

  test.each<[string, () => Promise<BulkChange>]>([
    ['language', async () => field('language', 'en')],
    ['category on the period that runs', async () => field('category', 'Student')],
    ['dues class from a day', async () => field('duesClass', 'Halv', DAY)],
    ['job title from a day', async () => field('jobTitle', 'Sykepleier', DAY)],
    [
      'employer',
      async () => field('employerId', (await office.employers.search({ query: '' })).items[0]?.id ?? '', DAY),
    ],
    [
      'a tag',
      async () => ({
        kind: 'addToList',
        listId: (await office.lists.create({ kind: 'tag', name: `Merke ${Math.random()}`, purpose: 'Prøve' })).id,
      }),
    ],
    ['returned mail', async () => ({ kind: 'returned', use: 'home', returnedOn: '2026-11-01' })],
  ])('%s: the preview tells what is done, and undo takes back all of it', async (_name, make) => {
    const change = await make();
    const { sample, ...told } = await office.members.bulkPreview({ selection: everybody, change });
    const { changeId, ...done } = await office.members.bulk({ selection: everybody, change });
    expect(done).toEqual(told);
    expect(done.changed).toBeGreaterThan(10);
    expect(sample.length).toBeGreaterThan(0);
    expect(await allRows()).not.toBe(before);
    const again = await office.members.bulkPreview({ selection: everybody, change });
    expect(again.changed).toBe(0);
    expect(again.same).toBe(told.changed + told.same);
    const { kept } = await office.history.undo({ changeId: changeId ?? '' });
    expect(kept).toEqual([]);
    expect(await allRows()).toBe(before);
  });

  test('from a day on divides the period there, and says so of the member', async () => {
    const selection = { ids: members.slice(0, 1) };
    const id = members[0] ?? '';
    const { memberships: periods } = await office.members.get({ id });
    const { changeId } = await office.members.bulk({
      selection,
      change: field('category', 'Pensjonist', '2026-06-01'),
    });
    const { memberships } = await office.members.get({ id });
    expect(memberships?.length).toBe((periods?.length ?? 0) + 1);
    expect(memberships?.[0]).toMatchObject({ startDate: '2026-06-01', category: 'Pensjonist', status: 'member' });
    expect(memberships?.[1]).toMatchObject({ endDate: '2026-05-31', category: periods?.[0]?.category });
    await office.history.undo({ changeId: changeId ?? '' });
  });

  test('whom it cannot meet is left out, with the reason', async () => {
    const preview = await office.members.bulkPreview({ selection: everybody, change: field('category', 'Student') });
    const left = (
      await office.members.search({ filters: { status: ['resigned', 'excluded', 'deceased'] }, limit: 500 })
    ).items;
    expect(left.length).toBeGreaterThan(0);
    expect(preview.refused.reduce((sum, { count }) => sum + count, 0)).toBe(left.length);
    expect(preview.refused.map(({ code }) => code)).toContain('bulk.hasLeft');
  });

  test('a marked colleague is left out for those who may not open the record', async () => {
    const [id = ''] = members;
    const privacy = await world.as('privacy');
    const { staffId } = await privacy.session.whoami({});
    await privacy.marks.set({ personId: id, kind: 'colleague', readers: [staffId] });
    const preview = await office.members.bulkPreview({ selection: { ids: [id] }, change: field('language', 'en') });
    expect(preview).toEqual({ changed: 0, same: 0, refused: [{ code: 'markedPerson', count: 1 }], sample: [] });
    expect(
      (await office.members.bulk({ selection: { ids: [id] }, change: field('language', 'en') })).changeId,
    ).toBeNull();
    await privacy.marks.remove({ personId: id, reason: 'Prøven er over' });
  });

  test('taken back, a member somebody has worked on since stays whole and is named; the others go back', async () => {
    const selection = { ids: members.slice(1, 6) };
    const { changeId } = await office.members.bulk({ selection, change: field('category', 'Student', '2026-03-01') });
    const id = members[1] ?? '';
    const [period] = (await office.members.get({ id })).memberships ?? [];
    if (!period) throw new Error('no period');
    const { id: periodId, revision: _revision, ...rest } = period;
    await office.members.saveMembership({ personId: id, id: periodId, membership: { ...rest, category: 'Egen' } });
    const { keptPeople, undone } = await office.history.undo({ changeId: changeId ?? '' });
    expect(keptPeople.map((one) => one.id)).toEqual([id]);
    expect(undone).toBe(8);
    const { memberships } = await office.members.get({ id });
    expect(memberships?.slice(0, 2)).toMatchObject([
      { startDate: '2026-03-01', category: 'Egen' },
      { endDate: '2026-02-28' },
    ]);
  });

  test('is one act in the log, with a line for each member', async () => {
    const selection = { ids: members.slice(6, 16) };
    const { changeId } = await office.members.bulk({ selection, change: field('language', 'nn') });
    const connection = await world.open();
    const lines = connection
      .prepare('SELECT command, person_id, fields FROM audit_line WHERE change_id = ?')
      .all(changeId);
    connection.close();
    expect(new Set(lines.map((line) => line.person_id))).toEqual(new Set(selection.ids));
    expect(new Set(lines.map((line) => `${line.command} ${line.fields}`))).toEqual(
      new Set(['members.bulk profile.language']),
    );
  });

  test('cancelled, nothing is changed', async () => {
    const job = crypto.randomUUID();
    const listId = (await office.lists.create({ kind: 'list', name: 'Avbrutt', purpose: 'Prøve' })).id;
    const present = await allRows();
    const running = office.members.bulk({ selection: everybody, change: { kind: 'addToList', listId }, job });
    await office.session.cancelJob({ job });
    expect(await codeOf(running)).toBe('CANCELLED');
    expect(await allRows()).toBe(present);
  });

  test.each<[BulkChange, string]>([
    [{ kind: 'field', field: 'language', value: 'de', from: null }, 'change.value invalid'],
    [{ kind: 'field', field: 'language', value: null, from: null }, 'change.value invalid'],
    [{ kind: 'field', field: 'employerId', value: crypto.randomUUID(), from: null }, 'change.value employer.unknown'],
    [{ kind: 'field', field: 'jobTitle', value: ' ', from: null }, 'change.value required'],
  ])('%j is refused', async (change, issue) => {
    expect(await issueOf(office.members.bulk({ selection: everybody, change }))).toBe(issue);
  });

  test('nobody means everybody, and only who may change members may', async () => {
    expect(await codeOf(office.members.bulk({ selection: {}, change: field('language', 'en') }))).toBe('VALIDATION');
    for (const role of ['adviser', 'courses', 'privacy', 'admin'] as const) {
      const client = await world.as(role);
      expect(await codeOf(client.members.bulk({ selection: { query: '' }, change: field('language', 'en') }))).toBe(
        'FORBIDDEN',
      );
      expect(
        await codeOf(client.members.bulkPreview({ selection: { query: '' }, change: field('language', 'en') })),
      ).toBe('FORBIDDEN');
    }
  });
});
