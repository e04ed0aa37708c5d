/** The tables of marks, each joined to its facts. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { lookReviewFacts, markReaderFacts, personMarkFacts } from '../../shared/marks/policy.ts';
import { MARK_KINDS } from '../../shared/marks/terms.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const personMarkTable = sqliteTable(
  'person_mark',
  {
    ...row(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    kind: text('kind', { enum: MARK_KINDS }).notNull(),
    staffId: text('staff_id').notNull(),
    at: text('at').notNull(),
  },
  (table) => [uniqueIndex('person_mark_person').on(table.personId)],
);

export const markReaderTable = sqliteTable(
  'mark_reader',
  {
    ...row(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    staffId: text('staff_id').notNull(),
  },
  (table) => [uniqueIndex('mark_reader_person').on(table.personId, table.staffId)],
);

export const lookReviewTable = sqliteTable('look_review', {
  ...row(),
  lineSequence: integer('line_sequence').notNull(),
  staffId: text('staff_id').notNull(),
  at: text('at').notNull(),
});

export const personMark = defineEntity(personMarkTable, personMarkFacts);
export const markReader = defineEntity(markReaderTable, markReaderFacts);
export const lookReview = defineEntity(lookReviewTable, lookReviewFacts);
