/** The table of files kept with something, joined to its facts. */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ATTACHMENT_TYPES } from '../../shared/attachments/model.ts';
import { attachmentFacts } from '../../shared/attachments/policy.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

export const attachmentTable = sqliteTable(
  'attachment',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    compartment: text('compartment', { enum: ['register', 'processing', 'privacy'] }).notNull(),
    personId: text('person_id').references(() => personTable.id),
    name: text('name').notNull(),
    mimeType: text('mime_type', { enum: ATTACHMENT_TYPES }).notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: text('added_at').notNull(),
  },
  (table) => [index('attachment_person').on(table.personId)],
);

export const attachment = defineEntity(attachmentTable, attachmentFacts);
