/** The rows for a search, page by page. The rows of the search before stay on the screen until the new ones are there. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MemberListItem } from '../../shared/members/model.ts';
import { apiQuery } from '../api/client.ts';
import { showNumber } from '../ui/dates.ts';
import type { SearchState } from './search-state.ts';

/** A little more than the screen holds: every row of a page is drawn at each key press, and the next page comes when it is scrolled to. */
const PAGE_SIZE = Math.ceil(window.screen.height / 32) + 4;

export type MemberSearch = {
  items: readonly MemberListItem[];
  /** How many there are, as it is read: `3 001`, `1 000+`; undefined until that is known. */
  total: string | undefined;
  /** The total as a number; null while it is only bounded. */
  count: number | null;
  /** What is shown answers what was typed. */
  fresh: boolean;
  pending: boolean;
  error: unknown;
  more(): void;
  retry(): void;
};

/**
 * Searches.
 * @param enabled false: nothing is asked and there are no rows, as while an identity number stands in the field
 */
export function useMemberSearch({ query, filters, filter, sort }: SearchState, enabled: boolean): MemberSearch {
  const search = useInfiniteQuery({
    ...apiQuery.members.search.infiniteOptions({
      input: (cursor: string | undefined) => ({
        query,
        filters,
        ...(filter ? { filter } : {}),
        sort,
        cursor,
        limit: PAGE_SIZE,
      }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
    enabled,
    placeholderData: keepPreviousData,
  });
  const { data } = search;
  const items = useMemo(() => (enabled ? (data?.pages.flatMap((page) => page.items) ?? []) : []), [data, enabled]);
  const total = enabled ? data?.pages[0]?.total : undefined;
  return {
    items,
    total: total === undefined ? undefined : typeof total === 'number' ? showNumber(total) : spaced(total),
    count: typeof total === 'number' ? total : null,
    fresh: enabled && search.isSuccess && !search.isPlaceholderData,
    pending: enabled && search.isPending,
    error: enabled ? search.error : null,
    more: () => void (search.hasNextPage && !search.isFetchingNextPage && search.fetchNextPage()),
    retry: () => void search.refetch(),
  };
}

/** `1000+` as `1 000+`. */
function spaced(total: string): string {
  return `${showNumber(Number.parseInt(total, 10))}+`;
}
