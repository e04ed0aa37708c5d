/** Ctrl/Cmd-K: pages, people and actions in one field. */
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { lockNow } from '../session/lock.ts';
import { useCan } from '../session/use-session.ts';
import { MENU } from './pages.ts';

const MOST_PEOPLE = 8;

/** The dialog moves the focus a moment after it opens; what is typed in that moment would be lost, or taken for an office key. */
const focusAtOnce = (field: HTMLInputElement | null) => field?.focus();

export function CommandPalette() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const allowed = useCan();
  const [query, setQuery] = useState('');
  // Eleven digits are an identity number: it is looked up on the member page, where the look-up is logged, and never searched for here.
  const words = /\d{9}/u.test(query.replace(/\s/gu, '')) ? '' : query.trim();
  const people = useQuery({
    ...apiQuery.members.search.queryOptions({ input: { query: words, limit: MOST_PEOPLE } }),
    enabled: words.length > 1 && allowed('person', 'list'),
    // The rows under the arrow keys stay while the next ones are on their way.
    placeholderData: keepPreviousData,
  });
  const matches = (label: string) => label.toLowerCase().includes(query.trim().toLowerCase());
  const pages = MENU.filter(({ needs }) => needs === null || allowed(needs.entity, needs.action))
    .map(
      ({ path, name }): SpotlightActionData => ({
        id: path,
        label: t(name),
        onClick: () => void navigate({ to: path }),
      }),
    )
    .filter(({ label }) => matches(label ?? ''));
  const actions: SpotlightActionData[] = [
    ...(allowed('person', 'create')
      ? [{ id: 'new-member', label: t('newMember'), onClick: () => void navigate({ to: '/members/new' }) }]
      : []),
    ...(allowed('importBatch', 'create')
      ? [{ id: 'import', label: t('importFile'), onClick: () => void navigate({ to: '/imports' }) }]
      : []),
    { id: 'report-breach', label: t('reportBreach'), onClick: () => void navigate({ to: '/incidents' }) },
    { id: 'lock', label: t('lock'), onClick: () => void lockNow() },
  ].filter(({ label }) => matches(label));
  const found = (words.length > 1 ? (people.data?.items ?? []) : []).map(
    (person): SpotlightActionData => ({
      id: person.id,
      label: [person.givenName, person.middleName, person.familyName].filter(Boolean).join(' '),
      description: [person.memberNumber, person.employerName, person.place].filter(Boolean).join(' · '),
      onClick: () => void navigate({ to: '/members/$id', params: { id: person.id } }),
    }),
  );
  const groups = [
    { group: t('people'), actions: found },
    { group: t('pages'), actions: pages },
    { group: t('actions'), actions },
  ].filter((group) => group.actions.length > 0);
  // Enter without a choice means the first, but never one that answers what was typed before.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || document.querySelector('[data-selected].mantine-Spotlight-action')) return;
    if (words.length > 1 && people.isPlaceholderData) return;
    const first = groups[0]?.actions[0];
    if (!first?.onClick) return;
    event.preventDefault();
    spotlight.close();
    (first.onClick as () => void)();
  };
  return (
    <Spotlight
      shortcut={['mod + K']}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      transitionProps={{ duration: 0 }}
      query={query}
      onQueryChange={setQuery}
      filter={(_query, groups) => groups}
      actions={groups}
      nothingFound={t('commandEmpty')}
      searchProps={{ ref: focusAtOnce, placeholder: t('command'), 'aria-label': t('command'), onKeyDown }}
      scrollable
      maxHeight={420}
    />
  );
}
