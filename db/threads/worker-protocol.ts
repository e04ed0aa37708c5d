/** What the data process and its threads say to each other. Ids and checked inputs only; functions do not cross. */
import type { ErrorDetails } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';

/** To a thread. The first message opens the store; the key never leaves the process. */
export type ToThread =
  | { type: 'open'; file: string; key: Uint8Array; readonly: boolean }
  | { type: 'run'; id: number; procedure: string; asker: Asker; input: unknown }
  | { type: 'cancel'; id: number }
  | { type: 'close' };

/** From a thread. */
export type FromThread =
  | { type: 'opened' }
  | { type: 'failed'; code: string }
  | { type: 'answer'; id: number; answer: unknown; opened: readonly string[] }
  | { type: 'error'; id: number; code: string; details: ErrorDetails; stack: string | null }
  | { type: 'progress'; id: number; job: string; stage: string; done: number; total: number | null }
  | { type: 'announce'; entities: readonly string[] };
