/**
 * Taking a change back. A field goes back only while it still holds what the change wrote; a row that was made is removed only while nobody
 * has touched it and nothing else has grown on the person. The rest is listed, never forced. Undo is a change itself and can be undone.
 */
import { CATALOGUE, type EntityName, entityFacts } from '../../shared/catalogue-registry.ts';
import { TillitError } from '../../shared/errors.ts';
import { history } from '../audit/table.ts';
import { decodeRow, type Entity } from '../entity.ts';
import type { LongTransaction, Transaction } from '../unit-of-work.ts';
import { isPerson } from '../write/traces.ts';

/** What could not be taken back: a whole row where `field` is null. */
export type Kept = { entity: string; rowId: string; field: string | null };

/** Lines of the history taken back before others are served. */
const SLICE = 500;

type HistoryRow = NonNullable<(typeof history)['row']>;
type AnyEntity = Entity<Record<string, unknown>>;
type Entities = ReadonlyMap<string, AnyEntity>;

/**
 * Takes one change back within a transaction.
 * @param entities all entities by name
 * @throws TillitError `GONE` where nothing of the change is left, as after an erasure
 */
export async function undoChange(
  tx: LongTransaction,
  changeId: string,
  entities: Entities,
  progress: (done: number, total: number) => void = () => {},
): Promise<{ undone: number; kept: Kept[] }> {
  const rows = lastThingsFirst(readChange(tx, changeId));
  if (rows.length === 0) throw new TillitError('GONE');
  const kept: Kept[] = [];
  let undone = 0;
  for (const [index, row] of rows.entries()) {
    if (index % SLICE === SLICE - 1) {
      progress(index, rows.length);
      await tx.breathe();
    }
    const left = undoLine(tx, row, entities);
    kept.push(...left);
    if (left.length === 0) undone += 1;
  }
  return { undone, kept };
}

function readChange(tx: Transaction, changeId: string): HistoryRow[] {
  return tx.store.connection
    .prepare('SELECT * FROM history WHERE change_id = ? ORDER BY sequence DESC')
    .all(changeId)
    .map((row) => decodeRow(history, row));
}

/** What belongs to nobody, such as an employer that came with an import, goes when the people who refer to it have gone. */
function lastThingsFirst(rows: readonly HistoryRow[]): HistoryRow[] {
  const isGround = ({ operation, personId }: HistoryRow) => operation === 'insert' && personId === null;
  return [...rows.filter((row) => !isGround(row)), ...rows.filter(isGround)];
}

function undoLine(tx: Transaction, row: HistoryRow, entities: Entities): Kept[] {
  const entity = entities.get(row.entity);
  if (!entity) throw new Error(`history speaks of the unknown entity ${row.entity}`);
  if (row.operation === 'change') return undoFields(tx, entity, row);
  if (row.operation === 'remove') return undoRemove(tx, entity, row);
  return isPerson(entity) ? undoPerson(tx, row, entities) : undoInsert(tx, entity, row);
}

/**
 * Removes a person with all that was made with him. If anything about him was changed or added since, all of it stays: a person without his
 * contact row is worse than a person too many.
 */
function undoPerson(tx: Transaction, line: HistoryRow, entities: Entities): Kept[] {
  const later = linesSince(tx, line);
  const present = rowsOfPerson(tx, line.rowId, entities);
  const worked =
    present.some(({ entity, row }) => {
      const lines = later.get(keyOf(entity.name, String(row.id))) ?? [];
      return lines[0]?.operation === 'insert' || !holdsAgain(row, lines);
    }) || isAnyMissing(later, present);
  if (worked) return [{ entity: line.entity, rowId: line.rowId, field: null }];
  for (const { entity, row } of present) tx.remove(entity, String(row.id));
  return [];
}

/** What the history says of each row of the person since a line was written, by row. */
function linesSince(tx: Transaction, line: HistoryRow): ReadonlyMap<string, HistoryRow[]> {
  const found = new Map<string, HistoryRow[]>();
  const stored = tx.store.connection
    .prepare('SELECT * FROM history WHERE person_id IS ? AND sequence > ? ORDER BY sequence')
    .all([line.personId, line.sequence]);
  for (const row of stored) {
    const later = decodeRow(history, row);
    const key = keyOf(later.entity, later.rowId);
    found.set(key, [...(found.get(key) ?? []), later]);
  }
  return found;
}

