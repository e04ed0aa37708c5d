/** What changed in a template, by whom, and taking it back. */
import { Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LetterTexts } from '../../shared/letters/model.ts';
import { LETTER_LAYOUTS } from '../../shared/letters/terms.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import { apiQuery } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { HistoryList } from '../ui/history-list.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './letters.module.css';

/** So much of a text tells it from another. */
const SHOWN = 120;

export function TemplateHistory({ id }: { id: string }) {
  const { t } = useTranslation('letters');
  const words = useWords();
  const history = useInfiniteQuery(
    apiQuery.letters.history.infiniteOptions({
      input: (cursor: string | undefined) => ({ id, cursor, limit: 10 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  if (history.isPending) return <Loading />;
  if (history.isError) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  const show = (field: string, value: unknown): string => {
    if (field === 'texts') return textsIn(value);
    const layout = field === 'layout' && LETTER_LAYOUTS.find((one) => one === value);
    return (layout ? t(`layouts.${layout}`) : words.value(field, value)) ?? '–';
  };
  return (
    <section className={classes.history}>
      <Title order={3} size={14}>
        {t('history')}
      </Title>
      <HistoryList
        entries={history.data.pages.flatMap((page) => page.items)}
        registered={() => []}
        show={show}
        onMore={history.hasNextPage ? () => void history.fetchNextPage() : undefined}
      />
    </section>
  );

  function textsIn(value: unknown): string {
    const texts = (value ?? {}) as LetterTexts;
    return LETTER_LANGUAGES.flatMap((language) => {
      const text = texts[language];
      if (!text) return [];
      const begun = text.body.replace(/\s+/gu, ' ').slice(0, SHOWN);
      return [`${t(`language.${language}`)}: ${text.subject} · ${begun}…`];
    }).join(' | ');
  }
}
