/** The tables of files on their way in, and the register of what went out. */
import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { DISCLOSURE_GROUNDS } from '../../shared/disclosures/terms.ts';
import type { ImportCounts, ImportField, RowIssue, RowNote } from '../../shared/imports/model.ts';
import { exportRecordFacts, importBatchFacts, importRowFacts, uploadPartFacts } from '../../shared/imports/policy.ts';
import { EXPORT_KINDS, IMPORT_KINDS } from '../../shared/imports/terms.ts';
import { ARTICLE_9 } from '../../shared/processing/terms.ts';
import { defineEntity } from '../entity.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const uploadPartTable = sqliteTable(
  'upload_part',
  {
    ...row(),
    uploadId: text('upload_id').notNull(),
    staffId: text('staff_id').notNull(),
    part: integer('part').notNull(),
    savedAt: text('saved_at').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (table) => [uniqueIndex('upload_part_number').on(table.uploadId, table.part)],
);

export const importBatchTable = sqliteTable('import_batch', {
  ...row(),
  kind: text('kind', { enum: IMPORT_KINDS }).notNull().default('members'),
  staffId: text('staff_id').notNull(),
  createdAt: text('created_at').notNull(),
  state: text('state', { enum: ['staged', 'committed', 'undone', 'cancelled'] }).notNull(),
  format: text('format', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  columns: text('columns', { mode: 'json' }).$type<string[]>().notNull(),
  mapping: text('mapping', { mode: 'json' }).$type<(ImportField | null)[]>().notNull(),
  counts: text('counts', { mode: 'json' }).$type<ImportCounts>().notNull(),
  registerSequence: integer('register_sequence').notNull().default(0),
  changeId: text('change_id'),
  undoneBy: text('undone_by'),
});

export const importRowTable = sqliteTable(
  'import_row',
  {
    ...row(),
    batchId: text('batch_id').notNull(),
    line: integer('line').notNull(),
    cells: text('cells', { mode: 'json' }).$type<string[]>().notNull(),
    notes: text('notes', { mode: 'json' }).$type<RowNote[]>().notNull(),
    values: text('values', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    verdict: text('verdict', { enum: ['new', 'change', 'unchanged', 'duplicate', 'ambiguous', 'error'] }).notNull(),
    issues: text('issues', { mode: 'json' }).$type<RowIssue[]>().notNull(),
    personId: text('person_id'),
  },
  (table) => [index('import_row_batch').on(table.batchId, table.line)],
);

export const exportRecordTable = sqliteTable('export_record', {
  ...row(),
  staffId: text('staff_id').notNull(),
  at: text('at').notNull(),
  format: text('format').notNull(),
  purpose: text('purpose').notNull(),
  recipient: text('recipient').notNull(),
  columns: text('columns', { mode: 'json' }).$type<string[]>().notNull(),
  count: integer('count').notNull(),
  kind: text('kind', { enum: EXPORT_KINDS }).notNull().default('members'),
  partnerId: text('partner_id'),
  purposeKey: text('purpose_key'),
  ground: text('ground', { enum: DISCLOSURE_GROUNDS }),
  article9: text('article9', { enum: ARTICLE_9 }),
  groundReference: text('ground_reference'),
  leftOut: integer('left_out').notNull().default(0),
});

export const uploadPart = defineEntity(uploadPartTable, uploadPartFacts);
export const importBatch = defineEntity(importBatchTable, importBatchFacts);
export const importRow = defineEntity(importRowTable, importRowFacts);
export const exportRecord = defineEntity(exportRecordTable, exportRecordFacts);
