/** What can be read of the retention rules. */
import { CATALOGUE } from '../../shared/catalogue-registry.ts';
import type { RetentionRuleRow } from '../../shared/retention/model.ts';
import { RETENTION_RULES } from '../../shared/retention/rules.ts';
import { decodeRow } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import { retentionRule } from './table.ts';

/** In the order in which the rules are written down: members first, what the program keeps for itself last. */
const ORDER = new Map(Object.keys(RETENTION_RULES).map((key, place) => [key, place]));

/** How many columns name each rule. */
const NAMED = Map.groupBy(
  Object.values(CATALOGUE).flatMap(({ fields }) => Object.values(fields).map(({ retention }) => retention)),
  (key) => key,
);

export const retentionQueries: Queries<'retention', 'rules'> = {
  rules({ connection, asker }) {
    const bounds = readBounds(asker, retentionRule, 'list', 't');
    const items = connection
      .prepare(`SELECT t.* FROM retention_rule t WHERE ${bounds.where}`)
      .all(bounds.where.includes('@staffId') ? { staffId: asker.staffId } : {})
      .map((stored): RetentionRuleRow => {
        const row = decodeRow(retentionRule, stored);
        return { ...row, columns: NAMED.get(row.id as keyof typeof RETENTION_RULES)?.length ?? 0 };
      })
      .toSorted((one, other) => (ORDER.get(one.id) ?? 99) - (ORDER.get(other.id) ?? 99));
    return { items };
  },
};
