/** The tables of settings, secrets of the database, and counters. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { counterFacts, secretFacts, settingFacts } from '../../shared/settings/policy.ts';
import { defineEntity } from '../entity.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const settingTable = sqliteTable('setting', {
  ...row(),
  value: text('value', { mode: 'json' }).$type<unknown>(),
});
export const secretTable = sqliteTable('secret', { ...row(), value: text('value').notNull() });
export const counterTable = sqliteTable('counter', { id: text('id').primaryKey(), value: integer('value').notNull() });

export const setting = defineEntity(settingTable, settingFacts);
export const secret = defineEntity(secretTable, secretFacts);
export const counter = defineEntity(counterTable, counterFacts);
