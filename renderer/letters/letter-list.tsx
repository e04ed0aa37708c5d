/** The templates: found by name, opened with Enter or a click. */
import { Button, Checkbox, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useListKeys } from '../ui/use-list-keys.ts';
import classes from './letters.module.css';

export function LetterList() {
  const { t } = useTranslation('letters');
  const navigate = useNavigate();
  const allowed = useCan();
  const [archived, setArchived] = useState(false);
  const [current, setCurrent] = useState(-1);
  const list = useQuery(apiQuery.letters.list.queryOptions({ input: { archived } }));
  const items = list.data?.items ?? [];
  const open = (id: string) => void navigate({ to: '/letters/$id', params: { id } });
  useListKeys({
    count: items.length,
    current,
    onCurrent: setCurrent,
    onEnter: () => {
      const row = items[Math.max(current, 0)];
      if (row) open(row.id);
    },
    onBack: () => setCurrent(-1),
    onSelect: () => {},
  });
  const create = (
    <Button
      size="xs"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => void navigate({ to: '/letters/new' })}
    >
      {t('new')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      count={list.data && String(items.length)}
      actions={allowed('letterTemplate', 'create') && create}
      tools={
        <div className={classes.tools}>
          <Checkbox
            size="xs"
            label={t('archived')}
            checked={archived}
            onChange={(event) => setArchived(event.currentTarget.checked)}
          />
        </div>
      }
    >
      {list.isPending && <Loading />}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && items.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} action={create} />}
      {items.length > 0 && (
        <table className={`${table.table} ${table.flush}`}>
          <thead>
            <tr>
              <th>{t('name')}</th>
              <th className={classes.layout}>{t('layout')}</th>
              <th className={classes.languages}>{t('languages')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, name, layout, languages, isArchived }, index) => (
              <tr key={id} className={classes.row} data-current={index === current} onClick={() => open(id)}>
                <td>
                  <TextLink to="/letters/$id" params={{ id }} className={classes.name ?? ''}>
                    {name}
                  </TextLink>
                  {isArchived && (
                    <Text span c="dimmed">
                      {' '}
                      {t('isArchived')}
                    </Text>
                  )}
                </td>
                <td>{t(`layouts.${layout}`)}</td>
                <td>{languages.map((language) => t(`language.${language}`)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
