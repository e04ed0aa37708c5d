/** What is searched for, filtered and ordered. Lives in the page's memory: names must not stand in an address line. */
import { useState } from 'react';
import type { MemberSort } from '../../shared/members/contract.ts';
import type { FilterGroup } from '../../shared/members/filter.ts';
import type { MemberFilters } from '../../shared/members/selection.ts';

export type SearchState = { query: string; filters: MemberFilters; filter: FilterGroup | null; sort: MemberSort };

let kept: SearchState = { query: '', filters: {}, filter: null, sort: 'name' };

/**
 * The state, kept while other pages are shown.
 * @param given what to begin with instead, such as the search an export was being made of
 */
export function useSearchState(given?: Partial<SearchState>): [SearchState, (change: Partial<SearchState>) => void] {
  const [state, setState] = useState(() => {
    kept = { ...kept, ...given };
    return kept;
  });
  return [
    state,
    (change) => {
      kept = { ...state, ...change };
      setState(kept);
    },
  ];
}

/** Eleven digits: an identity number, which is looked up and never searched for. */
export function isIdentityNumber(query: string): boolean {
  return /^\d{11}$/u.test(query.replace(/[\s.-]/gu, ''));
}

/** The other order of a column, or its first. */
export function turned(sort: MemberSort, column: MemberSort): MemberSort {
  return sort === column ? (`-${column}` as MemberSort) : column;
}

/** How many filters are set. */
export function filterCount(filters: MemberFilters): number {
  return Object.values(filters).filter((value) => value !== undefined && value.length > 0).length;
}
