/** The table of drafts. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { draftFacts } from '../../shared/drafts/policy.ts';
import { defineEntity } from '../entity.ts';

export const draftTable = sqliteTable(
  'draft',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    staffId: text('staff_id').notNull(),
    form: text('form').notNull(),
    personId: text('person_id'),
    content: text('content').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [uniqueIndex('draft_form').on(table.staffId, table.form)],
);

export const draft = defineEntity(draftTable, draftFacts);
