/** Which rows are selected; a shift-click takes the whole stretch since the last one. */
import { useRef, useState } from 'react';

type Row = { id: string };

export type Selection = {
  ids: ReadonlySet<string>;
  size: number;
  toggle(rows: readonly Row[], index: number, stretch: boolean): void;
  clear(): void;
};

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<number | null>(null);
  return {
    ids,
    size: ids.size,
    toggle(rows, index, stretch) {
      setIds(toggled(ids, rows, index, stretch ? last.current : null));
      last.current = index;
    },
    clear() {
      setIds(new Set());
      last.current = null;
    },
  };
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
