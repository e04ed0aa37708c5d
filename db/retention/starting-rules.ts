/** The retention rules a register begins with: one for each key that columns name. A key that a newer program brings gets its rule too. */
import { RETENTION_RULES } from '../../shared/retention/rules.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import { retentionRule } from './table.ts';

/** Writes those that are not there. */
export function insertStartingRules(tx: Transaction): void {
  const known = ruleIds(tx.store.connection);
  for (const [id, { owner, ...rule }] of Object.entries(RETENTION_RULES))
    if (!known.has(id)) tx.insert(retentionRule, { id, ...rule, ownerRole: owner });
}

/** Whether a key has no rule. */
export function lacksRules(connection: Connection): boolean {
  const known = ruleIds(connection);
  return Object.keys(RETENTION_RULES).some((id) => !known.has(id));
}

function ruleIds(connection: Connection): ReadonlySet<string> {
  return new Set(
    connection
      .prepare('SELECT id FROM retention_rule')
      .all()
      .map(({ id }) => String(id)),
  );
}
