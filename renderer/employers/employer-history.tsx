/** What changed about an employer, by whom, and taking it back. */
import { Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { HistoryList } from '../ui/history-list.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './employers.module.css';
import { showOrganisationNumber } from './organisation-number.ts';

export function EmployerHistory({ id }: { id: string }) {
  const { t } = useTranslation('employers');
  const words = useWords();
  const history = useInfiniteQuery(
    apiQuery.employers.history.infiniteOptions({
      input: (cursor: string | undefined) => ({ id, cursor, limit: 20 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  if (history.isPending) return <Loading />;
  if (history.isError) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />;
  return (
    <section>
      <Title order={3} size={14} className={classes.historyTitle}>
        {t('history')}
      </Title>
      <HistoryList
        entries={history.data.pages.flatMap((page) => page.items)}
        registered={() => []}
        show={(field, value) =>
          (field === 'organisationNumber'
            ? showOrganisationNumber(value ? String(value) : null)
            : words.value(field, value)) ?? '–'
        }
        onMore={history.hasNextPage ? () => void history.fetchNextPage() : undefined}
      />
    </section>
  );
}
