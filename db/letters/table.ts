/** The tables of letters, each joined to its facts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dispatchFacts, letterTemplateFacts } from '../../shared/letters/policy.ts';
import { DISPATCH_KINDS, LETTER_LAYOUTS } from '../../shared/letters/terms.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const letterTemplateTable = sqliteTable('letter_template', {
  ...row(),
  name: text('name').notNull(),
  layout: text('layout', { enum: LETTER_LAYOUTS }).notNull(),
  /** Subject and body by language: nb, nn, en. */
  texts: text('texts', { mode: 'json' }).$type<unknown>().notNull(),
  isArchived: integer('is_archived', { mode: 'boolean' }).notNull().default(false),
});

export const dispatchTable = sqliteTable(
  'dispatch',
  {
    ...row(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    templateId: text('template_id').references(() => letterTemplateTable.id),
    templateRevision: integer('template_revision'),
    title: text('title').notNull(),
    kind: text('kind', { enum: DISPATCH_KINDS }).notNull(),
    language: text('language').notNull(),
    at: text('at').notNull(),
    staffId: text('staff_id').notNull(),
  },
  (table) => [index('dispatch_person').on(table.personId, table.at)],
);

export const letterTemplate = defineEntity(letterTemplateTable, letterTemplateFacts);
export const dispatch = defineEntity(dispatchTable, dispatchFacts);
