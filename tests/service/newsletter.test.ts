/** Newsletters and the magazine through the contract: who subscribes, who gets an issue, who is left out, and what is left of those who go. */
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

let world: World;
let office: Client;
let letter: string;
let magazine: string;
let textVersionId: string;

async function begin(people = 1): Promise<void> {
  world = await aWorld({ people });
  office = await world.as('office');
  const { items } = await office.newsletter.publications({});
  letter = items.find(({ kind }) => kind === 'newsletter')?.id ?? '';
  magazine = items.find(({ kind }) => kind === 'magazine')?.id ?? '';
  textVersionId = items.find(({ id }) => id === letter)?.texts.find(({ language }) => language === 'nb')?.id ?? '';
}

const subscribe = (email: string, more: object = {}) =>
  office.newsletter.subscribe({ publicationId: letter, email, textVersionId, channel: 'paper', ...more });

async function aMember(familyName: string, more: object = {}): Promise<string> {
  const email = `${familyName.toLowerCase().replace('ø', 'oe')}@epost.test`;
  const memberships = [{ status: 'member' as const, startDate: '2020-01-01' }];
  const { id } = await office.members.create({
    givenName: 'Prøve',
    familyName,
    email,
    memberships,
    acceptDuplicates: true,
    ...more,
  });
  return id;
}

const sayNo = (personId: string, purposeKey: string) =>
  office.consents.record({ personId, purposeKey, event: 'withdrawn', channel: 'phone' });

async function freeze(publicationId: string, more: object = {}) {
  const file = await office.newsletter.freezeIssue({ publicationId, title: 'Prøve', format: 'csv', ...more });
  const text = Buffer.from(file.contentBase64, 'base64').toString('utf8');
  const rows = parse(text, { bom: true, delimiter: ';', from: 2 }) as string[][];
  return { ...file, rows };
}

