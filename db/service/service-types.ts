/** What the data service offers to whatever carries the contract to it: a window, the browser host, the command line. */
import type { ChangeEvent } from '../../shared/session/contract.ts';

/** One place at which a person sits: a window, a browser tab, a command. Who is asking is fixed here, never in a request. */
export type Seat = { readonly id: string };

/** The program's data behind one profile folder. */
export type DataService = {
  /**
   * Takes a seat. The same id gives the same seat while the process lives, so a reloaded window is still signed in.
   * @param id stable id of the window, tab or command
   */
  seat(id: string): Seat;
  /** Leaves a seat for good: its session ends. */
  leave(seat: Seat): Promise<void>;
  /**
   * Calls a procedure of the contract. The input is checked by the caller's router and its output stripped there; permission is checked here.
   * @param seat who is asking
   * @param procedure dotted name, `members.search`
   * @param input the checked input
   * @param signal ends long work; the transaction is rolled back and `CANCELLED` thrown
   * @throws TillitError with a code of the closed list
   */
  call(seat: Seat, procedure: string, input: unknown, signal?: AbortSignal): Promise<unknown>;
  /** Events for one seat until the signal ends them: what changed, progress of its jobs, being locked. */
  changes(seat: Seat, signal: AbortSignal): AsyncIterable<ChangeEvent>;
  /** Locks every seat, closes the database and drops the key. */
  lock(reason: string): Promise<void>;
  /** Calls back once when the last session has been locked and the database is closed: the process that held the key must end now. */
  onLocked(listener: () => void): void;
  /** Closes everything, without locking a screen first. */
  close(): Promise<void>;
};

/** Seals the private key of a slot once more with what only this machine has (safeStorage of the desktop shell). */
export type DeviceSeal = {
  seal(bytes: Uint8Array): Promise<Uint8Array>;
  unseal(bytes: Uint8Array): Promise<Uint8Array>;
};

/** How a data service is opened. */
export type DataServiceOptions = {
  /** The profile folder: database, keyring, lock, backups, log. Made when it is missing. */
  profile: string;
  /** Version of the program, for the screen and backups. */
  version: string;
  /** False: everything on this thread, for the command line and for tests. */
  threads: boolean;
  /** Where the thread's program lies, when it is not beside the sources (packaged program). */
  threadFile?: string | URL;
  deviceSeal?: DeviceSeal;
  /** Cost of the key derivation; tests make it small. Never below the floor outside tests. */
  keyDerivation?: { memoryKiB: number; passes: number };
};
