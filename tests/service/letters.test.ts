import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { labelCorner } from '../../db/letters/label-pages.ts';
import { ADDRESS_BLOCK } from '../../db/letters/letter-pages.ts';
import { LABEL_SHEETS } from '../../shared/letters/terms.ts';
import type { NewMember } from '../../shared/members/model.ts';
import { readPdf } from '../pdf-text.ts';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

let world: World;
let office: Client;
let made = 0;
beforeAll(async () => {
  world = await aWorld({ people: 3 });
  office = await world.as('office');
});
afterAll(() => world.close());

const NATIONAL_ID = '15858512066';

const PERIOD = { category: null, duesClass: null, cause: null, endDate: null, reason: null };

async function aMember(given: Partial<NewMember> = {}) {
  made += 1;
  return await office.members.create({
    givenName: 'Áile',
    familyName: `Ŋuorta-Čuđegieddi Éñ ${made}`,
    homeAddress: { street: `Øvre Åsgate ${made}`, postalCode: '9730', place: 'Kárášjohka', country: 'NO' },
    memberships: [{ status: 'member', ...PERIOD, startDate: '2020-03-01' }],
    acceptDuplicates: true,
    ...given,
  });
}

async function aTemplate(texts?: Parameters<Client['letters']['create']>[0]['texts'], layout = 'window-left') {
  const nb = {
    subject: 'Til {{fornavn}}',
    body: 'Hei **{{navn}}**, nummer {{medlemsnummer}}.\n\n- {{stilling|uten stilling}}',
  };
  const { id } = await office.letters.create({
    name: 'Prøvebrev',
    layout: layout as 'plain',
    texts: texts ?? { nb, en: { subject: 'To {{fornavn}}', body: 'Dear {{navn}}' } },
  });
  return id;
}

describe('templates', () => {
  test('a new register has three, in three languages, without an unknown placeholder', async () => {
    const { items } = await office.letters.list({});
    expect(items).toHaveLength(3);
    for (const { id, languages } of items) {
      expect(languages).toEqual(['nb', 'nn', 'en']);
      const { texts, layout } = await office.letters.get({ id });
      for (const language of languages) {
        const shown = await office.letters.preview({ layout, texts, language });
        expect([shown.pages, shown.language]).toEqual([1, language]);
      }
    }
  });

  test('a wrong text is refused with its place and what may have been meant', async () => {
    const bad = { nb: { subject: 'Hei', body: 'Hei\n\n{{fornvan}} og {{personnummer}}' } };
    try {
      await aTemplate(bad);
      expect.unreachable();
    } catch (error) {
      const { issues } = (error as { data: { issues: unknown[] } }).data;
      expect(issues).toEqual([
        {
          path: 'texts.nb.body',
          code: 'letter.placeholderUnknown',
          at: { line: 3, column: 1 },
          suggestions: ['fornavn'],
        },
        { path: 'texts.nb.body', code: 'letter.nationalId', at: { line: 3, column: 16 }, suggestions: [] },
      ]);
    }
    expect(await issueOf(aTemplate({}))).toBe('texts letter.noText');
  });

  test('changed, seen in the history, taken back; archived and fetched again', async () => {
    const id = await aTemplate();
    const { revision } = await office.letters.get({ id });
    const { changeId } = await office.letters.update({ id, patch: { name: 'Annet navn' }, revision });
    expect((await office.letters.get({ id })).name).toBe('Annet navn');
    expect(await codeOf(office.letters.update({ id, patch: { name: 'Tredje' }, revision }))).toBe('CONFLICT');
    const { items } = await office.letters.history({ id });
    expect(items[0]).toMatchObject({ command: 'letters.update', undoable: true });
    await office.history.undo({ changeId });
    expect((await office.letters.get({ id })).name).toBe('Prøvebrev');
    await office.letters.archive({ id, isArchived: true });
    const names = async (archived: boolean) => (await office.letters.list({ archived })).items.map((one) => one.id);
    expect(await names(false)).not.toContain(id);
    expect(await names(true)).toContain(id);
  });
});

