/** What changed about an employer, by whom, and taking it back. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EmployerRecord } from '../../shared/employers/model.ts';
import { apiQuery } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { HistoryList } from '../ui/history-list.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { showOrganisationNumber } from './organisation-number.ts';

export function EmployerHistory({ employer: { id, parentId, parentName } }: { employer: EmployerRecord }) {
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
    <section aria-label={t('history')}>
      <HistoryList
        entries={history.data.pages.flatMap((page) => page.items)}
        registered={() => []}
        show={(field, value) => {
          // An id says nothing: of a main unit the present one has a name here, others are only known to have been there.
          if (field === 'parentId')
            return value === null ? '–' : value === parentId ? (parentName ?? '–') : t('otherUnit');
          if (field === 'organisationNumber' || field === 'parentNumber')
            return showOrganisationNumber(value ? String(value) : null) ?? '–';
          return words.value(field, value) ?? '–';
        }}
        onMore={history.hasNextPage ? () => void history.fetchNextPage() : undefined}
      />
    </section>
  );
}
