/** The gate for all that leaves the house: each refusal with its reason, and what is written when something goes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { aPurpose } from './release-world.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

type Disclosure = Parameters<Client['members']['export']>[0]['disclosure'];
type ToPartner = Extract<Disclosure, { to: 'partner' }>;

const today = dayInNorway();
const yesterday = addDays(today, -1);

describe('what leaves the house', () => {
  let world: World;
  let office: Client;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    world = await aWorld({ people: 6 });
    office = await world.as('office');
    await aPurpose(world, 'membership');
    await aPurpose(world, 'courses');
    await aPurpose(world, 'taxReport');
    await aPurpose(world, 'partnerSharing', { choice: 'consent', needsExplicit: true });
    await aPurpose(world, 'benefits', { choice: 'optOut' });
    await aPurpose(world, 'gone', { isEnded: true });
    await aPurpose(world, 'later', { inForceFrom: addDays(today, 1) });
    const connection = await world.open();
    const partner = (name: string, kind: string, more: { purposeKeys?: string[]; isArchived?: number } = {}) => {
      ids[name] = crypto.randomUUID();
      connection
        .prepare(
          `INSERT INTO partner(id, name, name_key, kind, services, purpose_keys, is_archived)
           VALUES (@id, @name, @name, @kind, '[]', @purposeKeys, @isArchived)`,
        )
        .run({
          id: ids[name] ?? '',
          name,
          kind,
          purposeKeys: JSON.stringify(more.purposeKeys ?? []),
          isArchived: more.isArchived ?? 0,
        });
    };
    const agreement = (name: string, days: { validFrom: string; expiresOn?: string; endedOn?: string }) =>
      connection
        .prepare(
          `INSERT INTO processor_agreement(id, partner_id, valid_from, expires_on, ended_on, data_categories, people_categories, points)
           VALUES (@id, @partnerId, @validFrom, @expiresOn, @endedOn, '[]', '[]', '[]')`,
        )
        .run({
          id: crypto.randomUUID(),
          partnerId: ids[name] ?? '',
          validFrom: days.validFrom,
          expiresOn: days.expiresOn ?? null,
          endedOn: days.endedOn ?? null,
        });
    partner('hotel', 'processor');
    agreement('hotel', { validFrom: '2020-01-01' });
    partner('lastDay', 'processor');
    agreement('lastDay', { validFrom: '2020-01-01', expiresOn: today });
    partner('ranOut', 'processor');
    agreement('ranOut', { validFrom: '2020-01-01', expiresOn: yesterday });
    partner('ended', 'processor');
    agreement('ended', { validFrom: '2020-01-01', endedOn: today });
    partner('upcoming', 'processor');
    agreement('upcoming', { validFrom: addDays(today, 1) });
    partner('bare', 'processor');
    partner('printer', 'processor', { purposeKeys: ['membership'] });
    agreement('printer', { validFrom: '2020-01-01' });
    partner('archived', 'processor', { isArchived: 1 });
    partner('adNetwork', 'advertiser');
    partner('insurer', 'partner');
    partner('taxOffice', 'authority');
    connection.close();
  });
  afterAll(() => world.close());

  const to = (name: string, more: Partial<ToPartner> = {}): ToPartner => ({
    to: 'partner',
    partnerId: ids[name] ?? '',
    purposeKey: 'courses',
    ground: 'processor',
    ...more,
  });
  const order = { query: '', format: 'csv' as const, purpose: 'Prøve', recipient: 'Resepsjonen' };
  const send = (disclosure: Disclosure) => office.members.export({ ...order, disclosure });
  const law = { ground: 'law', purposeKey: 'taxReport' } as const;

  const REFUSED: readonly [why: string, disclosure: () => Disclosure, issue: string][] = [
    ['nothing is said', () => undefined as never, 'disclosure disclosure.missing'],
    [
      'nobody is registered',
      () => to('nobody', { partnerId: crypto.randomUUID() }),
      'partnerId disclosure.unknownPartner',
    ],
    ['the recipient is archived', () => to('archived'), 'partnerId disclosure.unknownPartner'],
    ['an advertiser asks', () => to('adNetwork'), 'partnerId disclosure.advertiser'],
    [
      'an advertiser asks with a consent',
      () => to('adNetwork', { ground: 'consent', purposeKey: 'partnerSharing' }),
      'partnerId disclosure.advertiser',
    ],
    [
      'an advertiser asks by law',
      () => to('adNetwork', { ...law, article9: 'g', groundReference: '§ 1' }),
      'partnerId disclosure.advertiser',
    ],
    ['the purpose has no entry', () => to('hotel', { purposeKey: 'unheard' }), 'purposeKey disclosure.unknownPurpose'],
    ['the purpose was ended', () => to('hotel', { purposeKey: 'gone' }), 'purposeKey disclosure.unknownPurpose'],
    ['the purpose begins tomorrow', () => to('hotel', { purposeKey: 'later' }), 'purposeKey disclosure.unknownPurpose'],
    ['the recipient has other purposes', () => to('printer'), 'purposeKey disclosure.otherPurpose'],
    ['there is no agreement', () => to('bare'), 'partnerId disclosure.agreementMissing'],
    ['the agreement ran out yesterday', () => to('ranOut'), 'partnerId disclosure.agreementExpired'],
    ['the agreement was ended', () => to('ended'), 'partnerId disclosure.agreementExpired'],
    ['the agreement begins tomorrow', () => to('upcoming'), 'partnerId disclosure.agreementUpcoming'],
    [
      'a supplier without agreement calls it law',
      () => to('ranOut', { ...law, article9: 'b', groundReference: '§ 1' }),
      'partnerId disclosure.agreementExpired',
    ],
    ['a partner is no processor', () => to('insurer'), 'ground disclosure.notProcessor'],
    ['within is not for partners', () => to('insurer', { ground: 'within' }), 'ground disclosure.withinOnly'],
    ['nobody consents to the purpose', () => to('insurer', { ground: 'consent' }), 'ground disclosure.notByConsent'],
    [
      'not saying no is no consent',
      () => to('insurer', { ground: 'consent', purposeKey: 'benefits' }),
      'ground disclosure.notByConsent',
    ],
    [
      'nobody has said yes',
      () => to('insurer', { ground: 'consent', purposeKey: 'partnerSharing' }),
      'purposeKey disclosure.nobodyConsents',
    ],
    [
      'law without a paragraph',
      () => to('taxOffice', { ...law, article9: 'b' }),
      'groundReference disclosure.paragraphMissing',
    ],
    [
      'law without a letter',
      () => to('taxOffice', { ...law, groundReference: 'skatteforvaltningsloven § 7-8' }),
      'article9 disclosure.article9Missing',
    ],
    ...(['a', 'd', 'e'] as const).map((article9): [string, () => Disclosure, string] => [
      `law by letter ${article9}`,
      () => to('taxOffice', { ...law, article9, groundReference: 'skatteforvaltningsloven § 7-8' }),
      'article9 disclosure.article9Inside',
    ]),
  ];

  test.each(REFUSED)('is refused where %s', async (_why, disclosure, issue) => {
    const before = await written();
    const [path] = issue.split(' ');
    expect(await issueOf(send(disclosure()))).toBe(path === 'disclosure' ? issue : `disclosure.${issue}`);
    expect(await written()).toEqual(before);
  });

  test('an agreement holds on its last day', async () => {
    expect((await send(to('lastDay'))).count).toBe(6);
  });

  test('what goes out stands once for everybody in the file, with fields, purpose and ground', async () => {
    const before = await written();
    const file = await office.members.export({
      ...order,
      columns: ['familyName', 'email'],
      disclosure: to('taxOffice', { ...law, article9: 'b', groundReference: 'skatteforvaltningsloven § 7-8' }),
    });
    expect(file).toMatchObject({ count: 6, leftOut: [] });
    const after = await written();
    expect(after.exports).toBe(before.exports + 1);
    expect(after.disclosures).toBe(before.disclosures + 6);
    const connection = await world.open();
    const rows = connection
      .prepare(
        'SELECT d.*, e.count, e.kind FROM disclosure d JOIN export_record e ON e.id = d.export_id WHERE d.recipient = ?',
      )
      .all('taxOffice');
    connection.close();
    expect(new Set(rows.map(({ person_id }) => person_id)).size).toBe(6);
    expect(rows[0]).toMatchObject({
      partner_id: ids.taxOffice,
      purpose_key: 'taxReport',
      ground: 'law',
      article9: 'b',
      ground_reference: 'skatteforvaltningsloven § 7-8',
      fields: JSON.stringify(['person.familyName', 'contact.email']),
      count: 6,
      kind: 'members',
    });
  });

  test('what stays in the house is an export and no disclosure', async () => {
    const before = await written();
    await send({ to: 'inHouse' });
    expect(await written()).toEqual({ exports: before.exports + 1, disclosures: before.disclosures });
  });

  test('a consent takes only those whose yes holds today', async () => {
    const [yes, no, withdrawn, ranOut, silent, notInSoManyWords] = (
      await office.members.search({ query: '', limit: 6 })
    ).items.map(({ id }) => id);
    const connection = await world.open();
    const say = (
      personId: string | undefined,
      event: string,
      at: string,
      validUntil: string | null = null,
      explicit = 1,
    ) =>
      connection
        .prepare(
          `INSERT INTO consent_event(id, person_id, purpose_key, event, channel, at, recorded_at, staff_id, is_explicit, valid_until)
           VALUES (@id, @personId, 'partnerSharing', @event, 'phone', @at, @at, '', @explicit, @validUntil)`,
        )
        .run({ id: crypto.randomUUID(), personId: personId ?? '', event, at, validUntil, explicit });
    say(yes, 'given', '2026-01-02T10:00:00+01:00', today);
    say(no, 'refused', '2026-01-02T10:00:00+01:00');
    // Told in the wrong order: the withdrawal came later, whatever came in first.
    say(withdrawn, 'withdrawn', '2026-02-01T10:00:00+01:00');
    say(withdrawn, 'given', '2026-01-02T10:00:00+01:00');
    say(ranOut, 'given', '2026-01-02T10:00:00+01:00', yesterday);
    say(notInSoManyWords, 'given', '2026-01-02T10:00:00+01:00', null, 0);
    connection.close();
    const file = await office.members.export({
      ...order,
      columns: ['memberNumber'],
      disclosure: to('insurer', { ground: 'consent', purposeKey: 'partnerSharing' }),
    });
    expect(file).toMatchObject({ count: 1, leftOut: [{ reason: 'noConsent', count: 5 }] });
    const { memberNumber } = await office.members.get({ id: yes ?? '' });
    expect(Buffer.from(file.contentBase64, 'base64').toString().trim().split(/\r?\n/u).slice(1)).toEqual([
      String(memberNumber),
    ]);
    expect(silent).toBeDefined();
  });

  test('who may not take a list out is refused before anything is judged', async () => {
    for (const role of ['adviser', 'privacy', 'courses'] as const)
      expect(await codeOf((await world.as(role)).members.export({ ...order, disclosure: to('hotel') }))).toBe(
        'FORBIDDEN',
      );
  });

  async function written(): Promise<{ exports: number; disclosures: number }> {
    const connection = await world.open();
    const count = (table: string) => Number(connection.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
    const counted = { exports: count('export_record'), disclosures: count('disclosure') };
    connection.close();
    return counted;
  }
});
