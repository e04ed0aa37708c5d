/** The table of employers. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { employerFacts } from '../../shared/employers/policy.ts';
import { defineEntity } from '../entity.ts';

export const employerTable = sqliteTable(
  'employer',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    name: text('name').notNull(),
    sortKey: text('sort_key').notNull(),
    organisationNumber: text('organisation_number'),
    postalCode: text('postal_code'),
    place: text('place'),
  },
  (table) => [index('employer_sort').on(table.sortKey), uniqueIndex('employer_number').on(table.organisationNumber)],
);

export const employer = defineEntity(employerTable, employerFacts);
