/** Going through likely duplicates: the queue, and what merging two records would do. */
import type { DuplicatePair } from '../../shared/duplicates/model.ts';
import type { Asker } from '../asker.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { InputOf, Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import type { Entities } from './plan-merge.ts';
import { mergePreview } from './preview.ts';
import { readSides } from './sides.ts';
import { duplicatePair } from './table.ts';

/** Counts are exact up to this. */
const COUNT_BOUND = 10_000;

/**
 * The queries.
 * @param entities all entities by name: a preview looks at the rows of any of them
 */
export const duplicateQueries = (entities: Entities): Queries<'members', 'duplicates' | 'mergePreview'> => ({
  duplicates: ({ connection, asker }, input) => readQueue(connection, asker, input),
  mergePreview: ({ connection, asker }, given) => mergePreview(connection, asker, entities, given),
});

/** What nobody has settled. */
const OPEN = `NOT EXISTS (
  SELECT 1 FROM duplicate_dismissal x WHERE
    (x.person_id = d.person_id AND x.other_id = d.other_id) OR (x.person_id = d.other_id AND x.other_id = d.person_id))`;

function readQueue(
  connection: Connection,
  asker: Asker,
  { cursor, limit, personId }: InputOf<'members', 'duplicates'>,
) {
  const bounds = readBounds(asker, duplicatePair, 'list', 'd');
  const bound: Record<string, SqlValue> = bounds.where.includes('@staffId') ? { staffId: asker.staffId } : {};
  if (personId) bound.personId = personId;
  const of = personId ? '(d.person_id = @personId OR d.other_id = @personId)' : '1';
  const where = `${bounds.where} AND ${of} AND ${OPEN}`;
  const counted = connection
    .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM duplicate_pair d WHERE ${where} LIMIT ${COUNT_BOUND + 1})`)
    .get(bound);
  const total = Number(counted?.n);
  let after = '';
  if (cursor) {
    const [score, id] = readCursor(cursor, 2);
    Object.assign(bound, { score: score ?? 0, id: id ?? '' });
    after = ' AND (d.score, d.id) < (@score, @id)';
  }
  const rows = connection
    .prepare(`SELECT d.* FROM duplicate_pair d WHERE ${where}${after} ORDER BY d.score DESC, d.id DESC LIMIT @limit`)
    .all({ ...bound, limit: limit + 1 })
    .map((stored) => decodeRow(duplicatePair, stored));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const sides = readSides(
    connection,
    asker,
    page.flatMap((pair) => [pair.personId, pair.otherId]),
  );
  const items = page.flatMap(({ id, score, grounds, personId: oneId, otherId }): DuplicatePair[] => {
    const [a, b] = [sides.get(oneId), sides.get(otherId)];
    if (!a || !b) return [];
    // The record that was there first is the one letters and lists know.
    const [one, other] = a.memberNumber <= b.memberNumber ? [a, b] : [b, a];
    return [{ id, score, grounds: grounds as DuplicatePair['grounds'], one, other }];
  });
  return {
    items,
    nextCursor: last ? writeCursor([last.score, last.id]) : null,
    total: total > COUNT_BOUND ? `${COUNT_BOUND}+` : total,
  };
}
