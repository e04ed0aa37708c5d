import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aWorld, type Client, codeOf, issueOf, type World } from './world.ts';

let world: World;
let office: Client;
let people: { id: string; memberNumber: number }[];
beforeAll(async () => {
  world = await aWorld({ people: 60 });
  office = await world.as('office');
  const { items } = await office.members.search({ limit: 50, filters: { status: ['member'] } });
  people = items.map(({ id, memberNumber }) => ({ id, memberNumber }));
});
afterAll(() => world.close());

const facts = { title: 'Arbeidstid', purposeText: 'Finne ut hva vi skal kreve i neste oppgjør', isAnonymous: true };
const questions = [
  { kind: 'one', wording: 'Har du overtid?', options: ['Ja', 'Nei'] },
  { kind: 'several', wording: 'Hva får du for den?', options: ['Penger', 'Fri', 'Ingenting'] },
  { kind: 'scale', wording: 'Hvor fornøyd er du?', options: ['Slett ikke', 'Svært'] },
  { kind: 'text', wording: 'Noe mer?' },
] as const;

async function aSurvey(isAnonymous = true): Promise<string> {
  const { id } = await office.surveys.create({ ...facts, isAnonymous });
  for (const question of questions)
    await office.surveys.addQuestion({
      surveyId: id,
      question: { ...question, options: 'options' in question ? [...question.options] : [] },
    });
  return id;
}
const header = questions.map(({ wording }) => wording).join(';');

describe('a survey before it opens', () => {
  test('is made, changed, ordered and taken back; whether it is anonymous has to be said', async () => {
    const id = await aSurvey();
    const { isAnonymous: _, ...unsaid } = facts;
    expect(await codeOf(office.surveys.create(unsaid as typeof facts))).toBe('VALIDATION');
    await office.surveys.update({ id, patch: { title: 'Arbeidstid 2027', smallestGroup: 8 }, revision: 1 });
    const { questionList } = await office.surveys.get({ id });
    const turned = questionList.map((one) => one.id).reverse();
    await office.surveys.order({ surveyId: id, ids: turned });
    expect((await office.surveys.get({ id })).questionList.map((one) => one.id)).toEqual(turned);
    expect(await issueOf(office.surveys.order({ surveyId: id, ids: turned.slice(1) }))).toBe('ids survey.order');
    const { changeId } = await office.surveys.removeQuestion({ id: turned[0] ?? '' });
    expect((await office.surveys.get({ id })).questionList.map(({ position }) => position)).toEqual([1, 2, 3]);
    await office.history.undo({ changeId });
    expect((await office.surveys.get({ id })).questionList.map((one) => one.id)).toEqual(turned);
    const removed = await office.surveys.remove({ id });
    expect(await codeOf(office.surveys.get({ id }))).toBe('NOT_FOUND');
    await office.history.undo({ changeId: removed.changeId });
    expect((await office.surveys.get({ id })).questions).toBe(4);
  });

  test.each([
    [{ kind: 'one', wording: 'Én?', options: ['Ja'] }, 'survey.options'],
    [{ kind: 'several', wording: 'To?', options: ['Ja', 'ja'] }, 'survey.options'],
    [{ kind: 'scale', wording: 'Skala?', options: ['Lite'] }, 'survey.ends'],
    [{ kind: 'text', wording: 'Tekst?', options: ['Ja'] }, 'survey.noOptions'],
  ] as const)('a question that cannot be answered is refused: %o', async (question, code) => {
    const { id: surveyId } = await office.surveys.create(facts);
    const given = { ...question, options: [...question.options] };
    expect(await issueOf(office.surveys.addQuestion({ surveyId, question: given }))).toBe(`question.options ${code}`);
  });

  test('a group is never smaller than five', async () => {
    expect(await issueOf(office.surveys.create({ ...facts, smallestGroup: 4 }))).toBe('smallestGroup invalid');
  });
});

