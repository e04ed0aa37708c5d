/** Surveys and questions out of the store, for queries and commands. */
import { TillitError } from '../../shared/errors.ts';
import type { Question } from '../../shared/surveys/model.ts';
import type { SurveyState } from '../../shared/surveys/terms.ts';
import { decodeRow } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { survey, surveyQuestion } from './table.ts';

type SurveyTableRow = NonNullable<(typeof survey)['row']>;

/** Where a survey stands. */
export function stateOf({ openedAt, closedAt }: Pick<SurveyTableRow, 'openedAt' | 'closedAt'>): SurveyState {
  if (closedAt) return 'closed';
  return openedAt ? 'open' : 'draft';
}

/** The questions of a survey in their order. */
export function questionsOf(connection: Connection, surveyId: string): Question[] {
  return connection
    .prepare('SELECT * FROM survey_question WHERE survey_id = ? ORDER BY position')
    .all(surveyId)
    .map((stored) => {
      const { id, revision, position, kind, wording, options } = decodeRow(surveyQuestion, stored);
      return { id, revision, position, kind, wording, options };
    });
}

/**
 * A survey in one of the states.
 * @param path of the input that the issue is about
 * @throws TillitError `NOT_FOUND`; `VALIDATION` where it stands elsewhere
 */
export function needSurvey(tx: Transaction, id: string, states: readonly SurveyState[], path = 'id'): SurveyTableRow {
  const row = tx.need(survey, id);
  const state = stateOf(row);
  if (states.includes(state)) return row;
  const code = state === 'closed' ? 'survey.closed' : state === 'open' ? 'survey.opened' : 'survey.notOpen';
  throw new TillitError('VALIDATION', { issues: [{ path, code }] });
}
