/** The mark of one person, as the record shows it. */
import type { Mark } from '../../shared/marks/contract.ts';
import type { Asker } from '../asker.ts';
import { isClosedTo } from '../marked-people.ts';
import { boundsOrNull } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { personMark } from './table.ts';

/**
 * Why a person is marked, and who may open the record.
 * @returns null where the person is not marked, or the role sees no more than the card anyway
 */
export function readMark(connection: Connection, asker: Asker, personId: string): Mark | null {
  if (!boundsOrNull(asker, personMark, 'read', 't')) return null;
  const found = connection.prepare('SELECT kind FROM person_mark WHERE person_id = ?').get(personId);
  if (!found) return null;
  return {
    kind: found.kind as Mark['kind'],
    mayOpen: !isClosedTo(connection, asker, personId),
    readers: readersOf(connection, personId),
  };
}

/** Who may open a marked person, by name; closed accounts open nothing and are not named. */
export function readersOf(connection: Connection, personId: string): Mark['readers'] {
  return connection
    .prepare(
      `SELECT s.id, s.name FROM mark_reader r JOIN staff s ON s.id = r.staff_id
       WHERE r.person_id = ? AND s.active = 1 ORDER BY s.name`,
    )
    .all(personId)
    .map((row) => ({ staffId: String(row.id), name: String(row.name) }));
}
