/**
 * Surveys. Purpose and whether it is anonymous are fixed before it opens. An anonymous answer leads to nobody: it lies in a table of its own
 * that knows no person, no time and no order, and leaves no line in log or history.
 */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'survey', source: 'staff', retention: 'survey' };
const words: FieldFacts = { ...fact, freeText: true };
const answer: FieldFacts = {
  kind: 'consent',
  purpose: 'survey',
  source: 'member',
  retention: 'survey-answer',
  freeText: true,
};
const owner: FieldFacts = { ...answer, kind: 'operational', merge: 'strict' };

export const surveyFacts = describeEntity({
  name: 'survey',
  scope: 'surveys',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    title: words,
    purposeText: words,
    isAnonymous: fact,
    introduction: words,
    smallestGroup: fact,
    opensOn: fact,
    closesOn: fact,
    openedAt: fact,
    closedAt: fact,
    anonymisedAt: fact,
    partnerId: fact,
    createdBy: fact,
    createdAt: fact,
  },
});

export const surveyQuestionFacts = describeEntity({
  name: 'surveyQuestion',
  scope: 'surveys',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, surveyId: fact, position: fact, kind: fact, wording: words, options: words },
});

/** Who was asked. It says nothing of whether the person answered. */
export const surveyInvitationFacts = describeEntity({
  name: 'surveyInvitation',
  scope: 'surveys',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    surveyId: fact,
    personId: owner,
    invitedOn: { ...owner, source: 'staff' },
  },
});

/** What somebody answered under his name, until the survey is closed. Old values are kept nowhere. */
export const surveyAnswerFacts = describeEntity({
  name: 'surveyAnswer',
  scope: 'surveys',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'audit',
  synced: true,
  fields: {
    ...ROW_FACTS,
    surveyId: { ...owner },
    personId: owner,
    answers: answer,
    receivedAt: { ...owner },
    staffId: { ...owner, source: 'staff' },
  },
});

/** What nobody in particular answered. Its id is drawn at random, and the table keeps no order of arrival. */
export const anonymousAnswerFacts = describeEntity({
  name: 'anonymousAnswer',
  scope: 'surveys',
  subjects: [],
  trace: 'none',
  synced: true,
  fields: { ...ROW_FACTS, surveyId: fact, answers: { ...fact, source: 'member', freeText: true } },
});
