/** The lines of the log, the newest first, narrowed by what was done, by whom and when. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useSome, useWords } from '../i18n/use-words.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showMoment } from '../ui/dates.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './audit.module.css';
import { type AuditFilter, AuditFilters } from './audit-filters.tsx';

const PAGE_SIZE = 100;
/** A registration touches twenty fields; the first tell enough, the rest stand in the hint. */
const MOST_FIELDS = 4;

export function AuditLines() {
  const { t } = useTranslation('audit');
  const ui = useTranslation('ui').t;
  const program = useTranslation('words').t('program');
  const words = useWords();
  const some = useSome(MOST_FIELDS);
  const allowed = useCan();
  const [filter, setFilter] = useState<AuditFilter>({});
  const lines = useInfiniteQuery(
    apiQuery.audit.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor, limit: PAGE_SIZE }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const items = lines.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <AuditFilters filter={filter} onChange={setFilter} />
      {lines.isPending && <Loading />}
      {lines.isError && <ErrorNotice error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data && items.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      {items.length > 0 && (
        <table className={`${table.table} ${table.wrap} ${table.flush}`}>
          <thead>
            <tr>
              <th className={classes.when}>{t('when')}</th>
              <th className={classes.who}>{t('who')}</th>
              <th>{t('what')}</th>
              <th className={classes.record}>{t('record')}</th>
              <th>{t('fields')}</th>
              <th>{t('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((line) => (
              <tr key={line.sequence}>
                <td className={table.number}>{showMoment(line.at)}</td>
                <td>{line.staffName ?? program}</td>
                <td>{words.command(line.command)}</td>
                <td>
                  {line.personId && allowed('person', 'read') ? (
                    <TextLink to="/members/$id" params={{ id: line.personId }}>
                      {t('openPerson')}
                    </TextLink>
                  ) : (
                    words.entity(line.entity)
                  )}
                </td>
                <td title={words.fields(line.fields).join(', ')}>{some(words.fields(line.fields))}</td>
                <td>{[line.reason, line.reference].filter(Boolean).join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.hasNextPage && (
        <Button m="md" size="xs" variant="default" onClick={() => void lines.fetchNextPage()}>
          {ui('more')}
        </Button>
      )}
    </>
  );
}
