/**
 * Taking a change back. A field goes back only while it still holds what the change wrote; a row that was made is removed only while nobody
 * has touched it and nothing else has grown on the person. The rest is listed, never forced. Undo is a change itself and can be undone.
 * What made one record of two goes back whole or not at all: half of two people is nobody.
 */
import { TillitError } from '../../shared/errors.ts';
import { history } from '../audit/table.ts';
import { decodeRow, type Entity } from '../entity.ts';
import type { LongTransaction, Transaction } from '../unit-of-work.ts';
import { type LedRows, rowsToLead } from '../write/lead-rows.ts';
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
  const total = countLines(tx, changeId);
  if (total === 0) throw new TillitError('GONE');
  const moves = linesOf(tx, changeId, "operation = 'move'", LAST, total);
  const whole = moves.some(isLead);
  // Rows are led back to a person who comes back within the same transaction.
  if (whole) tx.store.connection.raw.pragma('defer_foreign_keys = ON');
  // A row in the wrong compartment is worse than a change that stays: what moved goes back whole or not at all.
  if (!whole && moves.some((row) => !canMoveBack(tx, row, entities))) {
    const all = linesOf(tx, changeId, '1', LAST, total);
    return { undone: 0, kept: all.map(({ entity, rowId }) => ({ entity, rowId, field: null })) };
  }
  const mayUndo = wholePeople(tx, changeId, entities);
  // What moves takes its history with it: then the lines are read before the first of them is taken back.
  const page = moves.length > 0 ? total : SLICE;
  const kept: Kept[] = [];
  let [undone, done] = [0, 0];
  for (const pass of LAST_THINGS_FIRST) {
    let before = LAST;
    for (let lines = linesOf(tx, changeId, pass, before, page); lines.length > 0; ) {
      for (const line of lines) {
        const left = !mayUndo(line)
          ? [{ entity: line.entity, rowId: line.rowId, field: null }]
          : whole
            ? undoLineOfWhole(tx, line, entities)
            : undoLine(tx, line, entities);
        kept.push(...left);
        if (left.length === 0) undone += 1;
        before = line.sequence;
      }
      done += lines.length;
      progress(done, total);
      if (total > SLICE) await tx.breathe();
      lines = linesOf(tx, changeId, pass, before, page);
    }
  }
  if (!whole) return { undone, kept };
  if (kept.length > 0) return tx.abandon({ undone: 0, kept });
  for (const row of moves) if (isLead(row)) leadTheRest(tx, row, entities);
  return { undone, kept };
}

/** SQL over the alias `h`: a line that says that rows were led from one person to another. */
export const LEADS = "(h.operation = 'move' AND h.entity = 'person')";

/** What a whole change did, and what this one has taken back of it, is nobody's work. */
function undoLineOfWhole(tx: Transaction, row: HistoryRow, entities: Entities): Kept[] {
  const entity = entities.get(row.entity);
  if (isLead(row)) {
    const { from, to, person } = leadOf(row, entities);
    tx.lead(entities, { person, from: to, to: from, rows: (row.after?.rows ?? {}) as LedRows });
    return [];
  }
  if (row.operation === 'move')
    return canMoveBack(tx, row, entities, [row.changeId, tx.changeId])
      ? undoMove(tx, row, entities)
      : [{ entity: row.entity, rowId: row.rowId, field: null }];
  return entity && isPerson(entity) && row.operation === 'insert'
    ? undoPerson(tx, row, entities, [row.changeId, tx.changeId])
    : undoLine(tx, row, entities);
}

function isLead({ operation, entity }: HistoryRow): boolean {
  return operation === 'move' && entity === 'person';
}

function leadOf(line: HistoryRow, entities: Entities): { from: string; to: string; person: AnyEntity } {
  const person = entities.get(line.entity);
  if (!person) throw new Error('there are no persons');
  return { from: String(line.before?.person), to: String(line.after?.person), person };
}

/** Whoever is gone again has left traces meanwhile, which belong to whom the rows went. */
function leadTheRest(tx: Transaction, line: HistoryRow, entities: Entities): void {
  const { from, to, person } = leadOf(line, entities);
  if (tx.get(person, to)) return;
  tx.lead(entities, { person, from: to, to: from, rows: rowsToLead(tx.store.connection, entities, to) });
}

/** What belongs to nobody, such as an employer that came with an import, goes when the people who refer to it have gone. */
const GROUND = "operation = 'insert' AND person_id IS NULL";
const LAST_THINGS_FIRST = [`NOT (${GROUND})`, GROUND];

/** After every line. */
const LAST = Number.MAX_SAFE_INTEGER;

