/** The seats of one data process: who sits where, since when without a key press, and who listens for changes. */
import type { ChangeEvent } from '../../shared/session/contract.ts';
import type { StaffAsker } from '../asker.ts';
import type { SignedIn } from './internal-commands.ts';
import type { Seat } from './service-types.ts';

/** A seat with its session. */
export type TakenSeat = Seat & {
  signedIn: (SignedIn & { deviceBound: boolean }) | null;
  /** Time of the last sign of a person, in milliseconds. */
  activeAt: number;
  /** Long work under way, by job id. */
  readonly jobs: Map<string, AbortController>;
  readonly listeners: Set<(event: ChangeEvent) => void>;
};

/** A seat nobody sits at. */
export function newSeat(id: string): TakenSeat {
  return { id, signedIn: null, activeAt: 0, jobs: new Map(), listeners: new Set() };
}

/** Who is asking from this seat; null where nobody is signed in. */
export function askerAt(seat: TakenSeat): StaffAsker | null {
  const { signedIn } = seat;
  if (!signedIn) return null;
  const { staffId, roles, ringsClosed } = signedIn;
  return { kind: 'staff', staffId, roles, ringsClosed };
}

/**
 * Events for a seat until the signal ends them. Events that come while the reader is busy wait; equal news is told once.
 */
export async function* listen(seat: TakenSeat, signal: AbortSignal): AsyncGenerator<ChangeEvent, void, void> {
  const waiting: ChangeEvent[] = [];
  let wake = () => {};
  const onEvent = (event: ChangeEvent) => {
    const last = waiting.at(-1);
    if (event.type === 'changed' && last?.type === 'changed')
      last.entities = [...new Set([...last.entities, ...event.entities])];
    else if (event.type === 'progress' && last?.type === 'progress' && last.job === event.job)
      waiting[waiting.length - 1] = event;
    else waiting.push(event);
    wake();
  };
  const onAbort = () => wake();
  seat.listeners.add(onEvent);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal.aborted) {
      const event = waiting.shift();
      if (event) yield event;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    seat.listeners.delete(onEvent);
    signal.removeEventListener('abort', onAbort);
  }
}
