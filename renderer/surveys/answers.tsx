/** Reading answers into an open survey: pasted or out of a file, tried first, then kept. */
import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, apiQuery } from '../api/client.ts';
import { useFailureText, useIssueText } from '../api/errors.ts';
import { showNumber } from '../ui/dates.ts';
import { useNotice } from '../ui/notice.tsx';
import classes from './surveys.module.css';

type Outcome = Awaited<ReturnType<typeof api.surveys.importAnswers>>;

export function Answers({
  survey: { id, isAnonymous, smallestGroup },
}: {
  survey: { id: string; isAnonymous: boolean; smallestGroup: number };
}) {
  const { t } = useTranslation('surveys');
  const issueText = useIssueText();
  const failureText = useFailureText();
  const client = useQueryClient();
  const { done } = useNotice();
  const results = useQuery(apiQuery.surveys.results.queryOptions({ input: { id } }));
  const [text, setText] = useState('');
  const [tried, setTried] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (dryRun: boolean) => {
    setProblem(null);
    try {
      const outcome = await api.surveys.importAnswers({ id, text, dryRun });
      setTried(dryRun ? outcome : null);
      if (dryRun) return;
      done(t('answersRead', { count: outcome.read, number: showNumber(outcome.read) }));
      setText('');
      await client.invalidateQueries();
    } catch (error) {
      setTried(null);
      setProblem(failureText(error));
    }
  };
  const answers = results.data?.answers;
  return (
    <section aria-labelledby="survey-answers">
      <h2 id="survey-answers" className={classes.part}>
        {t('answers')}
      </h2>
      <p className={classes.small}>
        {answers === undefined
          ? ''
          : typeof answers === 'number'
            ? t('answersSoFar', { number: showNumber(answers) })
            : t('answersFew', { number: smallestGroup })}{' '}
        {t(isAnonymous ? 'answersAnonymousText' : 'answersNamedText')}
      </p>
      <Stack gap="xs" className={classes.form}>
        <Textarea
          size="xs"
          label={t('paste')}
          description={t(isAnonymous ? 'pasteHint' : 'pasteNamedHint')}
          autosize
          minRows={3}
          maxRows={10}
          value={text}
          error={problem}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setTried(null);
          }}
        />
        <Group gap="xs">
          <FileButton
            accept=".csv,.txt"
            onChange={(file) => {
              if (!file) return;
              void file.text().then((read) => {
                setText(read);
                setTried(null);
              });
            }}
          >
            {(props) => (
              <Button size="xs" variant="subtle" {...props}>
                {t('chooseFile')}
              </Button>
            )}
          </FileButton>
          <Button size="xs" variant="default" disabled={text.trim() === ''} onClick={() => void run(true)}>
            {t('try')}
          </Button>
          {tried && tried.read > 0 && (
            <Button size="xs" onClick={() => void run(false)}>
              {t('readIn', { count: tried.read, number: showNumber(tried.read) })}
            </Button>
          )}
        </Group>
        <div role="status">
          {tried && (
            <Text size="xs">
              {t('triedText', { read: showNumber(tried.read), refused: showNumber(tried.refused) })}
              {tried.ignored.length > 0 && ` ${t('ignored', { columns: tried.ignored.join(', ') })}`}
            </Text>
          )}
          {tried && tried.issues.length > 0 && (
            <ul className={classes.issues}>
              {tried.issues.slice(0, 10).map(({ line, column, code }) => (
                <li key={`${line}-${column}`}>
                  {t('line', { line })} {column && `«${column}»: `}
                  {issueText(code)}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Stack>
    </section>
  );
}
