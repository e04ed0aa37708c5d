/** The tables of accounts, waiting roles and key slots. */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '../../shared/roles.ts';
import { keySlotFacts, roleGrantFacts, staffFacts } from '../../shared/staff/policy.ts';
import { defineEntity } from '../entity.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const staffTable = sqliteTable(
  'staff',
  {
    ...row(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    roles: text('roles', { mode: 'json' }).$type<Role[]>().notNull(),
    active: integer('active', { mode: 'boolean' }).notNull().default(true),
    slotId: text('slot_id'),
    mustChangePassphrase: integer('must_change_passphrase', { mode: 'boolean' }).notNull().default(false),
    ringsClosed: integer('rings_closed', { mode: 'boolean' }).notNull().default(false),
    createdAt: text('created_at').notNull(),
  },
  (table) => [uniqueIndex('staff_email').on(table.email)],
);

export const roleGrantTable = sqliteTable('role_grant', {
  ...row(),
  staffId: text('staff_id').notNull(),
  role: text('role').$type<Role>().notNull(),
  proposedBy: text('proposed_by').notNull(),
  proposedAt: text('proposed_at').notNull(),
  outcome: text('outcome', { enum: ['waiting', 'confirmed', 'declined'] }).notNull(),
  decidedBy: text('decided_by'),
  decidedAt: text('decided_at'),
});

export const keySlotTable = sqliteTable('key_slot', {
  ...row(),
  publicKey: text('public_key').notNull(),
  kind: text('kind', { enum: ['passphrase', 'recovery'] }).notNull(),
});

export const staff = defineEntity(staffTable, staffFacts);
export const roleGrant = defineEntity(roleGrantTable, roleGrantFacts);
export const keySlot = defineEntity(keySlotTable, keySlotFacts);
