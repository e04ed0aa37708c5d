/** The processing register (Art. 30): what it begins with, versions and days, who may write, and what is shown to an authority. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../shared/catalogue-registry.ts';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { describePurpose } from '../../shared/processing/describe.ts';
import { PURPOSES } from '../../shared/processing/purposes.ts';
import { RETENTION_RULES } from '../../shared/retention/rules.ts';
import { ROLES } from '../../shared/roles.ts';
import { readPdf } from '../pdf-text.ts';
import { runs } from '../run-size.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

const TODAY = dayInNorway();

let world: World;
let privacy: Client;
let office: Client;
beforeAll(async () => {
  world = await aWorld({ people: 1 });
  privacy = await world.as('privacy');
  office = await world.as('office');
});
afterAll(() => world.close());

const keys = async () => (await privacy.purposes.list({})).items.map(({ key }) => key);

describe('what a new register begins with', () => {
  test('every key that a column names has its entry, with a ground, people, rules and measures', async () => {
    const { items, withoutEntry, day } = await office.purposes.list({});
    expect(day).toBe(TODAY);
    expect(withoutEntry).toEqual([]);
    const named = new Set(
      Object.values(CATALOGUE).flatMap(({ fields }) => Object.values(fields).map(({ purpose }) => String(purpose))),
    );
    expect([...named].filter((key) => !items.some((one) => one.key === key))).toEqual([]);
    expect(Object.keys(PURPOSES).filter((key) => !items.some((one) => one.key === key))).toEqual([]);
    for (const { key, title, remarks, statementSections, changesOn } of items) {
      expect([title.nb, title.en].every((text) => text.length > 3)).toBe(true);
      expect(statementSections.length).toBeGreaterThan(0);
      expect(changesOn).toBeNull();
      // What the statement leaves open is a remark for the privacy officer, and nothing else is.
      expect([key, remarks]).toEqual([key, key === 'taxReport' ? ['noArticle9'] : []]);
    }
  });

  test('the keys other parts build on, with what people decide about them', async () => {
    const { items } = await office.purposes.list({});
    const choice = (which: string) =>
      items
        .filter((one) => one.choice === which)
        .map(({ key }) => key)
        .toSorted();
    expect(choice('consent')).toEqual([
      'dietaryNeeds',
      'followUpGuests',
      'historicalArchive',
      'insuranceDisclosure',
      'newsletterSubscribers',
      'partnerSharing',
      'payrollDeduction',
    ]);
    expect(choice('optOut')).toEqual(['benefits', 'magazineMembers', 'newsletterMembers', 'survey']);
    expect(
      items
        .filter(({ isOutside }) => isOutside)
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(['cookiesAndAds', 'webStatistics']);
    expect(items).toHaveLength(30);
  });

  test('categories of data follow from the catalogue, those of each purpose and no others', async () => {
    const { items } = await office.purposes.list({});
    const identification = items.find(({ key }) => key === 'identification');
    expect(identification?.categories.map(({ entity }) => entity)).toContain('identity');
    const shown = items.flatMap(({ key, categories }) =>
      categories.flatMap(({ entity, fields }) => fields.map(({ field }) => `${key} ${entity}.${field}`)),
    );
    const said = Object.values(CATALOGUE).flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, { purpose }]) =>
        field === 'id' || field === 'revision' ? [] : [`${String(purpose)} ${name}.${field}`],
      ),
    );
    expect(shown.toSorted()).toEqual(said.toSorted());
  });

  test('the contact points of the statement stand among the settings, and the name is the wizard’s', async () => {
    const settings = await office.settings.get({});
    expect(settings).toMatchObject({
      officeStreet: 'Storgata 25',
      officePostalCode: '0184',
      officePlace: 'Oslo',
      officePhone: '+4722545150',
      officeEmail: 'post@lederne.no',
      dpoEmail: 'personvern@lederne.no',
      dpoName: null,
    });
  });

  test('a register from before gets what it lacks at the next opening, and keeps what it has', async () => {
    await privacy.retention.update({ id: 'draft', patch: { period: 20 } });
    const connection = await world.open();
    connection.prepare("DELETE FROM purpose_version WHERE purpose_key IN ('advice', 'contact')").run();
    connection.prepare("DELETE FROM retention_rule WHERE id = 'incident'").run();
    connection.prepare("DELETE FROM setting WHERE id = 'dpoEmail'").run();
    connection.prepare("UPDATE setting SET value = 'null' WHERE id = 'officePhone'").run();
    connection.close();
    await world.restart();
    privacy = await world.as('privacy');
    office = await world.as('office');
    expect(await keys()).toEqual(expect.arrayContaining(['advice', 'contact']));
    expect(await keys()).toHaveLength(30);
    const { items } = await privacy.retention.rules({});
    expect(items.map(({ id }) => id)).toEqual(Object.keys(RETENTION_RULES));
    expect(items.find(({ id }) => id === 'draft')?.period).toBe(20);
    const settings = await office.settings.get({});
    expect(settings).toMatchObject({ dpoEmail: 'personvern@lederne.no', officePhone: null });
  });
});

describe('versions', () => {
  test('a change holds from its day, and yesterday is as it was', async () => {
    const from = addDays(TODAY, 10);
    const before = await privacy.purposes.get({ key: 'advice' });
    const { number } = await privacy.purposes.change({
      key: 'advice',
      inForceFrom: from,
      recipients: 'En ekstern rådgiver',
      changeNote: 'Ny avtale',
    });
    expect(number).toBe(before.versions.length + 1);
    const recipientsOn = async (at: string) =>
      (await privacy.purposes.list({ at })).items.find(({ key }) => key === 'advice');
    expect((await recipientsOn(addDays(from, -1)))?.recipients).toBe(before.versions[0]?.recipients);
    expect((await recipientsOn(addDays(from, -1)))?.changesOn).toBe(from);
    expect((await recipientsOn(from))?.recipients).toBe('En ekstern rådgiver');
    const [latest] = (await privacy.purposes.get({ key: 'advice' })).versions;
    expect(latest?.changed).toEqual([
      { field: 'recipients', before: before.versions[0]?.recipients, after: 'En ekstern rådgiver' },
    ]);
    expect(latest).toMatchObject({ changeNote: 'Ny avtale', inForceFrom: from });
    expect(latest?.createdBy).toBeTruthy();
  });

  test('a version is never dated before the latest, and never says the same again', async () => {
    const input = { key: 'advice', inForceFrom: TODAY, recipients: 'Andre' };
    expect(await issueOf(privacy.purposes.change(input))).toBe('inForceFrom processing.beforeLatest');
    expect(await issueOf(privacy.purposes.change({ key: 'courses', choice: 'none' }))).toBe(
      'key processing.nothingChanged',
    );
  });

  test('a purpose of the office’s own begins, ends and begins again; one that columns name cannot end', async () => {
    expect(await issueOf(privacy.purposes.change({ key: 'jubilee', description: 'Jubileumsbok' }))).toBe(
      'title processing.titleRequired',
    );
    const title = { nb: 'Jubileumsbok', en: 'Jubilee book' };
    await privacy.purposes.change({ key: 'jubilee', title });
    expect(await keys()).toContain('jubilee');
    const end = addDays(TODAY, 3);
    await privacy.purposes.end({ key: 'jubilee', inForceFrom: end });
    const on = async (at: string) => (await privacy.purposes.list({ at })).items.some(({ key }) => key === 'jubilee');
    expect([await on(addDays(end, -1)), await on(end)]).toEqual([true, false]);
    expect(await issueOf(privacy.purposes.end({ key: 'jubilee', inForceFrom: end }))).toBe('key processing.ended');
    await privacy.purposes.change({ key: 'jubilee', inForceFrom: addDays(end, 5) });
    expect([await on(addDays(end, 4)), await on(addDays(end, 5))]).toEqual([false, true]);
    expect(await issueOf(privacy.purposes.end({ key: 'membership' }))).toBe('key processing.heldInProgram');
    expect(await codeOf(privacy.purposes.get({ key: 'nobodyKnows' }))).toBe('NOT_FOUND');
  });

  test('consent is no ground where nobody can say no', async () => {
    expect(await issueOf(privacy.purposes.change({ key: 'courses', article6: 'a' }))).toBe(
      'choice processing.consentBasis',
    );
    expect(await issueOf(privacy.purposes.change({ key: 'courses', partnerIds: [crypto.randomUUID()] }))).toBe(
      'partnerIds processing.unknownPartner',
    );
  });

  test('property: on any day each purpose stands as the last version said whose day had come', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            gap: fc.integer({ min: 0, max: 40 }),
            ends: fc.boolean(),
            text: fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') }),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        fc.integer({ min: -5, max: 260 }),
        async (steps, ahead) => {
          made += 1;
          const key = `property${made}`;
          const said: { from: string; text: string | null }[] = [];
          let from = TODAY;
          for (const { gap, ends, text } of steps) {
            from = addDays(from, gap);
            const last = said.at(-1)?.text ?? null;
            if (ends && last !== null) {
              await privacy.purposes.end({ key, inForceFrom: from });
              said.push({ from, text: null });
            } else {
              const description = `${text} ${said.length}`;
              await privacy.purposes.change({ key, title: { nb: key, en: key }, description, inForceFrom: from });
              said.push({ from, text: description });
            }
          }
          const at = addDays(TODAY, ahead);
          const expected = said.filter((one) => one.from <= at).at(-1)?.text ?? null;
          const found = (await privacy.purposes.list({ at })).items.find((one) => one.key === key);
          expect(found?.description ?? null).toBe(expected);
        },
      ),
      runs(15, 150),
    );
  });
});

describe('who may', () => {
  test.each(ROLES.filter((role) => role !== 'privacy'))(
    '%s reads the register and changes nothing of it',
    async (role) => {
      const client = await world.as(role);
      expect((await client.purposes.list({})).items.length).toBeGreaterThan(20);
      expect((await client.purposes.register({})).file).toBeNull();
      expect(await codeOf(client.purposes.change({ key: 'courses', recipients: 'Noen' }))).toBe('FORBIDDEN');
      expect(await codeOf(client.purposes.end({ key: 'courses' }))).toBe('FORBIDDEN');
      expect(await codeOf(client.purposes.register({ format: 'pdf' }))).toBe('FORBIDDEN');
      expect(await codeOf(client.retention.update({ id: 'draft', patch: { period: 1 } }))).toBe('FORBIDDEN');
    },
  );
});

describe('the whole record', () => {
  test('as a PDF it holds everything Art. 30(1) asks for, and says who made it and which day it shows', async () => {
    await (await world.as('admin')).settings.update({
      patch: { dpoName: 'Vigdis Ombud', organisationNumber: '974760673' },
    });
    const { file, purposes } = await privacy.purposes.register({ format: 'pdf' });
    expect(file?.fileName).toBe(`behandlingsprotokoll-${TODAY}.pdf`);
    const { pages, title, language } = await readPdf(String(file?.contentBase64));
    expect([title, language]).toEqual(['Protokoll over behandlingsaktiviteter', 'nb']);
    // A line that is broken in the type is one line in the text.
    const text = pages
      .map((page) => page.pieces.map((piece) => piece.text).join(' '))
      .join(' ')
      .replace(/\s+/gu, ' ');
    for (const said of [
      '974760673',
      'Vigdis Ombud',
      'personvern@lederne.no',
      'artikkel 30 nr. 1',
      `Side 1 av ${pages.length}`,
    ])
      expect(text).toContain(said);
    const squeezed = text.replace(/[\s-]/gu, '');
    for (const purpose of purposes) {
      expect(text).toContain(purpose.title.nb);
      for (const { label, lines } of describePurpose(purpose, 'nb')) {
        expect(text).toContain(label);
        for (const line of lines.filter((one) => one.length < 60))
          expect(squeezed).toContain(line.replace(/[\s-]/gu, ''));
      }
    }
  });

  test('as a table, one row a purpose; as JSON, what the screen has', async () => {
    const csv = await privacy.purposes.register({ format: 'csv', language: 'en' });
    const text = Buffer.from(String(csv.file?.contentBase64), 'base64').toString('utf8');
    expect(text).toContain('Record of processing activities');
    expect(text).toContain('Newsletter to people who are not members');
    const xlsx = await privacy.purposes.register({ format: 'xlsx' });
    expect(Buffer.from(String(xlsx.file?.contentBase64), 'base64').subarray(0, 2).toString()).toBe('PK');
    const json = await privacy.purposes.register({ format: 'json' });
    const { file, ...shown } = json;
    expect(JSON.parse(Buffer.from(String(file?.contentBase64), 'base64').toString('utf8'))).toEqual(shown);
  });

  test('taking it out leaves a line in the log; looking at it leaves none', async () => {
    const lines = async () => (await privacy.audit.list({ command: 'purposes.register' })).items.length;
    const before = await lines();
    await privacy.purposes.register({});
    expect(await lines()).toBe(before);
    await privacy.purposes.register({ format: 'csv' });
    expect(await lines()).toBe(before + 1);
  });

  test('settings and rules stand in it as they stood that day', async () => {
    const connection = await world.open();
    // Everything so far happened yesterday; what follows happens today.
    connection
      .prepare("UPDATE history SET at = strftime('%Y-%m-%dT%H:%M:%fZ', at, '-1 day') WHERE person_id IS NULL")
      .run();
    connection
      .prepare('UPDATE purpose_version SET in_force_from = ? WHERE purpose_key = ?')
      .run([addDays(TODAY, -3), 'operation']);
    connection.close();
    const before = (await privacy.purposes.register({})).controller;
    await (await world.as('admin')).settings.update({ patch: { dpoName: 'Ny Ombud', officeStreet: null } });
    await privacy.retention.update({ id: 'draft', patch: { period: 14 } });
    const periodIn = (register: Awaited<ReturnType<Client['purposes']['register']>>) =>
      register.purposes.find(({ key }) => key === 'operation')?.rules.find(({ key }) => key === 'draft')?.period;
    const now = await privacy.purposes.register({});
    const then = await privacy.purposes.register({ at: addDays(TODAY, -1) });
    expect([now.controller.dpoName, now.controller.street, periodIn(now)]).toEqual(['Ny Ombud', null, 14]);
    expect([then.controller, periodIn(then)]).toEqual([before, 20]);
  });
});

describe('retention rules', () => {
  test('every key of the catalogue has its rule', async () => {
    const { items } = await office.retention.rules({});
    const named = new Set(
      Object.values(CATALOGUE).flatMap(({ fields }) => Object.values(fields).map(({ retention }) => String(retention))),
    );
    expect([...named].filter((key) => !items.some(({ id }) => id === key))).toEqual([]);
    for (const { id, columns } of items) expect(columns > 0).toBe(named.has(id));
  });

  test('a rule is changed and taken back; a half period, or one where none belongs, is refused at its field', async () => {
    const rule = async (id: string) => (await privacy.retention.rules({})).items.find((one) => one.id === id);
    const before = await rule('task');
    const { changeId } = await privacy.retention.update({
      id: 'task',
      patch: { period: 6, unit: 'months', ground: 'Vurdering', reviewOn: TODAY, isOn: false },
      ...(before ? { revision: before.revision } : {}),
    });
    expect(await rule('task')).toMatchObject({
      period: 6,
      unit: 'months',
      ground: 'Vurdering',
      reviewOn: TODAY,
      isOn: false,
    });
    await privacy.history.undo({ changeId });
    const { revision: _revision, ...after } = (await rule('task')) ?? {};
    expect(before).toMatchObject(after);
    const refused = (id: string, patch: Parameters<Client['retention']['update']>[0]['patch']) =>
      issueOf(privacy.retention.update({ id, patch }));
    expect(await refused('task', { period: null })).toBe('patch.period retention.periodUnit');
    expect(await refused('task', { unit: null })).toBe('patch.unit retention.periodUnit');
    expect(await refused('task', { period: null, unit: null })).toBe('patch.period retention.needsPeriod');
    expect(await refused('with-owner', { period: 2, unit: 'years' })).toBe('patch.period retention.noPeriod');
    expect(await codeOf(privacy.retention.update({ id: 'nothing', patch: { isOn: false } }))).toBe('NOT_FOUND');
  });

  test('the program goes by the rows: the countdown of a record that has been left follows the rule', async () => {
    const { id } = await office.members.create({
      givenName: 'Odd',
      familyName: 'Utmeldt',
      memberships: [
        {
          status: 'member',
          category: null,
          duesClass: null,
          cause: null,
          startDate: '2020-01-01',
          endDate: null,
          reason: null,
        },
      ],
      acceptDuplicates: true,
    });
    await office.members.changeMembership({ personId: id, step: 'resign', from: TODAY });
    const eraseBy = async () => (await office.members.get({ id })).retention?.eraseBy ?? null;
    expect(await eraseBy()).toBe(addDays(TODAY, 90));
    await privacy.retention.update({ id: 'member-record', patch: { period: 30 } });
    expect(await eraseBy()).toBe(addDays(TODAY, 30));
    await privacy.retention.update({ id: 'member-record', patch: { period: 0 } });
    expect(await eraseBy()).toBe(TODAY);
    await privacy.retention.update({ id: 'member-record', patch: { isOn: false } });
    expect(await eraseBy()).toBeNull();
  });

  test('drafts are dropped after the period of their rule, at the next opening', async () => {
    await office.drafts.save({ form: 'processing:old', personId: null, content: '{}' });
    const aged = async (days: number) => {
      const connection = await world.open();
      connection
        .prepare('UPDATE draft SET saved_at = ? WHERE form = ?')
        .run([new Date(Date.now() - days * 86_400_000).toISOString(), 'processing:old']);
      connection.close();
      await world.restart();
      privacy = await world.as('privacy');
      office = await world.as('office');
      return (await office.drafts.list({})).items.some(({ form }) => form === 'processing:old');
    };
    await privacy.retention.update({ id: 'draft', patch: { period: 10, unit: 'days', isOn: true } });
    expect(await aged(9)).toBe(true);
    await privacy.retention.update({ id: 'draft', patch: { isOn: false } });
    expect(await aged(40)).toBe(true);
    await privacy.retention.update({ id: 'draft', patch: { isOn: true } });
    expect(await aged(12)).toBe(false);
  });
});
