/** What a closed survey says: bars with words, small groups hidden. */
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuestionResult } from '../../shared/surveys/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { showNumber } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './surveys.module.css';

export function Results({ id }: { id: string }) {
  const { t } = useTranslation('surveys');
  const language = useLanguage();
  const { failed } = useNotice();
  const found = useQuery(apiQuery.surveys.results.queryOptions({ input: { id } }));
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  const { answers, smallestGroup, questions } = found.data;
  const take = async () => {
    try {
      const file = await api.surveys.exportResults({ id, format: 'xlsx', language });
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <section aria-labelledby="survey-results">
      <Group justify="space-between" align="baseline">
        <h2 id="survey-results" className={classes.part}>
          {t('results')}
        </h2>
        <Button size="xs" variant="default" className="no-print" onClick={() => void take()}>
          {t('takeResults')}
        </Button>
      </Group>
      <p className={classes.small}>
        {typeof answers === 'number'
          ? t('answersInAll', { number: showNumber(answers) })
          : t('answersFew', { number: smallestGroup })}{' '}
        {t('hiddenText', { number: smallestGroup })}
      </p>
      {(questions ?? []).map((question) => (
        <Result key={question.position} result={question} answers={answers} smallest={smallestGroup} />
      ))}
    </section>
  );
}

type Count = QuestionResult['answered'];

function Result({ result, answers, smallest }: { result: QuestionResult; answers: Count; smallest: number }) {
  const { t } = useTranslation('surveys');
  const { position, wording, groups, texts, kind } = result;
  const words = (count: Count) =>
    typeof count === 'number' ? showNumber(count) : count === 'fewer' ? t('fewer', { number: smallest }) : t('hidden');
  const share = (count: Count) =>
    typeof count === 'number' && typeof answers === 'number' && answers > 0 ? (100 * count) / answers : 0;
  return (
    <div className={classes.result}>
      <h3 className={classes.wording}>
        {position}. {wording}
      </h3>
      {groups.length === 0 && texts.length === 0 && (
        <p className={classes.small}>{t('tooFew', { number: smallest })}</p>
      )}
      {groups.length > 0 && (
        <table className={classes.bars}>
          <tbody>
            {groups.map(({ text, count }) => (
              <tr key={text ?? ''}>
                <th scope="row">{text ?? t('notAnswered')}</th>
                <td aria-hidden>
                  <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none">
                    <title>{words(count)}</title>
                    <rect width={share(count)} height="8" />
                  </svg>
                </td>
                <td className={classes.barCount}>{words(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {kind === 'text' && texts.length > 0 && (
        <ul className={classes.texts}>
          {[...new Set(texts)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
