import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../pdf-text.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

let world: World;
let privacy: Client;
let adviser: Client;
beforeAll(async () => {
  world = await aWorld({ people: 40 });
  privacy = await world.as('privacy');
  adviser = await world.as('adviser');
});
afterAll(() => world.close());

const textOf = async ({ contentBase64 }: { contentBase64: string }) =>
  (await readPdf(contentBase64)).pages.map(({ text }) => text).join(' ');

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const reported = (hours = 1) => ({
  title: 'Brev i feil konvolutt',
  description: 'To brev om kontingent ble byttet om.',
  discoveredAt: ago(hours),
});
const assessment = {
  kinds: ['confidentiality'],
  cause: 'wrongRecipient',
  dataCategories: ['Navn og adresse', 'Medlemskap i fagforening'],
  peopleCategories: ['member'],
  peopleCount: 2,
  recordCount: 2,
  whereabouts: 'Brevene er hentet tilbake',
  consequences: 'To medlemmer kan ha lest hverandres navn og sats',
  measures: 'Brevene er hentet, rutinen er endret',
  risk: 'risk',
  riskReason: 'Medlemskap i fagforening er en særlig kategori',
} as const;
const given = (patch: object = {}) =>
  ({
    ...assessment,
    kinds: [...assessment.kinds],
    dataCategories: [...assessment.dataCategories],
    peopleCategories: [...assessment.peopleCategories],
    ...patch,
  }) as never;

describe('reporting', () => {
  test.each(['office', 'adviser', 'head-of-legal', 'courses', 'privacy', 'admin'] as const)(
    '%s reports what was seen, and sees what became of it and nothing else',
    async (role) => {
      const client = await world.as(role);
      const { id, number } = await client.incidents.report(reported());
      const mine = (await client.incidents.mine({})).items.find((one) => one.id === id);
      expect(mine).toMatchObject({ number, state: 'received', authorityTold: false, closedAt: null });
      await privacy.incidents.update({ id, patch: given() });
      expect((await client.incidents.mine({})).items.find((one) => one.id === id)?.state).toBe('handled');
      if (role === 'privacy') return;
      for (const work of [
        client.incidents.list({}),
        client.incidents.get({ id }),
        client.incidents.update({ id, patch: { title: 'Noe annet' } }),
        client.incidents.people({ id }),
        client.incidents.notices({ id, to: 'people' }),
        client.incidents.export({ format: 'xlsx' }),
      ])
        expect(await codeOf(work)).toBe('FORBIDDEN');
    },
  );

  test('nobody sees what others reported', async () => {
    const { id } = await adviser.incidents.report(reported());
    const office = await world.as('office');
    expect((await office.incidents.mine({})).items.map((one) => one.id)).not.toContain(id);
  });

  test('numbers follow each other, and nothing takes a report away', async () => {
    const first = await adviser.incidents.report(reported());
    const second = await adviser.incidents.report(reported());
    expect(second.number).toBe(first.number + 1);
    for (const client of [adviser, privacy])
      expect(['FORBIDDEN', 'NOT_FOUND', 'GONE']).toContain(
        await codeOf(client.history.undo({ changeId: first.changeId })),
      );
    expect((await privacy.incidents.get({ id: first.id })).number).toBe(first.number);
    const store = await world.open();
    expect(() => store.raw.exec(`DELETE FROM incident WHERE id = '${first.id}'`)).toThrow('a breach stays documented');
    store.close();
  });

  test('a breach that is yet to come is none', async () => {
    const future = { ...reported(), discoveredAt: ago(-1) };
    expect(await issueOf(adviser.incidents.report(future))).toBe('discoveredAt incident.future');
  });
});

