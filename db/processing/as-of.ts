/**
 * Rows as they stood at the end of a day, from the rows of today and the history of what was changed since, walked backwards. For what is
 * about no person and whose history is kept whole: settings, retention rules, recipients.
 */
import { addDays, type CalendarDate } from '../../shared/dates/calendar-date.ts';
import { startOfDayInNorway } from '../../shared/dates/today.ts';
import { decodeRow, type Entity } from '../entity.ts';
import type { Connection } from '../store/connection.ts';

/**
 * The rows, by id.
 * @param entity an entity whose trace is full and whose rows are about nobody
 * @param day the day at whose end they stood so; null: as they stand now
 */
export function rowsAsOf<Row extends object>(
  connection: Connection,
  entity: Entity<Row>,
  day: CalendarDate | null,
): ReadonlyMap<string, Row> {
  const rows = new Map<string, Record<string, unknown>>(
    connection
      .prepare(`SELECT * FROM ${entity.table}`)
      .all()
      .map((stored) => [String(stored.id), decodeRow(entity, stored) as Record<string, unknown>]),
  );
  if (day === null) return rows as ReadonlyMap<string, Row>;
  const since = connection
    .prepare(
      'SELECT row_id, operation, "before" FROM history WHERE person_id IS NULL AND entity = ? AND at >= ? ORDER BY sequence DESC',
    )
    .all([entity.name, startOfDayInNorway(addDays(day, 1))]);
  for (const { row_id: rowId, operation, before } of since) {
    const id = String(rowId);
    const was = before === null || before === undefined ? {} : (JSON.parse(String(before)) as Record<string, unknown>);
    if (operation === 'insert') rows.delete(id);
    else rows.set(id, { ...rows.get(id), ...was });
  }
  return rows as ReadonlyMap<string, Row>;
}
