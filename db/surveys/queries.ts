/** What can be read about surveys. */
import { TillitError } from '../../shared/errors.ts';
import type { Answers, SurveyRow } from '../../shared/surveys/model.ts';
import { questionResult, shownAnswers } from '../../shared/surveys/results.ts';
import type { Asker } from '../asker.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { AnswerOf, InputOf, Queries } from '../handlers.ts';
import { noteOpened } from '../marked-people.ts';
import { person } from '../members/table.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { questionsOf, stateOf } from './read-survey.ts';
import { anonymousAnswer, survey, surveyAnswer, surveyInvitation } from './table.ts';

type Names = 'list' | 'get' | 'invitations' | 'answers' | 'results';

export const surveyQueries: Queries<'surveys', Names> = {
  list: ({ connection, asker }) => ({ items: readSurveys(connection, asker, 'list', '1', {}).map(({ row }) => row) }),
  get({ connection, asker }, { id }) {
    const [found] = readSurveys(connection, asker, 'read', 't.id = @id', { id });
    if (!found) throw new TillitError('NOT_FOUND');
    const { purposeText, introduction, smallestGroup, anonymisedAt } = found.stored;
    const questionList = questionsOf(connection, id);
    return { ...found.row, purposeText, introduction, smallestGroup, anonymisedAt, questionList };
  },
  invitations: ({ connection, asker }, input) => readInvitations(connection, asker, input),
  answers({ connection, asker }, { id }) {
    const answers = readBounds(asker, surveyAnswer, 'read', 't');
    const people = readBounds(asker, person, 'list', 'p');
    const items = connection
      .prepare(
        `SELECT t.*, p.given_name, p.family_name, p.member_number FROM survey_answer t JOIN person p ON p.id = t.person_id
         WHERE t.survey_id = @id AND ${answers.where} AND ${people.where} ORDER BY p.sort_key, p.id`,
      )
      .all(withStaff({ id }, asker, answers.where + people.where))
      .map((stored) => {
        const { personId, answers: said } = decodeRow(surveyAnswer, stored);
        return { personId, ...nameOf(stored), answers: said as Answers };
      });
    noteOpened(connection, surveyAnswer, items);
    return { items };
  },
  results: ({ connection, asker }, { id }) => readResults(connection, asker, id),
};

/**
 * The results of a survey, whole only when it is closed.
 * @throws TillitError `NOT_FOUND` | `FORBIDDEN`
 */
export function readResults(connection: Connection, asker: Asker, id: string): AnswerOf<'surveys', 'results'> {
  const [found] = readSurveys(connection, asker, 'read', 't.id = @id', { id });
  if (!found) throw new TillitError('NOT_FOUND');
  const { where } = readBounds(asker, anonymousAnswer, 'read', 't');
  const { smallestGroup, isAnonymous } = found.stored;
  const questions = questionsOf(connection, id);
  const values = new Map(questions.map(({ position }) => [String(position), [] as Answers[string][]]));
  const rows = connection.prepare(`SELECT t.answers FROM anonymous_answer t WHERE t.survey_id = @id AND ${where}`);
  for (const { answers } of rows.all(withStaff({ id }, asker, where)))
    for (const [position, value] of Object.entries(JSON.parse(String(answers)) as Answers))
      values.get(position)?.push(value);
  const isClosed = found.row.state === 'closed';
  const [first] = values.values();
  const count = isClosed || isAnonymous ? (first?.length ?? 0) : countNamed(connection, asker, id);
  return {
    answers: shownAnswers(count, smallestGroup),
    smallestGroup,
    questions: isClosed
      ? questions.map((question) =>
          questionResult(question, values.get(String(question.position)) ?? [], smallestGroup),
        )
      : null,
  };
}

function countNamed(connection: Connection, asker: Asker, id: string): number {
  const { where } = readBounds(asker, surveyAnswer, 'list', 't');
  const counted = connection
    .prepare(`SELECT count(*) AS n FROM survey_answer t WHERE t.survey_id = @id AND ${where}`)
    .get(withStaff({ id }, asker, where));
  return Number(counted?.n);
}

type StoredSurvey = { row: SurveyRow; stored: NonNullable<(typeof survey)['row']> };

function readSurveys(
  connection: Connection,
  asker: Asker,
  action: 'list' | 'read',
  condition: string,
  parameters: Record<string, SqlValue>,
): StoredSurvey[] {
  const { where } = readBounds(asker, survey, action, 't');
  const asked = readBounds(asker, surveyInvitation, 'list', 'i');
  return connection
    .prepare(
      `SELECT t.*, (SELECT count(*) FROM survey_question q WHERE q.survey_id = t.id) AS questions,
         (SELECT count(*) FROM survey_invitation i WHERE i.survey_id = t.id AND ${asked.where}) AS invited
       FROM survey t WHERE ${condition} AND ${where} ORDER BY t.closed_at IS NOT NULL, t.created_at DESC, t.id DESC`,
    )
    .all(withStaff(parameters, asker, where + asked.where))
    .map((found) => {
      const stored = decodeRow(survey, found);
      const { id, revision, title, isAnonymous, opensOn, closesOn, openedAt, closedAt } = stored;
      const counts = { questions: Number(found.questions), invited: Number(found.invited) };
      const facts = { id, revision, title, isAnonymous, opensOn, closesOn, openedAt, closedAt };
      return { stored, row: { ...facts, state: stateOf(stored), ...counts } };
    });
}

function readInvitations(
  connection: Connection,
  asker: Asker,
  { id, cursor, limit }: InputOf<'surveys', 'invitations'>,
): AnswerOf<'surveys', 'invitations'> {
  const asked = readBounds(asker, surveyInvitation, 'list', 't');
  const people = readBounds(asker, person, 'list', 'p');
  const [place = null, last = null] = cursor ? readCursor(cursor, 2) : [];
  const from = cursor ? 'AND (p.sort_key, p.id) > (@place, @last)' : '';
  const rows = connection
    .prepare(
      `SELECT t.person_id, t.invited_on, p.given_name, p.family_name, p.member_number, p.sort_key
       FROM survey_invitation t JOIN person p ON p.id = t.person_id
       WHERE t.survey_id = @id AND ${asked.where} AND ${people.where} ${from} ORDER BY p.sort_key, p.id LIMIT @limit`,
    )
    .all(withStaff({ id, limit: limit + 1, ...(cursor ? { place, last } : {}) }, asker, asked.where + people.where));
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  const items = page.map((row) => ({
    personId: String(row.person_id),
    ...nameOf(row),
    invitedOn: String(row.invited_on),
  }));
  noteOpened(connection, surveyInvitation, items);
  return { items, nextCursor: end ? writeCursor([end.sort_key ?? null, end.person_id ?? null]) : null };
}

function nameOf(row: Readonly<Record<string, SqlValue>>): { name: string; memberNumber: number } {
  return { name: `${row.given_name} ${row.family_name}`, memberNumber: Number(row.member_number) };
}

function withStaff(parameters: Record<string, SqlValue>, { staffId }: Asker, where: string): Record<string, SqlValue> {
  return where.includes('@staffId') ? { ...parameters, staffId } : parameters;
}
