/** What every report has: its question, the choice of period or day, the answer as a sentence, and the rule about small groups. */
import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './reports.module.css';

type ReportFrameProps = {
  question: string;
  /** Choice of period or day, and taking out. */
  tools?: ReactNode;
  /** The answer in words; null while it is on its way. */
  answer: string | null;
  error: unknown;
  onRetry: () => void;
  /** What stands under the numbers. */
  notes: readonly string[];
  children: ReactNode;
};

export function ReportFrame({ question, tools, answer, error, onRetry, notes, children }: ReportFrameProps) {
  return (
    <article className={classes.report} aria-label={question}>
      <header className={classes.head}>
        <Title order={2} size={16}>
          {question}
        </Title>
        <div className={`${classes.tools} no-print`}>{tools}</div>
      </header>
      {error ? (
        <ErrorNotice error={error} onRetry={onRetry} />
      ) : answer === null ? (
        <Loading />
      ) : (
        <>
          <Text className={classes.answer} role="status">
            {answer}
          </Text>
          {children}
          <footer className={classes.notes}>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </footer>
        </>
      )}
    </article>
  );
}

/** The rule, in a sentence, under every table of counts. */
export function useSmallGroupsNote(): string {
  return useTranslation('reports').t('smallGroups');
}
