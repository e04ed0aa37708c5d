/** Keeps the pairs that were found, in the place of what was known of the same people. */
import type { CommandContext } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { type FoundPairs, seenTo } from './find-pairs.ts';
import { duplicatePair } from './table.ts';

/** Writes what `findPairs` has found, unless somebody else has written meanwhile. */
export function keepPairs({ store, asker }: CommandContext, { from, upTo, ids, pairs }: FoundPairs): void {
  const { connection } = store;
  if (seenTo(connection) !== from) return;
  const known = (column: string, among: string) =>
    connection
      .prepare(`SELECT DISTINCT ${column} AS id FROM duplicate_pair ${among}`)
      .all(ids ? { ids: JSON.stringify(ids) } : {})
      .map((row) => String(row.id));
  const stands = connection.prepare('SELECT 1 FROM person WHERE id = ?');
  unitOfWork(store, asker, { command: 'members.findDuplicates' }, (tx) => {
    for (const [name, column] of [
      ['personId', 'person_id'],
      ['otherId', 'other_id'],
    ] as const) {
      const before = known(column, ids ? `WHERE ${column} IN (SELECT value FROM json_each(@ids))` : '');
      if (before.length > 0) tx.removeAll(duplicatePair, name, before);
    }
    for (const pair of pairs) {
      // Somebody may have been removed while the others were compared.
      if (!stands.get(pair.personId) || !stands.get(pair.otherId)) continue;
      tx.insert(duplicatePair, { id: `${pair.personId} ${pair.otherId}`, ...pair });
    }
    tx.setNumber('duplicates-seen-to', upTo);
  });
}
