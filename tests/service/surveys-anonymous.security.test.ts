/** A survey marked anonymous leads to nobody: not by a value, not by an order, not by what lies beside it in the file. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../db/store/connection.ts';
import { PROCEDURES } from '../../shared/contract.ts';
import { aWorld, type Client, type World } from './world.ts';

const PEOPLE = 24;
const asked = [
  { kind: 'one', wording: 'Har du overtid?', options: ['Ja', 'Nei'] },
  { kind: 'text', wording: 'Hvorfor?', options: [] },
  { kind: 'text', wording: 'Hva bør vi gjøre?', options: [] },
] as const;
/** A mark in every written answer, so that each can be found again wherever it lies. */
const marks = Array.from({ length: PEOPLE }, (_, index) => [`qvx${index}hvorfor`, `qvx${index}tiltak`] as const);
const text = [
  'Har du overtid?;Hvorfor?;Hva bør vi gjøre?',
  ...marks.map(([why, what], i) => `${i % 2 ? 'Ja' : 'Nei'};${why};${what}`),
];

let world: World;
let office: Client;
let people: string[];
beforeAll(async () => {
  world = await aWorld({ people: 60 });
  office = await world.as('office');
  people = (await office.members.search({ limit: PEOPLE })).items.map(({ id }) => id);
});
afterAll(() => world.close());

async function aSurvey(isAnonymous: boolean): Promise<string> {
  const { id } = await office.surveys.create({ title: 'Overtid', purposeText: 'Kreve det som trengs', isAnonymous });
  for (const question of asked)
    await office.surveys.addQuestion({ surveyId: id, question: { ...question, options: [...question.options] } });
  await office.surveys.invite({ id, ids: people });
  await office.surveys.open({ id });
  return id;
}

/** Signs everybody out, so that the rewrite that is owed is paid, and opens the file behind the service's back. */
async function afterRewrite(): Promise<Connection> {
  await world.restart();
  office = await world.as('office');
  const store = await world.open();
  const owed = store.prepare("SELECT value FROM counter WHERE id = 'rewrite-owed-since'").get();
  expect(Number(owed?.value ?? 0)).toBe(0);
  return store;
}

/** Every table that holds rows of its own, with its columns. */
function tablesOf(store: Connection): { name: string; columns: string[] }[] {
  return store
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => ({
      name: String(name),
      columns: (store.raw.pragma(`table_info("${String(name)}")`) as { name: string }[]).map((column) => column.name),
    }));
}

/** Where a text stands, anywhere in the store but in one table: `table.column`. */
function placesOf(store: Connection, needle: string, except: string): string[] {
  return tablesOf(store).flatMap(({ name, columns }) =>
    name === except
      ? []
      : columns.flatMap((column) =>
          store.prepare(`SELECT 1 FROM "${name}" WHERE instr(CAST("${column}" AS TEXT), ?) LIMIT 1`).get(needle)
            ? [`${name}.${column}`]
            : [],
        ),
  );
}

/** In which order the marks of one question lie in the bytes. */
function orderIn(bytes: Buffer, which: 0 | 1): number[] {
  return marks
    .map((pair, index) => ({ index, at: bytes.indexOf(pair[which]) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ index }) => index);
}
const inOrder = marks.map((_, index) => index);

