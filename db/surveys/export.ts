/** What leaves the program of a survey: who is to be asked, through the gate of all that leaves the house; and its results, which hold nobody. */
import { invalidField } from '../../shared/errors.ts';
import type { Shown } from '../../shared/reports/small-groups.ts';
import { NOT_SHOWN } from '../../shared/reports/words.ts';
import { admitPeople, writeRelease } from '../disclosures/release.ts';
import type { Entity, SqlValue } from '../entity.ts';
import { writeCsv, writeXlsx } from '../files/write-table.ts';
import type { AnswerOf, CommandContext, InputOf } from '../handlers.ts';
import { exportRecord } from '../imports/table.ts';
import { contact, person, profile } from '../members/table.ts';
import { readBounds } from '../permission-sql.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { readResults } from './queries.ts';
import { survey, surveyInvitation } from './table.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADER = ['Medlemsnummer', 'Fornavn', 'Etternavn', 'E-post', 'Språk'];
const RESULT_WORDS = {
  nb: {
    question: 'Spørsmål',
    answer: 'Svar',
    count: 'Antall',
    none: 'Ikke besvart',
    answers: 'Svar i alt',
    fewer: (least: number) => `færre enn ${least}`,
  },
  en: {
    question: 'Question',
    answer: 'Answer',
    count: 'Count',
    none: 'Not answered',
    answers: 'Answers in all',
    fewer: (least: number) => `fewer than ${least}`,
  },
} as const;

/** The list of those who are to be asked, with e-mail. */
export async function exportInvitations(
  { store, asker }: CommandContext,
  { id, format, purpose, recipient, disclosure }: InputOf<'surveys', 'exportInvitations'>,
): Promise<AnswerOf<'surveys', 'exportInvitations'>> {
  const { connection } = store;
  const asked = readBounds(asker, surveyInvitation, 'export', 'i').where;
  const cards = readBounds(asker, person, 'export', 'p').where;
  const reached = readBounds(asker, contact, 'export', 'c').where;
  const where = `${asked} AND ${cards}`;
  const found = connection
    .prepare(
      `SELECT p.id, p.member_number, p.given_name, p.family_name, c.email, f.language
       FROM survey_invitation i JOIN person p ON p.id = i.person_id LEFT JOIN contact c ON c.person_id = p.id AND ${reached}
       LEFT JOIN profile f ON f.person_id = p.id WHERE i.survey_id = @id AND ${where} ORDER BY p.sort_key, p.id`,
    )
    .all(`${where}${reached}`.includes('@staffId') ? { id, staffId: asker.staffId } : { id });
  if (found.length === 0) throw invalidField('id', 'survey.nobody');
  const { people, leftOut } = admitPeople(connection, disclosure, found, store.now());
  const rows = people.map((row) =>
    ['member_number', 'given_name', 'family_name', 'email', 'language'].map((name) => cell(row[name] ?? null)),
  );
  const bytes = format === 'csv' ? writeCsv(HEADER, rows) : await writeXlsx(HEADER, rows, []);
  const change = { command: 'surveys.exportInvitations', reason: purpose, reference: recipient };
  unitOfWork(store, asker, change, (tx) => {
    tx.need(survey, id);
    writeRelease(tx, asker, disclosure, {
      kind: 'invitations',
      format,
      purpose,
      recipient,
      fields: new Map<Entity<object>, string[]>([
        [person, ['memberNumber', 'givenName', 'familyName']],
        [contact, ['email']],
        [profile, ['language']],
      ]),
      people: people.map((row) => String(row.id)),
      leftOut,
    });
  });
  return { ...fileOf('inviterte', format, bytes), count: people.length, leftOut };
}

/** The results as they are shown, small groups hidden. */
export async function exportResults(
  { store, asker }: CommandContext,
  { id, format, language }: InputOf<'surveys', 'exportResults'>,
): Promise<AnswerOf<'surveys', 'exportResults'>> {
  const { answers, questions, smallestGroup } = readResults(store.connection, asker, id);
  if (!questions) throw invalidField('id', 'survey.opened');
  const words = RESULT_WORDS[language];
  const shown = (count: Shown) =>
    typeof count === 'number'
      ? String(count)
      : count === 'fewer'
        ? words.fewer(smallestGroup)
        : NOT_SHOWN.hidden[language];
  const header = [words.question, words.answer, words.count];
  const rows = [
    ['', words.answers, shown(answers)],
    ...questions.flatMap(({ position, wording, answered, groups, texts }) => {
      const name = `${position}. ${wording}`;
      if (texts.length > 0) return texts.map((text) => [name, text, '']);
      if (groups.length === 0) return [[name, '', shown(answered)]];
      return groups.map(({ text, count }) => [name, text ?? words.none, shown(count)]);
    }),
  ];
  const bytes = format === 'csv' ? writeCsv(header, rows) : await writeXlsx(header, rows, [], [2]);
  const { changeId } = unitOfWork(store, asker, { command: 'surveys.exportResults' }, (tx) => {
    tx.insert(exportRecord, {
      id: tx.newId(),
      staffId: asker.staffId ?? '',
      at: store.now().toISOString(),
      format,
      purpose: 'Resultat av spørreundersøkelse',
      recipient: '',
      columns: ['surveys.results'],
      count: 0,
      kind: 'surveyResults',
    });
  });
  return { ...fileOf(language === 'nb' ? 'resultat' : 'results', format, bytes), changeId };
}

function fileOf(name: string, format: 'csv' | 'xlsx', bytes: Uint8Array) {
  return {
    fileName: `${name}.${format}`,
    mimeType: format === 'csv' ? 'text/csv' : XLSX,
    contentBase64: Buffer.from(bytes).toString('base64'),
  };
}

function cell(value: SqlValue): string {
  return value === null ? '' : String(value);
}