describe('handling', () => {
  test('asks for the assessment before decisions, and for decisions that go with the risk', async () => {
    const { id } = await adviser.incidents.report(reported());
    const decide = (about: 'authority' | 'people', decision: 'notify' | 'dont', exception?: 'unintelligible') =>
      issueOf(
        privacy.incidents.decide({
          id,
          about,
          decision,
          ...(exception ? { exception } : {}),
          reason: 'Fordi det er slik',
        }),
      );
    expect(await decide('authority', 'notify')).toBe('decision incident.assessFirst');
    await privacy.incidents.update({ id, patch: given() });
    expect(await decide('authority', 'dont')).toBe('decision incident.riskMeansNotice');
    expect(await decide('people', 'dont')).toBe('none');
    expect(await decide('people', 'dont', 'unintelligible')).toBe('exception incident.exceptionForbidden');
    await privacy.incidents.update({ id, patch: { risk: 'high' } });
    expect((await privacy.incidents.get({ id })).missing).toContain('peopleDecision');
    expect(await decide('people', 'dont')).toBe('exception incident.exceptionNeeded');
    expect(await decide('people', 'dont', 'unintelligible')).toBe('none');
    await privacy.incidents.update({ id, patch: { risk: 'none' } });
    expect(await decide('authority', 'dont')).toBe('none');
    expect((await privacy.incidents.get({ id })).clock.state).toBe('none');
  });

  test('goes from report to close, and says at every point what is missing', async () => {
    const { id } = await adviser.incidents.report(reported(20));
    const missing = async () => (await privacy.incidents.get({ id })).missing;
    expect(await missing()).toEqual(['assessment', 'authorityDecision', 'peopleDecision', 'lessons']);
    expect(await issueOf(privacy.incidents.close({ id }))).toBe('assessment incident.missing.assessment');
    await privacy.incidents.update({ id, patch: given({ risk: 'high' }) });
    await privacy.incidents.decide({ id, about: 'authority', decision: 'notify', reason: 'Høy risiko' });
    await privacy.incidents.decide({ id, about: 'people', decision: 'notify', reason: 'Høy risiko' });
    expect(await missing()).toEqual(['authorityNotice', 'peopleNotice', 'lessons']);
    await privacy.incidents.notified({ id, to: 'authority', at: ago(1), reference: 'AR1234' });
    expect(await issueOf(privacy.incidents.notified({ id, to: 'people', at: ago(1) }))).toBe('how required');
    await privacy.incidents.notified({ id, to: 'people', at: ago(1), how: 'Brev' });
    await privacy.incidents.addStep({ id, kind: 'measure', text: 'Konvolutter kontrolleres av to' });
    await privacy.incidents.lessons({ id, text: 'To ser over konvoluttene' });
    expect(await missing()).toEqual([]);
    await privacy.incidents.close({ id });
    const done = await privacy.incidents.get({ id });
    expect(done.clock.state).toBe('met');
    expect(done.steps.map(({ kind }) => kind)).toEqual([
      'decision',
      'decision',
      'authorityNotice',
      'peopleNotice',
      'measure',
      'lesson',
    ]);
    expect(await issueOf(privacy.incidents.update({ id, patch: { title: 'Annet' } }))).toBe('id incident.closed');
    await privacy.incidents.addStep({ id, kind: 'note', text: 'Svar fra Datatilsynet' });
    expect((await adviser.incidents.mine({})).items.find((one) => one.id === id)).toMatchObject({
      state: 'closed',
      authorityTold: true,
      peopleTold: true,
    });
  });

  test('after 72 hours the authority is told with a reason, and the close asks for it', async () => {
    const { id } = await adviser.incidents.report(reported(80));
    await privacy.incidents.update({ id, patch: given() });
    expect((await privacy.incidents.get({ id })).clock).toMatchObject({ state: 'late' });
    expect((await privacy.incidents.list({ state: 'open' })).items.find((one) => one.id === id)?.clock.state).toBe(
      'late',
    );
    const sent = { id, to: 'authority', at: ago(0.1) } as const;
    expect(await issueOf(privacy.incidents.notified(sent))).toBe('to incident.notDecided');
    await privacy.incidents.decide({ id, about: 'authority', decision: 'notify', reason: 'Risiko' });
    expect(await issueOf(privacy.incidents.notified(sent))).toBe('delayReason incident.delayReason');
    await privacy.incidents.notified({ ...sent, delayReason: 'Omfanget var uklart' });
    expect((await privacy.incidents.get({ id })).clock.state).toBe('metLate');
    expect(await issueOf(privacy.incidents.notified({ ...sent, at: ago(100) }))).toBe('at incident.beforeAware');
  });

  test('moments are in order: not aware before it was discovered, not over before it began', async () => {
    const { id } = await adviser.incidents.report(reported(10));
    const change = (patch: object) => issueOf(privacy.incidents.update({ id, patch }));
    expect(await change({ awareAt: ago(11) })).toBe('patch.awareAt incident.awareOrder');
    expect(await change({ startedAt: ago(5), endedAt: ago(6) })).toBe('patch.endedAt incident.order');
    expect(await change({ awareAt: ago(-2) })).toBe('patch.awareAt incident.future');
    expect(await change({ awareAt: ago(8) })).toBe('none');
  });
});

