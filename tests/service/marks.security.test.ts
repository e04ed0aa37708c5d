/** Marked people: who is not named sees the card and nothing else, wherever he looks; who is named is logged. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorld, type Client, type World } from './world.ts';

let world: World;
let office: Client;
let adviser: Client;
let privacy: Client;
/** Two members who are near to the staff, and one who is not. */
let marked: string;
let officeId: string;

beforeAll(async () => {
  world = await aWorld({ people: 30 });
  [office, adviser, privacy] = [await world.as('office'), await world.as('adviser'), await world.as('privacy')];
  const made = await office.members.create({
    givenName: 'Kolbjørn',
    familyName: 'Kollega',
    birthDate: '1985-05-15',
    nationalId: '15858512066',
    email: 'kolbjorn@epost.test',
    mobile: '40000777',
    homeAddress: { street: 'Kollegaveien 1', postalCode: '0184', place: 'Oslo' },
    memberships: [{ status: 'member', startDate: '2020-01-01', category: 'Særkategori' }],
    employments: [{ employerName: 'Sjeldenbedriften AS', startDate: '2020-01-01' }],
  });
  marked = made.id;
  officeId = (await office.session.whoami({})).staffId;
  await privacy.marks.set({ personId: marked, kind: 'colleague', readers: [officeId] });
});
afterAll(() => world.close());

describe('somebody who is not named', () => {
  test('sees the card, why it is closed and whom to ask, and no part of the record', async () => {
    const record = await adviser.members.get({ id: marked });
    expect(record).toMatchObject({
      familyName: 'Kollega',
      status: null,
      profile: null,
      contact: null,
      homeAddress: null,
      memberships: null,
      employments: null,
      nationalId: null,
      mark: { kind: 'colleague', mayOpen: false, readers: [{ name: 'Kari Medlemskontor' }] },
    });
    expect(JSON.stringify(record)).not.toMatch(/0184|kolbjorn@|Særkategori|Sjeldenbedriften|1985/u);
  });

  test('finds the name, and nothing by what the record holds', async () => {
    expect((await adviser.members.search({ query: 'kolbjørn kollega' })).items).toMatchObject([
      { id: marked, status: null, employerName: null, email: null, mobile: null, postalCode: null, joinedOn: null },
    ]);
    for (const query of ['kolbjorn@epost', 'Sjeldenbedriften', '40000777'])
      expect((await adviser.members.search({ query })).items).toEqual([]);
    for (const filters of [{ category: 'Særkategori' }, { postalCodeFrom: '0184', postalCodeTo: '0184' }])
      expect((await adviser.members.search({ filters })).items.map(({ id }) => id)).not.toContain(marked);
  });

  test('reads no history and no timeline', async () => {
    expect((await privacy.history.ofPerson({ personId: marked })).items).toEqual([]);
    expect((await adviser.members.timeline({ id: marked })).items).toEqual([]);
  });

  test('writes nothing: not the card, not what belongs to it', async () => {
    const other = await world.as('office');
    await privacy.marks.set({ personId: marked, kind: 'colleague', readers: [await idOf('privacy')] });
    try {
      await expect(other.members.update({ id: marked, patch: { givenName: 'Nils' } })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(other.members.update({ id: marked, patch: { mobile: '40000778' } })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(other.members.revealNationalId({ id: marked, reason: 'prøve' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      const file = await other.members.export({
        ids: [marked],
        format: 'csv',
        purpose: 'prøve',
        recipient: 'prøve',
        disclosure: { to: 'inHouse' },
      });
      expect(file.count).toBe(0);
      const similar = await other.members.similar({ email: 'kolbjorn@epost.test', givenName: 'K', familyName: 'K' });
      expect(similar.items).toMatchObject([{ id: marked, birthYear: null, employerName: null, status: null }]);
      const csv = 'Medlemsnummer;Fornavn;Etternavn;E-post;Poststed\n;Kolbjørn;Kollega;kolbjorn@epost.test;Bergen\n';
      const batch = await other.members.importPreview({ text: csv });
      expect(batch.counts).toMatchObject({ rows: 1, error: 1 });
      expect(batch.rows[0]?.issues.map(({ code }) => code)).toContain('markedPerson');
      const forced = { batchId: batch.batchId, decisions: [{ line: 0, take: 'change' as const, personId: marked }] };
      expect(await other.members.importCommit(forced)).toMatchObject({ changed: 0 });
    } finally {
      await privacy.marks.set({ personId: marked, kind: 'colleague', readers: [officeId] });
    }
  });
});

describe('somebody who is named', () => {
  test('opens the record; the look is in the log before the answer leaves, once for what one sees at a time', async () => {
    expect((await office.members.get({ id: marked })).contact?.email).toBe('kolbjorn@epost.test');
    await office.members.get({ id: marked });
    await office.members.timeline({ id: marked });
    const { items } = await privacy.marks.looks({});
    expect(items).toMatchObject([{ personId: marked, staffName: 'Kari Medlemskontor', name: 'Kolbjørn Kollega' }]);
    await privacy.marks.review({ sequence: items[0]?.sequence ?? 0 });
    expect((await privacy.marks.looks({})).items).toEqual([]);
    expect((await privacy.audit.verify({})).ok).toBe(true);
  });

  test.each(['history', 'contact log', 'tasks'])('the %s by itself is a look as well', async (what) => {
    const { id } = await office.members.create({ givenName: 'Kari', familyName: what, acceptDuplicates: true });
    await office.contactLog.create({ personId: id, kind: 'call', text: 'Samtale' });
    await office.tasks.create({ personId: id, title: 'Oppgave' });
    await privacy.marks.set({ personId: id, kind: 'relative', readers: [officeId] });
    const ask: Record<string, () => Promise<{ items: unknown[] }>> = {
      history: () => office.history.ofPerson({ personId: id }),
      'contact log': () => office.contactLog.list({ personId: id }),
      tasks: () => office.tasks.list({ whose: 'all', personId: id }),
    };
    expect((await ask[what]?.())?.items).not.toEqual([]);
    expect((await privacy.marks.looks({})).items.map(({ personId }) => personId)).toContain(id);
    await privacy.marks.remove({ personId: id, reason: 'prøve' });
  });

  test('the list shows the card only, to everybody', async () => {
    const { items } = await office.members.search({ query: 'kollega' });
    expect(items).toMatchObject([{ id: marked, status: null, employerName: null }]);
  });
});

describe('the mark', () => {
  test('is set by the privacy officer alone, and names somebody who can read members', async () => {
    await expect(office.marks.set({ personId: marked, kind: 'other', readers: [officeId] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const readers of [[], [await idOf('admin')]])
      await expect(privacy.marks.set({ personId: marked, kind: 'other', readers })).rejects.toMatchObject({
        code: 'VALIDATION',
      });
  });

  test('taken away, everything is found again', async () => {
    await privacy.marks.remove({ personId: marked, reason: 'sluttet i forbundet' });
    expect((await adviser.members.get({ id: marked })).contact?.email).toBe('kolbjorn@epost.test');
    expect((await adviser.members.search({ query: 'sjeldenbedriften' })).items).toMatchObject([{ id: marked }]);
    expect((await privacy.marks.list({})).items).toEqual([]);
  });
});

async function idOf(role: 'privacy' | 'admin'): Promise<string> {
  return (await (await world.as(role)).session.whoami({})).staffId;
}