type PresentRow = { entity: AnyEntity; row: Record<string, unknown> };

/** Every row of a person that a change could have made; what refers to others stands before what is referred to. */
function rowsOfPerson(tx: Transaction, personId: string, entities: Entities): PresentRow[] {
  return (Object.keys(CATALOGUE) as EntityName[]).toReversed().flatMap((name) => {
    const entity = entities.get(name);
    const { subjects, trace } = entityFacts(name);
    const path = subjects[0];
    if (!entity || !path || path.onErase !== 'remove' || trace !== 'full') return [];
    const column = entity.column.get(path.column)?.sql ?? path.column;
    const stored = tx.store.connection.prepare(`SELECT * FROM ${entity.table} WHERE ${column} = ?`).all(personId);
    return stored.map((row) => ({ entity, row: decodeRow(entity, row) }));
  });
}

/** Whether a row that was made with the person has gone since. A row that came later and went again is none of them. */
function isAnyMissing(later: ReadonlyMap<string, HistoryRow[]>, present: readonly PresentRow[]): boolean {
  const there = new Set(present.map(({ entity, row }) => keyOf(entity.name, String(row.id))));
  return [...later].some(([key, lines]) => lines[0]?.operation !== 'insert' && !there.has(key));
}

/**
 * Whether a row holds what it held before the given lines. Its revision does not tell: changes that were taken back have raised it as well.
 * @param lines what the history says of the row since, the oldest first
 */
function holdsAgain(present: Readonly<Record<string, unknown>>, lines: readonly HistoryRow[]): boolean {
  const atFirst = new Map<string, unknown>();
  for (const { before } of lines) {
    for (const [field, value] of Object.entries(before ?? {})) if (!atFirst.has(field)) atFirst.set(field, value);
  }
  atFirst.delete('revision');
  return [...atFirst].every(
    ([field, value]) => JSON.stringify(present[field] ?? null) === JSON.stringify(value ?? null),
  );
}

function keyOf(entity: string, rowId: string): string {
  return `${entity} ${rowId}`;
}

function undoInsert(tx: Transaction, entity: AnyEntity, line: HistoryRow): Kept[] {
  const present = tx.get(entity, line.rowId);
  if (!present) return [];
  const whole = [{ entity: line.entity, rowId: line.rowId, field: null }];
  const later = tx.store.connection
    .prepare(
      'SELECT * FROM history WHERE person_id IS ? AND entity = ? AND row_id = ? AND sequence > ? ORDER BY sequence',
    )
    .all([line.personId, line.entity, line.rowId, line.sequence])
    .map((row) => decodeRow(history, row));
  if (!holdsAgain(present, later)) return whole;
  try {
    tx.remove(entity, line.rowId);
    return [];
  } catch (error) {
    // Something refers to it by now: an employer that others work for.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return whole;
    throw error;
  }
}

function undoRemove(tx: Transaction, entity: AnyEntity, row: HistoryRow): Kept[] {
  const before = row.before;
  if (!before) return [];
  if (tx.get(entity, row.rowId)) return [{ entity: row.entity, rowId: row.rowId, field: null }];
  try {
    tx.insert(entity, { ...before, id: row.rowId });
    return [];
  } catch (error) {
    // Its place has been taken: another home address, another identity number.
    const taken = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');
    if (taken) return [{ entity: row.entity, rowId: row.rowId, field: null }];
    throw error;
  }
}

function undoFields(tx: Transaction, entity: AnyEntity, row: HistoryRow): Kept[] {
  const present = tx.get(entity, row.rowId);
  const fields = Object.keys(row.after ?? {});
  if (!present) return fields.map((field) => ({ entity: row.entity, rowId: row.rowId, field }));
  const same = (field: string) => JSON.stringify(present[field]) === JSON.stringify(row.after?.[field]);
  const back = fields.filter(same);
  if (back.length > 0)
    tx.change(entity, row.rowId, Object.fromEntries(back.map((field) => [field, row.before?.[field] ?? null])));
  return fields
    .filter((field) => !back.includes(field))
    .map((field) => ({ entity: row.entity, rowId: row.rowId, field }));
}