describe('affected people', () => {
  test('are found by a selection, taken off, told, and counted', async () => {
    const { id } = await adviser.incidents.report(reported());
    const filters = { status: ['member' as const] };
    const members = (await privacy.members.search({ filters, limit: 100 })).items;
    const { added, changeId } = await privacy.incidents.addPeople({ id, filters });
    expect(added).toBe(members.length);
    expect((await privacy.incidents.addPeople({ id, filters })).already).toBe(added);
    await privacy.history.undo({ changeId });
    expect((await privacy.incidents.get({ id })).found).toBe(0);
    const ids = members.slice(0, 3).map((one) => one.id);
    await privacy.incidents.addPeople({ id, ids });
    const { items, nextCursor } = await privacy.incidents.people({ id, limit: 2 });
    expect(items).toHaveLength(2);
    const rest = await privacy.incidents.people({ id, limit: 2, cursor: nextCursor ?? '' });
    expect([...items, ...rest.items].map(({ personId }) => personId).sort()).toEqual([...ids].sort());
    await privacy.incidents.removePerson({ id: rest.items[0]?.id ?? '' });
    const toldOn = new Date().toISOString().slice(0, 10);
    expect(
      (await privacy.incidents.markTold({ id, toldOn, toldHow: 'Brev', personIds: [ids[0] ?? ''] })).told,
    ).toBeLessThan(2);
    await privacy.incidents.markTold({ id, toldOn, toldHow: 'Telefon' });
    expect(await privacy.incidents.get({ id })).toMatchObject({ found: 2, told: 2 });
  });
});

describe('notices and the register', () => {
  test('have what Art. 33(3) and 34(2) prescribe, say what is missing, and name nobody who was touched', async () => {
    const { id } = await adviser.incidents.report(reported());
    const before = await privacy.incidents.notices({ id, to: 'authority' });
    expect(before.missing).toContain('Hva det kan føre til');
    expect(before.text).toContain('[Mangler');
    const admin = await world.as('admin');
    await admin.settings.update({ patch: { officeEmail: 'kontor@demo.test' } });
    await privacy.incidents.update({ id, patch: given({ risk: 'high' }) });
    await privacy.incidents.decide({ id, about: 'people', decision: 'notify', reason: 'Høy risiko' });
    const [someone] = (await privacy.members.search({ limit: 1 })).items;
    await privacy.incidents.addPeople({ id, ids: [someone?.id ?? ''] });
    const authority = await privacy.incidents.notices({ id, to: 'authority' });
    expect(authority.missing).toEqual([]);
    for (const part of [
      'Konfidensialitet',
      'omtrent 2',
      'medlemmer',
      assessment.consequences,
      assessment.measures,
      'kontor@demo.test',
      'Sendt til feil mottaker',
      assessment.whereabouts,
      'De berørte skal få beskjed',
    ])
      expect(authority.text).toContain(part);
    const people = await privacy.incidents.notices({ id, to: 'people', language: 'en' });
    for (const part of [
      'What happened',
      'What it may lead to',
      'What we have done',
      'kontor@demo.test',
      'What you can do yourself',
    ])
      expect(people.text).toContain(part);
    for (const { text } of [authority, people]) expect(text).not.toContain(someone?.familyName ?? 'x');
    const paper = await textOf(authority);
    expect(paper.replace(/\s+/gu, ' ')).toContain(assessment.measures);
  });

  test('the register holds every breach, reported or not, and its taking out is logged', async () => {
    const { items } = await privacy.incidents.list({});
    const sheet = await privacy.incidents.export({ format: 'xlsx' });
    expect(sheet.count).toBe(items.length);
    const paper = await privacy.incidents.export({ format: 'pdf', language: 'nb' });
    const text = await textOf(paper);
    for (const { number, title } of items) expect(text.replace(/\s+/gu, ' ')).toContain(`${number}. ${title}`);
    const lines = (await privacy.audit.list({})).items.filter(({ command }) => command === 'incidents.export');
    expect(lines).toHaveLength(2);
  });
});
