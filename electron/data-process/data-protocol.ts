/**
 * What the data process and the process that started it say to each other. Frames of the contract pass through unread: the shell and the
 * browser host carry them between a window and the data process and never look inside.
 */

/** One frame of the contract, as oRPC writes it. */
export type Frame = string | Uint8Array;

/** To the data process. In the desktop shell a `connect` brings a message port along, and no frames are relayed. */
export type ToDataProcess =
  | { type: 'open'; profile: string; version: string; canSeal: boolean; threadFile: string | null }
  | { type: 'connect'; connection: number; seat: string }
  | { type: 'frame'; connection: number; frame: Frame }
  | { type: 'disconnect'; connection: number }
  | { type: 'leave'; seat: string }
  | { type: 'lock'; reason: string }
  | { type: 'sealed'; id: number; bytes: Uint8Array | null };

/**
 * From the data process. After `locked` it ends by itself, and the keys with it; `lock-done` answers a `lock`, also where nobody was signed
 * in. `failed` carries the reference of the log where the fault was not expected.
 */
export type FromDataProcess =
  | { type: 'ready' }
  | { type: 'failed'; code: string; reference: string | null }
  | { type: 'frame'; connection: number; frame: Frame }
  /** What came through a connection was no frame of the contract: it is to be closed. */
  | { type: 'broken'; connection: number }
  | { type: 'locked' }
  | { type: 'lock-done' }
  | { type: 'seal' | 'unseal'; id: number; bytes: Uint8Array };
