/** The table of kept searches, joined to its facts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { savedSearchFacts } from '../../shared/saved-searches/policy.ts';
import { defineEntity } from '../entity.ts';

export const savedSearchTable = sqliteTable(
  'saved_search',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    staffId: text('staff_id').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull().default(''),
    filter: text('filter', { mode: 'json' }).$type<unknown>(),
    sort: text('sort').notNull().default('name'),
    /** Names of roles; empty: the owner's alone. */
    sharedWith: text('shared_with', { mode: 'json' }).$type<string[]>().notNull(),
    isPinned: integer('is_pinned', { mode: 'boolean' }).notNull().default(false),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('saved_search_staff').on(table.staffId)],
);

export const savedSearch = defineEntity(savedSearchTable, savedSearchFacts);
