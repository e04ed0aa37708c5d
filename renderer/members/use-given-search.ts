/** What an address says the list is to show: an employer's people, a tag or list, a kept search. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useNotice } from '../ui/notice.tsx';
import type { ListAddress } from './record-tab.ts';
import type { SearchState } from './search-state.ts';

/**
 * Narrows the list to what an address names, and takes it out of the address: from there on it stands on the screen, and can be changed.
 * A kept search that asks for what the role may not read says so, and the list stays as it is.
 */
export function useGivenSearch(onGiven: (given: Partial<SearchState>) => void): void {
  const navigate = useNavigate();
  const { t } = useTranslation('savedSearches');
  const { done, failed } = useNotice();
  const { employer, group, list, search, quality }: ListAddress = useSearch({ strict: false });
  const tell = useRef({ onGiven, done, failed, t });
  tell.current = { onGiven, done, failed, t };
  useEffect(() => {
    if (!employer && !group && !list && !search && !quality) return;
    const now = tell.current;
    if (employer) now.onGiven({ filters: { employerId: employer } });
    if (group) now.onGiven({ filters: { employerGroupId: group } });
    if (quality) now.onGiven({ filters: { quality } });
    if (list) now.onGiven({ filter: onList(list) });
    if (search) void run(search);
    void navigate({ to: '/members', search: {}, replace: true });

    async function run(id: string): Promise<void> {
      try {
        const kept = (await api.savedSearches.list({})).items.find((one) => one.id === id);
        if (!kept) return now.done(now.t('gone'));
        const { name, isReadable, query, filters, filter, sort } = kept;
        if (!isReadable) return now.done(now.t('unreadable', { name }));
        now.onGiven({ query, filters, filter, sort });
      } catch (error) {
        now.failed(error);
      }
    }
  }, [employer, group, list, search, quality, navigate]);
}

function onList(id: string): NonNullable<SearchState['filter']> {
  return { all: [{ entity: 'listMember', has: true, where: [{ column: 'listId', operator: 'is', values: [id] }] }] };
}
