/** The tables of employers, each joined to its facts. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { employerFacts, employerSearchFacts } from '../../shared/employers/policy.ts';
import { defineEntity } from '../entity.ts';

export const employerTable = sqliteTable(
  'employer',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    name: text('name').notNull(),
    sortKey: text('sort_key').notNull(),
    nameKey: text('name_key').notNull(),
    organisationNumber: text('organisation_number'),
    postalCode: text('postal_code'),
    place: text('place'),
  },
  (table) => [
    index('employer_sort').on(table.sortKey, table.id),
    index('employer_name').on(table.nameKey),
    uniqueIndex('employer_number').on(table.organisationNumber),
  ],
);

/** `doc_id` is an explicit integer key, because a full-text row must keep its number through VACUUM. */
export const employerSearchTable = sqliteTable(
  'employer_search',
  {
    docId: integer('doc_id').primaryKey(),
    employerId: text('employer_id').notNull(),
    words: text('words').notNull(),
  },
  (table) => [uniqueIndex('employer_search_employer').on(table.employerId)],
);

export const employer = defineEntity(employerTable, employerFacts);
export const employerSearch = defineEntity(employerSearchTable, employerSearchFacts);
