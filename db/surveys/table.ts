/** The tables of surveys, each joined to its facts. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  anonymousAnswerFacts,
  surveyAnswerFacts,
  surveyFacts,
  surveyInvitationFacts,
  surveyQuestionFacts,
} from '../../shared/surveys/policy.ts';
import { QUESTION_KINDS } from '../../shared/surveys/terms.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => personTable.id);

export const surveyTable = sqliteTable('survey', {
  ...row(),
  title: text('title').notNull(),
  purposeText: text('purpose_text').notNull(),
  isAnonymous: integer('is_anonymous', { mode: 'boolean' }).notNull(),
  introduction: text('introduction'),
  smallestGroup: integer('smallest_group').notNull().default(5),
  opensOn: text('opens_on'),
  closesOn: text('closes_on'),
  openedAt: text('opened_at'),
  closedAt: text('closed_at'),
  anonymisedAt: text('anonymised_at'),
  partnerId: text('partner_id'),
  createdBy: text('created_by').notNull(),
  createdAt: text('created_at').notNull(),
});
const surveyId = () =>
  text('survey_id')
    .notNull()
    .references(() => surveyTable.id);

export const surveyQuestionTable = sqliteTable(
  'survey_question',
  {
    ...row(),
    surveyId: surveyId(),
    position: integer('position').notNull(),
    kind: text('kind', { enum: QUESTION_KINDS }).notNull(),
    wording: text('wording').notNull(),
    options: text('options', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [index('survey_question_survey').on(table.surveyId, table.position)],
);

export const surveyInvitationTable = sqliteTable(
  'survey_invitation',
  { ...row(), surveyId: surveyId(), personId: personId(), invitedOn: text('invited_on').notNull() },
  (table) => [
    uniqueIndex('survey_invitation_person').on(table.surveyId, table.personId),
    index('survey_invitation_of').on(table.personId),
  ],
);

export const surveyAnswerTable = sqliteTable(
  'survey_answer',
  {
    ...row(),
    surveyId: surveyId(),
    personId: personId(),
    answers: text('answers', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    receivedAt: text('received_at').notNull(),
    staffId: text('staff_id').notNull(),
  },
  (table) => [
    index('survey_answer_survey').on(table.surveyId, table.personId),
    index('survey_answer_person').on(table.personId),
  ],
);

/** Without a rowid (see the migration): the order in which answers came in is kept nowhere. */
export const anonymousAnswerTable = sqliteTable(
  'anonymous_answer',
  {
    ...row(),
    surveyId: surveyId(),
    answers: text('answers', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('anonymous_answer_survey').on(table.surveyId)],
);

export const survey = defineEntity(surveyTable, surveyFacts);
export const surveyQuestion = defineEntity(surveyQuestionTable, surveyQuestionFacts);
export const surveyInvitation = defineEntity(surveyInvitationTable, surveyInvitationFacts);
export const surveyAnswer = defineEntity(surveyAnswerTable, surveyAnswerFacts);
export const anonymousAnswer = defineEntity(anonymousAnswerTable, anonymousAnswerFacts);