describe('an open survey', () => {
  test('keeps purpose, promise and questions, whoever tries: by command, by taking back, by the store itself', async () => {
    const { id: empty } = await office.surveys.create(facts);
    expect(await issueOf(office.surveys.open({ id: empty }))).toBe('id survey.noQuestions');
    const id = await aSurvey();
    const before = await office.surveys.update({ id, patch: { isAnonymous: false } });
    await office.surveys.update({ id, patch: { isAnonymous: true } });
    const opened = await office.surveys.open({ id });
    const [question] = (await office.surveys.get({ id })).questionList;
    const tries = [
      office.surveys.update({ id, patch: { purposeText: 'Noe annet' } }),
      office.surveys.update({ id, patch: { isAnonymous: false } }),
      office.surveys.changeQuestion({ id: question?.id ?? '', question: { kind: 'text', wording: 'Hva heter du?' } }),
      office.surveys.removeQuestion({ id: question?.id ?? '' }),
      office.surveys.addQuestion({ surveyId: id, question: { kind: 'text', wording: 'Hva heter du?' } }),
      office.surveys.remove({ id }),
      office.surveys.open({ id }),
    ];
    for (const attempt of tries) expect(await issueOf(attempt)).toMatch(/ survey\.opened$/u);
    expect(await codeOf(office.history.undo({ changeId: opened.changeId }))).toBe('CONFLICT');
    expect((await office.history.undo({ changeId: before.changeId })).undone).toBe(0);
    const store = await world.open();
    for (const sql of [
      `UPDATE survey SET is_anonymous = 0 WHERE id = '${id}'`,
      `UPDATE survey SET purpose_text = 'x' WHERE id = '${id}'`,
      `UPDATE survey SET opened_at = NULL WHERE id = '${id}'`,
      `UPDATE survey_question SET wording = 'x' WHERE survey_id = '${id}'`,
      `DELETE FROM survey_question WHERE survey_id = '${id}'`,
    ])
      expect(() => store.raw.exec(sql)).toThrow('an opened survey stays what it is');
    store.close();
    const kept = await office.surveys.get({ id });
    expect(kept).toMatchObject({ ...facts, state: 'open' });
    expect(kept.introduction).toContain(`Formålet med undersøkelsen: ${facts.purposeText}`);
    expect(kept.introduction).toContain('Undersøkelsen er anonym.');
  });

  test('takes answers only while it is open', async () => {
    const id = await aSurvey();
    const given = { id, text: `${header}\nJa;Fri;4;Takk` };
    expect(await issueOf(office.surveys.importAnswers(given))).toBe('id survey.notOpen');
    expect(await issueOf(office.surveys.importAnswers({ ...given, dryRun: true }))).toBe('id survey.notOpen');
    await office.surveys.open({ id });
    await office.surveys.importAnswers(given);
    await office.surveys.close({ id });
    expect(await issueOf(office.surveys.importAnswers(given))).toBe('id survey.closed');
    expect(await issueOf(office.surveys.recordAnswer({ id, answers: { 1: 0 } }))).toBe('id survey.closed');
  });

  test('reads a file row by row, says what is wrong with which, and a dry run keeps nothing', async () => {
    const id = await aSurvey();
    await office.surveys.open({ id });
    const text = [
      `${header};Hvilken dag`,
      'Ja;Penger;4;Takk;mandag',
      'Kanskje;Penger;9;;',
      ';;;;',
      'nei;FRI;1;;',
      'Ja;Penger;;;',
    ].join('\n');
    const dry = await office.surveys.importAnswers({ id, text, dryRun: true });
    expect(dry).toMatchObject({ changeId: null, read: 3, ignored: ['Hvilken dag'] });
    expect(dry.issues).toEqual([
      { line: 3, column: 'Har du overtid?', code: 'survey.notOption' },
      { line: 3, column: 'Hvor fornøyd er du?', code: 'survey.notStep' },
      ...(dry.refused === 2 ? [{ line: 4, column: '', code: 'survey.noAnswer' }] : []),
    ]);
    const store = await world.open();
    const count = () =>
      Number(store.prepare('SELECT count(*) AS n FROM anonymous_answer WHERE survey_id = ?').get(id)?.n);
    expect(count()).toBe(0);
    expect((await office.surveys.importAnswers({ id, text })).read).toBe(3);
    expect(count()).toBe(3 * questions.length);
    store.close();
  });

  test.each(['Navn', 'E-post', 'Medlemsnummer', 'Fullføringstidspunkt'])(
    'an anonymous one refuses a file with the column %s',
    async (column) => {
      const id = await aSurvey();
      await office.surveys.open({ id });
      const text = `${header};${column}\nJa;Fri;4;Takk;Kari`;
      expect(await issueOf(office.surveys.importAnswers({ id, text }))).toBe('file survey.pointsOut');
      const answers = { 1: 0 };
      const personId = people[0]?.id ?? '';
      expect(await issueOf(office.surveys.recordAnswer({ id, personId, answers }))).toBe(
        'personId survey.personForbidden',
      );
    },
  );
});