function countLines(tx: Transaction, changeId: string): number {
  const found = tx.store.connection.prepare('SELECT count(*) AS n FROM history WHERE change_id = ?').get(changeId);
  return Number(found?.n);
}

/** Lines of a change, the last first; in pages, because a change may be of 100,000 members. */
function linesOf(tx: Transaction, changeId: string, which: string, before: number, most: number): HistoryRow[] {
  return tx.store.connection
    .prepare(`SELECT * FROM history WHERE change_id = ? AND sequence < ? AND ${which} ORDER BY sequence DESC LIMIT ?`)
    .all([changeId, before, most])
    .map((row) => decodeRow(history, row));
}

/** Commands that do one thing to many members, each of them by itself: a member goes back whole, or stays as he is. */
const WHOLE_PER_PERSON: ReadonlySet<string> = new Set(['members.bulk']);

/** Whether a line may be taken back: of those commands, only while nobody has worked on any row the change wrote of that member. */
function wholePeople(tx: Transaction, changeId: string, entities: Entities): (line: HistoryRow) => boolean {
  const verdicts = new Map<string, boolean>();
  // By the index of the person: by that of the change, every member of 100,000 would be looked for among all of them.
  const lines = 'SELECT * FROM history WHERE person_id = ? AND +change_id = ? ORDER BY sequence';
  return ({ command, personId }) => {
    if (personId === null || !WHOLE_PER_PERSON.has(command)) return true;
    let verdict = verdicts.get(personId);
    if (verdict === undefined) {
      const ofPerson = tx.store.connection.prepare(lines).all([personId, changeId]);
      verdict = ofPerson.every((row) => stillStands(tx, decodeRow(history, row), entities));
      verdicts.set(personId, verdict);
    }
    return verdict;
  };
}

/** Whether a row is as the change left it. */
function stillStands(tx: Transaction, line: HistoryRow, entities: Entities): boolean {
  const entity = entities.get(line.entity);
  const present = entity && tx.get(entity, line.rowId);
  if (line.operation === 'remove') return present === undefined;
  if (!entity || !present) return false;
  if (line.operation === 'insert') return holdsAgain(entity, present, laterLines(tx, line));
  const after = Object.entries(line.after ?? {});
  return after.every(([field, value]) => JSON.stringify(present[field] ?? null) === JSON.stringify(value ?? null));
}

function undoLine(tx: Transaction, row: HistoryRow, entities: Entities): Kept[] {
  const entity = entities.get(row.entity);
  if (!entity) throw new Error(`history speaks of the unknown entity ${row.entity}`);
  if (row.operation === 'change') return undoFields(tx, entity, row);
  if (row.operation === 'remove') return undoRemove(tx, entity, row);
  if (row.operation === 'move') return undoMove(tx, row, entities);
  return isPerson(entity) ? undoPerson(tx, row, entities) : undoInsert(tx, entity, row);
}

/**
 * Removes a person with all that was made with him. If anything about him was changed or added since, all of it stays: a person without his
 * contact row is worse than a person too many.
 */
function undoPerson(tx: Transaction, line: HistoryRow, entities: Entities, changes: readonly string[] = []): Kept[] {
  const present = rowsOfPerson(tx, line.rowId, [...entities.values()]);
  if (isWorkedOn(linesSince(tx, line, undefined, changes), present))
    return [{ entity: line.entity, rowId: line.rowId, field: null }];
  for (const { entity, row } of present) tx.remove(entity, String(row.id));
  return [];
}

/** Lines of history by the row they speak of, the oldest first. */
type LinesOfRows = ReadonlyMap<string, readonly HistoryRow[]>;

/**
 * What the history says of the rows of the line's person since the line was written.
 * @param entities only of these; of all where it is absent
 * @param except without what these changes did
 */
function linesSince(
  tx: Transaction,
  line: HistoryRow,
  entities?: readonly string[],
  except: readonly string[] = [],
): LinesOfRows {
  const found = new Map<string, HistoryRow[]>();
  const stored = tx.store.connection
    .prepare("SELECT * FROM history WHERE person_id IS ? AND sequence > ? AND operation <> 'move' ORDER BY sequence")
    .all([line.personId, line.sequence]);
  for (const row of stored) {
    const later = decodeRow(history, row);
    if (except.includes(later.changeId) || (entities && !entities.includes(later.entity))) continue;
    found.set(later.rowId, [...(found.get(later.rowId) ?? []), later]);
  }
  return found;
}

/**
 * Whether anybody's work would be lost: a row that has come since and is there, one that holds something else by now, or one that has gone.
 * A row that came later and went again is none of them.
 */
