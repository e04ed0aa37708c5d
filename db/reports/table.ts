/** The table of assessed fields, joined to its facts. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { fieldAssessmentFacts } from '../../shared/reports/policy.ts';
import { defineEntity } from '../entity.ts';

export const fieldAssessmentTable = sqliteTable(
  'field_assessment',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    entity: text('entity').notNull(),
    field: text('field').notNull(),
    reason: text('reason').notNull(),
    assessedOn: text('assessed_on').notNull(),
    staffId: text('staff_id').notNull(),
    lookAgainOn: text('look_again_on').notNull(),
  },
  (table) => [uniqueIndex('field_assessment_field').on(table.entity, table.field)],
);

export const fieldAssessment = defineEntity(fieldAssessmentTable, fieldAssessmentFacts);
