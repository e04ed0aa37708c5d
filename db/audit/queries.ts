/** Reading the audit log. */
import type { AuditLine } from '../../shared/audit/contract.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { followMerge, idsOf } from '../duplicates/follow-merge.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { exportRecord } from '../imports/table.ts';
import { may, readBounds } from '../permission-sql.ts';
import { auditLine } from './table.ts';
import { verifyChain } from './verify.ts';

export const auditQueries: Queries<'audit', 'list' | 'exports' | 'verify'> = {
  list({ connection, asker }, { personId, staffId, command, from, to, cursor, limit }) {
    const { where } = readBounds(asker, auditLine, 'list', 't');
    const conditions = [where];
    const bound: Record<string, SqlValue> = { staffId: asker.staffId, limit: limit + 1 };
    const add = (condition: string, name: string, value: SqlValue | undefined) => {
      if (value === undefined) return;
      bound[name] = value;
      conditions.push(condition);
    };
    add(`t.person_id IN ${idsOf('person')}`, 'person', personId && followMerge(connection, personId));
    add('t.staff_id = @by', 'by', staffId);
    add('t.command = @command', 'command', command);
    add('t.at >= @from', 'from', from);
    add('t.at <= @to', 'to', to);
    add('t.sequence < @before', 'before', cursor ? Number(readCursor(cursor, 1)[0]) : undefined);
    const reasons = may(asker, 'auditContext', 'read');
    const rows = connection
      .prepare(
        `SELECT t.*, s.name AS staff_name, ${reasons ? 'c.reason, c.reference' : 'NULL AS reason, NULL AS reference'}
         FROM audit_line t LEFT JOIN staff s ON s.id = t.staff_id LEFT JOIN audit_context c ON c.sequence = t.sequence
         WHERE ${conditions.join(' AND ')} ORDER BY t.sequence DESC LIMIT @limit`,
      )
      .all(bound);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { items: page.map(shown), nextCursor: last ? writeCursor([last.sequence ?? null]) : null };
  },
  exports({ connection, asker }, { cursor, limit }) {
    const { where } = readBounds(asker, exportRecord, 'list', 't');
    const [at, id] = cursor ? readCursor(cursor, 2) : ['9999', ''];
    const rows = connection
      .prepare(
        `SELECT t.*, s.name AS staff_name FROM export_record t LEFT JOIN staff s ON s.id = t.staff_id
         WHERE ${where} AND (t.at, t.id) < (@at, @id) ORDER BY t.at DESC, t.id DESC LIMIT @limit`,
      )
      .all({ at: at ?? '', id: id ?? '', limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map((stored) => ({
        ...decodeRow(exportRecord, stored),
        staffName: stored.staff_name === null ? null : String(stored.staff_name),
      })),
      nextCursor: last ? writeCursor([last.at ?? null, last.id ?? null]) : null,
    };
  },
  verify: ({ connection }) => verifyChain(connection, 'start'),
};

function shown(row: Record<string, SqlValue>): AuditLine {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]));
  return {
    sequence: Number(row.sequence),
    at: String(row.at),
    staffId: text('staff_id'),
    staffName: text('staff_name'),
    command: String(row.command),
    entity: String(row.entity),
    rowId: text('row_id'),
    personId: text('person_id'),
    fields: String(row.fields).split(',').filter(Boolean),
    changeId: text('change_id'),
    reason: text('reason'),
    reference: text('reference'),
  };
}
