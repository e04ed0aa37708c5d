/** Looking at batches: which there are, their rows by verdict, and the rows that were not taken as a file to mend. */

import type { Language } from '../../shared/errors.ts';
import type { RowIssue } from '../../shared/imports/model.ts';
import { ISSUE_TEXTS, isIssueCode } from '../../shared/issues.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import { writeCsv } from '../files/write-table.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { importBatch, importRow } from './table.ts';

const SHOWN_PER_VERDICT = 20;

export const importQueries: Queries<'imports', 'list' | 'rows' | 'badRows'> = {
  list({ connection, asker }, { limit }) {
    const { where } = readBounds(asker, importBatch, 'list', 'b');
    const rows = connection
      .prepare(
        `SELECT b.*, s.name AS staff_name FROM import_batch b LEFT JOIN staff s ON s.id = b.staff_id
         WHERE ${where} ORDER BY b.created_at DESC LIMIT @limit`,
      )
      .all({ limit });
    return {
      items: rows.map((stored) => {
        const { id, createdAt, state, counts, changeId } = decodeRow(importBatch, stored);
        return { id, createdAt, state, counts, changeId, staffName: String(stored.staff_name ?? '') };
      }),
    };
  },
  rows({ connection, asker }, { batchId, verdict, cursor, limit }) {
    const { where } = readBounds(asker, importRow, 'read', 'r');
    const after = cursor ? Number(readCursor(cursor, 1)[0]) : -1;
    const stored = connection
      .prepare(
        `SELECT r.* FROM import_row r WHERE r.batch_id = @batchId AND r.line > @after AND ${where}
         ${verdict ? 'AND r.verdict = @verdict' : ''} ORDER BY r.line LIMIT @limit`,
      )
      .all({ batchId, after, limit: limit + 1, ...(verdict ? { verdict } : {}) });
    const page = stored.slice(0, limit);
    const last = stored.length > limit ? page.at(-1) : undefined;
    return { items: page.map(shown), nextCursor: last ? writeCursor([last.line ?? null]) : null };
  },
  badRows({ connection, asker }, { batchId, language }) {
    const { where } = readBounds(asker, importRow, 'read', 'r');
    const batch = connection.prepare('SELECT * FROM import_batch WHERE id = ?').get(batchId);
    const columns = batch ? decodeRow(importBatch, batch).columns : [];
    const stored = connection
      .prepare(
        `SELECT r.* FROM import_row r WHERE r.batch_id = ? AND r.verdict IN ('error', 'duplicate', 'ambiguous') AND ${where}
         ORDER BY r.line`,
      )
      .all(batchId);
    const header = language === 'nb' ? ['Linje', 'Hva som er galt'] : ['Line', 'What is wrong'];
    const rows = stored.map((row) => {
      const { line, cells, issues } = decodeRow(importRow, row);
      return [
        String(line),
        issues.map((issue) => issueText(issue, language)).join(' '),
        ...columns.map((_, index) => cells[index] ?? ''),
      ];
    });
    const bytes = writeCsv([...header, ...columns], rows);
    const fileName = language === 'nb' ? 'rader-som-ikke-ble-tatt-med.csv' : 'rows-not-taken.csv';
    return { fileName, mimeType: 'text/csv', contentBase64: Buffer.from(bytes).toString('base64'), count: rows.length };
  },
};

/** The first rows of each verdict, for the eye. */
export function firstRows(connection: Connection, batchId: string): ReturnType<typeof shown>[] {
  const stored = connection
    .prepare(
      `SELECT * FROM (SELECT r.*, row_number() OVER (PARTITION BY verdict ORDER BY line) AS place FROM import_row r WHERE batch_id = ?)
       WHERE place <= ? ORDER BY line`,
    )
    .all(batchId, SHOWN_PER_VERDICT);
  return stored.map(shown);
}

function shown(stored: Record<string, SqlValue>) {
  const { line, verdict, cells, issues, personId } = decodeRow(importRow, stored);
  return { line, verdict, cells, issues, personId };
}

function issueText({ field, code }: RowIssue, language: Language): string {
  const text = isIssueCode(code) ? ISSUE_TEXTS[code][language] : code;
  return field ? `${field}: ${text}` : text;
}
