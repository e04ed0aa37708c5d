/**
 * The only way to write. One transaction: permission → shape → apply → history → audit → outbox → projections → announce. So permission,
 * audit, undo, sync, the live screen and erasure are right for every feature by construction. (Design section 4.)
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { dayInNorway } from '../shared/dates/today.ts';
import { TillitError } from '../shared/errors.ts';
import { permissionFor, reachesRow } from '../shared/permissions.ts';
import type { Action } from '../shared/roles.ts';
import type { Asker } from './asker.ts';
import type { Entity } from './entity.ts';
import { peopleClosedTo } from './marked-people.ts';
import { newId } from './new-id.ts';
import type { Projection } from './projection.ts';
import { type Connection, translateSqliteError } from './store/connection.ts';
import type { Store } from './store/store.ts';
import { type LedRows, leadRows } from './write/lead-rows.ts';
import { type MovedHistory, moveHistory } from './write/move-history.ts';
import { changeRow, insertRow, knownColumn, loadRow, moveRows, removeRow, removeRows } from './write/rows.ts';
import { refuseUnseenChange } from './write/seen.ts';
import { isPerson, type Operation, startTraces } from './write/traces.ts';

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
  nextNumber(counter: 'member-number'): number;
  /** Keeps a number for the program itself, without a trace: when something was last looked through. */
  setNumber(counter: 'log-walked-at' | 'periods-seen-to' | 'duplicates-seen-to', value: number): void;
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
        unit.settle();
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
    unit.settle();
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

type Unit = { tx: Transaction; settle(): void; announce(): void };

function startUnit(store: Store, asker: Asker, change: Change): Unit {
  const { connection } = store;
  const changeId = newId();
  const reason =
    change.reason || change.reference ? { reason: change.reason ?? null, reference: change.reference ?? null } : null;
  const at = store.now().toISOString();
  const { command, about = null } = change;
  const traces = startTraces(store, { asker, command, changeId, at, reason, about });
  const touched = new Set<string>();
  const affected = store.projections.map((projection) => ({ projection, ids: new Set<string>() }));
  const counters = new Map<string, number>();
  const refuse = refusing(connection, asker);

  const done = (operation: Operation) => {
    traces.note(operation);
    if (operation.operation === 'look') return;
    affect(operation.entity, operation.row);
  };
  const affect = ({ name }: Entity<object>, row: Readonly<Record<string, unknown>>) => {
    touched.add(name);
    for (const { projection, ids } of affected) {
      for (const id of projection.sources[name]?.(row, connection) ?? []) ids.add(id);
    }
  };

  const insert = (entity: Entity<object>, given: object & { id: string }) => {
    const row = { revision: 1, ...given };
    const fields = Object.entries(row).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [name],
    );
    refuse(entity, 'create', fields, row);
    insertRow(connection, entity, row);
    done({ entity, operation: 'insert', rowId: given.id, row, fields, before: null, after: null, base: null });
  };

  const tx: Transaction = {
    changeId,
    store,
    newId,
    nextNumber(counter) {
      const last = counters.get(counter) ?? lastNumber(connection, counter);
      counters.set(counter, last + 1);
      return last + 1;
    },
    setNumber(counter, value) {
      counters.set(counter, value);
    },
    recompute(projection, ids) {
      const found = affected.find((one) => one.projection === projection);
      for (const id of ids) found?.ids.add(id);
      if (ids.length > 0) touched.add(projection.entity);
    },
    get: (entity, id) => loadRow(connection, entity, id),
    need(entity, id) {
      const row = loadRow(connection, entity, id);
      if (!row) throw new TillitError('NOT_FOUND');
      return row;
    },
    insert,
    insertMany(entity, rows) {
      for (const row of rows) insert(entity, row);
    },
    change(entity, id, given, seen) {
      const present = loadRow(connection, entity, id) as Record<string, unknown> | undefined;
      if (!present) throw new TillitError('NOT_FOUND');
      const patch = differing(entity, present, given as Record<string, unknown>);
      const fields = Object.keys(patch);
      if (fields.length === 0) return false;
      const row = { ...present, ...patch };
      refuse(entity, 'change', fields, present);
      refuse(entity, 'change', fields, row);
      const revision = Number(present.revision);
      if (seen !== undefined && seen < revision)
        refuseUnseenChange(connection, entity, present, fields, revision - seen);
      changeRow(connection, entity, id, patch);
      const before = Object.fromEntries(fields.map((field) => [field, present[field]]));
      done({ entity, operation: 'change', rowId: id, row, fields, before, after: patch, base: seen ?? revision });
      // A row that has gone to another person is missed by the one who had it.
      if (entity.facts.subjects.some(({ column }) => fields.includes(column))) affect(entity, present);
      return true;
    },
    remove(entity, id) {
      const row = loadRow(connection, entity, id) as Record<string, unknown> | undefined;
      if (!row) throw new TillitError('NOT_FOUND');
      refuse(entity, 'remove', [], row);
      removeRow(connection, entity, id);
      const fields = Object.keys(row).filter((name) => row[name] !== null);
      done({
        entity,
        operation: 'remove',
        rowId: id,
        row,
        fields,
        before: row,
        after: null,
        base: Number(row.revision),
      });
    },
    moveAll(from, to, personId, history) {
      const columns = from.columns.map(({ name }) => name);
      refuse(from, 'remove', [], { personId });
      refuse(to, 'create', columns, { personId });
      const rows = moveRows(connection, from, to, personId);
      moveHistory(connection, { from, to, personId, changeId, history });
      const before = { compartment: from.name };
      const after = { compartment: to.name, history: Object.keys(history)[0] };
      const moved = { entity: to, operation: 'move', rowId: personId, fields: [], before, after, base: null } as const;
      done({ ...moved, row: { id: personId, personId }, rows: { from, moved: rows } });
      affect(from, { personId });
    },
    lead(entities, { person, from, to, rows }) {
      refuse(person, 'remove', [], { id: from });
      leadRows(connection, entities, rows, from, to);
      const led = { operation: 'move', rowId: to, row: { id: to }, fields: [], base: null } as const;
      done({ entity: person, ...led, before: { person: from }, after: { person: to, rows } });
    },
    removeAll(entity, column, values) {
      const { scope, trace } = entity.facts;
      // Without the row neither its history could be written nor its compartment be judged.
      if (trace !== 'none' || typeof scope !== 'string')
        throw new Error(`rows of ${entity.name} are removed one by one`);
      refuse(entity, 'remove', [], {});
      for (const value of values) removeRows(connection, entity, column, value);
      touched.add(entity.name);
    },
    look(entity, row, fields, action) {
      const seen = row as Readonly<Record<string, unknown>>;
      refuse(entity, action, fields, seen);
      done({ entity, operation: 'look', rowId: row.id, row: seen, fields, before: null, after: null, base: null });
    },
    lookUp(entity, fields, action) {
      refuse(entity, action, fields, {});
      done({ entity, operation: 'look', rowId: null, row: {}, fields, before: null, after: null, base: null });
    },
  };

  return {
    tx,
    settle() {
      for (const [id, value] of counters)
        connection.prepare('INSERT OR REPLACE INTO counter(id, value) VALUES (?, ?)').run([id, value]);
      counters.clear();
      for (const { projection, ids } of affected) {
        if (ids.size > 0) projection.refresh(connection, [...ids], dayInNorway(store.now()));
        ids.clear();
      }
      traces.flush();
    },
    announce: () => store.announce([...touched]),
  };
}