describe('letters', () => {
  test('one file: names, language, window, no identity number, page numbers of each letter', async () => {
    const one = await aMember({ nationalId: NATIONAL_ID, birthDate: '1985-05-15' });
    const two = await aMember({ givenName: 'John', language: 'en' });
    const templateId = await aTemplate({
      nb: { subject: 'Til {{fornavn}}', body: `Hei **{{navn}}**\n\n${'Mye tekst. '.repeat(600)}` },
      en: { subject: 'To {{fornavn}}', body: 'Dear {{navn}}' },
    });
    const { files, count, changeId } = await office.letters.render({ templateId, ids: [one.id, two.id] });
    expect([files.length, count, files[0]?.fileName]).toEqual([1, 2, 'brev.pdf']);
    const { pages, title, language } = await readPdf(files[0]?.contentBase64 ?? '');
    expect([title, language]).toEqual(['Prøvebrev – Demoforbundet', 'nb']);
    const all = pages.map(({ text }) => text).join('\n');
    expect(all).toContain('Áile Ŋuorta-Čuđegieddi Éñ');
    expect(all).toContain('Øvre Åsgate');
    expect(all).toContain('9730 Kárášjohka');
    expect(all).toContain('Dear John');
    expect(all.replace(/\D/gu, '')).not.toContain(NATIONAL_ID);
    expect(all).not.toContain(NATIONAL_ID.slice(6));
    expect(pages.length).toBeGreaterThan(2);
    const first = pages.findIndex(({ text }) => text.includes('Til Áile'));
    expect(pages[first + 1]?.text).toMatch(/2 \(\d\)/u);
    expect(pages[first]?.text).not.toMatch(/1 \(\d\)/u);
    const english = pages.find(({ text }) => text.includes('Dear John'));
    expect(english?.text).not.toMatch(/\(\d\)/u);
    const { items } = await office.members.timeline({ id: one.id });
    expect(items[0]).toMatchObject({ kind: 'letter', detail: 'Prøvebrev' });
    await office.history.undo({ changeId: changeId ?? '' });
    expect((await office.members.timeline({ id: one.id })).items.map(({ kind }) => kind)).not.toContain('letter');
  });

  test.each(['window-left', 'window-right'] as const)(
    '%s: the address, however long, stands in the window alone',
    async (layout) => {
      const long = 'Wilhelmina-Alexandra Fredrikke Augusta von Sonderburg-Glücksburg';
      const usual = await aMember();
      const foreign = await aMember({
        givenName: long,
        familyName: 'Øyåsen-Ødegårdstuen',
        homeAddress: {
          street: 'Rua de São João Baptista da Ajuda 1234, 5.º andar esquerdo, porta B, bloco das Flores',
          postalCode: '1300-261',
          place: 'Lisboa',
          country: 'PT',
        },
      });
      const templateId = await aTemplate(undefined, layout);
      const { files } = await office.letters.render({ templateId, ids: [usual.id, foreign.id] });
      const { pages } = await readPdf(files[0]?.contentBase64 ?? '');
      expect(pages).toHaveLength(2);
      const { y, width, height, x } = ADDRESS_BLOCK;
      // What any of the two envelopes may show, wherever the sheet lies in it.
      const seen = layout === 'window-left' ? { from: 0, to: 120 } : { from: 91, to: 210 };
      for (const { pieces } of pages) {
        const inside = pieces.filter(
          (piece) =>
            piece.y > 32 && piece.y - piece.size < 79 && piece.x + piece.width > seen.from && piece.x < seen.to,
        );
        expect(inside.length).toBeGreaterThan(2);
        for (const piece of inside) {
          expect(piece.x).toBeGreaterThanOrEqual(x[layout] - 0.1);
          expect(piece.x + piece.width).toBeLessThanOrEqual(x[layout] + width + 0.1);
          expect(piece.y - piece.size).toBeGreaterThanOrEqual(y - 0.5);
          expect(piece.y).toBeLessThanOrEqual(y + height);
        }
      }
      expect(pages.some(({ text }) => text.includes('PORTUGAL'))).toBe(true);
    },
  );

  test('one file each, without a name in the file name', async () => {
    const people = [await aMember(), await aMember()];
    const templateId = await aTemplate();
    const { files } = await office.letters.render({ templateId, ids: people.map(({ id }) => id), output: 'single' });
    expect(files.map(({ fileName, pages }) => [fileName, pages])).toEqual([
      ['brev-001.pdf', 1],
      ['brev-002.pdf', 1],
    ]);
    expect(files.map(({ personId }) => personId).sort()).toEqual(people.map(({ id }) => id).sort());
  });

  test('a protected address: left out without a reason, used and logged with one', async () => {
    const { id } = await aMember({ addressProtected: true });
    const templateId = await aTemplate();
    const without = await office.letters.render({ templateId, ids: [id] });
    expect([without.count, without.leftOut[0]?.reason, without.changeId]).toEqual([0, 'protected', null]);
    const reason = 'Innkalling til møte';
    const withReason = await office.letters.render({ templateId, ids: [id], revealReason: reason });
    const { pages } = await readPdf(withReason.files[0]?.contentBase64 ?? '');
    expect(pages[0]?.text).toContain('Kárášjohka');
    const privacy = await world.as('privacy');
    const { items } = await privacy.audit.list({ personId: id });
    const line = items.find(({ command }) => command === 'letters.render');
    expect(line?.reason).toBe(reason);
    expect(line?.fields).toContain('protectedAddress.street');
    const shownTo = (await privacy.members.timeline({ id })).items.filter(({ kind }) => kind === 'revealed');
    expect(shownTo).toHaveLength(1);
    expect(shownTo[0]?.detail).toContain('protectedAddress.street');
    const { layout, texts } = await office.letters.get({ id: templateId });
    const shown = await readPdf((await office.letters.preview({ layout, texts, personId: id })).contentBase64);
    expect(shown.pages[0]?.text).not.toContain('Kárášjohka');
    expect(shown.pages[0]?.text).toContain('(Adressen er sperret)');
  });

  test('who has died gets nothing; the next of kin does where that is asked for', async () => {
    const { id } = await aMember({
      memberships: [{ status: 'deceased', ...PERIOD, startDate: '2024-02-01' }],
    });
    const templateId = await aTemplate();
    expect((await office.letters.render({ templateId, ids: [id], survivors: true })).leftOut[0]?.reason).toBe(
      'deceased',
    );
    const behind = await world.open();
    behind
      .prepare(
        "INSERT INTO survivor(id, revision, person_id, name, is_estate, street, postal_code, place, country) VALUES (?, 1, ?, 'Ola Etterlatt', 0, 'Gata 2', '0010', 'Oslo', 'NO')",
      )
      .run([crypto.randomUUID(), id]);
    behind.close();
    expect((await office.letters.render({ templateId, ids: [id] })).leftOut[0]?.reason).toBe('deceased');
    const check = await office.letters.check({ templateId, ids: [id] });
    expect([check.count, check.survivors, check.leftOut.deceased]).toEqual([0, 1, 1]);
    const { files, count } = await office.letters.render({ templateId, ids: [id], survivors: true });
    expect(count).toBe(1);
    expect((await readPdf(files[0]?.contentBase64 ?? '')).pages[0]?.text).toContain('Ola Etterlatt');
  });

  test('a missing address is listed; returned mail and an empty placeholder are flagged', async () => {
    const nowhere = await aMember({ homeAddress: null });
    const returned = await aMember();
    const behind = await world.open();
    behind.prepare("UPDATE address SET returned_on = '2026-01-02' WHERE person_id = ?").run([returned.id]);
    behind.close();
    const templateId = await aTemplate({ nb: { subject: 'Hei', body: 'Du arbeider som {{stilling}}.' } });
    const ids = [nowhere.id, returned.id];
    const result = await office.letters.render({ templateId, ids });
    expect(result.leftOut.map(({ id, reason }) => [id, reason])).toEqual([[nowhere.id, 'noAddress']]);
    expect(result.flagged).toMatchObject([{ id: returned.id, returned: true, empty: ['stilling'] }]);
    expect((await office.letters.check({ templateId, ids, skipReturned: true })).leftOut).toMatchObject({
      noAddress: 1,
      returned: 1,
    });
    // Plain paper needs no address.
    const plain = await aTemplate(undefined, 'plain');
    expect((await office.letters.render({ templateId: plain, ids })).count).toBe(2);
  });

  test('a whole search is written to, and giving up leaves nothing', async () => {
    const templateId = await aTemplate();
    const { items } = await office.members.search({ query: '' });
    const sent = async () =>
      (await office.members.timeline({ id: items[0]?.id ?? '' })).items.filter(({ kind }) => kind === 'letter').length;
    const before = await sent();
    const ids = items.map(({ id }) => id);
    const job = crypto.randomUUID();
    const rendering = codeOf(office.letters.render({ templateId, query: '', job }));
    await office.session.cancelJob({ job });
    expect(await rendering).toBe('CANCELLED');
    expect(await sent()).toBe(before);
    const { count, leftOut } = await office.letters.render({ templateId, query: '' });
    expect(count + leftOut.length).toBe(ids.length);
  });
});

