/** The table of retention rules, joined to its facts. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Text } from '../../shared/errors.ts';
import { retentionRuleFacts } from '../../shared/retention/policy.ts';
import { RETENTION_ACTIONS, RETENTION_TRIGGERS, RETENTION_UNITS } from '../../shared/retention/terms.ts';
import { ROLES } from '../../shared/roles.ts';
import { defineEntity } from '../entity.ts';

export const retentionRuleTable = sqliteTable('retention_rule', {
  id: text('id').primaryKey(),
  revision: integer('revision').notNull().default(1),
  title: text('title', { mode: 'json' }).$type<Text>().notNull(),
  trigger: text('trigger', { enum: RETENTION_TRIGGERS }).notNull(),
  period: integer('period'),
  unit: text('unit', { enum: RETENTION_UNITS }),
  ground: text('ground'),
  action: text('action', { enum: RETENTION_ACTIONS }).notNull(),
  ownerRole: text('owner_role', { enum: ROLES }).notNull(),
  reviewOn: text('review_on'),
  isOn: integer('is_on', { mode: 'boolean' }).notNull().default(true),
  note: text('note'),
});

export const retentionRule = defineEntity(retentionRuleTable, retentionRuleFacts);
