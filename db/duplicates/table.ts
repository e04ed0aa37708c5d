/** The tables of likely duplicates and merged records, each joined to its facts. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { duplicateDismissalFacts, duplicatePairFacts, personMergeFacts } from '../../shared/duplicates/policy.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });
/** The lesser id is always `person_id`, so that a pair is one row whichever way it is met. */
const pair = () => ({
  personId: text('person_id')
    .notNull()
    .references(() => personTable.id),
  otherId: text('other_id')
    .notNull()
    .references(() => personTable.id),
});

export const duplicatePairTable = sqliteTable(
  'duplicate_pair',
  {
    id: text('id').primaryKey(),
    // Computed: it goes with either of the two, and nobody has to remember it.
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'cascade' }),
    otherId: text('other_id')
      .notNull()
      .references(() => personTable.id, { onDelete: 'cascade' }),
    /** 0 to 100; what is surely one person stands first. */
    score: integer('score').notNull(),
    grounds: text('grounds', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [
    uniqueIndex('duplicate_pair_people').on(table.personId, table.otherId),
    index('duplicate_pair_other').on(table.otherId),
    index('duplicate_pair_score').on(table.score, table.id),
  ],
);

export const duplicateDismissalTable = sqliteTable(
  'duplicate_dismissal',
  { ...row(), ...pair(), staffId: text('staff_id').notNull(), at: text('at').notNull() },
  (table) => [
    uniqueIndex('duplicate_dismissal_people').on(table.personId, table.otherId),
    index('duplicate_dismissal_other').on(table.otherId),
  ],
);

export const personMergeTable = sqliteTable(
  'person_merge',
  {
    ...row(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    goneId: text('gone_id').notNull(),
    goneNumber: integer('gone_number').notNull(),
    changeId: text('change_id').notNull(),
    staffId: text('staff_id').notNull(),
    at: text('at').notNull(),
  },
  (table) => [
    uniqueIndex('person_merge_gone').on(table.goneId),
    uniqueIndex('person_merge_number').on(table.goneNumber),
    index('person_merge_person').on(table.personId),
  ],
);

export const duplicatePair = defineEntity(duplicatePairTable, duplicatePairFacts);
export const duplicateDismissal = defineEntity(duplicateDismissalTable, duplicateDismissalFacts);
export const personMerge = defineEntity(personMergeTable, personMergeFacts);
