/** Walking the rows of tasks with the arrows, over the headings between them, from anywhere on a page that shows them. */
import { useEffect } from 'react';
import { isDialogKey } from '../ui/dialog-key.ts';

const FIELDS = 'input, textarea, select, [contenteditable], [role="radiogroup"], [data-task]';

/** The arrows go into the rows from wherever somebody stands outside a field; in a row they are the row's own. */
export function useWalkTasks(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest(FIELDS) || isDialogKey(event)) return;
      event.preventDefault();
      taskRows()
        .at(event.key === 'ArrowDown' ? 0 : -1)
        ?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Goes to the row after or before the one the focus is on. */
export function stepRow(by: 1 | -1): void {
  const rows = taskRows();
  const next = rows.indexOf(document.activeElement as HTMLElement) + by;
  if (next >= 0) rows[next]?.focus();
}

/** The row after this one, else the one before it; null where it is the only one. */
export function besideRow(row: HTMLElement | null): HTMLElement | null {
  const rows = taskRows();
  const at = row ? rows.indexOf(row) : -1;
  return at === -1 ? null : (rows[at + 1] ?? rows[at - 1] ?? null);
}

/** Goes to the row of a task, if it is shown. */
export function focusTask(id: string): void {
  taskRows()
    .find(({ dataset }) => dataset.task === id)
    ?.focus();
}

function taskRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-task]')];
}
