/** «Utlevert» on a member's record: who got what about the member, when, for what and on which ground. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import table from '../ui/data-table.module.css';
import { showMoment } from '../ui/dates.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './disclosures.module.css';
import { useGroundText } from './ground-text.ts';

export function DisclosedTab({ personId }: { personId: string }) {
  const { t } = useTranslation('disclosures');
  const language = useLanguage();
  const words = useWords();
  const groundText = useGroundText();
  const disclosures = useInfiniteQuery(
    apiQuery.disclosures.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ personId, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  if (disclosures.isPending) return <Loading />;
  if (disclosures.isError) return <ErrorNotice error={disclosures.error} onRetry={() => void disclosures.refetch()} />;
  const items = disclosures.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <div className={classes.tab}>
      <table className={`${table.table} ${table.wrap} ${table.plain}`}>
        <thead>
          <tr>
            <th>{t('at')}</th>
            <th>{t('recipient')}</th>
            <th>{t('purpose')}</th>
            <th>{t('fields')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className={table.number}>
                {showMoment(item.at)}
                {item.staffName && <span className={classes.small}>{t('by', { name: item.staffName })}</span>}
              </td>
              <td>{item.recipient}</td>
              <td>
                {item.purposeTitle?.[language] ?? item.purposeKey}
                <span className={classes.small}>{groundText(item)}</span>
              </td>
              <td>{words.fields(item.fields).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {disclosures.hasNextPage && (
        <Button size="xs" variant="default" mt={8} onClick={() => void disclosures.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
