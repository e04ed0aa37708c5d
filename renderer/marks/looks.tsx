/** The privacy officer goes through who has opened marked members, and sees who is marked. */
import { Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import table from '../ui/data-table.module.css';
import { showMoment } from '../ui/dates.ts';
import { useNotice } from '../ui/notice.tsx';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './looks.module.css';

export function Looks() {
  const looks = useQuery(apiQuery.marks.looks.queryOptions({ input: {} }));
  const marked = useQuery(apiQuery.marks.list.queryOptions({ input: {} }));
  if (looks.isPending || marked.isPending) return <Loading />;
  if (looks.isError) return <ErrorNotice error={looks.error} onRetry={() => void looks.refetch()} />;
  if (marked.isError) return <ErrorNotice error={marked.error} onRetry={() => void marked.refetch()} />;
  return (
    <>
      <NewLooks {...looks.data} />
      <Marked items={marked.data.items} />
    </>
  );
}

type NewLooksProps = Awaited<ReturnType<typeof api.marks.looks>>;

function NewLooks({ items, more }: NewLooksProps) {
  const { t } = useTranslation('marks');
  const { act } = useNotice();
  const last = items.at(-1);
  if (!last) return <EmptyState title={t('noLooks')} text={t('noLooksText')} />;
  const review = () => act(() => api.marks.review({ sequence: last.sequence }), t('reviewDone'));
  return (
    <section className={classes.part}>
      <Group justify="space-between" className={classes.head}>
        <Title order={2} size={16}>
          {t('toReview')}
        </Title>
        <Button size="xs" onClick={() => void review()}>
          {t('reviewed')}
        </Button>
      </Group>
      <table className={`${table.table} ${table.flush}`}>
        <thead>
          <tr>
            <th>{t('looksWhen')}</th>
            <th>{t('looksWho')}</th>
            <th>{t('looksWhom')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ sequence, at, staffName, personId, name, memberNumber }) => (
            <tr key={sequence}>
              <td className={table.number}>{showMoment(at)}</td>
              <td>{staffName}</td>
              <td>
                {name === null ? (
                  t('gone')
                ) : (
                  <TextLink to="/members/$id" params={{ id: personId }}>
                    {name} · {memberNumber}
                  </TextLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <Text c="dimmed" className={classes.head}>
          {t('more')}
        </Text>
      )}
    </section>
  );
}

type MarkedProps = Awaited<ReturnType<typeof api.marks.list>>;

function Marked({ items }: MarkedProps) {
  const { t } = useTranslation('marks');
  const language = useLanguage();
  if (items.length === 0) return <EmptyState title={t('noMarked')} text={t('noMarkedText')} />;
  return (
    <section className={classes.part}>
      <Title order={2} size={16} className={classes.head}>
        {t('marked')}
      </Title>
      <table className={`${table.table} ${table.flush}`}>
        <thead>
          <tr>
            <th>{t('looksWhom')}</th>
            <th>{t('kindLabel')}</th>
            <th>{t('readers')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ personId, name, memberNumber, kind, readers }) => (
            <tr key={personId}>
              <td>
                <TextLink to="/members/$id" params={{ id: personId }}>
                  {name} · {memberNumber}
                </TextLink>
              </td>
              <td>{t(`kindChoice.${kind}`)}</td>
              <td>{new Intl.ListFormat(language).format(readers.map((reader) => reader.name))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
