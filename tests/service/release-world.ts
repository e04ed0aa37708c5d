/** What a release rests on, put into a world for tests: purposes, partners, agreements. */
import type { World } from './world.ts';

/** An entry of the processing register, where there is none under the key. */
export async function aPurpose(
  world: World,
  purposeKey: string,
  { choice = 'none', needsExplicit = false, inForceFrom = '2020-01-01', isEnded = false } = {},
): Promise<void> {
  const connection = await world.open();
  const there = connection.prepare('SELECT 1 FROM purpose_version WHERE purpose_key = ?').get(purposeKey);
  if (!there)
    connection
      .prepare(
        `INSERT INTO purpose_version(id, purpose_key, number, in_force_from, is_ended, title, article9, choice, needs_explicit,
           people_categories, data_categories, partner_ids, retention_keys, statement_sections, created_by, created_at)
         VALUES (@id, @purposeKey, 1, @inForceFrom, @isEnded, @title, 'd', @choice, @needsExplicit, '["member"]', '[]', '[]', '[]', '[]', '', '')`,
      )
      .run({
        id: crypto.randomUUID(),
        purposeKey,
        inForceFrom,
        isEnded: Number(isEnded),
        title: JSON.stringify({ nb: purposeKey, en: purposeKey }),
        choice,
        needsExplicit: Number(needsExplicit),
      });
  connection.close();
}
