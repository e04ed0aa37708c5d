/** Files of unsubscribes: a verdict a row, refusals with their reason, nothing written before it is committed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

let world: World;
let office: Client;
let publicationId: string;
let textVersionId: string;
beforeEach(async () => {
  world = await aWorld();
  office = await world.as('office');
  const letter = (await office.newsletter.publications({})).items.find(({ kind }) => kind === 'newsletter');
  publicationId = letter?.id ?? '';
  textVersionId = letter?.texts[0]?.id ?? '';
});
afterEach(() => world.close());

const subscribe = (email: string) =>
  office.newsletter.subscribe({ publicationId, textVersionId, email, channel: 'paper' });
const read = (text: string, more: object = {}) => office.newsletter.importUnsubscribes({ text, ...more });

describe('a file of unsubscribes', () => {
  test('is judged row by row, then carried out; bad rows keep their reasons', async () => {
    await subscribe('en@epost.test');
    await subscribe('to@epost.test');
    const memberships = [{ status: 'member' as const, startDate: '2020-01-01' }];
    const { id: personId } = await office.members.create({
      givenName: 'Prøve',
      familyName: 'Medlem',
      email: 'medlem@epost.test',
      memberships,
    });
    const text = [
      'E-post;Dato;Kanal',
      'EN@epost.test;;lenke',
      'en@epost.test;;lenke',
      'to@epost.test;01.01.2020;telefon',
      'medlem@epost.test;;nettside',
      'ukjent@epost.test;;',
      'ingen adresse;;',
      'fram@epost.test;01.01.2150;',
      'dag@epost.test;i går;',
      'kanal@epost.test;;brevdue',
      'proto@epost.test;;constructor',
    ].join('\r\n');
    const looked = await read(text);
    expect(looked).toMatchObject({ committed: false, removed: 0, members: 0 });
    expect(looked.counts).toEqual({
      rows: 10,
      subscriber: 1,
      member: 1,
      both: 0,
      already: 0,
      newer: 1,
      unknown: 1,
      twice: 1,
      error: 5,
    });
    expect(looked.rows.filter(({ verdict }) => verdict === 'error').map(({ line, issue }) => [line, issue])).toEqual([
      [7, 'email'],
      [8, 'dateFuture'],
      [9, 'newsletter.moment'],
      [10, 'newsletter.channel'],
      [11, 'newsletter.channel'],
    ]);
    expect((await office.newsletter.subscribers({})).total).toBe(2);
    const done = await read(text, { commit: true });
    expect(done).toMatchObject({ committed: true, removed: 1, members: 1 });
    const { items } = await office.newsletter.subscribers({});
    expect(items.map(({ email }) => email)).toEqual(['to@epost.test']);
    const state = await office.consents.state({ personId });
    expect(state.items.find(({ purposeKey }) => purposeKey === 'newsletterMembers')).toMatchObject({ valid: false });
    expect((await read(text, { commit: true })).counts).toMatchObject({ subscriber: 0, member: 0, already: 1 });
  });

  test('may be a bare list of addresses', async () => {
    await subscribe('en@epost.test');
    await subscribe('to@epost.test');
    const done = await read('en@epost.test\nto@epost.test\n', { commit: true });
    expect(done).toMatchObject({ removed: 2, counts: { rows: 2, subscriber: 2 } });
  });

  test('that is none is refused, and writes nothing', async () => {
    expect(await issueOf(read('Navn;Alder\nKari;40\n'))).toBe('file newsletter.noAddressColumn');
    expect(await issueOf(read(''))).toBe('file file.empty');
    expect(await codeOf(office.newsletter.importUnsubscribes({ uploadId: crypto.randomUUID() }))).toBe('NOT_FOUND');
    expect(await codeOf(office.newsletter.importUnsubscribes({}))).toBe('VALIDATION');
  });

  test('that was uploaded goes when it is committed or discarded, and keeps no address nobody has', async () => {
    const contentBase64 = Buffer.from('E-post\nqxukjent@epost.test\n').toString('base64');
    const [committed, discarded] = [crypto.randomUUID(), crypto.randomUUID()];
    for (const uploadId of [committed, discarded]) await office.imports.upload({ uploadId, part: 0, contentBase64 });
    await office.newsletter.importUnsubscribes({ uploadId: committed, commit: true });
    await office.newsletter.discardUnsubscribes({ uploadId: discarded });
    const connection = await world.open();
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    for (const { name } of tables) {
      const rows = connection.prepare(`SELECT * FROM "${String(name)}"`).all();
      expect([name, JSON.stringify(rows).includes('qxukjent')]).toEqual([name, false]);
    }
    expect(connection.prepare('SELECT count(*) AS n FROM upload_part').get()?.n).toBe(0);
    connection.close();
  });

  test('notes the no of a marked colleague, and tells nobody that the address is theirs', async () => {
    const { id } = await office.members.create({
      givenName: 'Prøve',
      familyName: 'Merket',
      email: 'merket@epost.test',
    });
    const { staffId } = await (await world.as('head-of-legal')).session.whoami({});
    await (await world.as('privacy')).marks.set({ personId: id, kind: 'colleague', readers: [staffId] });
    const done = await read('E-post\nmerket@epost.test\n', { commit: true });
    expect(done).toMatchObject({ members: 0, counts: { unknown: 1, member: 0 } });
    const { items } = await (await world.as('head-of-legal')).consents.state({ personId: id });
    expect(items.find(({ purposeKey }) => purposeKey === 'newsletterMembers')).toMatchObject({ valid: false });
  });
});
