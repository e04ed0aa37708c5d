/** Two people, one field: what somebody changed since the record was opened is not overwritten unseen. */
import { TillitError } from '../../shared/errors.ts';
import type { Entity } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import { personOf } from './traces.ts';

/**
 * Refuses when one of the fields is among the row's last changes.
 * @param fields the fields about to be written
 * @param changes how many changes the row has had since it was seen
 * @throws TillitError `CONFLICT` naming the fields
 */
export function refuseUnseenChange(
  connection: Connection,
  entity: Entity<object>,
  row: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  changes: number,
): void {
  const later = connection
    .prepare(
      `SELECT "after" FROM history WHERE person_id IS ? AND entity = ? AND row_id = ? AND operation = 'change' ORDER BY sequence DESC LIMIT ?`,
    )
    .all(personOf(entity, row), entity.name, row.id, changes);
  const changed = new Set(later.flatMap((row) => Object.keys(JSON.parse(String(row.after ?? '{}')))));
  const both = fields.filter((field) => changed.has(field) && !entity.facts.fields[field]?.derived);
  if (both.length > 0) throw new TillitError('CONFLICT', { issues: both.map((path) => ({ path, code: 'invalid' })) });
}
