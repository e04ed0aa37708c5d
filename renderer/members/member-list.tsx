/** The list of members: search as you type, filters, order, selection; walked with the keyboard. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchMenu } from '../saved-searches/search-menu.tsx';
import { useCan } from '../session/use-session.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { useEnter } from '../ui/use-enter.ts';
import { useListKeys } from '../ui/use-list-keys.ts';
import { listCutOff } from './cut-off.ts';
import { ExportModal } from './export-modal.tsx';
import { FilterTreeChips } from './filter/filter-tree-chips.tsx';
import { FilterChips } from './filter-chips.tsx';
import { IdentityLookUp, useIdentityLookUp } from './identity-look-up.tsx';
import { EmptyList, ListActions, SearchBar, SelectionBar } from './list-parts.tsx';
import { focusRow, MemberRows } from './member-rows.tsx';
import { filterCount, isIdentityNumber, type SearchState, useSearchState } from './search-state.ts';
import { selectionOf, useSelection } from './selection.ts';
import { SelectionActions } from './selection-actions.tsx';
import { useGivenSearch } from './use-given-search.ts';
import { useMemberSearch } from './use-member-search.ts';

export function MemberList({ openId, beside }: { openId: string | null; beside: boolean }) {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const allowed = useCan();
  const [cutOff] = useState(listCutOff);
  const [state, setState] = useSearchState(cutOff?.search);
  const digits = isIdentityNumber(state.query);
  const search = useMemberSearch(state, !digits);
  const { items, total } = search;
  const selection = useSelection(cutOff?.ids, cutOff?.all);
  const [exporting, setExporting] = useState(cutOff?.form === 'export');
  const searchField = useRef<HTMLInputElement>(null);
  const [walkedTo, setWalkedTo] = useState(openId);
  const current = items.findIndex(({ id }) => id === walkedTo);
  const toSearch = () => {
    searchField.current?.focus();
    searchField.current?.select();
  };
  const open = (id: string) => {
    // The record that is open already is gone to, as one that opens is.
    if (id === openId) document.querySelector<HTMLElement>('[data-record] h2')?.focus();
    else void navigate({ to: '/members/$id', params: { id } });
  };
  const { enter, takeBack } = useEnter(items, current, search.fresh, ({ id }) => open(id));
  const change = (next: Partial<SearchState>) => {
    takeBack();
    setWalkedTo(null);
    if (selection.all) selection.clear();
    setState(next);
  };
  const lookUp = useIdentityLookUp(state.query, (id) => {
    change({ query: '' });
    open(id);
  });
  useEffect(() => setWalkedTo((before) => openId ?? before), [openId]);
  useGivenSearch((given) => change({ query: '', filters: {}, filter: null, ...given }));
  useReturn(openId, beside, toSearch);
  const back = () => {
    if (beside) void navigate({ to: '/members' });
    else if (document.activeElement !== searchField.current) toSearch();
    else if (state.query !== '') change({ query: '' });
  };
  useListKeys({
    count: items.length,
    current,
    onCurrent: (index) => setWalkedTo(items[index]?.id ?? null),
    onEnter: () => (digits ? void lookUp.run() : enter()),
    onBack: back,
    onSelect: (index) => allowed('person', 'export') && items[index] && selection.toggle(items, index, false),
  });
  const selecting = selection.size > 0 || selection.all;
  return (
    <Page
      title={t('title')}
      count={digits ? undefined : total}
      tools={
        <>
          <SearchBar ref={searchField} state={state} focused={!beside} onChange={change}>
            <SearchMenu search={state} onRun={({ id }) => void navigate({ to: '/members', search: { search: id } })} />
          </SearchBar>
          <FilterChips filters={state.filters} onChange={(filters) => change({ filters })} />
          <FilterTreeChips filter={state.filter} onChange={(filter) => change({ filter })} />
          {selecting && (
            <SelectionBar selection={selection} total={total ?? ''}>
              <SelectionActions selection={selectionOf(selection, state)} onExport={() => setExporting(true)} />
            </SelectionBar>
          )}
        </>
      }
      actions={<ListActions selecting={selecting} empty={items.length === 0} onExport={() => setExporting(true)} />}
    >
      {digits ? (
        <IdentityLookUp digits={state.query} lookUp={lookUp} />
      ) : search.pending ? (
        <Loading />
      ) : search.error ? (
        <ErrorNotice error={search.error} onRetry={search.retry} />
      ) : items.length === 0 ? (
        <EmptyList filtered={state.query.trim() !== '' || filterCount(state.filters) > 0 || state.filter !== null} />
      ) : (
        <MemberRows
          items={items}
          current={current}
          openId={openId}
          sort={state.sort}
          selection={allowed('person', 'export') ? selection : null}
          onSort={(sort) => change({ sort })}
          onOpen={open}
          onEnd={search.more}
        />
      )}
      {exporting && (
        <ExportModal
          search={state}
          ids={selection.size > 0 ? selection.ids : null}
          total={total ?? ''}
          count={search.count}
          onClose={() => setExporting(false)}
        />
      )}
    </Page>
  );
}

/** When the record closes, the focus goes back to the row it was opened from, or to the search. */
function useReturn(openId: string | null, beside: boolean, toSearch: () => void): void {
  const before = useRef({ openId, beside });
  useEffect(() => {
    const { openId: opened, beside: wasBeside } = before.current;
    before.current = { openId, beside };
    // Whoever has gone on to the search already is left there.
    if (beside || !wasBeside || document.activeElement !== document.body) return;
    if (!opened || !focusRow(opened)) toSearch();
  });
}
