/** Those who get a newsletter without being members. They are found here and nowhere else. */
import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriberRow } from '../../shared/newsletter/model.ts';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showMoment, showNumber } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { RowAction } from '../ui/row-action.tsx';
import classes from './newsletter.module.css';
import { SUBSCRIBER_DRAFT, SubscriberForm } from './subscriber-form.tsx';
import { UnsubscribeForm } from './unsubscribe-form.tsx';

export function SubscribersTab() {
  const { t } = useTranslation('newsletter');
  const allowed = useCan();
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(50);
  const [adding, setAdding] = useState(() => keptDraft(SUBSCRIBER_DRAFT)?.open ?? false);
  const [ending, setEnding] = useState<SubscriberRow | 'address' | null>(null);
  const found = useQuery({
    ...apiQuery.newsletter.subscribers.queryOptions({ input: { query, limit } }),
    placeholderData: keepPreviousData,
  });
  const mayAdd = allowed('subscriber', 'create');
  const mayEnd = allowed('subscriber', 'remove');
  return (
    <>
      <div className={classes.head}>
        <Group gap="xs">
          <TextInput
            size="xs"
            type="search"
            w={280}
            aria-label={t('search')}
            placeholder={t('searchHint')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <span className={classes.small} role="status">
            {found.data && showNumber(found.data.total)}
          </span>
        </Group>
        <Group gap="xs">
          {mayEnd && (
            <Button size="xs" variant="default" onClick={() => setEnding('address')}>
              {t('unsubscribeAddress')}
            </Button>
          )}
          {mayAdd && (
            <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
              {t('newSubscriber')}
            </Button>
          )}
        </Group>
      </div>
      {found.isPending && <Loading />}
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 &&
        (query.trim() === '' ? (
          <EmptyState title={t('noSubscribers')} text={t('noSubscribersText')} />
        ) : (
          <p className={classes.intro}>{t('noneFound')}</p>
        ))}
      {found.data && found.data.items.length > 0 && (
        <table className={`${table.table} ${table.plain}`}>
          <thead>
            <tr>
              <th>{t('email')}</th>
              <th>{t('personName')}</th>
              <th>{t('publication')}</th>
              <th className={classes.middle}>{t('saidYes')}</th>
              <th className={classes.narrow}>{t('how')}</th>
              {mayEnd && <th className={classes.narrow} aria-hidden />}
            </tr>
          </thead>
          <tbody>
            {found.data.items.map((one) => (
              <tr key={one.id}>
                <td>{one.email}</td>
                <td>{one.name}</td>
                <td>{one.publicationName}</td>
                <td className={table.number}>{showMoment(one.subscribedAt)}</td>
                <td>{t(`channel.${one.channel}`)}</td>
                {mayEnd && (
                  <td className={classes.acts}>
                    <RowAction danger onClick={() => setEnding(one)}>
                      {t('unsubscribe')}
                    </RowAction>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.data?.nextCursor && limit < 200 && <RowAction onClick={() => setLimit(200)}>{t('show')}</RowAction>}
      {adding && <SubscriberForm onClose={() => setAdding(false)} />}
      {ending && <UnsubscribeForm subscriber={ending === 'address' ? null : ending} onClose={() => setEnding(null)} />}
    </>
  );
}