function isWorkedOn(later: LinesOfRows, present: readonly PresentRow[]): boolean {
  const there = new Set(present.map(({ row }) => String(row.id)));
  const changed = present.some(({ entity, row }) => {
    const lines = later.get(String(row.id)) ?? [];
    return lines[0]?.operation === 'insert' || !holdsAgain(entity, row, lines);
  });
  return changed || [...later].some(([rowId, lines]) => lines[0]?.operation !== 'insert' && !there.has(rowId));
}

type PresentRow = { entity: AnyEntity; row: Record<string, unknown> };

/** Every row of a person that a change could have made; what refers to others stands before what is referred to. */
function rowsOfPerson(tx: Transaction, personId: string, entities: readonly AnyEntity[]): PresentRow[] {
  return entities.toReversed().flatMap((entity) => {
    const { subjects, trace } = entity.facts;
    const paths = subjects.filter(({ onErase }) => onErase === 'remove');
    if (paths.length === 0 || trace !== 'full') return [];
    const leads = paths.map(({ column }) => `${entity.column.get(column)?.sql ?? column} = @personId`).join(' OR ');
    const stored = tx.store.connection.prepare(`SELECT * FROM ${entity.table} WHERE ${leads}`).all({ personId });
    return stored.map((row) => ({ entity, row: decodeRow(entity, row) }));
  });
}

/**
 * Whether a row holds what it held before the given lines. Its revision does not tell: changes that were taken back have raised it as well.
 * @param lines what the history says of the row since, the oldest first
 */
function holdsAgain(
  entity: AnyEntity,
  present: Readonly<Record<string, unknown>>,
  lines: readonly HistoryRow[],
): boolean {
  const atFirst = new Map<string, unknown>();
  for (const { before } of lines) {
    for (const [field, value] of Object.entries(before ?? {})) if (!atFirst.has(field)) atFirst.set(field, value);
  }
  atFirst.delete('revision');
  // Whose row it is, is changed by making one record of two, and back again by taking that back: nobody has worked on the row.
  for (const { column } of entity.facts.subjects) atFirst.delete(column);
  return [...atFirst].every(
    ([field, value]) => JSON.stringify(present[field] ?? null) === JSON.stringify(value ?? null),
  );
}

/**
 * Whether the rows are still where the move took them, as they were then.
 * @param changes what these changes did is nobody's work: they are being taken back
 */
function canMoveBack(tx: Transaction, line: HistoryRow, entities: Entities, changes: readonly string[] = []): boolean {
  const { from, to } = twins(line, entities);
  const strayed = rowsOfPerson(tx, line.rowId, [from]);
  return (
    strayed.length === 0 &&
    !isWorkedOn(linesSince(tx, line, [from.name, to.name], changes), rowsOfPerson(tx, line.rowId, [to]))
  );
}

function undoMove(tx: Transaction, line: HistoryRow, entities: Entities): Kept[] {
  const { from, to } = twins(line, entities);
  const came = line.after?.history === 'comes';
  tx.moveAll(to, from, line.rowId, came ? { returns: line.changeId } : { comes: true });
  return [];
}

/** The two compartments of a move. */
function twins(line: HistoryRow, entities: Entities): { from: AnyEntity; to: AnyEntity } {
  const [from, to] = [entities.get(String(line.before?.compartment)), entities.get(line.entity)];
  if (!from || !to) throw new Error('history speaks of an unknown compartment');
  return { from, to };
}

function undoInsert(tx: Transaction, entity: AnyEntity, line: HistoryRow): Kept[] {
  const present = tx.get(entity, line.rowId);
  if (!present) return [];
  const whole = [{ entity: line.entity, rowId: line.rowId, field: null }];
  if (!holdsAgain(entity, present, laterLines(tx, line))) return whole;
  try {
    tx.remove(entity, line.rowId);
    return [];
  } catch (error) {
    // Something refers to it by now: an employer that others work for.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return whole;
    throw error;
  }
}

/** What the history says of the row of a line since, the oldest first. */
function laterLines(tx: Transaction, line: HistoryRow): HistoryRow[] {
  // A row of nobody has an index of its own, which SQLite takes only where it reads that the row is nobody's.
  const place = { entity: line.entity, rowId: line.rowId, sequence: line.sequence };
  return tx.store.connection
    .prepare(
      `SELECT * FROM history WHERE ${line.personId === null ? 'person_id IS NULL' : 'person_id = @personId'}
       AND entity = @entity AND row_id = @rowId AND sequence > @sequence ORDER BY sequence`,
    )
    .all({ ...(line.personId === null ? {} : { personId: line.personId }), ...place })
    .map((row) => decodeRow(history, row));
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
