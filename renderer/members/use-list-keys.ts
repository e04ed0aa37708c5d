/** The keys of the list. They rest while somebody types in a field, save for the arrows and Enter in the search field. */
import { useEffect } from 'react';

type ListKeys = {
  count: number;
  current: number;
  onCurrent: (index: number) => void;
  onOpen: (index: number) => void;
  onBack: () => void;
  onSearch: () => void;
  onNew: () => void;
  onSelect: (index: number) => void;
};

export function useListKeys(keys: ListKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role="dialog"]')) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inSearch = target?.getAttribute('type') === 'search';
      const typing = target?.closest('input, textarea, select, [contenteditable]') !== null && !inSearch;
      if (typing || event.defaultPrevented) return;
      const action = inSearch ? searchAction(event, keys) : listAction(event, keys);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function searchAction(event: KeyboardEvent, keys: ListKeys): (() => void) | null {
  if (event.key === 'ArrowDown') return () => keys.onCurrent(Math.min(keys.current + 1, keys.count - 1));
  if (event.key === 'ArrowUp') return () => keys.onCurrent(Math.max(keys.current - 1, 0));
  if (event.key === 'Enter') return () => keys.onOpen(Math.max(keys.current, 0));
  if (event.key === 'Escape') return keys.onBack;
  return null;
}

function listAction(event: KeyboardEvent, keys: ListKeys): (() => void) | null {
  const inButton = event.target instanceof HTMLElement && event.target.closest('button, a, [role="tab"]') !== null;
  switch (event.key) {
    case '/':
      return keys.onSearch;
    case 'n':
      return keys.onNew;
    case 'e':
      return () => document.querySelector<HTMLElement>('[data-fact]')?.click();
    case 'x':
      return () => keys.onSelect(keys.current);
    case 'Enter':
      return inButton ? null : () => keys.onOpen(keys.current);
    default:
      return inButton && event.key.startsWith('Arrow') ? null : searchAction(event, keys);
  }
}
