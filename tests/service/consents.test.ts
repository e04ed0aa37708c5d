/** Consents and choices through the contract: who may note what, on which text, and what follows from it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInNorway } from '../../shared/dates/today.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const PDF = Buffer.from('%PDF-1.7\nsynthetic\n').toString('base64');

let world: World;
let office: Client;
let adviser: Client;
let privacy: Client;

beforeAll(async () => {
  world = await aWorld({ people: 3 });
  [office, adviser, privacy] = [await world.as('office'), await world.as('adviser'), await world.as('privacy')];
});
afterAll(() => world?.close());

async function aMember(familyName: string): Promise<string> {
  return (await office.members.create({ givenName: 'Svar', familyName })).id;
}

/** The bokmål text in force for a purpose. */
async function textOf(purposeKey: string): Promise<string> {
  const { items } = await office.consents.texts.list({ purposeKey });
  const text = items[0]?.versions
    .find(({ communicatedOn }) => communicatedOn !== null)
    ?.texts.find(({ language }) => language === 'nb');
  return text?.id ?? '';
}

async function standing(personId: string, purposeKey: string, at?: string) {
  const { items } = await adviser.consents.state({ personId, ...(at ? { at } : {}) });
  return items.find((item) => item.purposeKey === purposeKey);
}

describe('what a person says', () => {
  test('is noted on the very text, and shows that text in its own words', async () => {
    const personId = await aMember('Ja');
    expect(await standing(personId, 'partnerSharing')).toMatchObject({
      state: 'ConsentUnknown',
      valid: false,
      text: null,
    });
    expect(await standing(personId, 'newsletterMembers')).toMatchObject({ state: 'ConsentUnknown', valid: true });
    const textVersionId = await textOf('partnerSharing');
    const { eventId } = await office.consents.record({
      personId,
      purposeKey: 'partnerSharing',
      textVersionId,
      event: 'given',
      channel: 'paper',
      explicit: true,
      evidence: { file: { name: 'skjema.pdf', contentBase64: PDF }, note: 'Signert på landsmøtet' },
    });
    const now = await standing(personId, 'partnerSharing');
    expect(now).toMatchObject({ state: 'ConsentGiven', valid: true, eventId, text: { id: textVersionId, number: 1 } });
    expect(now?.text?.body).toContain('samarbeidspartnere');
    const { items } = await privacy.consents.history({ personId });
    expect(items).toMatchObject([
      { id: eventId, event: 'given', channel: 'paper', isExplicit: true, note: 'Signert på landsmøtet' },
    ]);
    const kept = await privacy.attachments.get({ id: items[0]?.evidence?.attachmentId ?? '' });
    expect(kept).toMatchObject({ name: 'skjema.pdf', mimeType: 'application/pdf', contentBase64: PDF });
    const id = items[0]?.evidence?.attachmentId ?? '';
    expect(await codeOf(adviser.attachments.get({ id }))).toBe('FORBIDDEN');
  });

  test('a yes on a text of another purpose, of no purpose, or not yet in force is refused', async () => {
    const personId = await aMember('Avvist');
    const said = { personId, purposeKey: 'partnerSharing', event: 'given', channel: 'phone', explicit: true } as const;
    const textVersionId = await textOf('partnerSharing');
    expect(await issueOf(office.consents.record(said))).toBe('textVersionId required');
    expect(await issueOf(office.consents.record({ ...said, textVersionId: await textOf('historicalArchive') }))).toBe(
      'textVersionId consent.textOfOther',
    );
    expect(await issueOf(office.consents.record({ ...said, textVersionId, at: '2001-01-01T10:00:00+01:00' }))).toBe(
      'textVersionId consent.textNotInForce',
    );
    expect(await issueOf(office.consents.record({ ...said, textVersionId, at: '2099-01-01T10:00:00+01:00' }))).toBe(
      'at consent.future',
    );
    expect(await issueOf(office.consents.record({ ...said, textVersionId, explicit: false }))).toBe(
      'explicit consent.explicit',
    );
    expect(await issueOf(office.consents.record({ ...said, purposeKey: 'membership' }))).toBe(
      'purposeKey consent.noChoice',
    );
    expect(await issueOf(office.consents.record({ ...said, purposeKey: 'unheardOf' }))).toBe(
      'purposeKey consent.unknownPurpose',
    );
    const file = { name: 'skjema.pdf', contentBase64: Buffer.from('MZ program').toString('base64') };
    expect(await issueOf(office.consents.record({ ...said, textVersionId, evidence: { file } }))).toBe(
      'evidence.file attachment.kind',
    );
    expect((await office.consents.history({ personId })).items).toEqual([]);
  });

  test('a withdrawal makes what follows visible, once, and a new yes settles it', async () => {
    const personId = await aMember('Trekker');
    const said = { personId, purposeKey: 'partnerSharing', channel: 'phone', explicit: true } as const;
    const textVersionId = await textOf('partnerSharing');
    await office.consents.record({ ...said, textVersionId, event: 'given' });
    const connection = await world.open();
    connection
      .prepare(
        `INSERT INTO disclosure(id, person_id, export_id, recipient, purpose_key, ground, fields, at, staff_id)
         VALUES (?, ?, 'export', 'Fordelsbutikken AS', 'partnerSharing', 'consent', '[]', '2026-01-01T00:00:00Z', 'x')`,
      )
      .run([crypto.randomUUID(), personId]);
    connection.close();
    const { follows } = await adviser.consents.record({ ...said, event: 'withdrawn' });
    expect(follows).toMatchObject([{ kind: 'eraseTask' }, { kind: 'noticeTask', recipient: 'Fordelsbutikken AS' }]);
    expect(await standing(personId, 'partnerSharing')).toMatchObject({
      state: 'ConsentWithdrawn',
      valid: false,
      text: { id: textVersionId },
    });
    expect((await adviser.consents.record({ ...said, event: 'withdrawn' })).follows).toEqual([]);
    const tasks = (await office.tasks.list({ whose: 'all', personId })).items;
    expect(tasks.map(({ kind, role }) => [kind, role]).sort()).toEqual([
      ['consentNotice', 'office'],
      ['eraseConsentData', 'office'],
    ]);
    const again = await office.consents.record({ ...said, textVersionId, event: 'given' });
    expect(again.follows.map(({ kind }) => kind)).toEqual(['tasksSettled', 'tasksSettled']);
    expect((await office.tasks.list({ whose: 'all', personId })).items).toEqual([]);
  });

  test('saying no to the newsletter stops the mail, and nothing more', async () => {
    const personId = await aMember('Uten');
    const no = { personId, purposeKey: 'newsletterMembers', event: 'withdrawn', channel: 'phone' } as const;
    expect((await adviser.consents.record(no)).follows).toEqual([{ kind: 'mailStops', taskId: null, recipient: null }]);
    expect(await standing(personId, 'newsletterMembers')).toMatchObject({ valid: false });
  });

  test('what was noted by mistake is said to be so, and never goes away', async () => {
    const personId = await aMember('Feil');
    const said = { personId, purposeKey: 'partnerSharing', channel: 'counter', explicit: true } as const;
    const { eventId } = await office.consents.record({
      ...said,
      textVersionId: await textOf('partnerSharing'),
      event: 'given',
    });
    expect(await issueOf(office.consents.invalidate({ eventId, note: '' }))).toBe('note required');
    await office.consents.invalidate({ eventId, note: 'Gjaldt en annen' });
    expect(await standing(personId, 'partnerSharing')).toMatchObject({ state: 'ConsentInvalidated', valid: false });
    const { items } = await office.consents.history({ personId, purposeKey: 'partnerSharing' });
    expect(items.map(({ event, invalidatedBy }) => [event, invalidatedBy])).toEqual([
      ['invalidated', null],
      ['given', items[0]?.id],
    ]);
    expect(await issueOf(office.consents.invalidate({ eventId, note: 'En gang til' }))).toBe(
      'eventId consent.alreadyInvalid',
    );
    expect(await issueOf(office.consents.record({ ...said, event: 'invalidated' }))).toBe('event consent.nothingSaid');
  });

  test('the state of a day is that of its end', async () => {
    const personId = await aMember('Dag');
    const today = dayInNorway();
    await office.consents.record({ personId, purposeKey: 'newsletterMembers', event: 'refused', channel: 'email' });
    expect(await standing(personId, 'newsletterMembers', today)).toMatchObject({ valid: false });
    expect(await standing(personId, 'newsletterMembers', '2026-01-01')).toBeUndefined();
  });

  test('roles: courses and the administrator see none of it, the adviser notes, the privacy officer reads', async () => {
    const personId = await aMember('Roller');
    for (const role of ['courses', 'admin'] as const) {
      const client = await world.as(role);
      expect(await codeOf(client.consents.state({ personId }))).toBe('FORBIDDEN');
      expect(await codeOf(client.consents.history({ personId }))).toBe('FORBIDDEN');
      const no = { personId, purposeKey: 'benefits', event: 'refused', channel: 'phone' } as const;
      expect(await codeOf(client.consents.record(no))).toBe('FORBIDDEN');
    }
    expect((await privacy.consents.state({ personId })).items.length).toBeGreaterThan(0);
    expect(await codeOf(office.consents.state({ personId: crypto.randomUUID() }))).toBe('NOT_FOUND');
  });
});

