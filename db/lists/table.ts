/** The tables of tags and lists, each joined to its facts. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { listMemberFacts, memberListFacts } from '../../shared/lists/policy.ts';
import { LIST_KINDS } from '../../shared/lists/terms.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const memberListTable = sqliteTable(
  'member_list',
  {
    ...row(),
    kind: text('kind', { enum: LIST_KINDS }).notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    purpose: text('purpose'),
    createdBy: text('created_by'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [uniqueIndex('member_list_name').on(table.kind, table.nameKey)],
);

export const listMemberTable = sqliteTable(
  'list_member',
  {
    ...row(),
    personId: text('person_id')
      .notNull()
      .references(() => personTable.id),
    listId: text('list_id')
      .notNull()
      .references(() => memberListTable.id),
  },
  (table) => [
    uniqueIndex('list_member_person').on(table.personId, table.listId),
    index('list_member_list').on(table.listId, table.personId),
  ],
);

export const memberList = defineEntity(memberListTable, memberListFacts);
export const listMember = defineEntity(listMemberTable, listMemberFacts);
