/** Taking a change back, as the contract offers it. */

import type { Entity } from '../entity.ts';
import type { Commands } from '../handlers.ts';
import { longUnitOfWork, type Transaction } from '../unit-of-work.ts';
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
  return {
    async undo({ store, asker, signal }, { changeId }) {
      const change = { command: 'history.undo', reference: changeId };
      const persons = personsOfWhole(store.connection, changeId);
      const by = persons.length > 0 ? joinerOf(store.connection, asker, persons) : asker;
      try {
        const { result, changeId: undoId } = await longUnitOfWork(store, by, change, signal, async (tx) => {
          const faults = faultsOf(tx, changeId);
          const outcome = await undoChange(tx, changeId, entities);
          if (faultsOf(tx, changeId) > faults) throw new Halved(outcome.kept);
          if (outcome.undone > 0) onUndone(tx, changeId);
          return outcome;
        });
        return { ...result, changeId: result.undone > 0 ? undoId : null };
      } catch (error) {
        if (error instanceof Halved) return { undone: 0, kept: error.kept, changeId: null };
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
