import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../shared/catalogue-registry.ts';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { MinimisedField } from '../../shared/reports/model.ts';
import { aWorld, codeOf, issueOf, type World } from './world.ts';

const SILENT = new Set(['id', 'revision', 'personId']);

let world: World;
beforeAll(async () => {
  world = await aWorld({ people: 300 });
});
afterAll(() => world.close());

async function fieldsOf(role: 'office' | 'privacy'): Promise<Map<string, MinimisedField>> {
  const { reports } = await world.as(role);
  const { fields } = await reports.minimisation({});
  return new Map(fields.map((field) => [`${field.entity}.${field.field}`, field]));
}

describe('the minimisation report', () => {
  test('has every field about members that is kept, with what the catalogue says of it', async () => {
    const fields = await fieldsOf('privacy');
    for (const facts of Object.values(CATALOGUE)) {
      if (facts.subjects.length === 0 || facts.trace !== 'full') continue;
      for (const [name, field] of Object.entries(facts.fields)) {
        const shown = !SILENT.has(name) && !('derived' in field);
        const found = fields.get(`${facts.name}.${name}`);
        expect([facts.name, name, found !== undefined]).toEqual([facts.name, name, shown]);
        if (found)
          expect(found).toMatchObject({ purpose: field.purpose, source: field.source, retention: field.retention });
      }
    }
  });

  test('counts what is filled, as a plain count does', async () => {
    const fields = await fieldsOf('privacy');
    const behind = await world.open();
    const count = (sql: string) => Number(behind.prepare(sql).get()?.n);
    const people = count('SELECT count(*) AS n FROM person');
    expect(fields.get('person.familyName')).toMatchObject({
      rows: people,
      filled: people,
      share: 100,
      required: true,
      remarks: [],
    });
    const middle = count('SELECT count(*) AS n FROM person WHERE middle_name IS NOT NULL');
    expect(fields.get('person.middleName')).toMatchObject({
      filled: middle,
      share: Math.round((middle / people) * 100),
      required: false,
    });
    behind.close();
  });

  test('says what nobody has, what almost nobody has, and where free text may hold too much', async () => {
    const behind = await world.open();
    behind.raw.prepare('UPDATE contact SET work_email = NULL').run();
    behind.raw.prepare('UPDATE membership SET dues_class = NULL').run();
    behind.raw
      .prepare("UPDATE contact SET work_email = 'a@b.no' WHERE rowid IN (SELECT rowid FROM contact LIMIT 3)")
      .run();
    behind.close();
    const fields = await fieldsOf('office');
    expect(fields.get('contact.workEmail')).toMatchObject({ filled: 'fewer', share: null, remarks: ['nearlyEmpty'] });
    expect(fields.get('membership.duesClass')).toMatchObject({ filled: 0, share: 0, remarks: ['empty'] });
    expect(fields.get('membership.reason')?.remarks).toContain('freeText');
    expect(fields.get('survivor.name')).toMatchObject({ rows: 0, filled: 0, remarks: [] });
  });

  test('knows when a field was last written, and calls it unused after a year without', async () => {
    const office = await world.as('office');
    const today = dayInNorway();
    const [one] = (await office.members.search({ query: '', limit: 1 })).items;
    const record = await office.members.get({ id: one?.id ?? '' });
    await office.members.update({ id: record.id, patch: { phone: '22334455' } });
    const behind = await world.open();
    const past = `${addDays(today, -500)}T10:00:00.000Z`;
    behind.raw.prepare("UPDATE audit_line SET at = ? WHERE command = 'session.setUpDemo'").run(past);
    behind.close();
    const fields = await fieldsOf('office');
    expect(fields.get('contact.phone')).toMatchObject({ writtenOn: today });
    expect(fields.get('contact.phone')?.remarks).not.toContain('unused');
    expect(fields.get('person.givenName')).toMatchObject({ writtenOn: addDays(today, -500), remarks: ['unused'] });
  });

  test('says when a field was last taken out, to who reads the log and to nobody else', async () => {
    const office = await world.as('office');
    await office.members.export({
      format: 'csv',
      columns: ['email'],
      purpose: 'Prøve',
      recipient: 'Ingen',
      disclosure: { to: 'inHouse' },
      query: '',
      filters: {},
    });
    expect((await fieldsOf('privacy')).get('contact.email')).toMatchObject({ takenOutOn: dayInNorway() });
    expect((await fieldsOf('privacy')).get('contact.phone')).toMatchObject({ takenOutOn: null });
    expect((await fieldsOf('office')).get('contact.email')).not.toHaveProperty('takenOutOn');
  });

  test('a field is assessed until a day, by who may, and comes back when the day has come; taken back by undo', async () => {
    const office = await world.as('office');
    const field = { entity: 'membership', field: 'reason' } as const;
    const ofField = async () => (await fieldsOf('privacy')).get('membership.reason')?.assessment;
    expect(await issueOf(office.reports.assessField({ ...field, reason: 'Trengs', lookAgainOn: dayInNorway() }))).toBe(
      'lookAgainOn assessment.past',
    );
    expect(
      await issueOf(
        office.reports.assessField({ ...field, field: 'nothing', reason: 'Trengs', lookAgainOn: '2999-01-01' }),
      ),
    ).toBe('field unknownField');
    const { changeId } = await office.reports.assessField({ ...field, reason: 'Trengs', lookAgainOn: '2999-01-01' });
    expect(await ofField()).toMatchObject({ reason: 'Trengs', lookAgainOn: '2999-01-01', isDue: false });
    await office.reports.assessField({ ...field, reason: 'Fortsatt', lookAgainOn: '2998-01-01' });
    expect(await ofField()).toMatchObject({ reason: 'Fortsatt' });
    const behind = await world.open();
    behind.raw.prepare("UPDATE field_assessment SET look_again_on = '2020-01-01'").run();
    behind.close();
    expect(await ofField()).toMatchObject({ isDue: true });
    await office.reports.withdrawAssessment(field);
    expect(await ofField()).toBeNull();
    expect(changeId).toBeTruthy();
    const adviser = await world.as('adviser');
    expect(await codeOf(adviser.reports.assessField({ ...field, reason: 'Trengs', lookAgainOn: '2999-01-01' }))).toBe(
      'FORBIDDEN',
    );
  });
});
