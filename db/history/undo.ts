/**
 * Taking a change back. A field goes back only while it still holds what the change wrote; a row that was made is removed only while nobody
 * has touched it and nothing else has grown on the person. The rest is listed, never forced. Undo is a change itself and can be undone.
 */
import { CATALOGUE, type EntityName } from '../../shared/catalogue-registry.ts';
import { TillitError } from '../../shared/errors.ts';
import { history } from '../audit/table.ts';
import { decodeRow, type Entity } from '../entity.ts';
import type { LongTransaction, Transaction } from '../unit-of-work.ts';
import { personOf } from '../write/traces.ts';

/** What could not be taken back: a whole row where `field` is null. */
export type Kept = { entity: string; rowId: string; field: string | null };

/** Rows taken back before others are served. */
const SLICE = 500;

type HistoryRow = NonNullable<(typeof history)['row']>;
/** Rows a change made for one person: by entity, by id, with the history line that made them. */
type MadeRows = Map<string, Map<string, number>>;
type AnyEntity = Entity<Record<string, unknown>>;

/**
 * Takes one change back within a transaction.
 * @param entities all entities by name
 * @throws TillitError `GONE` where nothing of the change is left, as after an erasure
 */
export async function undoChange(
  tx: LongTransaction,
  changeId: string,
  entities: ReadonlyMap<string, AnyEntity>,
  progress: (done: number, total: number) => void = () => {},
): Promise<{ undone: number; kept: Kept[] }> {
  const rows = readChange(tx, changeId);
  if (rows.length === 0) throw new TillitError('GONE');
  const kept: Kept[] = [];
  let undone = 0;
  const standing = personsThatStay(tx, rows, entities);
  for (const [index, row] of rows.entries()) {
    if (index % SLICE === SLICE - 1) {
      progress(index, rows.length);
      await tx.breathe();
    }
    const entity = entities.get(row.entity);
    if (!entity) throw new Error(`history speaks of the unknown entity ${row.entity}`);
    const left =
      row.operation === 'insert'
        ? undoInsert(tx, entity, row, standing)
        : row.operation === 'remove'
          ? undoRemove(tx, entity, row)
          : undoFields(tx, entity, row);
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

/**
 * Persons made by the change who must stay whole, because something about them was changed or added since. A person without his contact
 * row is worse than a person too many.
 */
function personsThatStay(
  tx: Transaction,
  rows: readonly HistoryRow[],
  entities: ReadonlyMap<string, AnyEntity>,
): ReadonlySet<string> {
  const made = new Map<string, MadeRows>();
  for (const row of rows) {
    if (row.operation !== 'insert' || !row.personId) continue;
    const ofPerson = made.get(row.personId) ?? new Map<string, Map<string, number>>();
    ofPerson.set(row.entity, (ofPerson.get(row.entity) ?? new Map()).set(row.rowId, row.sequence));
    made.set(row.personId, ofPerson);
  }
  const staying = new Set<string>();
  for (const [personId, ofPerson] of made) {
    if (ofPerson.has('person') && grownSince(tx, personId, ofPerson, entities)) staying.add(personId);
  }
  return staying;
}

function grownSince(
  tx: Transaction,
  personId: string,
  made: MadeRows,
  entities: ReadonlyMap<string, AnyEntity>,
): boolean {
  for (const name of Object.keys(CATALOGUE) as EntityName[]) {
    const entity = entities.get(name);
    const path = CATALOGUE[name].subjects[0];
    if (!entity || !path || path.onErase !== 'remove' || CATALOGUE[name].trace !== 'full') continue;
    const column = entity.column.get(path.column)?.sql ?? path.column;
    const present = tx.store.connection.prepare(`SELECT * FROM ${entity.table} WHERE ${column} = ?`).all(personId);
    for (const stored of present) {
      const sequence = made.get(name)?.get(String(stored.id));
      if (sequence === undefined || !sameAsMade(tx, entity, decodeRow(entity, stored), sequence)) return true;
    }
    if (present.length < (made.get(name)?.size ?? 0)) return true;
  }
  return false;
}

/**
 * Whether a row holds what it was made with. Its revision alone does not tell: changes that were taken back have raised it as well.
 * @param sequence of the history line that made it
 */
function sameAsMade(tx: Transaction, entity: AnyEntity, present: Record<string, unknown>, sequence: number): boolean {
  if (present.revision === 1) return true;
  const later = tx.store.connection
    .prepare(
      'SELECT * FROM history WHERE person_id IS ? AND entity = ? AND row_id = ? AND sequence > ? ORDER BY sequence',
    )
    .all([personOf(entity, present), entity.name, String(present.id), sequence])
    .map((stored) => decodeRow(history, stored));
  const atFirst = new Map<string, unknown>();
  for (const { before } of later) {
    for (const [field, value] of Object.entries(before ?? {})) if (!atFirst.has(field)) atFirst.set(field, value);
  }
  atFirst.delete('revision');
  return [...atFirst].every(
    ([field, value]) => JSON.stringify(present[field] ?? null) === JSON.stringify(value ?? null),
  );
}

function undoInsert(tx: Transaction, entity: AnyEntity, row: HistoryRow, staying: ReadonlySet<string>): Kept[] {
  const whole = [{ entity: row.entity, rowId: row.rowId, field: null }];
  if (row.personId && staying.has(row.personId)) return whole;
  const present = tx.get(entity, row.rowId);
  if (!present) return [];
  if (!sameAsMade(tx, entity, present, row.sequence)) return whole;
  try {
    tx.remove(entity, row.rowId);
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
