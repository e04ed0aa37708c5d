/** What stands over the rows: search and filters, what is selected, what can be done with it, and what to do when there is nothing. */
import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionCount } from '../../shared/members/filter.ts';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { EmptyState } from '../ui/notices.tsx';
import { RowAction } from '../ui/row-action.tsx';
import sides from '../ui/sides.module.css';
import { TextLink } from '../ui/text-link.tsx';
import { LIST_FORMS } from './cut-off.ts';
import { FilterBuilder } from './filter/filter-builder.tsx';
import { Filters } from './filters.tsx';
import classes from './members-page.module.css';
import type { SearchState } from './search-state.ts';
import type { Selection } from './selection.ts';

type SearchBarProps = {
  ref: RefObject<HTMLInputElement | null>;
  state: SearchState;
  focused: boolean;
  onChange: (change: Partial<SearchState>) => void;
  /** Stands at the end: what was kept. */
  children?: ReactNode;
};

export function SearchBar({ ref, state, focused, onChange, children }: SearchBarProps) {
  const { t } = useTranslation('members');
  const filter = useTranslation('filter').t;
  const register = useCan()('membership', 'list');
  const [building, setBuilding] = useState(() => Boolean(keptDraft(LIST_FORMS.filter)?.open));
  const more = state.filter ? conditionCount(state.filter) : 0;
  const hint = register ? t('search') : t('searchCard');
  return (
    <div className={sides.bar}>
      <TextInput
        ref={ref}
        size="xs"
        type="search"
        data-search
        leftSection={<IconSearch size={14} aria-hidden />}
        placeholder={hint}
        aria-label={hint}
        autoComplete="off"
        autoFocus={focused}
        value={state.query}
        onChange={(event) => onChange({ query: event.currentTarget.value })}
      />
      {register && <Filters filters={state.filters} onChange={(filters) => onChange({ filters })} />}
      <Button size="xs" variant={more > 0 ? 'light' : 'default'} onClick={() => setBuilding(true)}>
        {more > 0 ? filter('openCount', { count: more }) : filter('open')}
      </Button>
      {children}
      {building && (
        <FilterBuilder
          filter={state.filter}
          besides={{ query: state.query, filters: state.filters }}
          onUse={(made) => onChange({ filter: made })}
          onClose={() => setBuilding(false)}
        />
      )}
    </div>
  );
}

type SelectionBarProps = { selection: Selection; total: string; children: ReactNode };

export function SelectionBar({ selection, total, children }: SelectionBarProps) {
  const { t } = useTranslation('members');
  const { size, all } = selection;
  return (
    <div className={classes.selected}>
      <Text fw={600}>
        {all ? t('allSelected', { total }) : t('selected', { count: size, number: showNumber(size) })}
      </Text>
      {!all && <RowAction onClick={selection.selectAll}>{t('selectAll', { total })}</RowAction>}
      <RowAction onClick={selection.clear}>{t('selectNone')}</RowAction>
      <span className={classes.acts}>{children}</span>
    </div>
  );
}

/** `selecting`: what can be done with the chosen rows stands in their own bar. */
type ListActionsProps = { selecting: boolean; empty: boolean; onExport: () => void };

export function ListActions({ selecting, empty, onExport }: ListActionsProps) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const allowed = useCan();
  return (
    <>
      {!selecting && allowed('person', 'export') && (
        <Button size="xs" variant="default" onClick={onExport} disabled={empty}>
          {t('export')}
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
  );
}

export function EmptyList({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('members');
  const mayImport = useCan()('importBatch', 'create');
  if (filtered) return <EmptyState title={t('none')} text={t('noneText')} />;
  const action = mayImport ? <TextLink to="/imports">{t('importFile')}</TextLink> : undefined;
  return <EmptyState title={t('empty')} text={mayImport ? t('emptyText') : t('emptyCard')} action={action} />;
}
