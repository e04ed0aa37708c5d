/** Putting a filter together in plain sentences; how many it finds is told while it is made. */
import { Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterGroup } from '../../../shared/members/filter.ts';
import type { MemberSelection } from '../../../shared/members/selection.ts';
import { apiQuery } from '../../api/client.ts';
import { showNumber } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useDraftForm } from '../../ui/draft.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import { ErrorNotice, Loading } from '../../ui/notices.tsx';
import { LIST_FORMS, type ListDraft } from '../cut-off.ts';
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

/** What was being put together, from which filter on: it is there again after a slip, a lock or a restart. */
type FilterDraft = ListDraft & { from: string; draft: DraftGroup };

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
  const { query = '', filters = {} } = besides;
  const begin = (): FilterDraft => ({ query, filters, filter, ids: null, from: begunFrom, draft: draftOf(filter) });
  const kept = useDraftForm<FilterDraft>(LIST_FORMS.filter, begin);
  // A draft of another filter than the one on the screen is not for this one.
  const [anew, setAnew] = useState(() => (kept.values.from === begunFrom ? null : begin()));
  const { draft } = anew ?? kept.values;
  const change = (next: DraftGroup) => {
    setAnew(null);
    kept.set({ ...begin(), draft: next });
  };
  const made = filterOf(draft, columns);
  const open = unfinished(draft, columns);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The columns come a moment after the dialog: it has put the focus on its close button by then.
    if (!form.current?.contains(document.activeElement))
      form.current?.querySelector<HTMLElement>('[data-condition] input')?.focus();
  }, []);
  return (
    <form
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        kept.settle();
        onUse(made);
        onClose();
      }}
    >
      <Stack gap="md">
        <DraftNote shown={kept.fromDraft && anew === null} onDiscard={kept.discard} />
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
