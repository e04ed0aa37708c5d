/** What can be done with surveys. What one says is decided before it opens; the database refuses the rest itself (migration 0003). */
import { invalidField } from '../../shared/errors.ts';
import { invitationText } from '../../shared/surveys/invitation-text.ts';
import { type Answers, MOST_QUESTIONS } from '../../shared/surveys/model.ts';
import { decodeRow } from '../entity.ts';
import type { Commands } from '../handlers.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { exportInvitations, exportResults } from './export.ts';
import { inviteMembers } from './invite.ts';
import { keepAnonymously } from './keep-anonymously.ts';
import { needSurvey, questionsOf } from './read-survey.ts';
import { survey, surveyAnswer, surveyInvitation, surveyQuestion } from './table.ts';
import { importAnswers, recordAnswer } from './take-answers.ts';

type Names =
  | 'create'
  | 'update'
  | 'remove'
  | 'addQuestion'
  | 'changeQuestion'
  | 'removeQuestion'
  | 'order'
  | 'invite'
  | 'open'
  | 'importAnswers'
  | 'recordAnswer'
  | 'close'
  | 'exportInvitations'
  | 'exportResults';

export const surveyCommands: Commands<'surveys', Names> = {
  create({ store, asker }, given) {
    refuseDisorder(given.opensOn, given.closesOn, 'closesOn');
    const { result, changeId } = unitOfWork(store, asker, { command: 'surveys.create' }, (tx) => {
      const id = tx.newId();
      const createdAt = store.now().toISOString();
      tx.insert(survey, { id, ...given, createdBy: asker.staffId ?? '', createdAt });
      return id;
    });
    return { id: result, changeId };
  },
  update({ store, asker }, { id, patch, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'surveys.update' }, (tx) => {
      const present = needSurvey(tx, id, ['draft']);
      const { opensOn = present.opensOn, closesOn = present.closesOn } = patch;
      refuseDisorder(opensOn, closesOn, 'patch.closesOn');
      tx.change(survey, id, patch, revision);
    });
    return { changeId };
  },
  remove({ store, asker }, { id }) {
    const { changeId } = unitOfWork(store, asker, { command: 'surveys.remove' }, (tx) => {
      needSurvey(tx, id, ['draft']);
      for (const one of idsOf(tx, 'survey_invitation', id)) tx.remove(surveyInvitation, one);
      for (const one of idsOf(tx, 'survey_question', id)) tx.remove(surveyQuestion, one);
      tx.remove(survey, id);
    });
    return { changeId };
  },
  addQuestion({ store, asker }, { surveyId, question }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'surveys.addQuestion' }, (tx) => {
      needSurvey(tx, surveyId, ['draft'], 'surveyId');
      const position = questionsOf(store.connection, surveyId).length + 1;
      if (position > MOST_QUESTIONS) throw invalidField('surveyId', 'survey.manyQuestions');
      const id = tx.newId();
      tx.insert(surveyQuestion, { id, surveyId, position, ...question });
      return id;
    });
    return { id: result, changeId };
  },
  changeQuestion({ store, asker }, { id, question, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'surveys.changeQuestion' }, (tx) => {
      needSurvey(tx, tx.need(surveyQuestion, id).surveyId, ['draft']);
      tx.change(surveyQuestion, id, question, revision);
    });
    return { changeId };
  },
  removeQuestion({ store, asker }, { id }) {
    const { changeId } = unitOfWork(store, asker, { command: 'surveys.removeQuestion' }, (tx) => {
      const { surveyId } = tx.need(surveyQuestion, id);
      needSurvey(tx, surveyId, ['draft']);
      tx.remove(surveyQuestion, id);
      numberAnew(
        tx,
        questionsOf(store.connection, surveyId).map((question) => question.id),
      );
    });
    return { changeId };
  },
  order({ store, asker }, { surveyId, ids }) {
    const { changeId } = unitOfWork(store, asker, { command: 'surveys.order' }, (tx) => {
      needSurvey(tx, surveyId, ['draft'], 'surveyId');
      const present = questionsOf(store.connection, surveyId).map(({ id }) => id);
      if ([...present].sort().join() !== [...ids].sort().join()) throw invalidField('ids', 'survey.order');
      numberAnew(tx, ids);
    });
    return { changeId };
  },
  invite: (context, { id, ...selection }) => inviteMembers(context, id, selection),
  open({ store, asker }, { id, language, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'surveys.open' }, (tx) => {
      const present = needSurvey(tx, id, ['draft']);
      const questions = questionsOf(store.connection, id);
      if (questions.length === 0) throw invalidField('id', 'survey.noQuestions');
      // What was taken back in between may have left a gap: answers go by these numbers.
      numberAnew(
        tx,
        questions.map((question) => question.id),
      );
      const introduction = invitationText(present, language);
      tx.change(survey, id, { introduction, openedAt: store.now().toISOString() }, revision);
    });
    return { changeId };
  },
  importAnswers: (context, input) => importAnswers(context, input),
  recordAnswer: (context, input) => recordAnswer(context, input),
  close({ store, asker }, { id }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'surveys.close' }, (tx) => {
      const { isAnonymous } = needSurvey(tx, id, ['open']);
      const closedAt = store.now().toISOString();
      const named = store.connection
        .prepare('SELECT * FROM survey_answer WHERE survey_id = ? ORDER BY person_id')
        .all(id)
        .map((stored) => decodeRow(surveyAnswer, stored));
      if (named.length > 0)
        keepAnonymously(
          tx,
          id,
          questionsOf(store.connection, id),
          named.map(({ answers }) => answers as Answers),
        );
      for (const row of named) tx.remove(surveyAnswer, row.id);
      tx.change(survey, id, { closedAt, anonymisedAt: isAnonymous ? null : closedAt });
      return named.length;
    });
    return { changeId, anonymised: result };
  },
  exportInvitations: (context, input) => exportInvitations(context, input),
  exportResults: (context, input) => exportResults(context, input),
};

/** Questions are numbered from 1 without gaps. */
function numberAnew(tx: Transaction, ids: readonly string[]): void {
  for (const [index, id] of ids.entries()) tx.change(surveyQuestion, id, { position: index + 1 });
}

function idsOf(tx: Transaction, table: 'survey_invitation' | 'survey_question', surveyId: string): string[] {
  return tx.store.connection
    .prepare(`SELECT id FROM ${table} WHERE survey_id = ?`)
    .all(surveyId)
    .map(({ id }) => String(id));
}

function refuseDisorder(opensOn: string | null, closesOn: string | null, path: string): void {
  if (opensOn && closesOn && closesOn < opensOn) throw invalidField(path, 'dateOrder');
}