describe('invitations', () => {
  test('leave out who said no, has died or lives at a protected address, and say how many', async () => {
    const id = await aSurvey();
    const [no, hidden, dead, ...others] = people;
    const store = await world.open();
    const at = new Date().toISOString();
    store.raw
      .prepare(
        `INSERT INTO consent_event(id, person_id, purpose_key, event, channel, at, recorded_at, staff_id, is_explicit)
         VALUES (?, ?, 'survey', 'refused', 'phone', ?, ?, (SELECT id FROM staff LIMIT 1), 0)`,
      )
      .run(crypto.randomUUID(), no?.id, at, at);
    store.raw.prepare('UPDATE person SET address_protected = 1 WHERE id = ?').run(hidden?.id);
    store.raw.prepare("UPDATE member_search SET status = 'deceased' WHERE person_id = ?").run(dead?.id);
    store.close();
    const ids = [no, hidden, dead, ...others.slice(0, 5)].flatMap((one) => one?.id ?? []);
    const first = await office.surveys.invite({ id, ids });
    expect(first.invited).toBe(5);
    expect(first.leftOut.toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
      { reason: 'deceased', count: 1 },
      { reason: 'protected', count: 1 },
      { reason: 'saidNo', count: 1 },
    ]);
    expect((await office.surveys.invite({ id, ids })).leftOut).toContainEqual({ reason: 'askedAlready', count: 5 });
    const asked: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const page = await office.surveys.invitations({ id, limit: 2, ...(cursor ? { cursor } : {}) });
      asked.push(...page.items.map(({ personId }) => personId));
      cursor = page.nextCursor;
    }
    expect(asked.toSorted()).toEqual(
      others
        .slice(0, 5)
        .map((one) => one.id)
        .toSorted(),
    );
    const file = await office.surveys.exportInvitations({
      id,
      format: 'csv',
      purpose: 'Sende ut undersøkelsen',
      recipient: 'Kontoret',
      disclosure: { to: 'inHouse' },
    });
    expect(file.count).toBe(5);
    expect(Buffer.from(file.contentBase64, 'base64').toString().split('\r\n').filter(Boolean)).toHaveLength(6);
  });
});

describe('a named survey', () => {
  test('takes answers of those who were asked, and loses the names at the close', async () => {
    const id = await aSurvey(false);
    const asked = people.slice(10, 20);
    await office.surveys.invite({ id, ids: asked.map((one) => one.id) });
    await office.surveys.open({ id });
    const stranger = people[30];
    const text = [
      `Medlemsnummer;${header}`,
      ...asked.map(({ memberNumber }, index) => `${memberNumber};${index < 4 ? 'Ja' : 'Nei'};Fri;4;Svar ${index}`),
      `${stranger?.memberNumber};Ja;;;`,
      `${asked[0]?.memberNumber};Nei;;;`,
    ].join('\n');
    const outcome = await office.surveys.importAnswers({ id, text });
    expect(outcome).toMatchObject({ read: 10, refused: 2 });
    expect(outcome.issues.map(({ code }) => code)).toEqual(['survey.noMember', 'survey.twice']);
    await office.surveys.recordAnswer({ id, personId: asked[0]?.id, answers: { 1: 0, 4: 'Rettet' } });
    const personId = stranger?.id ?? '';
    expect(await issueOf(office.surveys.recordAnswer({ id, personId, answers: { 1: 0 } }))).toBe(
      'personId survey.notInvited',
    );
    expect(await issueOf(office.surveys.recordAnswer({ id, answers: { 1: 0 } }))).toBe('personId survey.personNeeded');
    const named = (await office.surveys.answers({ id })).items;
    expect(named).toHaveLength(10);
    expect(named.find((one) => one.personId === asked[0]?.id)?.answers).toEqual({ 1: 0, 4: 'Rettet' });
    expect(await office.surveys.results({ id })).toMatchObject({ answers: 10, questions: null });
    expect((await office.surveys.close({ id })).anonymised).toBe(10);
    expect((await office.surveys.answers({ id })).items).toEqual([]);
    const { questions: results } = await office.surveys.results({ id });
    expect(results?.[0]?.groups).toEqual([
      { text: 'Ja', count: 'fewer' },
      { text: 'Nei', count: 'hidden' },
    ]);
    expect(results?.[3]?.texts).toHaveLength(10);
    const file = await office.surveys.exportResults({ id, format: 'csv' });
    expect(Buffer.from(file.contentBase64, 'base64').toString()).toContain('1. Har du overtid?;Ja;færre enn 5');
  });

  test('closing cannot be taken back', async () => {
    const id = await aSurvey(false);
    await office.surveys.open({ id });
    const { changeId } = await office.surveys.close({ id });
    expect(await codeOf(office.history.undo({ changeId }))).toBe('CONFLICT');
    expect((await office.surveys.get({ id })).state).toBe('closed');
  });
});

describe('roles', () => {
  test('the privacy officer sees that surveys are held and no answer; others see nothing', async () => {
    const id = await aSurvey(false);
    const privacy = await world.as('privacy');
    expect((await privacy.surveys.get({ id })).title).toBe(facts.title);
    expect(await codeOf(privacy.surveys.answers({ id }))).toBe('FORBIDDEN');
    expect(await codeOf(privacy.surveys.results({ id }))).toBe('FORBIDDEN');
    expect(await codeOf(privacy.surveys.open({ id }))).toBe('FORBIDDEN');
    for (const role of ['adviser', 'head-of-legal', 'courses', 'admin'] as const)
      expect(await codeOf((await world.as(role)).surveys.list({}))).toBe('FORBIDDEN');
  });
});
