/** The tables of the traces: audit log, its erasable reasons, its signed checkpoints, the history of rows, the outbox for the hub. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  auditCheckpointFacts,
  auditContextFacts,
  auditLineFacts,
  historyFacts,
  outboxFacts,
} from '../../shared/audit/policy.ts';
import { defineEntity } from '../entity.ts';

export const auditLineTable = sqliteTable(
  'audit_line',
  {
    sequence: integer('sequence').primaryKey(),
    at: text('at').notNull(),
    staffId: text('staff_id'),
    device: text('device').notNull(),
    command: text('command').notNull(),
    entity: text('entity').notNull(),
    rowId: text('row_id'),
    personId: text('person_id'),
    fields: text('fields').notNull(),
    changeId: text('change_id'),
    contextHash: text('context_hash'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_line_person').on(table.personId, table.sequence)],
);

export const auditContextTable = sqliteTable(
  'audit_context',
  {
    sequence: integer('sequence').primaryKey(),
    personId: text('person_id'),
    salt: text('salt').notNull(),
    reason: text('reason'),
    reference: text('reference'),
  },
  (table) => [index('audit_context_person').on(table.personId)],
);

export const auditCheckpointTable = sqliteTable('audit_checkpoint', {
  sequence: integer('sequence').primaryKey(),
  at: text('at').notNull(),
  hash: text('hash').notNull(),
  signature: text('signature').notNull(),
});

export const historyTable = sqliteTable(
  'history',
  {
    sequence: integer('sequence').primaryKey(),
    changeId: text('change_id').notNull(),
    at: text('at').notNull(),
    staffId: text('staff_id'),
    command: text('command').notNull(),
    entity: text('entity').notNull(),
    rowId: text('row_id').notNull(),
    personId: text('person_id'),
    scope: text('scope').notNull(),
    operation: text('operation', { enum: ['insert', 'change', 'remove', 'move'] }).notNull(),
    before: text('before', { mode: 'json' }).$type<Record<string, unknown>>(),
    after: text('after', { mode: 'json' }).$type<Record<string, unknown>>(),
    movedBy: text('moved_by'),
  },
  (table) => [
    index('history_person').on(table.personId, table.sequence),
    index('history_change').on(table.changeId),
    // Rows of nobody, such as employers, are found by themselves; the lines about people have their own way and pay nothing for this one.
    index('history_row').on(table.rowId, table.sequence).where(sql`${table.personId} IS NULL`),
  ],
);

export const outboxTable = sqliteTable('outbox', {
  sequence: integer('sequence').primaryKey(),
  changeId: text('change_id').notNull(),
  command: text('command').notNull(),
  entity: text('entity').notNull(),
  rowId: text('row_id').notNull(),
  personId: text('person_id'),
  scope: text('scope').notNull(),
  operation: text('operation', { enum: ['insert', 'change', 'remove', 'move'] }).notNull(),
  patch: text('patch', { mode: 'json' }).$type<Record<string, unknown>>(),
  base: text('base', { mode: 'json' }).$type<Record<string, number>>(),
  before: text('before', { mode: 'json' }).$type<Record<string, unknown>>(),
});

export const auditLine = defineEntity(auditLineTable, auditLineFacts);
export const auditContext = defineEntity(auditContextTable, auditContextFacts);
export const auditCheckpoint = defineEntity(auditCheckpointTable, auditCheckpointFacts);
export const history = defineEntity(historyTable, historyFacts);
export const outbox = defineEntity(outboxTable, outboxFacts);
