/** News from the data process: what changed is asked for again, progress is passed on, a lock starts the page afresh. */
import { useEffect, useSyncExternalStore } from 'react';
import { api, queryClient } from './client.ts';

export type JobProgress = { stage: string; done: number; total: number | null };

const progress = new Map<string, JobProgress>();
const listeners = new Set<() => void>();
const GATHER_MS = 50;

/** Marks a query that is not asked again by itself: asking it writes something. */
export const STEADY = { steady: true };

/** Entities nobody looks at while they change: half-typed forms, and files on their way in. */
const UNSEEN: ReadonlySet<string> = new Set(['draft', 'uploadPart']);

/** Listens while the person is signed in. */
export function useChanges(): void {
  useEffect(() => {
    const ending = new AbortController();
    void listen(ending.signal);
    return () => ending.abort();
  }, []);
}

/** How far a job of this window has come. */
export function useJobProgress(job: string | null): JobProgress | null {
  return useSyncExternalStore(subscribe, () => (job ? (progress.get(job) ?? null) : null));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function listen(signal: AbortSignal): Promise<void> {
  let gathering: ReturnType<typeof setTimeout> | undefined;
  try {
    for await (const event of await api.session.changes({}, { signal })) {
      if (event.type === 'locked') location.reload();
      else if (event.type === 'progress') {
        progress.set(event.job, { stage: event.stage, done: event.done, total: event.total });
        for (const listener of listeners) listener();
      } else if (event.entities.some((entity) => !UNSEEN.has(entity))) {
        clearTimeout(gathering);
        gathering = setTimeout(
          () =>
            void queryClient.invalidateQueries({
              refetchType: 'active',
              predicate: ({ meta }) => meta?.steady !== true,
            }),
          GATHER_MS,
        );
      }
    }
  } catch {
    // The stream ends with the connection or the session; both start the page afresh by themselves.
  }
}
