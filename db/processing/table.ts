/** The table of the processing register, joined to its facts. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Text } from '../../shared/errors.ts';
import { purposeVersionFacts } from '../../shared/processing/policy.ts';
import { ARTICLE_6, ARTICLE_9, CHOICES, type PeopleCategory } from '../../shared/processing/terms.ts';
import { defineEntity } from '../entity.ts';

export const purposeVersionTable = sqliteTable(
  'purpose_version',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    purposeKey: text('purpose_key').notNull(),
    number: integer('number').notNull(),
    inForceFrom: text('in_force_from').notNull(),
    isEnded: integer('is_ended', { mode: 'boolean' }).notNull().default(false),
    title: text('title', { mode: 'json' }).$type<Text>().notNull(),
    description: text('description'),
    article6: text('article6', { enum: ARTICLE_6 }),
    article6Note: text('article6_note'),
    article9: text('article9', { enum: ARTICLE_9 }),
    article9Note: text('article9_note'),
    choice: text('choice', { enum: CHOICES }).notNull().default('none'),
    needsExplicit: integer('needs_explicit', { mode: 'boolean' }).notNull().default(false),
    peopleCategories: text('people_categories', { mode: 'json' }).$type<PeopleCategory[]>().notNull(),
    dataCategories: text('data_categories', { mode: 'json' }).$type<string[]>().notNull(),
    sources: text('sources'),
    partnerIds: text('partner_ids', { mode: 'json' }).$type<string[]>().notNull(),
    recipients: text('recipients'),
    transfers: text('transfers'),
    retentionKeys: text('retention_keys', { mode: 'json' }).$type<string[]>().notNull(),
    retentionNote: text('retention_note'),
    security: text('security'),
    isOutside: integer('is_outside', { mode: 'boolean' }).notNull().default(false),
    statementSections: text('statement_sections', { mode: 'json' }).$type<string[]>().notNull(),
    changeNote: text('change_note'),
    createdBy: text('created_by').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('purpose_version_number').on(table.purposeKey, table.number),
    index('purpose_version_from').on(table.purposeKey, table.inForceFrom),
  ],
);

export const purposeVersion = defineEntity(purposeVersionTable, purposeVersionFacts);
