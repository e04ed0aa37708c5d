/** Locking the screen: by key, by idle time. Drafts are saved, the page goes blank at once, the key leaves memory, the page starts afresh. */
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import { flushDrafts } from '../ui/draft.ts';

const TOUCH_MS = 15_000;

/** Locks now. */
export async function lockNow(): Promise<void> {
  document.documentElement.dataset.locked = 'true';
  document.getElementById('root')?.setAttribute('hidden', '');
  for (const portal of document.querySelectorAll('[data-portal]')) portal.setAttribute('hidden', '');
  await flushDrafts();
  await api.session.lock({}).catch(() => {});
  location.reload();
}

/**
 * Locks after minutes without a key press or click, and on Ctrl/Cmd-L, also from a dialog or a form.
 * @param minutes set by the administrator
 */
export function useLock(minutes: number): void {
  useEffect(() => {
    let idle = setTimeout(() => void lockNow(), minutes * 60_000);
    let touched = Date.now();
    const onSign = () => {
      clearTimeout(idle);
      idle = setTimeout(() => void lockNow(), minutes * 60_000);
      if (Date.now() - touched < TOUCH_MS) return;
      touched = Date.now();
      void api.session.touch({}).catch(() => {});
    };
    const onKey = (event: KeyboardEvent) => {
      onSign();
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'l') {
        event.preventDefault();
        void lockNow();
      }
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onSign, true);
    return () => {
      clearTimeout(idle);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onSign, true);
    };
  }, [minutes]);
}
