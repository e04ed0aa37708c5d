/**
 * Row rules, each in two forms that must agree on every row: SQL for the store, and a plain function for the hub and for tests. A
 * property test holds them together.
 */
import type { Role, RowRule } from './roles.ts';

/** Who is asking, as far as row rules care. */
export type Asker = { staffId: string };

type RowRuleForms = {
  /** SQL over the columns of the entity; `@staffId` is the asker's account, `roles` are the asker's. */
  sql: (alias: string, roles: readonly Role[]) => string;
  /** The same on a row in memory. */
  test: (row: Readonly<Record<string, unknown>>, asker: Asker, roles: readonly Role[]) => boolean;
};

/** Entities whose audit lines say something about accounts, settings or the store, never about members. */
export const TECHNICAL_ENTITIES = ['staff', 'roleGrant', 'keySlot', 'setting', 'store', 'auditLine'] as const;

export const ROW_RULES: Record<RowRule, RowRuleForms> = {
  own: {
    sql: (alias) => `(CASE WHEN ${alias}.staff_id IS NULL THEN 0 ELSE ${alias}.staff_id = @staffId END)`,
    test: (row, asker) => row.staffId === asker.staffId,
  },
  shared: {
    // Names of roles are a closed list and hold no sign that means something in SQL.
    sql: (alias, roles) =>
      `EXISTS (SELECT 1 FROM json_each(${alias}.shared_with) WHERE value IN (${roles.map((role) => `'${role}'`).join(', ')}))`,
    test: (row, _asker, roles) =>
      Array.isArray(row.sharedWith) && roles.some((role) => (row.sharedWith as unknown[]).includes(role)),
  },
  self: {
    sql: (alias) => `(${alias}.id = @staffId)`,
    test: (row, asker) => row.id === asker.staffId,
  },
  technical: {
    sql: (alias) => `(${alias}.entity IN (${TECHNICAL_ENTITIES.map((name) => `'${name}'`).join(', ')}))`,
    test: (row) => TECHNICAL_ENTITIES.some((name) => name === row.entity),
  },
};
