/** The keys of the record: `e` edits, the arrows go from fact to fact, digits change the tab, Esc closes. */
import { useEffect } from 'react';
import { isDialogKey } from './dialog-key.ts';

type RecordKeys = {
  onTab?: (place: number) => void;
  onClose: () => void;
  onPrint?: () => void;
  /** What a record has besides, by its key. */
  others?: Readonly<Record<string, () => void>>;
};

export function useRecordKeys(keys: RecordKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isDialogKey(event)) return;
      const action = event.ctrlKey || event.metaKey ? withCommand(event, keys) : plain(event, keys);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function withCommand(event: KeyboardEvent, { onPrint }: RecordKeys): (() => void) | null {
  return event.key.toLowerCase() === 'p' && !event.shiftKey ? (onPrint ?? null) : null;
}

function plain(event: KeyboardEvent, { onTab, onClose, others }: RecordKeys): (() => void) | null {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')) return null;
  if (event.key === 'e') return editFact(target);
  const other = others?.[event.key];
  if (other) return other;
  if (onTab && /^[1-9]$/u.test(event.key)) {
    const place = Number(event.key) - 1;
    return () => {
      onTab(place);
      // From the tab, Tab goes on into what it shows, and the arrows to its facts.
      document.querySelectorAll<HTMLElement>('[data-record] [role="tab"]')[place]?.focus();
    };
  }
  if (!target.closest('[data-record]')) return null;
  if (event.key === 'Escape') return onClose;
  if (event.key === 'ArrowDown') return stepTo(target, 1);
  return event.key === 'ArrowUp' ? stepTo(target, -1) : null;
}

/** The fact the focus is on, else the first. */
function editFact(target: HTMLElement): (() => void) | null {
  const fact = target.closest<HTMLElement>('[data-fact]') ?? facts()[0];
  return fact ? () => fact.click() : null;
}

function stepTo(target: HTMLElement, step: 1 | -1): (() => void) | null {
  const all = facts();
  const at = all.findIndex((fact) => fact.contains(target));
  if (at === -1 && target.closest('button:not([role="tab"]), a, table')) return null;
  const next = all[at === -1 ? 0 : at + step];
  return next ? () => next.focus() : null;
}

function facts(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-record] [data-fact]')];
}
