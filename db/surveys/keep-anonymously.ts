/**
 * Answers that lead to nobody. Each answer to each question is a row of its own, so that what one person answered to two questions does not
 * stand together either. Ids are drawn at random and rows go in at random; the table has no rowid, no time and no trace. The file is
 * rewritten afterwards, because the pages of a table still show in which order rows came.
 */
import type { Answers, Question } from '../../shared/surveys/model.ts';
import type { Transaction } from '../unit-of-work.ts';
import { shuffled } from './shuffled.ts';
import { anonymousAnswer } from './table.ts';

/**
 * Keeps answers without whoever gave them.
 * @param surveyId of which survey
 * @param questions all of it: what somebody left out is kept as left out
 * @param answers of each person
 */
export function keepAnonymously(
  tx: Transaction,
  surveyId: string,
  questions: readonly Pick<Question, 'position'>[],
  answers: readonly Answers[],
): void {
  const single = answers.flatMap((of) =>
    questions.map(({ position }) => ({ [String(position)]: of[String(position)] ?? null })),
  );
  // An id of `tx.newId()` would tell the moment.
  for (const one of shuffled(single)) tx.insert(anonymousAnswer, { id: crypto.randomUUID(), surveyId, answers: one });
  tx.oweRewrite();
}
