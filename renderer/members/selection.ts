/** Which rows are selected: one by one, a stretch by shift-click, or all that the search finds. */
import { useRef, useState } from 'react';

import type { MemberSelection } from '../../shared/members/selection.ts';
import type { SearchState } from './search-state.ts';

type Row = { id: string };

export type Selection = {
  ids: ReadonlySet<string>;
  /** Everything the search finds, also what is not on the screen. */
  all: boolean;
  size: number;
  has(id: string): boolean;
  toggle(rows: readonly Row[], index: number, stretch: boolean): void;
  selectAll(): void;
  clear(): void;
};

/**
 * @param given the rows selected in the beginning
 * @param everything all that the search finds is
 */
export function useSelection(given: readonly string[] = [], everything = false): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(given));
  const [all, setAll] = useState(everything);
  const last = useRef<number | null>(null);
  return {
    ids,
    all,
    size: ids.size,
    has: (id) => all || ids.has(id),
    toggle(rows, index, stretch) {
      // Of «all» one row cannot be taken away unseen: what is left are the rows that are on the screen.
      const before = all ? new Set(rows.map(({ id }) => id)) : ids;
      setAll(false);
      setIds(toggled(before, rows, index, stretch ? last.current : null));
      last.current = index;
    },
    selectAll() {
      setAll(true);
      setIds(new Set());
    },
    clear() {
      setAll(false);
      setIds(new Set());
      last.current = null;
    },
  };
}

/** Whom the selected rows mean: themselves, or all that the search finds. */
export function selectionOf({ all, ids }: Selection, { query, filters, filter }: SearchState): MemberSelection {
  return all ? { query, filters, ...(filter ? { filter } : {}) } : { ids: [...ids] };
}

/**
 * The selection after a click.
 * @param from where a stretch begins; null for a single row
 */
export function toggled(
  ids: ReadonlySet<string>,
  rows: readonly Row[],
  index: number,
  from: number | null,
): ReadonlySet<string> {
  const clicked = rows[index];
  if (!clicked) return ids;
  const next = new Set(ids);
  if (from === null) {
    if (!next.delete(clicked.id)) next.add(clicked.id);
    return next;
  }
  for (const row of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) next.add(row.id);
  return next;
}
