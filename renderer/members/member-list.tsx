/** The list of members: search as you type, filters, order, selection; walked with the keyboard. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ExportModal } from './export-modal.tsx';
import { Filters } from './filters.tsx';
import { IdentityLookUp } from './identity-look-up.tsx';
import { MemberRows } from './member-rows.tsx';
import classes from './members-page.module.css';
import { filterCount, isIdentityNumber, useSearchState } from './search-state.ts';
import { useSelection } from './selection.ts';
import { useListKeys } from './use-list-keys.ts';

const PAGE_SIZE = 100;
const TYPING_MS = 40;

export function MemberList({ openId, narrow }: { openId: string | null; narrow: boolean }) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const allowed = useCan();
  const [state, change] = useSearchState();
  const [exporting, { open: openExport, close: closeExport }] = useDisclosure(false);
  const [query] = useDebouncedValue(state.query, TYPING_MS);
  const digits = isIdentityNumber(state.query);
  const search = useInfiniteQuery({
    ...apiQuery.members.search.infiniteOptions({
      input: (cursor: string | undefined) => ({
        query: digits ? '' : query,
        filters: state.filters,
        sort: state.sort,
        cursor,
        limit: PAGE_SIZE,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
    enabled: !isIdentityNumber(query),
    placeholderData: keepPreviousData,
  });
  const items = search.data?.pages.flatMap((page) => page.items) ?? [];
  const total = search.data?.pages[0]?.total;
  const selection = useSelection();
  const searchField = useRef<HTMLInputElement>(null);
  const [walkedTo, setWalkedTo] = useState(openId);
  useEffect(() => setWalkedTo((before) => openId ?? before), [openId]);
  const current = items.findIndex(({ id }) => id === walkedTo);
  const open = (id: string) => void navigate({ to: '/members/$id', params: { id } });
  useListKeys({
    count: items.length,
    current,
    onCurrent: (index) => setWalkedTo(items[index]?.id ?? null),
    onOpen: (index) => items[index] && open(items[index].id),
    onBack: () => void navigate({ to: '/members' }),
    onSearch: () => searchField.current?.select(),
    onNew: () => allowed('person', 'create') && void navigate({ to: '/members/new' }),
    onSelect: (index) => items[index] && selection.toggle(items, index, false),
  });
  const totalText =
    total === undefined
      ? undefined
      : typeof total === 'number'
        ? showNumber(total)
        : t('many', { total: spaced(total) });
  const filtered = query.trim() !== '' || filterCount(state.filters) > 0;
  return (
    <Page
      title={t('title')}
      count={digits ? undefined : totalText}
      actions={
        <>
          {allowed('person', 'export') && (
            <Button size="xs" variant="default" onClick={openExport} disabled={items.length === 0}>
              {t('export')}
              {selection.size > 0 && ` (${selection.size})`}
            </Button>
          )}
          {allowed('person', 'create') && (
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => void navigate({ to: '/members/new' })}
            >
              {t('new')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.bar}>
        <TextInput
          ref={searchField}
          size="xs"
          type="search"
          leftSection={<IconSearch size={14} aria-hidden />}
          placeholder={t('search')}
          aria-label={t('search')}
          autoFocus={openId === null}
          value={state.query}
          onChange={(event) => change({ query: event.currentTarget.value })}
        />
        {allowed('membership', 'list') && (
          <Filters filters={state.filters} onChange={(filters) => change({ filters })} />
        )}
      </div>
      {selection.size > 0 && (
        <Group px="md" py={4} gap="sm">
          <Text size="sm">{t('selected', { count: selection.size })}</Text>
          <Button size="compact-xs" variant="subtle" onClick={selection.clear}>
            {t('selectNone')}
          </Button>
        </Group>
      )}
      {digits ? (
        <IdentityLookUp
          digits={state.query}
          onFound={(id) => {
            change({ query: '' });
            open(id);
          }}
        />
      ) : search.isPending ? (
        <Loading />
      ) : search.isError ? (
        <ErrorNotice error={search.error} onRetry={() => void search.refetch()} />
      ) : items.length === 0 ? (
        <EmptyState title={filtered ? t('none') : t('empty')} text={filtered ? t('noneText') : t('emptyText')} />
      ) : (
        <MemberRows
          items={items}
          current={current}
          openId={openId}
          narrow={narrow}
          sort={state.sort}
          selection={selection}
          onSort={(sort) => change({ sort })}
          onOpen={open}
          onEnd={() => search.hasNextPage && !search.isFetchingNextPage && void search.fetchNextPage()}
        />
      )}
      {exporting && <ExportModal state={state} ids={selection.ids} total={totalText ?? ''} onClose={closeExport} />}
    </Page>
  );
}

/** `1000+` as `1 000+`. */
function spaced(total: string): string {
  return `${showNumber(Number.parseInt(total, 10))}+`;
}
