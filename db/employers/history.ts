/** What changed on an employer, its contacts and agreements, by whom: the history of rows that belong to no person. */
import type { z } from 'zod';
import type { historyEntrySchema } from '../../shared/history/contract.ts';
import { permissionFor } from '../../shared/permissions.ts';
import type { Asker } from '../asker.ts';
import { history } from '../audit/table.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { AnswerOf, InputOf } from '../handlers.ts';
import { may, readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { speaks } from '../write/traces.ts';
import { agreement, employer, employerContact } from './table.ts';

/**
 * One page of the changes of an employer, the last first.
 * @throws TillitError `FORBIDDEN` | `VALIDATION`
 */
export function employerHistory(
  connection: Connection,
  asker: Asker,
  { id, cursor, limit }: InputOf<'employers', 'history'>,
): AnswerOf<'employers', 'history'> {
  const { where } = readBounds(asker, history, 'list', 't');
  const parts = PARTS.filter(({ name }) => may(asker, name, 'read')).map(({ name, table }) =>
    name === 'employer' ? "t.entity = 'employer' AND t.row_id = @id" : partOf(name, table),
  );
  const bound: Record<string, SqlValue> = { id, limit: limit + 1 };
  if (where.includes('@staffId')) bound.staffId = asker.staffId;
  if (cursor) bound.before = Number(readCursor(cursor, 1)[0]);
  const rows = connection
    .prepare(
      `SELECT t.*, s.name AS staff_name, EXISTS (
         SELECT 1 FROM history o WHERE o.change_id = t.change_id AND o.person_id IS NOT NULL
       ) AS of_people FROM history t LEFT JOIN staff s ON s.id = t.staff_id
       WHERE t.person_id IS NULL AND (${parts.join(' OR ')}) AND ${where}
       ${cursor ? 'AND t.sequence < @before' : ''} ORDER BY t.sequence DESC LIMIT @limit`,
    )
    .all(bound);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => shown(row, asker)),
    nextCursor: last ? writeCursor([last.sequence ?? null]) : null,
  };
}

const PARTS = [employer, employerContact, agreement] as const;

/** The rows that hang on the employer, also those that were removed: their last line holds whose they were. */
function partOf(name: string, table: string): string {
  return `t.entity = '${name}' AND (t.row_id IN (SELECT p.id FROM ${table} p WHERE p.employer_id = @id) OR t.row_id IN (
    SELECT h.row_id FROM history h WHERE h.person_id IS NULL AND h.entity = '${name}' AND h.operation = 'remove'
    AND json_extract(h."before", '$.employerId') = @id))`;
}

function shown(stored: Record<string, SqlValue>, asker: Asker): z.input<typeof historyEntrySchema> {
  const { changeId, at, command, entity, rowId, operation, before, after } = decodeRow(history, stored);
  const of = PARTS.find((part) => part.name === entity) ?? employer;
  const permission = (action: 'read' | 'change' | 'remove') => permissionFor(asker.roles, of.name, action);
  const readable = new Set(asker.kind === 'program' ? of.column.keys() : permission('read').columns);
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
      .filter((name) => speaks(of, name))
      .map((field) => {
        const masked = !readable.has(field);
        const value = (row: Readonly<Record<string, unknown>> | null) => (masked ? null : (row?.[field] ?? null));
        return { field, before: value(before), after: value(after), masked };
      }),
    // What came with people, in an import or a form, goes with them: it is taken back where they were made.
    undoable:
      stored.of_people === 0 &&
      (asker.kind === 'program' || permission(operation === 'insert' ? 'remove' : 'change').allowed),
  };
}
