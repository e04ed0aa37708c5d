/** The table of disclosures, joined to its facts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { disclosureFacts } from '../../shared/disclosures/policy.ts';
import { DISCLOSURE_GROUNDS } from '../../shared/disclosures/terms.ts';
import { ARTICLE_9 } from '../../shared/processing/terms.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

export const disclosureTable = sqliteTable(
  'disclosure',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    exportId: text('export_id').notNull(),
    partnerId: text('partner_id'),
    recipient: text('recipient').notNull(),
    purposeKey: text('purpose_key').notNull(),
    ground: text('ground', { enum: DISCLOSURE_GROUNDS }).notNull(),
    article9: text('article9', { enum: ARTICLE_9 }),
    groundReference: text('ground_reference'),
    fields: text('fields', { mode: 'json' }).$type<string[]>().notNull(),
    at: text('at').notNull(),
    staffId: text('staff_id').notNull(),
  },
  (table) => [
    index('disclosure_person').on(table.personId, table.at),
    index('disclosure_export').on(table.exportId),
    index('disclosure_partner').on(table.partnerId, table.at),
  ],
);

export const disclosure = defineEntity(disclosureTable, disclosureFacts);
