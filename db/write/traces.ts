/** What a write leaves behind: history, lines for the audit log, patches for the hub. Gathered while it runs, written in its transaction. */
import { scopeOf } from '../../shared/catalogue.ts';
import type { Asker } from '../asker.ts';
import type { Entity } from '../entity.ts';
import type { Store } from '../store/store.ts';
import { type AuditEntry, type AuditReason, appendLines } from './audit-writer.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** One thing done to one row. `move` takes all rows of a person into another compartment; `look` is a sensitive read. */
export type Operation = {
  entity: Entity<object>;
  operation: 'insert' | 'change' | 'remove' | 'move' | 'look';
  /** Null for a search that found nothing. */
  rowId: string | null;
  /** The row after it, or before a removal. */
  row: AnyRow;
  /** Fields touched, as in the catalogue. */
  fields: readonly string[];
  before: AnyRow | null;
  after: AnyRow | null;
  /** Revision the person had seen; null for a new row. */
  base: number | null;
  /** Of a move: the rows, and the table they were in. */
  rows?: { from: Entity<object>; moved: readonly AnyRow[] };
};

/** Who, what and why, for all operations of one unit of work. */
export type TraceHeader = {
  asker: Asker;
  command: string;
  changeId: string;
  at: string;
  reason: AuditReason | null;
  /** The person the reason is about, where it is not told by the only one touched. */
  about: string | null;
};

export type Traces = {
  note(operation: Operation): void;
  /** Writes the gathered lines; called once at the end, and between slices of long work. */
  flush(): void;
};

/** Columns that every row has and that say nothing. */
const SILENT = new Set(['id', 'revision', 'personId']);

/** Starts gathering the traces of one unit of work. */
export function startTraces(store: Store, header: TraceHeader): Traces {
  const lines = new Map<string, AuditEntry & { names: Set<string> }>();
  const newPersons = new Set<string>();
  let reason = header.reason;
  return {
    note(operation) {
      const { entity } = operation;
      if (entity.facts.trace === 'none') return;
      const personId = personOf(entity, operation.row);
      noteLine(operation, personId);
      if (operation.operation === 'look') return;
      if (entity.facts.trace === 'full' && !isMadeWithPerson(operation, personId))
        writeHistory(store, header, operation, personId);
      if (store.hub && entity.facts.synced)
        for (const single of asPatches(operation)) writeOutbox(store, header, single, personId);
    },
    flush() {
      if (lines.size === 0) return;
      const entries = [...lines.values()].map(({ names, ...entry }) => ({
        ...entry,
        fields: [...names].sort().join(','),
      }));
      const people = new Set(entries.map(({ personId }) => personId));
      appendLines(
        store.connection,
        entries,
        reason,
        header.about ?? (people.size === 1 ? (entries[0]?.personId ?? null) : null),
      );
      reason = null;
      lines.clear();
    },
  };

  /**
   * The history of a new person is one line: there is no old value to keep, and what was made with the person is what hangs on the person
   * without a line of its own. An import writes a sixth of the history it would otherwise.
   */
  function isMadeWithPerson({ entity, operation, rowId }: Operation, personId: string | null): boolean {
    if (operation !== 'insert' || personId === null) return false;
    if (personId !== rowId) return newPersons.has(personId);
    if (isPerson(entity)) newPersons.add(personId);
    return false;
  }

  function noteLine({ entity, rowId, fields }: Operation, personId: string | null): void {
    const key = personId ?? `${entity.name} ${rowId}`;
    let line = lines.get(key);
    if (!line) {
      line = {
        at: header.at,
        staffId: header.asker.staffId,
        device: store.device,
        command: header.command,
        entity: personId ? 'person' : entity.name,
        rowId: personId ?? rowId,
        personId,
        fields: '',
        changeId: header.changeId,
        names: new Set(),
      };
      lines.set(key, line);
    }
    for (const field of fields) if (speaks(entity, field)) line.names.add(`${entity.name}.${field}`);
  }
}

/** Whether a column says something to a reader of logs and history. */
export function speaks(entity: Pick<Entity<object>, 'facts'>, field: string): boolean {
  return !SILENT.has(field) && !entity.facts.fields[field]?.derived;
}

/** Whether the rows of an entity are the persons themselves. */
export function isPerson(entity: Pick<Entity<object>, 'facts'>): boolean {
  return entity.facts.subjects[0]?.column === 'id';
}

/** The person a row is about; null where it is about none. */
export function personOf(entity: Entity<object>, row: AnyRow): string | null {
  const path = entity.facts.subjects[0];
  const value = path ? row[path.column] : null;
  return typeof value === 'string' ? value : null;
}

function writeHistory(store: Store, header: TraceHeader, operation: Operation, personId: string | null): void {
  store.connection
    .prepare(
      `INSERT INTO history(change_id, at, staff_id, command, entity, row_id, person_id, scope, operation, "before", "after")
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run([
      header.changeId,
      header.at,
      header.asker.staffId,
      header.command,
      operation.entity.name,
      operation.rowId,
      personId,
      scopeOf(operation.entity.facts, operation.row),
      operation.operation,
      operation.before ? JSON.stringify(operation.before) : null,
      operation.after ? JSON.stringify(operation.after) : null,
    ]);
}

/** The hub knows rows, not moves: what moves goes from one table and comes into the other. What is led has no patch: traces and staged rows. */
function asPatches(operation: Operation): Operation[] {
  const { entity, rows } = operation;
  if (!rows) return operation.operation === 'move' ? [] : [operation];
  return rows.moved.flatMap((row): Operation[] => {
    const common = { rowId: String(row.id), row, fields: Object.keys(row), after: null };
    return [
      { ...common, entity: rows.from, operation: 'remove', before: row, base: Number(row.revision) },
      { ...common, entity, operation: 'insert', before: null, base: null },
    ];
  });
}

function writeOutbox(store: Store, header: TraceHeader, operation: Operation, personId: string | null): void {
  const base =
    operation.base === null ? null : Object.fromEntries(operation.fields.map((field) => [field, operation.base]));
  const patch = operation.operation === 'insert' ? operation.row : operation.after;
  store.connection
    .prepare(
      `INSERT INTO outbox(change_id, command, entity, row_id, person_id, scope, operation, patch, base, "before")
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run([
      header.changeId,
      header.command,
      operation.entity.name,
      operation.rowId,
      personId,
      scopeOf(operation.entity.facts, operation.row),
      operation.operation,
      patch ? JSON.stringify(patch) : null,
      base ? JSON.stringify(base) : null,
      operation.before ? JSON.stringify(operation.before) : null,
    ]);
}
