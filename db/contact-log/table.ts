/** The table of the contact log, joined to its facts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { contactEntryFacts } from '../../shared/contact-log/policy.ts';
import { CALLER_CHECKS, CONTACT_DIRECTIONS, CONTACT_KINDS } from '../../shared/contact-log/terms.ts';
import { employerTable } from '../employers/table.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

export const contactEntryTable = sqliteTable(
  'contact_entry',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    personId: text('person_id').references(() => personTable.id),
    employerId: text('employer_id').references(() => employerTable.id),
    kind: text('kind', { enum: CONTACT_KINDS }).notNull(),
    direction: text('direction', { enum: CONTACT_DIRECTIONS }),
    at: text('at').notNull(),
    staffId: text('staff_id').notNull(),
    subject: text('subject').notNull(),
    text: text('text'),
    callerCheck: text('caller_check', { enum: CALLER_CHECKS }),
  },
  (table) => [
    index('contact_entry_person').on(table.personId, table.at),
    index('contact_entry_employer').on(table.employerId, table.at),
  ],
);

export const contactEntry = defineEntity(contactEntryTable, contactEntryFacts);
