/**
 * A projection: rows computed from other rows, which lists sort, filter and search by, with their text index. The one write path refreshes
 * it inside the same transaction, so that a search never disagrees with the record.
 */
import type { EntityName } from '../shared/catalogue-registry.ts';
import type { CalendarDate } from '../shared/dates/calendar-date.ts';
import type { Entity, SqlValue } from './entity.ts';
import type { Connection } from './store/connection.ts';
import type { Reindexing, TextIndex } from './store/text-index.ts';

/** How a changed row leads to the ids of what must be computed again: the person of a contact row, everybody at an employer. */
export type AffectedIds = (row: Readonly<Record<string, unknown>>, connection: Connection) => readonly string[];

export type Projection = {
  /** The entity it fills. */
  readonly entity: EntityName;
  readonly index: TextIndex;
  /** The entity whose rows it has one row for each of, and the column that names it. */
  readonly of: { entity: EntityName; table: string };
  readonly sources: Partial<Record<EntityName, AffectedIds>>;
  /**
   * Computes the rows of these again; what is gone loses its row.
   * @param day the day they are computed for, where it matters
   * @returns what the text index is to be told, once all rows are written
   */
  refresh(connection: Connection, ids: readonly string[], day: CalendarDate): Reindexing[];
};

/** A row of a projection without its `doc_id`, by SQL names. */
export type ProjectedRow = Readonly<Record<string, SqlValue>>;

/** What makes a projection. */
export type ProjectionPlan = {
  /** The computed rows; their table has the key `doc_id`. */
  entity: Entity<object>;
  /** What each row is computed for, and the column of the computed row that holds its id, in SQL. */
  of: { entity: EntityName; table: string; column: string };
  index: TextIndex;
  sources: Partial<Record<EntityName, AffectedIds>>;
  /** The row of one id as it is on a day; null where there is nothing of that id any more. */
  compute(connection: Connection, id: string, day: CalendarDate): ProjectedRow | null;
};

/** A projection from its plan. */
export function defineProjection({ entity, of, index, sources, compute }: ProjectionPlan): Projection {
  const columns = entity.columns.map(({ sql }) => sql).filter((name) => name !== 'doc_id');
  const { table } = entity;
  const sql = {
    known: `SELECT doc_id, ${index.columns.join(', ')} FROM ${table} WHERE ${of.column} = ?`,
    insert: `INSERT INTO ${table}(${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    update: `UPDATE ${table} SET ${columns.map((name) => `${name} = @${name}`).join(', ')} WHERE doc_id = @doc_id`,
    remove: `DELETE FROM ${table} WHERE doc_id = ?`,
  };
  const texts = (row: Readonly<Record<string, SqlValue>>) => index.columns.map((name) => row[name] ?? null);

  const refreshRow = (connection: Connection, id: string, day: CalendarDate): Reindexing[] => {
    const row = compute(connection, id, day);
    const known = connection.prepare(sql.known).get(id);
    const docId = known?.doc_id ?? null;
    const was = known ? texts(known) : null;
    if (!row) {
      if (!known) return [];
      connection.prepare(sql.remove).run([docId]);
      return [{ docId, was, is: null }];
    }
    const is = texts(row);
    if (!known) return [{ docId: connection.prepare(sql.insert).run(row).lastInsertRowid, was, is }];
    connection.prepare(sql.update).run({ ...row, doc_id: docId });
    return was?.every((text, place) => text === is[place]) ? [] : [{ docId, was, is }];
  };

  return {
    entity: entity.name,
    index,
    of: { entity: of.entity, table: of.table },
    sources,
    refresh: (connection, ids, day) => ids.flatMap((id) => refreshRow(connection, id, day)),
  };
}