describe('labels', () => {
  test.each(['3x7', '3x8', '2x8'] as const)(
    '%s: each address inside its label, from the free place on',
    async (sheet) => {
      const people = await Promise.all([aMember(), aMember(), aMember()]);
      const { columns, rows, width, height } = LABEL_SHEETS[sheet];
      const start = columns * rows - 1;
      const { files, count } = await office.letters.labels({ ids: people.map(({ id }) => id), sheet, start });
      expect(count).toBe(3);
      const { pages } = await readPdf(files[0]?.contentBase64 ?? '');
      expect(pages).toHaveLength(2);
      const places = [[start - 1, start], [0]];
      for (const [index, { pieces }] of pages.entries()) {
        const corners = (places[index] ?? []).map((place) => labelCorner(sheet, place));
        for (const { x, y, width: wide } of pieces)
          expect(
            corners.some(
              (corner) =>
                x >= corner.x + 5 && x + wide <= corner.x + width - 5 && y > corner.y + 4 && y < corner.y + height - 4,
            ),
          ).toBe(true);
      }
      expect((await office.members.timeline({ id: people[0]?.id ?? '' })).items[0]?.kind).toBe('label');
    },
  );
});

test('labels are called what they are in the language of each member', async () => {
  const [nb, en] = [await aMember({ language: 'nb' }), await aMember({ language: 'en' })];
  await office.letters.labels({ ids: [nb.id, en.id], sheet: '3x8' });
  const called = async (id: string) => (await office.members.timeline({ id })).items[0]?.detail;
  expect(await called(nb.id)).toBe('Adresseetikett');
  expect(await called(en.id)).toBe('Address label');
});

test('only who writes letters meets them', async () => {
  const templateId = await aTemplate();
  for (const role of ['adviser', 'courses', 'privacy', 'admin', 'head-of-legal'] as const) {
    const client = await world.as(role);
    expect([role, await codeOf(client.letters.render({ templateId, query: '' }))]).toEqual([role, 'FORBIDDEN']);
    expect([role, await codeOf(client.letters.list({}))]).toEqual([role, 'FORBIDDEN']);
  }
});
