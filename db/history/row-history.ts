/** What changed on a row that belongs to no person, by whom: a template of letters, for example. */
import type { z } from 'zod';
import type { historyEntrySchema } from '../../shared/history/contract.ts';
import { permissionFor } from '../../shared/permissions.ts';
import type { Asker } from '../asker.ts';
import { history } from '../audit/table.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type Entity, type SqlValue } from '../entity.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { speaks } from '../write/traces.ts';

type Entry = z.input<typeof historyEntrySchema>;
type PageOf = { id: string; cursor?: string | undefined; limit: number };

/**
 * One page of the changes of a row, the last first.
 * @throws TillitError `FORBIDDEN` | `VALIDATION`
 */
export function rowHistory(
  connection: Connection,
  asker: Asker,
  entity: Entity<object>,
  { id, cursor, limit }: PageOf,
): { items: Entry[]; nextCursor: string | null } {
  const { where } = readBounds(asker, history, 'list', 't');
  const bound: Record<string, SqlValue> = { id, entity: entity.name, limit: limit + 1 };
  if (where.includes('@staffId')) bound.staffId = asker.staffId;
  if (cursor) bound.before = Number(readCursor(cursor, 1)[0]);
  const rows = connection
    .prepare(
      `SELECT t.*, s.name AS staff_name FROM history t LEFT JOIN staff s ON s.id = t.staff_id
       WHERE t.person_id IS NULL AND t.entity = @entity AND t.row_id = @id AND ${where}
       ${cursor ? 'AND t.sequence < @before' : ''} ORDER BY t.sequence DESC LIMIT @limit`,
    )
    .all(bound);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => shown(row, asker, entity)),
    nextCursor: last ? writeCursor([last.sequence ?? null]) : null,
  };
}

function shown(stored: Record<string, SqlValue>, asker: Asker, { name, facts, column }: Entity<object>): Entry {
  const { changeId, at, command, entity, rowId, operation, before, after } = decodeRow(history, stored);
  const may = (action: 'read' | 'change' | 'remove') => permissionFor(asker.roles, name, action);
  const readable = new Set(asker.kind === 'program' ? column.keys() : may('read').columns);
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return {
    changeId,
    at,
    staffName: stored.staff_name === null ? null : String(stored.staff_name),
    command,
    entity,
    rowId,
    operation,
    fields: [...names]
      .filter((field) => speaks({ facts }, field))
      .map((field) => {
        const masked = !readable.has(field);
        const value = (row: Readonly<Record<string, unknown>> | null) => (masked ? null : (row?.[field] ?? null));
        return { field, before: value(before), after: value(after), masked };
      }),
    // A row that was made is archived, not taken back: letters may have been made of it.
    undoable: operation === 'change' && (asker.kind === 'program' || may('change').allowed),
  };
}