describe('texts', () => {
  const words = (body: string) => ({ nb: { title: 'Deling', body, withdrawal: 'Si fra til oss' } });

  test('a new register has a text in three languages for every purpose that needs a consent', async () => {
    const { items } = await office.consents.texts.list({});
    const asked = items.filter(({ choice }) => choice === 'consent');
    expect(asked.length).toBeGreaterThanOrEqual(7);
    for (const { purposeKey, versions } of asked) {
      expect([purposeKey, versions.length, versions[0]?.texts.map(({ language }) => language)]).toEqual([
        purposeKey,
        1,
        ['nb', 'nn', 'en'],
      ]);
      expect(versions[0]).toMatchObject({
        number: 1,
        communicatedOn: expect.any(String),
        standing: expect.any(Number),
      });
    }
    expect(items.find(({ purposeKey }) => purposeKey === 'membership')).toMatchObject({ choice: 'none', versions: [] });
  });

  test('a purpose that rests on the agreement takes none, and offers no box', async () => {
    expect(await issueOf(privacy.consents.texts.create({ purposeKey: 'membership', words: words('Nei') }))).toBe(
      'purposeKey consent.noChoice',
    );
    const personId = await aMember('Avtale');
    expect(await standing(personId, 'membership')).toMatchObject({ choice: 'none', offered: [] });
  });

  test('a draft is mended, communicated once, and then stays as it is, also for raw SQL', async () => {
    const purposeKey = 'historicalArchive';
    const made = await privacy.consents.texts.create({ purposeKey, words: words('Første') });
    expect(await codeOf(privacy.consents.texts.create({ purposeKey, words: words('Enda en') }))).toBe('DUPLICATE');
    await privacy.consents.texts.update({ id: made.id, words: words('Andre') });
    const personId = await aMember('Utkast');
    const draft = (await office.consents.texts.list({ purposeKey })).items[0]?.versions[0];
    const say = {
      personId,
      purposeKey,
      textVersionId: draft?.texts[0]?.id ?? '',
      event: 'given',
      channel: 'phone',
      explicit: true,
    } as const;
    expect(await issueOf(office.consents.record(say))).toBe('textVersionId consent.textNotInForce');
    const day = dayInNorway();
    const given = { id: made.id, communicatedOn: day, inForceFrom: day, publishedAt: 'Min side', needsRenewal: false };
    expect(await issueOf(privacy.consents.texts.communicate({ ...given, inForceFrom: '2001-01-01' }))).toBe(
      'inForceFrom consent.inForceEarly',
    );
    expect(await codeOf(office.consents.texts.communicate(given))).toBe('FORBIDDEN');
    await privacy.consents.texts.communicate(given);
    expect(await issueOf(privacy.consents.texts.update({ id: made.id, words: words('Tredje') }))).toBe(
      'id consent.fixed',
    );
    expect(await issueOf(privacy.consents.texts.remove({ id: made.id }))).toBe('id consent.fixed');
    const connection = await world.open();
    for (const sql of [
      `UPDATE consent_version SET in_force_from = '2001-01-01' WHERE id = @id`,
      'DELETE FROM consent_version WHERE id = @id',
      `UPDATE consent_text SET body = 'annet' WHERE version_id = @id`,
      'DELETE FROM consent_text WHERE version_id = @id',
      `INSERT INTO consent_text(id, version_id, language, title, body, withdrawal, sha256) VALUES ('x', @id, 'en', '', '', '', '')`,
    ])
      expect(() => connection.prepare(sql).run({ id: made.id })).toThrow('a communicated text stays');
    connection.close();
    await office.consents.record(say);
    expect(await standing(personId, purposeKey)).toMatchObject({ valid: true, text: { body: 'Andre', number: 2 } });
  });
});
