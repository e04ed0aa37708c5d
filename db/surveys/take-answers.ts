/**
 * Answers on their way in: from a file whose headings are the questions, or one by one from paper. An anonymous survey takes nothing that
 * says who answered: a file with such columns is refused, and nothing of the file is kept but the answers.
 */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { answersIssue, readAnswerCell } from '../../shared/surveys/answers.ts';
import { pointsOut } from '../../shared/surveys/identifying.ts';
import type { Answers, AnswerValue, Question } from '../../shared/surveys/model.ts';
import { readTable, type Table, type TableRow } from '../files/read-table.ts';
import type { AnswerOf, CommandContext, InputOf } from '../handlers.ts';
import { uploadPart } from '../imports/table.ts';
import { uploadedBytes } from '../imports/uploads.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { keepAnonymously } from './keep-anonymously.ts';
import { needSurvey, questionsOf } from './read-survey.ts';
import { survey, surveyAnswer } from './table.ts';

/** Rows told of that were not read. */
const MOST_ISSUES = 100;
const MEMBER_COLUMN = /^(?:medlems?(?:nummer|nr\.?)|member ?number)$/iu;

type Issue = { line: number; column: string; code: string };
type Read = { personId: string | null; answers: Answers };

/** Reads a file, or says what it would read. */
export async function importAnswers(
  context: CommandContext,
  { id, text, uploadId, dryRun }: InputOf<'surveys', 'importAnswers'>,
): Promise<AnswerOf<'surveys', 'importAnswers'>> {
  if ((text === undefined) === (uploadId === undefined)) throw invalidField('text', 'survey.source');
  const { store, asker } = context;
  const table = await readTable(text === undefined ? uploadedBytes(context, uploadId ?? '') : Buffer.from(text));
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  const reason = (read: number) => `${read} svar lest inn`;
  const judge = () => judgeRows(store.connection, id, table, rows);
  const first = judge();
  if (dryRun || first.read.length === 0) {
    // Also a dry run asks whether the survey takes answers.
    const { closedAt, openedAt } = first.survey;
    if (!openedAt || closedAt) throw invalidField('id', closedAt ? 'survey.closed' : 'survey.notOpen');
    return answerOf(first, null);
  }
  const change = { command: 'surveys.importAnswers', reason: reason(first.read.length) };
  const { result, changeId } = unitOfWork(store, asker, change, (tx) => {
    const row = needSurvey(tx, id, ['open']);
    const judged = judge();
    const questions = questionsOf(store.connection, id);
    if (row.isAnonymous) {
      keepAnonymously(
        tx,
        id,
        questions,
        judged.read.map(({ answers }) => answers),
      );
      noteAct(tx, row);
    } else
      for (const { personId, answers } of judged.read) keepNamed(tx, asker.staffId ?? '', id, personId ?? '', answers);
    if (uploadId) {
      tx.removeAll(uploadPart, 'uploadId', [uploadId]);
      tx.oweRewrite();
    }
    return judged;
  });
  return answerOf(result, changeId);
}

/** One answer, typed from paper. */
export function recordAnswer(
  { store, asker }: CommandContext,
  { id, personId, answers }: InputOf<'surveys', 'recordAnswer'>,
): AnswerOf<'surveys', 'recordAnswer'> {
  const change = { command: 'surveys.recordAnswer', reason: '1 svar lest inn' };
  const { changeId } = unitOfWork(store, asker, change, (tx) => {
    const row = needSurvey(tx, id, ['open']);
    const questions = questionsOf(store.connection, id);
    const issue = answersIssue(questions, answers);
    if (issue) throw invalidField(`answers.${issue.position}`, issue.code);
    if (row.isAnonymous) {
      if (personId) throw invalidField('personId', 'survey.personForbidden');
      keepAnonymously(tx, id, questions, [answers]);
      noteAct(tx, row);
      return;
    }
    if (!personId) throw invalidField('personId', 'survey.personNeeded');
    const asked = store.connection
      .prepare('SELECT 1 FROM survey_invitation WHERE survey_id = ? AND person_id = ?')
      .get(id, personId);
    if (!asked) throw invalidField('personId', 'survey.notInvited');
    keepNamed(tx, asker.staffId ?? '', id, personId, answers);
  });
  return { changeId };
}

/** That answers were read in, as an act on the survey: no answer has a line of its own. */
function noteAct(tx: Transaction, row: NonNullable<(typeof survey)['row']>): void {
  tx.look(survey, row, ['isAnonymous'], 'change');
}

