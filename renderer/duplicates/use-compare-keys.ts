/** The keys of the comparison: arrows walk the rows that can be chosen and choose, and a letter or Enter settles the pair. */
import { type RefObject, useEffect } from 'react';
import { isDialogKey } from '../ui/dialog-key.ts';

type CompareKeys = { onMerge: () => void; onDismiss: () => void; onSwap: () => void; onBack: () => void };

/**
 * Listens while the comparison stands.
 * @param body holds the choices: groups of native radio buttons and checkboxes, one a row
 */
export function useCompareKeys(body: RefObject<HTMLElement | null>, keys: CompareKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isDialogKey(event)) return;
      const action = actionFor(event, body.current, keys);
      if (!action) return;
      event.preventDefault();
      action();
    };
    // Before the browser moves a radio button by itself: up and down are for the rows here.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });
}

function actionFor(event: KeyboardEvent, body: HTMLElement | null, keys: CompareKeys): (() => void) | null {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select')) return null;
  if (event.key === 'Escape') return keys.onBack;
  if (event.key === 'i') return keys.onDismiss;
  if (event.key === 'b') return keys.onSwap;
  const onButton = target.closest('button, a') !== null;
  if (event.key === 'Enter') return onButton ? null : keys.onMerge;
  const rows = [...(body?.querySelectorAll<HTMLElement>('[data-choice]') ?? [])];
  const at = rows.findIndex((row) => row.contains(target));
  if (event.key === 'ArrowDown') return () => stand(rows[Math.min(at + 1, rows.length - 1)]);
  if (event.key === 'ArrowUp') return () => stand(rows[Math.max(at - 1, 0)]);
  const radios = at < 0 ? [] : [...(rows[at]?.querySelectorAll<HTMLInputElement>('input[type="radio"]') ?? [])];
  const [left, right] = radios;
  if (!left || !right) return null;
  if (event.key === 'ArrowLeft') return () => take(left);
  if (event.key === 'ArrowRight') return () => take(right);
  return event.key === ' ' ? () => take(left.checked ? right : left) : null;
}

function take(radio: HTMLInputElement): void {
  radio.click();
  radio.focus();
}

function stand(row: HTMLElement | undefined): void {
  const field = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector<HTMLInputElement>('input');
  field?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
