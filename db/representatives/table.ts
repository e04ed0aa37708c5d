/** The table of offices at workplaces, joined to its facts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { representativeFacts } from '../../shared/representatives/policy.ts';
import { REPRESENTATIVE_OFFICES } from '../../shared/representatives/terms.ts';
import { employerTable } from '../employers/table.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

export const representativeTable = sqliteTable(
  'representative',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    employerId: text('employer_id')
      .notNull()
      .references(() => employerTable.id),
    office: text('office', { enum: REPRESENTATIVE_OFFICES }).notNull(),
    startDate: text('start_date').notNull(),
    endDate: text('end_date'),
  },
  (table) => [index('representative_employer').on(table.employerId), index('representative_person').on(table.personId)],
);

export const representative = defineEntity(representativeTable, representativeFacts);
