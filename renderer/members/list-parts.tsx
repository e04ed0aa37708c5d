/** What stands over the rows: search and filters, what is selected, what can be done with it, and what to do when there is nothing. */
import { Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { EmptyState } from '../ui/notices.tsx';
import { RowAction } from '../ui/row-action.tsx';
import sides from '../ui/sides.module.css';
import { TextLink } from '../ui/text-link.tsx';
import { Filters } from './filters.tsx';
import classes from './members-page.module.css';
import type { SearchState } from './search-state.ts';
import type { Selection } from './selection.ts';

type SearchBarProps = {
  ref: RefObject<HTMLInputElement | null>;
  state: SearchState;
  focused: boolean;
  onChange: (change: Partial<SearchState>) => void;
};

export function SearchBar({ ref, state, focused, onChange }: SearchBarProps) {
  const { t } = useTranslation('members');
  const register = useCan()('membership', 'list');
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
    </div>
  );
}

export function SelectionBar({ selection, total }: { selection: Selection; total: string }) {
  const { t } = useTranslation('members');
  const { size, all } = selection;
  return (
    <div className={classes.selected}>
      <Text fw={600}>
        {all ? t('allSelected', { total }) : t('selected', { count: size, number: showNumber(size) })}
      </Text>
      {!all && <RowAction onClick={selection.selectAll}>{t('selectAll', { total })}</RowAction>}
      <RowAction onClick={selection.clear}>{t('selectNone')}</RowAction>
    </div>
  );
}

type ListActionsProps = { selected: number; empty: boolean; onExport: () => void };

export function ListActions({ selected, empty, onExport }: ListActionsProps) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const allowed = useCan();
  return (
    <>
      {allowed('person', 'export') && (
        <Button size="xs" variant="default" onClick={onExport} disabled={empty}>
          {selected > 0 ? t('exportSelected', { number: showNumber(selected) }) : t('export')}
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