describe('an anonymous survey', () => {
  test('cannot be joined to people: no value of an answer is anywhere else, but the survey', async () => {
    const id = await aSurvey(true);
    await office.surveys.importAnswers({ id, text: text.slice(0, 13).join('\n') });
    const uploadId = randomUUID();
    const rest = Buffer.from([text[0], ...text.slice(13)].join('\n'));
    await office.imports.upload({ uploadId, part: 0, contentBase64: rest.toString('base64') });
    expect((await office.surveys.importAnswers({ id, uploadId, dryRun: true })).read).toBe(12);
    expect((await office.surveys.importAnswers({ id, uploadId })).read).toBe(12);
    await office.surveys.recordAnswer({ id, answers: { 1: 0, 2: 'qvxpapir' } });
    const store = await afterRewrite();
    const rows = store.prepare('SELECT * FROM anonymous_answer').all();
    expect(rows).toHaveLength((PEOPLE + 1) * asked.length);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['answers', 'id', 'revision', 'survey_id']);
    for (const row of rows) {
      // Drawn at random: the ids of other rows tell the moment they were made.
      expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/u);
      expect([row.survey_id, row.revision]).toEqual([id, 1]);
      const said = JSON.parse(String(row.answers)) as Record<string, unknown>;
      // One answer a row: what one person answered to two questions does not stand together.
      expect(Object.keys(said)).toEqual([expect.stringMatching(/^[123]$/u)]);
    }
    const ids = rows.map((row) => String(row.id));
    const words = ['qvxpapir', ...marks.flat()];
    const tables = tablesOf(store);
    expect(tables.length).toBeGreaterThan(50);
    for (const needle of [...ids, ...words])
      expect([needle, placesOf(store, needle, 'anonymous_answer')]).toEqual([needle, []]);
    const keys = store.raw.pragma('foreign_key_list(anonymous_answer)') as { table: string; from: string }[];
    expect(keys.map((key) => `${key.from} ${key.table}`)).toEqual(['survey_id survey']);
    for (const { name } of tables)
      for (const key of store.raw.pragma(`foreign_key_list("${name}")`) as { table: string }[])
        expect(key.table).not.toBe('anonymous_answer');
    expect(() => store.prepare('SELECT rowid FROM anonymous_answer')).toThrow('no such column');
    store.close();
  });

  test('keeps no order: not of ids, rows, counters or lines, and not in the bytes of the file', async () => {
    const id = await aSurvey(true);
    await office.surveys.importAnswers({ id, text: text.join('\n') });
    const store = await afterRewrite();
    const stored = store.prepare('SELECT answers FROM anonymous_answer WHERE survey_id = ?').all(id);
    const scanned = (which: 0 | 1) =>
      stored.flatMap(({ answers }) => {
        const index = marks.findIndex((pair) => String(answers).includes(pair[which]));
        return index < 0 ? [] : [index];
      });
    // Chance gives one of 24! orders.
    for (const order of [scanned(0), scanned(1)]) {
      expect(order.toSorted((a, b) => a - b)).toEqual(inOrder);
      expect(order).not.toEqual(inOrder);
    }
    expect(scanned(0)).not.toEqual(scanned(1));
    const lines = store
      .prepare(
        "SELECT entity, row_id, person_id, fields FROM audit_line WHERE command = 'surveys.importAnswers' AND row_id = ?",
      )
      .all(id);
    expect(lines).toEqual([{ entity: 'survey', row_id: id, person_id: null, fields: 'survey.isAnonymous' }]);
    const ofAnswers = "SELECT count(*) AS n FROM history WHERE entity IN ('anonymousAnswer', 'surveyAnswer')";
    expect(store.prepare(ofAnswers).get()?.n).toBe(0);
    // The pages as SQLite reads them, decrypted.
    const bytes = store.raw.serialize();
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
    for (const which of [0, 1] as const) expect(orderIn(bytes, which)).not.toEqual(inOrder);
    // No page that holds an answer holds the id of a person.
    const size = Number(store.raw.pragma('page_size', { simple: true }));
    const everybody = store
      .prepare('SELECT id FROM person')
      .all()
      .map((row) => String(row.id));
    let pages = 0;
    for (let at = 0; at < bytes.length; at += size) {
      const page = bytes.subarray(at, at + size);
      if (!page.includes('qvx')) continue;
      pages += 1;
      expect(everybody.filter((person) => page.includes(person))).toEqual([]);
    }
    expect(pages).toBeGreaterThan(0);
    store.close();
  });

  test('the list of those who were asked is the same before and after they answered', async () => {
    const id = await aSurvey(true);
    const state = async () => {
      const store = await world.open();
      const rows = store.prepare('SELECT * FROM survey_invitation WHERE survey_id = ? ORDER BY id').all(id);
      store.close();
      return rows;
    };
    const before = await state();
    await office.surveys.importAnswers({ id, text: text.join('\n') });
    await office.surveys.close({ id });
    expect(before).toHaveLength((await office.surveys.get({ id })).invited);
    expect(await state()).toEqual(before);
  });
});

describe('a named survey', () => {
  test('leaves nothing named after the close and the rewrite, and what one person answered does not stand together', async () => {
    const id = await aSurvey(false);
    const { items } = await office.surveys.invitations({ id, limit: 200 });
    const named = items.map(({ memberNumber }, index) => {
      const [why, what] = marks[index] ?? ['', ''];
      return `${memberNumber};Ja;navngitt${why};navngitt${what}`;
    });
    const head = `Medlemsnummer;${text[0]}`;
    await office.surveys.importAnswers({ id, text: [head, ...named].join('\n') });
    const open = await world.open();
    expect(placesOf(open, 'navngittqvx0hvorfor', 'anonymous_answer')).toEqual(['survey_answer.answers']);
    open.close();
    await office.surveys.close({ id });
    const store = await afterRewrite();
    expect(store.prepare('SELECT count(*) AS n FROM survey_answer').get()?.n).toBe(0);
    expect(placesOf(store, 'navngittqvx', 'anonymous_answer')).toEqual([]);
    const bytes = store.raw.serialize();
    for (const [index, pair] of marks.slice(0, items.length).entries()) {
      for (const mark of pair) {
        // Once in the table of anonymous answers; the old row is not in the file.
        const first = bytes.indexOf(`navngitt${mark}`);
        expect([index, first > 0, bytes.indexOf(`navngitt${mark}`, first + 1)]).toEqual([index, true, -1]);
      }
    }
    const invited = store.prepare('SELECT count(*) AS n FROM survey_invitation WHERE survey_id = ?').get(id);
    expect(invited?.n).toBe(items.length);
    store.close();
  });

  test('its answers are for its purpose: no other procedure and no other feature reads them', () => {
    const reading = PROCEDURES.filter(
      ({ meta }) =>
        typeof meta.needs !== 'string' &&
        meta.needs.some(({ entity }) => entity === 'surveyAnswer' || entity === 'anonymousAnswer'),
    );
    expect(reading.every(({ name }) => name.startsWith('surveys.'))).toBe(true);
    const root = new URL('../../db/', import.meta.url);
    const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('surveys/') && name !== 'registry.ts')
      .filter((name) =>
        /survey_answer|surveyAnswer|anonymous_?answer/iu.test(readFileSync(new URL(name, root), 'utf8')),
      );
    expect(found).toEqual([]);
  });
});
