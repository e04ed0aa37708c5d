/**
 * Finds the pairs of the register that may be one person: all of them, or those of the people who have changed since the last time, as the
 * history tells. Runs beside the work, on a thread that reads, in slices between which others are served.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DuplicateGround } from '../../shared/duplicates/model.ts';
import { TillitError } from '../../shared/errors.ts';
import type { QueryContext } from '../handlers.ts';
import type { Connection } from '../store/connection.ts';
import { type Block, readBlocks } from './blocks.ts';
import { compare, type FoundPair, weigh } from './compare.ts';

/** What was found. `ids`: the people looked at again; null for all. `from`, `upTo`: lines of the history between which they changed. */
export type FoundPairs = { from: number | null; upTo: number; ids: string[] | null; pairs: FoundPair[] };

/** When more people than this have changed the whole register is cheaper. */
const MOST_CHANGED = 5_000;

/**
 * Looks for pairs.
 * @param input `afresh`: the whole register, whatever has changed; `job`: told how far it has come
 * @returns null where nothing has changed since the last time
 * @throws TillitError `CANCELLED`
 */
export async function findPairs(
  { connection, signal, progress }: QueryContext,
  { afresh, job }: { afresh?: boolean; job?: string | undefined },
): Promise<FoundPairs | null> {
  const from = seenTo(connection);
  const upTo = Number(connection.prepare('SELECT ifnull(max(sequence), 0) AS n FROM history').get()?.n);
  if (!afresh && from === upTo) return null;
  // The history ends before the place it was read to: something was erased, and what has come since cannot be told apart.
  const changed = afresh || from === null || upTo < from ? null : changedSince(connection, from);
  const ids = changed && changed.length <= MOST_CHANGED ? changed : null;
  if (ids?.length === 0) return { from, upTo, ids, pairs: [] };
  const asked = ids && new Set(ids);
  const found: Gathered = new Map();
  for (const { blocks, done, total } of readBlocks(connection, ids && JSON.stringify(ids))) {
    for (const block of blocks) compareBlock(block, asked, found);
    progress(job, 'compare', done, total);
    await nextTurn();
    if (signal?.aborted) throw new TillitError('CANCELLED');
    if (!connection.raw.open) throw new TillitError('LOCKED');
  }
  return { from, upTo, ids, pairs: weighAll(connection, found) };
}

/** The line of the history the pairs are up to date with; null where they were never looked for. */
export function seenTo(connection: Connection): number | null {
  const found = connection.prepare("SELECT value FROM counter WHERE id = 'duplicates-seen-to'").get();
  return found ? Number(found.value) : null;
}

/** What people are compared by lies in these. */
const COMPARED = "('person', 'profile', 'contact', 'address', 'protectedAddress', 'identity')";

function changedSince(connection: Connection, from: number): string[] {
  return connection
    .prepare(
      `SELECT DISTINCT person_id FROM history WHERE sequence > ? AND person_id IS NOT NULL AND entity IN ${COMPARED} LIMIT ${MOST_CHANGED + 1}`,
    )
    .all(from)
    .map((row) => String(row.person_id));
}

type Gathered = Map<string, { personId: string; otherId: string; score: number; grounds: Set<DuplicateGround> }>;

function compareBlock({ shared, people }: Block, asked: ReadonlySet<string> | null, found: Gathered): void {
  for (const [place, one] of people.entries()) {
    for (let next = place + 1; next < people.length; next += 1) {
      const other = people[next];
      if (!other || other.id === one.id) continue;
      if (asked && !asked.has(one.id) && !asked.has(other.id)) continue;
      const said = compare(shared, one, other);
      if (!said) continue;
      const [personId, otherId] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
      const key = `${personId} ${otherId}`;
      const pair = found.get(key) ?? { personId, otherId, score: 0, grounds: new Set() };
      pair.score = Math.max(pair.score, said.score);
      pair.grounds.add(said.ground);
      found.set(key, pair);
    }
  }
}

/** A D-number begins with a day of 40 more. Only its kind is asked for here, never the number. */
const NUMBER_KIND =
  "SELECT CASE WHEN national_id >= '4' THEN 'd' ELSE 'f' END AS kind FROM identity WHERE person_id = ?";

function weighAll(connection: Connection, found: Gathered): FoundPair[] {
  const kindOf = (id: string) => connection.prepare(NUMBER_KIND).get(id)?.kind as 'd' | 'f' | undefined;
  return [...found.values()].flatMap((pair) => {
    const [one, other] = [kindOf(pair.personId), kindOf(pair.otherId)];
    return weigh(pair, one && other ? [one, other] : null) ?? [];
  });
}
