/**
 * The only way to write. One transaction: permission → shape → apply → history → audit → outbox → projections → announce. So permission,
 * audit, undo, sync, the live screen and erasure are right for every feature by construction. (Design section 4.)
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TillitError } from '../shared/errors.ts';
import type { Action } from '../shared/roles.ts';
import type { Asker } from './asker.ts';
import type { Entity } from './entity.ts';
import type { Projection } from './projection.ts';
import { translateSqliteError } from './store/connection.ts';
import type { Store } from './store/store.ts';
import type { LedRows } from './write/lead-rows.ts';
import type { MovedHistory } from './write/move-history.ts';
import { startUnit } from './write/unit.ts';

/** What is done and why. `reason` is erasable and stands in no log but the audit context. */
export type Change = {
  command: string;
  reason?: string | null;
  reference?: string | null;
  /** The person the reason is about, where more than one is touched: it is erased with that person. */
  about?: string;
};

/** Some columns of a row; what is undefined is left alone. */
export type PatchOf<Row> = { [Column in keyof Row]?: Row[Column] | undefined };

/** The hand through which a command writes. */
export type Transaction = {
  readonly changeId: string;
  readonly store: Store;
  /** A new id, in order of time. */
  newId(): string;
  /** The next number of a counter that never goes back. */
  nextNumber(counter: 'member-number' | 'incident-number'): number;
  /** Keeps a number for the program itself, without a trace: when something was last looked through. */
  setNumber(
    counter: 'log-walked-at' | 'periods-seen-to' | 'duplicates-seen-to' | 'rewrite-owed-since',
    value: number,
  ): void;
  /** What this removes is to leave nothing behind: the file will be rewritten. */
  oweRewrite(): void;
  /** Has computed rows computed again although nobody wrote: a new day has come. */
  recompute(projection: Projection, ids: readonly string[]): void;
  get<Row extends object>(entity: Entity<Row>, id: string): Row | undefined;
  /** @throws TillitError `NOT_FOUND` */
  need<Row extends object>(entity: Entity<Row>, id: string): Row;
  insert<Row extends object>(entity: Entity<Row>, row: PatchOf<Row> & { id: string }): void;
  insertMany<Row extends object>(entity: Entity<Row>, rows: readonly (PatchOf<Row> & { id: string })[]): void;
  /**
   * Writes the fields that differ.
   * @param seen revision of the row when the person began to edit; a field changed since is not overwritten
   * @returns whether anything differed
   * @throws TillitError `CONFLICT` | `NOT_FOUND` | `FORBIDDEN`
   */
  change<Row extends object>(entity: Entity<Row>, id: string, patch: PatchOf<Row>, seen?: number | undefined): boolean;
  remove<Row extends object>(entity: Entity<Row>, id: string): void;
  /**
   * Moves all rows of a person into the twin of their table, another compartment, and what the history says of them with it: an old value
   * may lie on no machine where the row may not.
   * @param history what becomes of their history
   */
  moveAll(from: Entity<object>, to: Entity<object>, personId: string, history: MovedHistory): void;
  /**
   * Leads rows that leave no history from one person to another, and keeps in one line of the history which ones.
   * @param entities all entities by name
   * @param given from and to: ids of the persons; rows: which
   */
  lead(
    entities: ReadonlyMap<string, Entity<object>>,
    given: { person: Entity<object>; from: string; to: string; rows: LedRows },
  ): void;
  /** Removes rows without reading them first, by the values of one column. Only for what leaves no trace: staged rows, uploaded parts. */
  removeAll<Row extends object>(entity: Entity<Row>, column: keyof Row & string, values: readonly string[]): void;
  /** Logs a sensitive read of one row like a write. */
  look<Row extends object>(
    entity: Entity<Row>,
    row: Row & { id: string },
    fields: readonly (keyof Row & string)[],
    action: Action,
  ): void;
  /** Logs a search for a sensitive thing that found nothing: that is an answer too. */
  lookUp<Row extends object>(entity: Entity<Row>, fields: readonly (keyof Row & string)[], action: Action): void;
};

/** A transaction that long work can pause in. */
export type LongTransaction = Transaction & {
  /** Writes the traces so far and lets others be served; throws `CANCELLED` when the person gave up. */
  breathe(): Promise<void>;
  /** Ends the work with an answer, and with nothing written, traces included: it goes whole or not at all. */
  abandon(answer: unknown): never;
};

export type Outcome<Result> = { result: Result; changeId: string };

/**
 * Runs a command in one synchronous transaction.
 * @param asker who writes
 * @param change which command, and why
 * @param work does the writing; what it throws rolls everything back
 */
export function unitOfWork<Result>(
  store: Store,
  asker: Asker,
  change: Change,
  work: (tx: Transaction) => Result,
): Outcome<Result> {
  const unit = startUnit(store, asker, change);
  try {
    const result = store.connection.raw
      .transaction(() => {
        const made = work(unit.tx);
        unit.end();
        return made;
      })
      .immediate();
    unit.announce();
    return { result, changeId: unit.tx.changeId };
  } catch (error) {
    throw translateSqliteError(error);
  }
}

/**
 * Runs long work (an import of a whole file) in one transaction, in slices that let readers and cancelling through. The caller sees to it
 * that nothing else writes meanwhile.
 * @param signal ends the work; everything is rolled back
 */
export async function longUnitOfWork<Result>(
  store: Store,
  asker: Asker,
  change: Change,
  signal: AbortSignal | undefined,
  work: (tx: LongTransaction) => Promise<Result>,
): Promise<Outcome<Result>> {
  const { raw } = store.connection;
  const unit = startUnit(store, asker, change);
  const breathe = async () => {
    unit.settle();
    await nextTurn();
    if (signal?.aborted) throw new TillitError('CANCELLED');
  };
  let answer: { given: unknown } | null = null;
  const abandon = (given: unknown): never => {
    answer = { given };
    throw ABANDONED;
  };
  raw.exec('BEGIN IMMEDIATE');
  try {
    const result = await work({ ...unit.tx, breathe, abandon });
    unit.end();
    if (signal?.aborted) throw new TillitError('CANCELLED');
    raw.exec('COMMIT');
    unit.announce();
    return { result, changeId: unit.tx.changeId };
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK');
    const left = answer as { given: unknown } | null;
    if (error === ABANDONED && left) return { result: left.given as Result, changeId: unit.tx.changeId };
    throw translateSqliteError(error);
  }
}

const ABANDONED = new Error('abandoned');
