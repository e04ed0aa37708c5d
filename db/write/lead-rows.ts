/**
 * Rows that leave no history of their own (the history itself, reasons in the log, rows of a file, drafts) when a record goes into another:
 * they are led from one person to the other, and one line of the history keeps which ones, so that exactly those can be led back.
 */
import type { Entity } from '../entity.ts';
import type { Connection } from '../store/connection.ts';

/** Which rows: by entity and column, joined by a dot, their keys. */
export type LedRows = Readonly<Record<string, readonly (string | number)[]>>;

type Entities = ReadonlyMap<string, Entity<object>>;

/** Whether rows of an entity are led: about persons, not computed, and without a history that could take a change back. */
export function isLed({ facts }: Entity<object>): boolean {
  return facts.trace !== 'full' && !facts.computed && facts.subjects.length > 0;
}

/** All rows without a history that lead to a person. */
export function rowsToLead(connection: Connection, entities: Entities, personId: string): LedRows {
  const found: Record<string, (string | number)[]> = {};
  for (const entity of entities.values()) {
    if (!isLed(entity)) continue;
    for (const { column } of entity.facts.subjects) {
      const keys = connection
        .prepare(`SELECT ${keyOf(entity)} AS k FROM ${entity.table} WHERE ${sqlOf(entity, column)} = ?`)
        .all(personId)
        .map(({ k }) => (typeof k === 'number' ? k : String(k)));
      if (keys.length > 0) found[`${entity.name}.${column}`] = keys;
    }
  }
  return found;
}

/**
 * Leads rows from one person to another. A row that has gone, or leads elsewhere by now, is passed over: such rows come and go by rules of
 * their own, and are nobody's work.
 */
export function leadRows(connection: Connection, entities: Entities, rows: LedRows, from: string, to: string): void {
  for (const [path, keys] of Object.entries(rows)) {
    const [name = '', column = ''] = path.split('.');
    const entity = entities.get(name);
    if (!entity || !isLed(entity)) throw new Error(`rows of ${name} are not led`);
    const sql = sqlOf(entity, column);
    connection
      .prepare(
        `UPDATE ${entity.table} SET ${sql} = @to WHERE ${sql} = @from AND ${keyOf(entity)} IN (SELECT value FROM json_each(@keys))`,
      )
      .run({ from, to, keys: JSON.stringify(keys) });
  }
}

function keyOf(entity: Entity<object>): string {
  return entity.column.has('id') ? 'id' : 'sequence';
}

function sqlOf(entity: Entity<object>, column: string): string {
  return entity.column.get(column)?.sql ?? column;
}
