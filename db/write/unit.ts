/** What one transaction does at each write: permission → row → history → audit → outbox → projections. `db/unit-of-work.ts` opens and closes it. */
import { dayInNorway } from '../../shared/dates/today.ts';
import { TillitError } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import type { Entity } from '../entity.ts';
import { newId } from '../new-id.ts';
import type { Connection } from '../store/connection.ts';
import { REWRITE_OWED, rewriteOwedSince } from '../store/rewrite.ts';
import type { Store } from '../store/store.ts';
import { startIndexing } from '../store/text-index.ts';
import type { Change, Transaction } from '../unit-of-work.ts';
import { differing } from './differing.ts';
import { leadRows } from './lead-rows.ts';
import { moveHistory } from './move-history.ts';
import { refusing } from './refuse.ts';
import { changeRow, insertRow, loadRow, moveRows, removeRow, removeRows } from './rows.ts';
import { refuseUnseenChange } from './seen.ts';
import { type Operation, startTraces } from './traces.ts';

type Unit = { tx: Transaction; settle(): void; end(): void; announce(): void };

/**
 * Starts a unit of work: the hand to write with, and what brings its traces and computed rows down.
 * @returns tx: the hand; settle: writes what has gathered so far; end: writes all there is, before the commit; announce: tells the seats, after the transaction is in
 */
export function startUnit(store: Store, asker: Asker, change: Change): Unit {
  const { connection } = store;
  const changeId = newId();
  const reason =
    change.reason || change.reference ? { reason: change.reason ?? null, reference: change.reference ?? null } : null;
  const at = store.now().toISOString();
  const { command, about = null } = change;
  const traces = startTraces(store, { asker, command, changeId, at, reason, about });
  const touched = new Set<string>();
  const affected = store.projections.map((projection) => ({
    projection,
    ids: new Set<string>(),
    indexing: startIndexing(connection, projection.index),
  }));
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
    oweRewrite() {
      if (rewriteOwedSince(connection) === null) counters.set(REWRITE_OWED, store.now().getTime());
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
      refuseRewriting(entity);
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
      refuseRewriting(entity);
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

  const settle = () => {
    for (const [id, value] of counters)
      connection.prepare('INSERT OR REPLACE INTO counter(id, value) VALUES (?, ?)').run([id, value]);
    counters.clear();
    for (const { projection, ids, indexing } of affected) {
      if (ids.size > 0) indexing.take(projection.refresh(connection, [...ids], dayInNorway(store.now())));
      ids.clear();
    }
    traces.flush();
  };
  return {
    tx,
    settle,
    end() {
      settle();
      for (const { indexing } of affected) indexing.end();
    },
    announce: () => store.announce([...touched]),
  };
}

function lastNumber(connection: Connection, counter: string): number {
  return Number(connection.prepare('SELECT value FROM counter WHERE id = ?').get(counter)?.value);
}

/** Whoever writes: a program that forgot it is stopped here, not only a person. */
function refuseRewriting({ name, facts }: Entity<object>): void {
  if (facts.appendOnly) throw new Error(`rows of ${name} are only added`);
}
