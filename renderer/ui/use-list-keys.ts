/** The keys of the list. They rest while somebody types in a field, save for the arrows, Enter and Esc in the search field. */
import { useEffect } from 'react';
import { isDialogKey } from './dialog-key.ts';

type ListKeys = {
  count: number;
  /** The row the arrows stand on; -1 before the first. */
  current: number;
  onCurrent: (index: number) => void;
  onEnter: () => void;
  onBack: () => void;
  onSelect: (index: number) => void;
};

export function useListKeys(keys: ListKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isDialogKey(event)) return;
      const action = actionFor(event, keys);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function actionFor(event: KeyboardEvent, keys: ListKeys): (() => void) | null {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (target.matches('[data-search]')) return walk(event.key, keys);
  if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return null;
  // The record has keys of its own.
  if (target.closest('[data-record]')) return null;
  if (event.key === 'x') return () => keys.onSelect(keys.current);
  const onButton = target.closest('button, [role="tab"]') !== null;
  return onButton && event.key !== 'Escape' ? null : walk(event.key, keys);
}

function walk(key: string, { count, current, onCurrent, onEnter, onBack }: ListKeys): (() => void) | null {
  if (key === 'ArrowDown') return () => onCurrent(Math.min(current + 1, count - 1));
  if (key === 'ArrowUp') return () => onCurrent(Math.max(current - 1, 0));
  if (key === 'Enter') return onEnter;
  return key === 'Escape' ? onBack : null;
}
