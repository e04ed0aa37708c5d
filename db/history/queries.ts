/** What changed in a record: old and new values, masked where the role may not read the field they belong to. */
import type { z } from 'zod';
import { type EntityName, entityFacts } from '../../shared/catalogue-registry.ts';
import type { HistoryEntry, historyEntrySchema } from '../../shared/history/contract.ts';
import { permissionFor } from '../../shared/permissions.ts';
import type { Asker } from '../asker.ts';
import { history } from '../audit/table.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { followMerge } from '../duplicates/follow-merge.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { noteOpened } from '../marked-people.ts';
import { may, readBounds } from '../permission-sql.ts';
import { speaks } from '../write/traces.ts';
import { LEADS } from './undo.ts';

export const historyQueries: Queries<'history', 'ofPerson'> = {
  ofPerson({ connection, asker }, { personId, cursor, limit }) {
    const { where } = readBounds(asker, history, 'list', 't');
    const bound: Record<string, SqlValue> = {
      staffId: asker.staffId,
      personId: followMerge(connection, personId),
      limit: limit + 1,
    };
    let before = '';
    if (cursor) {
      bound.before = Number(readCursor(cursor, 1)[0]);
      before = ' AND t.sequence < @before';
    }
    const rows = connection
      .prepare(
        `SELECT t.*, s.name AS staff_name, EXISTS (
           SELECT 1 FROM history o WHERE o.change_id = t.change_id AND o.person_id IS NOT t.person_id AND o.person_id IS NOT NULL
         ) AS shared, EXISTS (SELECT 1 FROM history h WHERE h.change_id = t.change_id AND ${LEADS}) AS whole FROM history t LEFT JOIN staff s ON s.id = t.staff_id
         WHERE t.person_id = @personId AND ${where}${before} ORDER BY t.sequence DESC LIMIT @limit`,
      )
      .all(bound);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    noteOpened(
      connection,
      history,
      page.map(({ person_id: owner }) => ({ personId: owner })),
    );
    return {
      items: page.map((row) => shown(row, asker)),
      nextCursor: last ? writeCursor([last.sequence ?? null]) : null,
    };
  },
};

function shown(stored: Record<string, SqlValue>, asker: Asker): z.input<typeof historyEntrySchema> {
  const row = decodeRow(history, stored);
  const entity = row.entity as EntityName;
  const readable = asker.kind === 'program' ? null : new Set(permissionFor(asker.roles, entity, 'read').columns);
  const names = new Set(
    [...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})].filter((name) =>
      speaks({ facts: entityFacts(entity) }, name),
    ),
  );
  const told = row.operation === 'move' ? [] : [...names];
  const fields: HistoryEntry['fields'] = told.map((field) => {
    const masked = readable !== null && !readable.has(field);
    return {
      field,
      before: masked ? null : (row.before?.[field] ?? null),
      after: masked ? null : (row.after?.[field] ?? null),
      masked,
    };
  });
  return {
    changeId: row.changeId,
    at: row.at,
    staffName: stored.staff_name === null ? null : String(stored.staff_name),
    command: row.command,
    entity,
    rowId: row.rowId,
    operation: row.operation,
    fields,
    // A change of many people, an import, is taken back where it was made: never from the page of one of them.
    undoable:
      stored.whole === 1
        ? may(asker, 'personMerge', 'create')
        : stored.shared === 0 &&
          (asker.kind === 'program' ||
            permissionFor(asker.roles, entity, row.operation === 'insert' ? 'remove' : 'change').allowed),
  };
}
