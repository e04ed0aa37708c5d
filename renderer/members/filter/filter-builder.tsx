/** Putting a filter together in plain sentences; how many it finds is told while it is made. */
import { Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterGroup } from '../../../shared/members/filter.ts';
import type { MemberSelection } from '../../../shared/members/selection.ts';
import { apiQuery } from '../../api/client.ts';
import { showNumber } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice, Loading } from '../../ui/notices.tsx';
import classes from './filter-builder.module.css';
import { type Columns, type DraftGroup, draftOf, filterOf, newGroup, unfinished } from './filter-draft.ts';
import { GroupRows } from './filter-rows.tsx';
import { useFilterWords } from './filter-words.ts';

type FilterBuilderProps = {
  filter: FilterGroup | null;
  /** What narrows the list besides: the count is of both. */
  besides: Pick<MemberSelection, 'query' | 'filters'>;
  onUse: (filter: FilterGroup | null) => void;
  onClose: () => void;
};

/** What was being put together when the dialog was closed by a slip: it is there again. */
let left: { from: string; draft: DraftGroup } | null = null;

/** What members can be filtered by. */
export function useFilterColumns(enabled = true) {
  return useQuery({ ...apiQuery.members.filterColumns.queryOptions({ input: {} }), enabled });
}

export function FilterBuilder({ onClose, ...props }: FilterBuilderProps) {
  const { t } = useTranslation('filter');
  const columns = useFilterColumns();
  return (
    <Dialog opened onClose={onClose} size={900} title={t('title')}>
      {columns.isError ? (
        <ErrorNotice error={columns.error} onRetry={() => void columns.refetch()} />
      ) : columns.data ? (
        <Builder {...props} columns={columns.data.items} onClose={onClose} />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

function Builder({ filter, besides, columns, onUse, onClose }: FilterBuilderProps & { columns: Columns }) {
  const { t } = useTranslation('filter');
  const words = useFilterWords(columns);
  const begunFrom = JSON.stringify(filter);
  const [draft, setDraft] = useState(() => (left?.from === begunFrom ? left.draft : draftOf(filter)));
  const change = (next: DraftGroup) => {
    left = { from: begunFrom, draft: next };
    setDraft(next);
  };
  const made = filterOf(draft, columns);
  const open = unfinished(draft, columns);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        left = null;
        onUse(made);
        onClose();
      }}
    >
      <Stack gap="md">
        <GroupRows group={draft} columns={columns} words={words} onChange={change} />
        {made && open > 0 && (
          <Text size="xs" c="dimmed">
            {t('unfinished', { count: open })}
          </Text>
        )}
        <div className={classes.foot}>
          <Hits filter={made} besides={besides} />
          <Button size="xs" variant="default" onClick={() => change(newGroup())}>
            {t('clear')}
          </Button>
          <Button size="xs" type="submit">
            {t('show')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

const TYPING_MS = 250;

function Hits({ filter, besides }: Pick<FilterBuilderProps, 'filter' | 'besides'>) {
  const { t } = useTranslation('filter');
  const [asked] = useDebouncedValue(filter, TYPING_MS);
  const count = useQuery({
    ...apiQuery.members.count.queryOptions({ input: { ...besides, ...(asked ? { filter: asked } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const total = count.data?.total;
  const number = typeof total === 'number' ? total : Number.parseInt(total ?? '', 10);
  const shown = `${showNumber(number)}${typeof total === 'string' ? '+' : ''}`;
  return (
    <Text className={classes.hits} fw={600} role="status">
      {count.isError ? '' : total === undefined ? t('counting') : t('hits', { count: number, total: shown })}
    </Text>
  );
}
