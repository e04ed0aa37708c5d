/** Suppliers, partners and authorities with their agreements, and the register of what went to them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { AGREEMENT_POINTS } from '../../shared/partners/terms.ts';
import { aPurpose } from './release-world.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const today = dayInNorway();
const PDF = Buffer.from('%PDF-1.7\nprøve').toString('base64');

describe('recipients', () => {
  let world: World;
  let office: Client;
  let privacy: Client;
  beforeAll(async () => {
    world = await aWorld({ people: 5 });
    office = await world.as('office');
    privacy = await world.as('privacy');
    await aPurpose(world, 'courses');
  });
  afterAll(() => world.close());

  const get = (id: string) => office.partners.get({ id });

  test('a new register begins with those the privacy statement names', async () => {
    const { items } = await office.partners.list({});
    const kinds = Object.fromEntries(items.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({
      Skatteetaten: 'authority',
      Datatilsynet: 'authority',
      Google: 'advertiser',
      Facebook: 'advertiser',
      CookieFirst: 'processor',
    });
    const services = items.filter(({ kind }) => kind === 'processor').flatMap((one) => one.services);
    expect(services).toEqual(
      expect.arrayContaining(['memberRegister', 'insurance', 'courses', 'surveys', 'newsletter']),
    );
    expect(items.filter(({ kind }) => kind === 'processor').every(({ agreement }) => agreement === 'missing')).toBe(
      true,
    );
    expect(items.filter(({ kind }) => kind !== 'processor').every(({ agreement }) => agreement === null)).toBe(true);
  });

  test('is made, mended fact by fact, found by the beginning of a word, archived and taken in again', async () => {
    const { id, changeId } = await office.partners.create({ name: 'Fjordhotellet AS', kind: 'partner' });
    expect(await codeOf(office.partners.create({ name: 'fjordhotellet as', kind: 'processor' }))).toBe('DUPLICATE');
    await office.partners.update({ id, patch: { kind: 'processor', services: ['courses'], purposeKeys: ['courses'] } });
    await office.partners.update({ id, patch: { organisationNumber: '312345676', contactEmail: 'Sal@Fjord.test' } });
    expect(await get(id)).toMatchObject({ organisationNumber: '312345676', contactEmail: 'Sal@fjord.test' });
    expect(
      await codeOf(office.partners.create({ name: 'Annet', kind: 'partner', organisationNumber: '312345676' })),
    ).toBe('DUPLICATE');
    expect(await issueOf(office.partners.update({ id, patch: { country: 'Norge' } }))).toBe('patch.country country');
    const named = async (query: string, archived = false) =>
      (await office.partners.list({ query, archived })).items.map(({ name }) => name);
    expect(await named('fjordh')).toEqual(['Fjordhotellet AS']);
    await office.partners.archive({ id });
    expect(await named('fjordh')).toEqual([]);
    expect(await named('fjordh', true)).toEqual(['Fjordhotellet AS']);
    await office.partners.archive({ id, archived: false });
    expect(await named('fjordh')).toEqual(['Fjordhotellet AS']);
    expect(changeId).toBeDefined();
    const { changeId: renamed } = await office.partners.update({ id, patch: { name: 'Åfjord hotell' } });
    await office.history.undo({ changeId: renamed });
    expect((await get(id)).name).toBe('Fjordhotellet AS');
  });

  test('an agreement with points, file and days; only a processor has one, and it stays one while it has', async () => {
    const other = await office.partners.create({ name: 'Forsikringsselskapet', kind: 'partner' });
    const agreement = { validFrom: '2024-01-01', points: [...AGREEMENT_POINTS] };
    expect(await issueOf(office.partners.saveAgreement({ partnerId: other.id, agreement }))).toBe(
      'partnerId partner.onlyProcessors',
    );
    const { id: partnerId } = await office.partners.create({ name: 'Trykk AS', kind: 'processor' });
    const file = { name: 'avtale.pdf', contentBase64: PDF };
    const { id } = await office.partners.saveAgreement({ partnerId, agreement, file });
    const [stored] = (await get(partnerId)).agreements;
    expect(stored).toMatchObject({ id, points: [...AGREEMENT_POINTS], file: { name: 'avtale.pdf' }, endedOn: null });
    // What is saved again without a file keeps the one that is there.
    await office.partners.saveAgreement({ partnerId, id, agreement: { ...agreement, version: '2' } });
    expect((await get(partnerId)).agreements[0]?.file?.name).toBe('avtale.pdf');
    expect(
      await issueOf(
        office.partners.saveAgreement({ partnerId, agreement: { validFrom: '2024-02-01', expiresOn: '2024-01-01' } }),
      ),
    ).toBe('agreement.expiresOn dateOrder');
    const text = { name: 'avtale.pdf', contentBase64: Buffer.from('ikke en pdf').toString('base64') };
    expect(await issueOf(office.partners.saveAgreement({ partnerId, agreement, file: text }))).toBe(
      'file.contentBase64 attachment.kind',
    );
    expect(await issueOf(office.partners.update({ id: partnerId, patch: { kind: 'partner' } }))).toBe(
      'patch.kind partner.hasAgreements',
    );
    expect(await issueOf(office.partners.endAgreement({ id, endedOn: '2023-12-31' }))).toBe(
      'endedOn partner.endBeforeStart',
    );
    expect((await get(partnerId)).agreement).toBe('valid');
    await office.partners.endAgreement({ id, endedOn: today });
    expect((await get(partnerId)).agreement).toBe('expired');
  });

  test('what is due: none, run out, soon, to be looked at again, followed up, deleted', async () => {
    const made = async (name: string) => (await office.partners.create({ name, kind: 'processor' })).id;
    const due = async (id: string) =>
      (await privacy.partners.deadlines({})).items
        .filter((one) => one.partnerId === id)
        .map(({ kind, on }) => [kind, on]);
    const id = await made('Frister AS');
    expect(await due(id)).toEqual([['missing', null]]);
    const soon = addDays(today, 30);
    const { id: agreementId } = await office.partners.saveAgreement({
      partnerId: id,
      agreement: { validFrom: '2024-01-01', expiresOn: soon, reviewOn: addDays(today, 3) },
    });
    await office.partners.saveAudit({
      partnerId: id,
      audit: { heldOn: addDays(today, -9), result: 'To avvik', followUpOn: addDays(today, -1) },
    });
    expect(await due(id)).toEqual([
      ['followUp', addDays(today, -1)],
      ['review', addDays(today, 3)],
      ['expiring', soon],
    ]);
    // A later look settles the follow-up, and a successor the end.
    await office.partners.saveAudit({ partnerId: id, audit: { heldOn: today, result: 'Rettet' } });
    await office.partners.saveAgreement({ partnerId: id, agreement: { validFrom: addDays(soon, 1) } });
    expect(await due(id)).toEqual([['review', addDays(today, 3)]]);
    await office.partners.endAgreement({ id: agreementId, endedOn: today });
    expect(await due(id)).toEqual(expect.arrayContaining([['deletion', today]]));
    await office.partners.endAgreement({ id: agreementId, endedOn: today, deletionConfirmedOn: today });
    expect((await due(id)).map(([kind]) => kind)).toEqual(['expired']);
  });

  test('sub-processors and audits come, change and go', async () => {
    const { id: partnerId } = await office.partners.create({ name: 'Skyhuset', kind: 'processor' });
    const { id } = await office.partners.saveSubProcessor({
      partnerId,
      subProcessor: { name: 'Under AS', country: 'US', transferGround: 'adequacy' },
    });
    const other = await office.partners.create({ name: 'Ikke min', kind: 'processor' });
    expect(
      await codeOf(office.partners.saveSubProcessor({ partnerId: other.id, id, subProcessor: { name: 'X' } })),
    ).toBe('NOT_FOUND');
    expect((await get(partnerId)).subProcessors).toMatchObject([
      { name: 'Under AS', country: 'US', transferGround: 'adequacy' },
    ]);
    await office.partners.removeSubProcessor({ id });
    const { id: auditId } = await office.partners.saveAudit({
      partnerId,
      audit: { heldOn: today, result: 'Uten avvik' },
    });
    expect((await get(partnerId)).audits).toMatchObject([{ id: auditId, result: 'Uten avvik' }]);
    expect((await get(partnerId)).subProcessors).toEqual([]);
  });

  test('others see recipients and change none', async () => {
    for (const role of ['adviser', 'courses', 'admin'] as const) {
      const client = await world.as(role);
      expect((await client.partners.list({})).items.length).toBeGreaterThan(0);
      expect(await codeOf(client.partners.create({ name: 'X', kind: 'partner' }))).toBe('FORBIDDEN');
    }
  });

  test('what went out stands at the person and in the register, by file with its people, and leaves as a file', async () => {
    const { id: partnerId } = await office.partners.create({
      name: 'Register AS',
      kind: 'processor',
      purposeKeys: ['courses'],
    });
    const disclosure = { to: 'partner' as const, partnerId, purposeKey: 'courses', ground: 'processor' as const };
    const order = {
      query: '',
      format: 'csv' as const,
      purpose: 'Romliste',
      recipient: 'Resepsjonen',
      columns: ['familyName', 'email'],
    };
    expect(await issueOf(office.members.export({ ...order, disclosure }))).toBe(
      'disclosure.partnerId disclosure.agreementMissing',
    );
    await office.partners.saveAgreement({ partnerId, agreement: { validFrom: today } });
    const file = await office.members.export({ ...order, disclosure });
    const { items } = await privacy.disclosures.register({ partnerId });
    expect(items).toMatchObject([
      {
        recipient: 'Register AS',
        purpose: 'Romliste',
        purposeKey: 'courses',
        ground: 'processor',
        count: file.count,
        leftOut: 0,
        fields: ['person.familyName', 'contact.email'],
      },
    ]);
    const exportId = items[0]?.id ?? '';
    const first = await privacy.disclosures.people({ exportId, limit: 2 });
    const rest = await privacy.disclosures.people({ exportId, limit: 200, cursor: first.nextCursor ?? undefined });
    const people = [...first.items, ...rest.items].map(({ personId }) => personId);
    expect(new Set(people).size).toBe(file.count);
    expect(first.hidden).toBe(0);
    const [personId = ''] = people;
    for (const client of [office, privacy])
      expect((await client.disclosures.list({ personId })).items).toMatchObject([
        { recipient: 'Register AS', ground: 'processor', fields: ['person.familyName', 'contact.email'] },
      ]);
    expect((await privacy.disclosures.register({ from: addDays(today, 1) })).items).toEqual([]);
    expect((await privacy.disclosures.register({ to: addDays(today, -1) })).items).toEqual([]);
    expect((await privacy.disclosures.register({ from: today, to: today, partnerId })).items).toHaveLength(1);
    const out = await privacy.disclosures.export({ format: 'csv', purpose: 'Tilsyn', partnerId });
    const text = Buffer.from(out.contentBase64, 'base64').toString();
    expect(text).toContain('Register AS');
    expect(text).toContain('Databehandleravtale');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(await codeOf(office.disclosures.register({}))).toBe('FORBIDDEN');
    expect(await codeOf((await world.as('courses')).disclosures.list({ personId }))).toBe('FORBIDDEN');
  });

  test('a marked person in a file is counted and not shown to who is not named', async () => {
    const [item] = (await privacy.disclosures.register({})).items;
    const exportId = item?.id ?? '';
    const [someone] = (await privacy.disclosures.people({ exportId })).items;
    const { items: staff } = await privacy.staff.list({});
    const reader = staff.find(({ email }) => email === 'office@demo.test')?.id ?? '';
    const personId = someone?.personId ?? '';
    await privacy.marks.set({ personId, kind: 'colleague', readers: [reader] });
    const after = await privacy.disclosures.people({ exportId });
    expect(after.hidden).toBe(1);
    expect(after.items.map((one) => one.personId)).not.toContain(personId);
    expect((await privacy.disclosures.list({ personId })).items).toEqual([]);
    expect((await office.disclosures.list({ personId })).items).toHaveLength(1);
  });
});
