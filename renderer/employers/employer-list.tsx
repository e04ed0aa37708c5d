/** The list of employers: found by words of name and place or by number, walked with the keyboard. */
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import sides from '../ui/sides.module.css';
import { useEnter } from '../ui/use-enter.ts';
import { useListKeys } from '../ui/use-list-keys.ts';
import { EmployerRows } from './employer-rows.tsx';
import { EMPLOYER_FORM, NewEmployer } from './new-employer.tsx';

const PAGE_SIZE = 60;

export function EmployerList({ openId }: { openId: string | null }) {
  const { t } = useTranslation('employers');
  const navigate = useNavigate();
  const allowed = useCan();
  const [query, setQuery] = useState('');
  const [creating, setCreating] = useState(() => keptDraft(EMPLOYER_FORM)?.open === true);
  const [walkedTo, setWalkedTo] = useState(openId);
  const searchField = useRef<HTMLInputElement>(null);
  const search = useInfiniteQuery({
    ...apiQuery.employers.search.infiniteOptions({
      input: (cursor: string | undefined) => ({ query, cursor, limit: PAGE_SIZE }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const items = search.data?.pages.flatMap((page) => page.items) ?? [];
  const total = search.data?.pages[0]?.total;
  const current = items.findIndex(({ id }) => id === walkedTo);
  const toSearch = () => {
    searchField.current?.focus();
    searchField.current?.select();
  };
  const open = (id: string) => void navigate({ to: '/employers/$id', params: { id } });
  const fresh = search.isSuccess && !search.isPlaceholderData;
  const { enter, takeBack } = useEnter(items, current, fresh, ({ id }) => open(id));
  const type = (text: string) => {
    takeBack();
    setWalkedTo(null);
    setQuery(text);
  };
  useEffect(() => setWalkedTo((before) => openId ?? before), [openId]);
  useListKeys({
    count: items.length,
    current,
    onCurrent: (index) => setWalkedTo(items[index]?.id ?? null),
    onEnter: enter,
    onBack: () => {
      if (openId) void navigate({ to: '/employers' });
      else if (document.activeElement !== searchField.current) toSearch();
      else type('');
    },
    onSelect: () => {},
  });
  return (
    <Page
      title={t('title')}
      count={typeof total === 'number' ? showNumber(total) : total}
      actions={
        allowed('employer', 'create') && (
          <>
            {openId === null && allowed('importBatch', 'create') && (
              <Button size="xs" variant="default" onClick={() => void navigate({ to: '/employers/import' })}>
                {t('import')}
              </Button>
            )}
            <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setCreating(true)}>
              {t('new')}
            </Button>
          </>
        )
      }
      tools={
        <div className={sides.bar}>
          <TextInput
            ref={searchField}
            size="xs"
            type="search"
            data-search
            leftSection={<IconSearch size={14} aria-hidden />}
            autoComplete="off"
            autoFocus={openId === null}
            placeholder={t('search')}
            aria-label={t('search')}
            value={query}
            onChange={(event) => type(event.currentTarget.value)}
          />
        </div>
      }
    >
      {search.isPending && <Loading />}
      {search.isError && <ErrorNotice error={search.error} onRetry={() => void search.refetch()} />}
      {search.data && items.length === 0 && (
        <EmptyState
          title={query.trim() ? t('none') : t('empty')}
          text={query.trim() ? t('noneText') : t('emptyText')}
        />
      )}
      {items.length > 0 && (
        <EmployerRows
          items={items}
          current={current}
          openId={openId}
          onOpen={open}
          onEnd={() => search.hasNextPage && !search.isFetchingNextPage && void search.fetchNextPage()}
        />
      )}
      {creating && <NewEmployer onDone={() => setCreating(false)} onCreated={open} />}
    </Page>
  );
}
