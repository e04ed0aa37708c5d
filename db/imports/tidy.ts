/** What the retention rules of drafts and staged files end: they go at the next opening after their days are over. */
import { RETENTION_RULES } from '../../shared/retention/rules.ts';
import { PROGRAM } from '../asker.ts';
import { draft } from '../drafts/table.ts';
import type { Entity } from '../entity.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { importBatch, importRow, uploadPart } from './table.ts';

/** Drops old drafts, old parts of uploads, and the rows of batches that were staged and never settled. */
export function tidyImports(store: Store): void {
  const before = (days: number) => new Date(store.now().getTime() - days * 86_400_000).toISOString();
  const staged = before(RETENTION_RULES['import-staging'].period);
  const doomed: [Entity<object>, string, string][] = [
    [draft, 'SELECT id FROM draft WHERE saved_at < ?', before(RETENTION_RULES.draft.period)],
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
