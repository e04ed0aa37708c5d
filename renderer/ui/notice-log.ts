/** What was said to the person since the sign-in: read again in the bar, taken back from there. Lives in the page's memory and goes with the lock. */
import { useSyncExternalStore } from 'react';

/** Something that was done or went wrong. `changeId`: it can be taken back. */
export type Notice = { id: string; text: string; at: string; changeId: string | null; failed: boolean };

const MOST = 30;
let log: readonly Notice[] = [];
const listeners = new Set<() => void>();

/** The notices, the newest first. */
export function useNoticeLog(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => log,
  );
}

/** Adds a notice. */
export function addNotice(text: string, changeId: string | null, failed: boolean): Notice {
  const notice = { id: crypto.randomUUID(), text, at: new Date().toISOString(), changeId, failed };
  setLog([notice, ...log].slice(0, MOST));
  return notice;
}

/** Notes that a change has been taken back, or cannot be. */
export function closeChange(changeId: string): void {
  setLog(log.map((notice) => (notice.changeId === changeId ? { ...notice, changeId: null } : notice)));
}

/** The latest change that can be taken back; null where there is none. */
export function latestChange(): string | null {
  return log.find(({ changeId }) => changeId !== null)?.changeId ?? null;
}

function setLog(next: readonly Notice[]): void {
  log = next;
  for (const listener of listeners) listener();
}
