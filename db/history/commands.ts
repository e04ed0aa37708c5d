/** Taking a change back, as the contract offers it. */

import type { Asker } from '../asker.ts';
import type { Entity } from '../entity.ts';
import type { Commands } from '../handlers.ts';
import { boundsOrNull } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { longUnitOfWork, type Transaction } from '../unit-of-work.ts';
import { refuseOthersChange } from './own-change.ts';
import { type Kept, undoChange } from './undo.ts';
import { joinerOf, personsOfWhole } from './whole-change.ts';

/**
 * The commands of the history.
 * @param entities all entities by name: undo works on any of them
 * @param onUndone told within the transaction which change was taken back, for what must follow it
 * @param faultsOf how many faults there are in what a change was about: where taking back makes more of them, because only half of it can
 * be taken back by now, all of it stays
 */
export function historyCommands(
  entities: ReadonlyMap<string, Entity<Record<string, unknown>>>,
  onUndone: (tx: Transaction, changeId: string) => void,
  faultsOf: (tx: Transaction, changeId: string) => number,
): Commands<'history', 'undo'> {
  /** Whose rows stayed, as far as the asker may see the people. */
  const peopleOf = (connection: Connection, asker: Asker, changeId: string, kept: readonly Kept[]) => {
    const person = entities.get('person');
    const bounds = person && boundsOrNull(asker, person, 'list', 'p');
    if (kept.length === 0 || !bounds?.columns.has('familyName')) return [];
    const rowIds = JSON.stringify(kept.slice(0, MOST_ROWS).map(({ rowId }) => rowId));
    return connection
      .prepare(
        `SELECT p.id, p.given_name, p.family_name FROM person p WHERE ${bounds.where} AND p.id IN (
           SELECT h.person_id FROM history h WHERE h.change_id = @changeId AND h.row_id IN (SELECT value FROM json_each(@rowIds))
         ) ORDER BY p.sort_key, p.id LIMIT ${NAMED}`,
      )
      .all({ changeId, rowIds, staffId: asker.staffId })
      .map(({ id, given_name, family_name }) => ({ id: String(id), name: `${given_name} ${family_name}` }));
  };
  return {
    async undo(context, { changeId, job }) {
      const { store, asker, signal } = context;
      refuseOthersChange(store.connection, asker, changeId, entities);
      const progress = (done: number, total: number) => context.progress(job, 'undo', done, total);
      const change = { command: 'history.undo', reference: changeId };
      const persons = personsOfWhole(store.connection, changeId);
      const by = persons.length > 0 ? joinerOf(store.connection, asker, persons) : asker;
      try {
        const { result, changeId: undoId } = await longUnitOfWork(store, by, change, signal, async (tx) => {
          const faults = faultsOf(tx, changeId);
          const outcome = await undoChange(tx, changeId, entities, progress);
          if (faultsOf(tx, changeId) > faults) throw new Halved(outcome.kept);
          if (outcome.undone > 0) onUndone(tx, changeId);
          return outcome;
        });
        const keptPeople = peopleOf(store.connection, asker, changeId, result.kept);
        return { ...result, keptPeople, changeId: result.undone > 0 ? undoId : null };
      } catch (error) {
        if (error instanceof Halved) {
          const keptPeople = peopleOf(store.connection, asker, changeId, error.kept);
          return { undone: 0, kept: error.kept, keptPeople, changeId: null };
        }
        throw error;
      }
    },
  };
}

/** Rolls an undo back that would have left the half of a change. */
class Halved extends Error {
  readonly kept: Kept[];

  constructor(kept: Kept[]) {
    super('halved');
    this.kept = kept;
  }
}

/** Names told of those whose rows stayed. */
const NAMED = 50;
/** Rows looked at for them. */
const MOST_ROWS = 1000;
