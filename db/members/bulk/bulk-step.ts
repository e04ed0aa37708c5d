/** What a change of many does to one of them. Planned before anything is written, so that what is shown is what is done. */
import type { IssueCode } from '../../../shared/issues.ts';
import type { SqlValue } from '../../entity.ts';
import type { Connection } from '../../store/connection.ts';
import type { Transaction } from '../../unit-of-work.ts';

/** A change as it meets one member; `before` and `after` are for showing. */
export type BulkStep =
  | { kind: 'change'; before: string | null; after: string | null; write(tx: Transaction): void }
  | { kind: 'same' }
  | { kind: 'refused'; code: IssueCode };

/** Plans a slice of members: a step for each of the ids. */
export type BulkPlanner = (connection: Connection, ids: readonly string[]) => ReadonlyMap<string, BulkStep>;

export const SAME: BulkStep = { kind: 'same' };

/** A member whom the change cannot meet. */
export function refused(code: IssueCode): BulkStep {
  return { kind: 'refused', code };
}

/**
 * The rows of a slice of members, by member.
 * @param sql a query with `@ids`, that gives `person_id`
 */
export function rowsByPerson(
  connection: Connection,
  sql: string,
  ids: readonly string[],
  parameters: Record<string, SqlValue> = {},
): ReadonlyMap<string, Record<string, SqlValue>[]> {
  const found = new Map<string, Record<string, SqlValue>[]>();
  for (const row of connection.prepare(sql).all({ ...parameters, ids: JSON.stringify(ids) })) {
    const personId = String(row.person_id);
    const rows = found.get(personId);
    if (rows) rows.push(row);
    else found.set(personId, [row]);
  }
  return found;
}

/** The members of a slice, in SQL. */
export const OF_SLICE = 'person_id IN (SELECT value FROM json_each(@ids))';
