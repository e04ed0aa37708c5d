/** What somebody has seen of a record that has gone into another: revisions of rows that are no more say nothing of those that stay. */
import type { Connection } from '../store/connection.ts';
import type { SeenRevisions } from './write-member.ts';

const PRESENT = `
  SELECT 'person' AS name, revision FROM person WHERE id = @id
  UNION ALL SELECT 'profile', revision FROM profile WHERE person_id = @id
  UNION ALL SELECT 'contact', revision FROM contact WHERE person_id = @id
  UNION ALL SELECT use, revision FROM address WHERE person_id = @id
  UNION ALL SELECT use, revision FROM protected_address WHERE person_id = @id`;

/**
 * The revisions to hold a change of the record that stays against: those given where they are its own, as after a conflict was shown; else the
 * first, so that no field that was ever changed there is overwritten unseen.
 * @param id the record that stays
 */
export function revisionsSeen(connection: Connection, id: string, given: SeenRevisions = {}): SeenRevisions {
  const present = new Map(
    connection
      .prepare(PRESENT)
      .all({ id })
      .map(({ name, revision }) => [String(name), Number(revision)]),
  );
  const names = Object.keys(given);
  if (names.every((name) => given[name] === present.get(name))) return given;
  return Object.fromEntries(names.map((name) => [name, 1]));
}
