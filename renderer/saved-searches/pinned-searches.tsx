/** Pinned searches in the rail, under the members. The address holds the id of the search, never what it asks for. */
import { IconPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSavedSearches } from './use-saved-searches.ts';

type PinnedSearchesProps = { className: string | undefined; wordClassName: string | undefined };

export function PinnedSearches({ className, wordClassName }: PinnedSearchesProps) {
  const { t } = useTranslation('savedSearches');
  const found = useSavedSearches();
  const pinned = found.data?.items.filter(({ isPinned }) => isPinned) ?? [];
  if (pinned.length === 0) return null;
  return (
    <section aria-label={t('pinned')}>
      {pinned.map(({ id, name }) => (
        <Link
          key={id}
          to="/members"
          search={{ search: id }}
          className={className}
          activeProps={{}}
          activeOptions={{ exact: true, includeSearch: true }}
          title={name}
        >
          <IconPin size={14} stroke={1.6} aria-hidden />
          <span className={wordClassName}>{name}</span>
        </Link>
      ))}
    </section>
  );
}