function lastNumber(connection: Connection, counter: string): number {
  return Number(connection.prepare('SELECT value FROM counter WHERE id = ?').get(counter)?.value);
}

/** Bookkeeping columns: they go with the row and are nobody's to choose. */
const BOOKKEEPING = new Set(['id', 'revision']);

type Refuse = (
  entity: Entity<object>,
  action: Action,
  fields: readonly string[],
  row: Readonly<Record<string, unknown>>,
) => void;

/** What asks for every row whether the asker may write it. */
function refusing(connection: Connection, asker: Asker): Refuse {
  if (asker.kind === 'program') return () => {};
  // Nobody marks a person and writes about one in the same breath.
  let closed: ReadonlySet<string> | null = null;
  return (entity, action, fields, row) => {
    const permission = permissionFor(asker.roles, entity.name, action);
    const columns = fields.every((field) => BOOKKEEPING.has(field) || permission.columns.includes(field));
    if (!columns || !reachesRow(permission, entity.name, row, asker)) throw new TillitError('FORBIDDEN');
    // The card of a marked person is seen by all, and changed by those who may open the rest.
    if (entity.facts.seenWhenMarked && !isPerson(entity)) return;
    closed ??= peopleClosedTo(connection, asker);
    if (closed.size === 0) return;
    for (const { column } of entity.facts.subjects)
      if (closed.has(String(row[column]))) throw new TillitError('FORBIDDEN');
  };
}

function differing(
  entity: Entity<object>,
  present: Record<string, unknown>,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || BOOKKEEPING.has(name)) continue;
    const column = knownColumn(entity, name);
    const same =
      column.holds === 'json' ? JSON.stringify(present[name]) === JSON.stringify(value) : present[name] === value;
    if (!same) patch[name] = value;
  }
  return patch;
}
