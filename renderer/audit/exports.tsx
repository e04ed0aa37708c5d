/** The register of what left the house: when, by whom, for whom, what for, which columns, how many people. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import table from '../ui/data-table.module.css';
import { showMoment, showNumber } from '../ui/dates.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import classes from './audit.module.css';
import { useExportColumns } from './export-columns.ts';

export function Exports() {
  const { t } = useTranslation('audit');
  const ui = useTranslation('ui').t;
  const columnNames = useExportColumns();
  const exports = useInfiniteQuery(
    apiQuery.audit.exports.infiniteOptions({
      input: (cursor: string | undefined) => ({ cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  if (exports.isPending) return <Loading />;
  if (exports.isError) return <ErrorNotice error={exports.error} onRetry={() => void exports.refetch()} />;
  const items = exports.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState title={t('noExports')} text={t('noExportsText')} />;
  return (
    <>
      <table className={`${table.table} ${table.wrap} ${table.flush}`}>
        <thead>
          <tr>
            <th className={classes.when}>{t('when')}</th>
            <th className={classes.who}>{t('who')}</th>
            <th>{t('purpose')}</th>
            <th>{t('recipient')}</th>
            <th>{t('columns')}</th>
            <th className={classes.count}>{t('people')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className={table.number}>{showMoment(item.at)}</td>
              <td>{item.staffName}</td>
              <td>{item.purpose}</td>
              <td>{item.recipient}</td>
              <td>{columnNames(item.columns)}</td>
              <td className={table.number}>{showNumber(item.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {exports.hasNextPage && (
        <Button m="md" size="xs" variant="default" onClick={() => void exports.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </>
  );
}
