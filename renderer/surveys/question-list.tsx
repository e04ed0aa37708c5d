/** The questions of a survey in their order, and the form in the place of the one that is being written. */
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../shared/surveys/model.ts';
import { api } from '../api/client.ts';
import { useNotice } from '../ui/notice.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { QuestionForm } from './question-form.tsx';
import classes from './surveys.module.css';

type QuestionListProps = {
  survey: { id: string; isAnonymous: boolean; questionList: Question[] };
  mayChange: boolean;
};

export function QuestionList({ survey, mayChange }: QuestionListProps) {
  const { t } = useTranslation('surveys');
  const client = useQueryClient();
  const { done, failed } = useNotice();
  const [edited, setEdited] = useState<string | 'new' | null>(null);
  const { questionList: questions, id: surveyId } = survey;
  const act = async (work: () => Promise<{ changeId: string }>, said: string) => {
    try {
      const { changeId } = await work();
      done(said, changeId);
    } catch (error) {
      failed(error);
    }
    await client.invalidateQueries();
  };
  const move = (index: number, by: -1 | 1) => {
    const ids = questions.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved) ids.splice(index + by, 0, moved);
    void act(() => api.surveys.order({ surveyId, ids }), t('moved'));
  };
  return (
    <section aria-labelledby="survey-questions">
      <h2 id="survey-questions" className={classes.part}>
        {t('questions')}
      </h2>
      {questions.length === 0 && !edited && <p className={classes.small}>{t('noQuestions')}</p>}
      <ol className={classes.questions}>
        {questions.map((question, index) =>
          edited === question.id ? (
            <li key={question.id}>
              <QuestionForm survey={survey} question={question} onClose={() => setEdited(null)} />
            </li>
          ) : (
            <li key={question.id}>
              <div className={classes.question}>
                <div>
                  <div className={classes.wording}>{question.wording}</div>
                  <div className={classes.small}>
                    {t(`kind.${question.kind}`)}
                    {question.options.length > 0 &&
                      `: ${question.options.join(question.kind === 'scale' ? ' – ' : ' · ')}`}
                  </div>
                </div>
                {mayChange && (
                  <div className={classes.acts}>
                    {index > 0 && <RowAction onClick={() => move(index, -1)}>{t('up')}</RowAction>}
                    {index < questions.length - 1 && <RowAction onClick={() => move(index, 1)}>{t('down')}</RowAction>}
                    <RowAction onClick={() => setEdited(question.id)}>{t('change')}</RowAction>
                    <RowAction
                      danger
                      onClick={() =>
                        void act(() => api.surveys.removeQuestion({ id: question.id }), t('questionRemoved'))
                      }
                    >
                      {t('remove')}
                    </RowAction>
                  </div>
                )}
              </div>
            </li>
          ),
        )}
      </ol>
      {mayChange &&
        (edited === 'new' ? (
          <QuestionForm survey={survey} question={null} onClose={() => setEdited(null)} />
        ) : (
          <Button size="xs" variant="default" onClick={() => setEdited('new')}>
            {t('addQuestion')}
          </Button>
        ))}
    </section>
  );
}
