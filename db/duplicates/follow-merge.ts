/** Where a record has gone: ids and member numbers of merged records lead to the record that stayed, as long as the person is kept. */
import type { Connection } from '../store/connection.ts';

/**
 * The record an id leads to: itself, or the one it has gone into. Every merge leads to a record that is there, so one step is enough.
 */
export function followMerge(connection: Connection, id: string): string {
  const found = connection.prepare('SELECT person_id FROM person_merge WHERE gone_id = ?').get(id);
  return found ? String(found.person_id) : id;
}

/** SQL: the ids under which the log knows a person, whose present id is bound as `name`. */
export function idsOf(name: string): string {
  return `(SELECT @${name} UNION ALL SELECT gone_id FROM person_merge WHERE person_id = @${name})`;
}

/** The numbers a person had in records that have gone into the present one. */
export function formerNumbers(connection: Connection, personId: string): number[] {
  return connection
    .prepare('SELECT gone_number FROM person_merge WHERE person_id = ? ORDER BY gone_number')
    .all(personId)
    .map((row) => Number(row.gone_number));
}

/** An input with the person it is about led to the record that stays: a window may stand on one that has gone into another since. */
export function onStayingRecord(connection: Connection, input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const { personId } = input as { personId?: unknown };
  return typeof personId === 'string' ? { ...input, personId: followMerge(connection, personId) } : input;
}