/** What somebody answers anew stands in the place of what he answered before. */
function keepNamed(tx: Transaction, staffId: string, surveyId: string, personId: string, answers: Answers): void {
  const before = tx.store.connection
    .prepare('SELECT id FROM survey_answer WHERE survey_id = ? AND person_id = ?')
    .get(surveyId, personId);
  const receivedAt = tx.store.now().toISOString();
  if (before) tx.change(surveyAnswer, String(before.id), { answers, receivedAt, staffId });
  else tx.insert(surveyAnswer, { id: tx.newId(), surveyId, personId, answers, receivedAt, staffId });
}

type Judged = {
  survey: { openedAt: string | null; closedAt: string | null };
  read: Read[];
  refused: number;
  issues: Issue[];
  ignored: string[];
};

function judgeRows(
  connection: CommandContext['store']['connection'],
  id: string,
  table: Table,
  rows: readonly TableRow[],
): Judged {
  const found = connection.prepare('SELECT is_anonymous, opened_at, closed_at FROM survey WHERE id = ?').get(id);
  if (!found) throw new TillitError('NOT_FOUND');
  const isAnonymous = found.is_anonymous === 1;
  const questions = questionsOf(connection, id);
  const columns = table.columns.map((name) => questionOf(questions, name));
  if (columns.every((question) => question === null)) throw invalidField('file', 'survey.noColumns');
  const others = table.columns.filter((name, place) => name !== '' && columns[place] === null);
  if (isAnonymous && others.some(pointsOut)) throw invalidField('file', 'survey.pointsOut');
  const memberAt = table.columns.findIndex((name) => MEMBER_COLUMN.test(name.trim()));
  if (!isAnonymous && memberAt < 0) throw invalidField('file', 'survey.memberColumn');
  const asked = isAnonymous ? new Map<string, string>() : askedByNumber(connection, id);
  const [read, issues, seen] = [[] as Read[], [] as Issue[], new Set<string>()];
  let refused = 0;
  for (const { line, cells } of rows) {
    const faults: Issue[] = [];
    const answers: Record<string, AnswerValue> = {};
    for (const [place, question] of columns.entries()) {
      if (!question) continue;
      const cell = readAnswerCell(question, cells[place] ?? '');
      if ('code' in cell) faults.push({ line, column: table.columns[place] ?? '', code: cell.code });
      else answers[String(question.position)] = cell.value;
    }
    const number = (cells[memberAt] ?? '').trim();
    const personId = asked.get(number) ?? null;
    const column = table.columns[memberAt] ?? '';
    if (!isAnonymous && !personId) faults.push({ line, column, code: 'survey.noMember' });
    else if (!isAnonymous && seen.has(number)) faults.push({ line, column, code: 'survey.twice' });
    if (faults.length === 0 && Object.values(answers).every((value) => value === null))
      faults.push({ line, column: '', code: 'survey.noAnswer' });
    seen.add(number);
    if (faults.length === 0) read.push({ personId, answers });
    else {
      refused += 1;
      issues.push(...faults.slice(0, MOST_ISSUES - issues.length));
    }
  }
  const moments = { openedAt: found.opened_at as string | null, closedAt: found.closed_at as string | null };
  const ignored = others.filter((name) => isAnonymous || !MEMBER_COLUMN.test(name.trim()));
  return { survey: moments, read, refused, issues, ignored };
}

/** A heading is a question in its own words, or its number: `3`, `3.`, `Spørsmål 3`. */
function questionOf(questions: readonly Question[], heading: string): Question | null {
  const plain = (text: string) => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nb');
  const number = /^(?:(?:spørsmål|question) )?(\d{1,2})\.?$/iu.exec(heading.trim())?.[1];
  return (
    questions.find(({ wording }) => plain(wording) === plain(heading)) ??
    questions.find(({ position }) => String(position) === number) ??
    null
  );
}

function askedByNumber(connection: CommandContext['store']['connection'], id: string): Map<string, string> {
  return new Map(
    connection
      .prepare(
        'SELECT p.member_number, p.id FROM survey_invitation i JOIN person p ON p.id = i.person_id WHERE i.survey_id = ?',
      )
      .all(id)
      .map((row) => [String(row.member_number), String(row.id)]),
  );
}

function answerOf({ read, refused, issues, ignored }: Judged, changeId: string | null) {
  return { changeId, read: read.length, refused, issues, ignored };
}