describe('who subscribes', () => {
  beforeAll(() => begin());
  afterAll(() => world.close());

  test('a new register has the newsletter and the magazine, and words to say yes to', async () => {
    const { items } = await office.newsletter.publications({});
    expect(items.map(({ name, kind }) => [name, kind])).toEqual([
      ['Magasinet Lederne', 'magazine'],
      ['Nyhetsbrev', 'newsletter'],
    ]);
    expect(textVersionId).not.toBe('');
  });

  test('an address once in a publication, whatever its case; a magazine is for members', async () => {
    await subscribe('Kari@Epost.test', { name: 'Kari Nordmann' });
    expect(await issueOf(subscribe('kari@epost.test'))).toBe('email newsletter.subscribesAlready');
    expect(await issueOf(subscribe('ikke en adresse'))).toBe('email email');
    expect(await issueOf(subscribe('per@epost.test', { publicationId: magazine }))).toBe(
      'publicationId newsletter.membersOnly',
    );
    const { items, total } = await office.newsletter.subscribers({ query: 'kari' });
    expect([total, items[0]?.email, items[0]?.name]).toEqual([1, 'Kari@epost.test', 'Kari Nordmann']);
    expect((await office.newsletter.subscribers({ query: 'nordmann' })).total).toBe(1);
    expect((await office.newsletter.subscribers({ query: 'epost' })).total).toBe(0);
  });

  test('says yes to a text of this purpose that was in force on the day', async () => {
    const { items } = await office.consents.texts.list({ purposeKey: 'payrollDeduction' });
    const other = items[0]?.versions[0]?.texts[0]?.id ?? '';
    expect(await issueOf(subscribe('ola@epost.test', { textVersionId: other }))).toBe(
      'textVersionId newsletter.textOfOther',
    );
    expect(await issueOf(subscribe('ola@epost.test', { at: '2001-01-01T12:00:00+01:00' }))).toBe(
      'textVersionId newsletter.textNotInForce',
    );
    expect(await issueOf(subscribe('ola@epost.test', { at: '2199-01-01T12:00:00+01:00' }))).toBe('at dateFuture');
    expect(await issueOf(subscribe('ola@epost.test', { channel: 'import' }))).toBe('at newsletter.whenMissing');
    expect(await codeOf(subscribe('ola@epost.test', { textVersionId: crypto.randomUUID() }))).toBe('NOT_FOUND');
  });

  test('what has ended takes nobody in, and a name is used once', async () => {
    expect(await issueOf(office.newsletter.createPublication({ name: 'nyhetsbrev', kind: 'newsletter' }))).toBe(
      'name newsletter.sameName',
    );
    const { id } = await office.newsletter.createPublication({ name: 'Bransjebrev', kind: 'newsletter' });
    const { changeId } = await office.newsletter.updatePublication({ id, patch: { isArchived: true } });
    expect(await issueOf(subscribe('a@epost.test', { publicationId: id }))).toBe('publicationId newsletter.archived');
    expect(await issueOf(freeze(id))).toBe('publicationId newsletter.archived');
    await office.history.undo({ changeId });
    await subscribe('a@epost.test', { publicationId: id });
  });

  test('others than the office see who subscribes only where the table says so, and take nobody in', async () => {
    for (const role of ['adviser', 'head-of-legal', 'courses', 'admin'] as const)
      expect([role, await codeOf((await world.as(role)).newsletter.subscribers({}))]).toEqual([role, 'FORBIDDEN']);
    const privacy = await world.as('privacy');
    expect((await privacy.newsletter.subscribers({})).total).toBeGreaterThan(0);
    expect(await codeOf(privacy.newsletter.unsubscribe({ email: 'kari@epost.test', channel: 'phone' }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('who unsubscribes', () => {
  beforeEach(() => begin());
  afterEach(() => world.close());

  test('goes at once, is not brought back by an older yes, and may say yes again', async () => {
    const { id } = await subscribe('borte@epost.test');
    const before = new Date(Date.now() - 1000).toISOString();
    expect(await office.newsletter.unsubscribe({ subscriberId: id, channel: 'link' })).toMatchObject({
      removed: 1,
      members: 0,
    });
    expect((await office.newsletter.subscribers({})).total).toBe(0);
    expect(await issueOf(subscribe('Borte@epost.test', { at: before }))).toBe('at newsletter.unsubscribedSince');
    const proofs = await office.newsletter.proofs({});
    expect(proofs).toMatchObject({ waiting: 1, items: [{ channel: 'link', rewrittenAt: null }] });
    expect(JSON.stringify(proofs)).not.toContain('borte');
    await subscribe('borte@epost.test');
    expect((await office.newsletter.subscribers({})).total).toBe(1);
  });

  test('by an address: the subscription goes, and a member who has it has said no', async () => {
    const personId = await aMember('Tosidig');
    await subscribe('tosidig@epost.test');
    expect(await office.newsletter.unsubscribe({ email: 'TOSIDIG@epost.test', channel: 'phone' })).toMatchObject({
      removed: 1,
      members: 1,
    });
    const { items } = await office.consents.state({ personId });
    expect(items.find(({ purposeKey }) => purposeKey === 'newsletterMembers')).toMatchObject({ valid: false });
    expect(items.find(({ purposeKey }) => purposeKey === 'magazineMembers')).toMatchObject({ valid: true });
    expect(await office.newsletter.unsubscribe({ email: 'tosidig@epost.test', channel: 'phone' })).toMatchObject({
      removed: 0,
      members: 0,
    });
  });

  test('leaves nothing in the history, the log or a draft', async () => {
    await office.drafts.save({ form: 'newsletter:subscriber', content: '{"values":{"email":"Spor@epost.test"}}' });
    await office.drafts.save({ form: 'newsletter:issue', content: '{"values":{"title":"Uten"}}' });
    const { id } = await subscribe('spor@epost.test', { name: 'Sporløs Person' });
    await office.newsletter.unsubscribe({ subscriberId: id, channel: 'web' });
    const connection = await world.open();
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    for (const { name } of tables) {
      const rows = connection.prepare(`SELECT * FROM "${String(name)}"`).all();
      expect([name, JSON.stringify(rows).toLowerCase().includes('spor@')]).toEqual([name, false]);
      expect([name, JSON.stringify(rows).includes('Sporløs')]).toEqual([name, false]);
    }
    connection.close();
    expect((await office.drafts.get({ form: 'newsletter:issue' })).draft).not.toBeNull();
    expect((await office.drafts.get({ form: 'newsletter:subscriber' })).draft).toBeNull();
  });
});

describe('who gets an issue', () => {
  beforeEach(() => begin());
  afterEach(() => world.close());

  test('members who have not said no, and subscribers; everybody else is counted with the reason', async () => {
    await aMember('Aaby');
    const no = await aMember('Nei');
    await sayNo(no, 'newsletterMembers');
    await aMember('Uten', { email: undefined });
    await aMember('Jobb', { email: undefined, workEmail: 'jobb@epost.test' });
    await aMember('Sluttet', { memberships: [{ status: 'member', startDate: '2010-01-01', endDate: '2011-01-01' }] });
    await aMember('Død', { memberships: [{ status: 'deceased', startDate: '2011-01-01' }] });
    await aMember('Skjult', { addressProtected: true });
    await subscribe('utenfor@epost.test', { name: 'Uta Forbi' });
    await subscribe('aaby@epost.test');
    await subscribe('nei@epost.test');
    const file = await freeze(letter);
    const addresses = file.rows.map(([, email]) => email);
    expect(addresses).toEqual(expect.arrayContaining(['aaby@epost.test', 'skjult@epost.test', 'utenfor@epost.test']));
    for (const email of ['nei@epost.test', 'jobb@epost.test', 'sluttet@epost.test', 'doed@epost.test'])
      expect(addresses).not.toContain(email);
    expect(addresses.filter((email) => email === 'aaby@epost.test')).toHaveLength(1);
    const counts = Object.fromEntries(file.counts.leftOut.map(({ reason, count }) => [reason, count]));
    expect(counts).toMatchObject({ saidNo: 2, noEmail: 2, alreadyMember: 1 });
    expect(counts.ended).toBeGreaterThanOrEqual(2);
    expect(file.count).toBe(file.rows.length);
    expect(file.counts.members + file.counts.subscribers).toBe(file.count);
    const { items } = await office.newsletter.issues({});
    expect(items).toMatchObject([{ id: file.issueId, title: 'Prøve', counts: file.counts, partnerName: null }]);
  });

  test('the magazine goes by post, sorted, to no protected address and to nobody who has died', async () => {
    const at = (street: string, postalCode: string, place: string) => ({ homeAddress: { street, postalCode, place } });
    await aMember('Nord', at('Storgata 1', '9008', 'Tromsø'));
    await aMember('Sør', at('Storgata 2', '4601', 'Kristiansand'));
    await aMember('Hemmelig', { ...at('Hemmeligveien 1', '0184', 'Oslo'), addressProtected: true });
    await aMember('Avdød', {
      ...at('Stille 1', '0010', 'Oslo'),
      memberships: [{ status: 'deceased', startDate: '2020-01-01' }],
    });
    await aMember('Nei', at('Neiveien 1', '0150', 'Oslo'));
    const no = await aMember('Takk', at('Takkveien 1', '0150', 'Oslo'));
    await sayNo(no, 'magazineMembers');
    await aMember('Bostedløs');
    const file = await freeze(magazine);
    const text = JSON.stringify(file.rows);
    for (const hidden of ['Hemmelig', 'Stille', 'Takkveien', 'Bostedløs']) expect(text).not.toContain(hidden);
    const codes = file.rows.map(([, , code]) => code ?? '');
    expect(codes).toEqual(codes.toSorted());
    expect(file.rows).toContainEqual(['Prøve Nord', 'Storgata 1', '9008', 'Tromsø', 'NO']);
    const reasons = Object.fromEntries(file.counts.leftOut.map(({ reason, count }) => [reason, count]));
    expect(reasons).toMatchObject({ saidNo: 1, protectedAddress: 1 });
    expect(reasons.noAddress).toBeGreaterThanOrEqual(1);
  });

  test('never somebody who said no a moment before, and the list never changes after', async () => {
    const people = [await aMember('Aas'), await aMember('Berg'), await aMember('Dahl')];
    await sayNo(people[0] ?? '', 'newsletterMembers');
    const first = await freeze(letter);
    expect(first.rows.map(([, email]) => email)).not.toContain('aas@epost.test');
    await sayNo(people[1] ?? '', 'newsletterMembers');
    await aMember('Etter');
    const { id } = await subscribe('etterpå@epost.test').catch(() => subscribe('etterpaa@epost.test'));
    expect(id).toBeTruthy();
    const again = await freezeAgain(first.issueId);
    const addresses = again.rows.map(([, email]) => email);
    expect(addresses).toContain('dahl@epost.test');
    for (const gone of ['aas@epost.test', 'berg@epost.test', 'etter@epost.test', 'etterpaa@epost.test'])
      expect(addresses).not.toContain(gone);
    expect(again).toMatchObject({ issueId: first.issueId, counts: first.counts, withdrawn: 1 });
    expect(await office.newsletter.issue({ id: first.issueId })).toMatchObject({
      counts: first.counts,
      remaining: first.count,
    });
    const connection = await world.open();
    expect(connection.prepare('SELECT count(*) AS n FROM issue_recipient').get()?.n).toBe(first.count);
    connection.close();
  });

  test('a subscriber who goes stands on no list any more', async () => {
    await aMember('Blir');
    const { id } = await subscribe('gaar@epost.test');
    const first = await freeze(letter);
    await office.newsletter.unsubscribe({ subscriberId: id, channel: 'link' });
    expect(await office.newsletter.issue({ id: first.issueId })).toMatchObject({ remaining: first.count - 1 });
    expect((await freezeAgain(first.issueId)).rows.flat()).not.toContain('gaar@epost.test');
  });

  test('a marked colleague gets it, and the export is in the log', async () => {
    const id = await aMember('Kollega');
    const { staffId } = await (await world.as('head-of-legal')).session.whoami({});
    await (await world.as('privacy')).marks.set({ personId: id, kind: 'colleague', readers: [staffId] });
    const file = await freeze(letter);
    expect(file.rows.flat()).toContain('kollega@epost.test');
    const { items } = await (await world.as('privacy')).audit.list({ personId: id });
    expect(items.some(({ command }) => command === 'newsletter.freezeIssue')).toBe(true);
  });

  async function freezeAgain(issueId: string) {
    const file = await office.newsletter.freezeIssue({ issueId, format: 'csv' });
    const text = Buffer.from(file.contentBase64, 'base64').toString('utf8');
    return { ...file, rows: parse(text, { bom: true, delimiter: ';', from: 2 }) as string[][] };
  }
});
