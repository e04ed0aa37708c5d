/**
 * Making one record of two, and two of one again. Such a change reaches rows of every compartment, also those whose single rows the role may
 * not touch; so the right to it is asked once, and then the program carries it out in the person's name.
 */
import { TillitError } from '../../shared/errors.ts';
import { type Asker, PROGRAM, type ProgramAsker } from '../asker.ts';
import { peopleClosedTo } from '../marked-people.ts';
import { may } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { LEADS } from './undo.ts';

/**
 * The one who joins two records, or takes them apart, once it is seen that he may.
 * @param personIds the two persons: marked people are joined by those named for them
 * @throws TillitError `FORBIDDEN`
 */
export function joinerOf(connection: Connection, asker: Asker, personIds: readonly string[]): ProgramAsker {
  if (!may(asker, 'person', 'remove') || !may(asker, 'personMerge', 'create')) throw new TillitError('FORBIDDEN');
  const closed = asker.kind === 'staff' ? peopleClosedTo(connection, asker) : new Set();
  if (personIds.some((id) => closed.has(id))) throw new TillitError('FORBIDDEN');
  return { ...PROGRAM, staffId: asker.staffId };
}

/** The persons a whole change was about; none where the change is another one. */
export function personsOfWhole(connection: Connection, changeId: string): string[] {
  return connection
    .prepare(
      `SELECT h."before" ->> 'person' AS one, h."after" ->> 'person' AS other FROM history h WHERE h.change_id = ? AND ${LEADS}`,
    )
    .all(changeId)
    .flatMap(({ one, other }) => [String(one), String(other)]);
}
