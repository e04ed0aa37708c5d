/** What the retention rules of drafts and staged files end: they go at the next opening after their days are over. */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { RetentionKey } from '../../shared/retention/rules.ts';
import { PROGRAM } from '../asker.ts';
import { draft } from '../drafts/table.ts';
import type { Entity } from '../entity.ts';
import { dueBefore } from '../retention/period.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { importBatch, importRow, uploadPart } from './table.ts';

/** Drops old drafts, old parts of uploads, and the rows of batches that were staged and never settled. */
export function tidyImports(store: Store): void {
  // A moment compares with a day as text. Where a rule is turned off, nothing was written before it.
  const before = (key: RetentionKey) => dueBefore(store.connection, key, dayInNorway(store.now())) ?? '';
  const staged = before('import-staging');
  const doomed: [Entity<object>, string, string][] = [
    [draft, 'SELECT id FROM draft WHERE saved_at < ?', before('draft')],
    [uploadPart, 'SELECT id FROM upload_part WHERE saved_at < ?', staged],
    [
      importRow,
      'SELECT r.id FROM import_row r JOIN import_batch b ON b.id = r.batch_id WHERE b.created_at < ?',
      staged,
    ],
    [importBatch, "SELECT id FROM import_batch WHERE state = 'staged' AND created_at < ?", staged],
  ];
  const found = doomed.map(([entity, sql, date]) => [entity, store.connection.prepare(sql).all(date)] as const);
  if (found.every(([, rows]) => rows.length === 0)) return;
  unitOfWork(store, PROGRAM, { command: 'retention.tidy' }, (tx) => {
    for (const [entity, rows] of found) for (const row of rows) tx.remove(entity, String(row.id));
  });
}
