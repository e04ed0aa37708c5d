/** Taking a change back, as the contract offers it. */

import type { Entity } from '../entity.ts';
import type { Commands } from '../handlers.ts';
import { longUnitOfWork, type Transaction } from '../unit-of-work.ts';
import { undoChange } from './undo.ts';

/**
 * The commands of the history.
 * @param entities all entities by name: undo works on any of them
 * @param onUndone told within the transaction which change was taken back, for what must follow it
 */
export function historyCommands(
  entities: ReadonlyMap<string, Entity<Record<string, unknown>>>,
  onUndone: (tx: Transaction, changeId: string) => void,
): Commands<'history', 'undo'> {
  return {
    async undo({ store, asker, signal }, { changeId }) {
      const change = { command: 'history.undo', reference: changeId };
      const { result, changeId: undoId } = await longUnitOfWork(store, asker, change, signal, async (tx) => {
        const outcome = await undoChange(tx, changeId, entities);
        if (outcome.undone > 0) onUndone(tx, changeId);
        return outcome;
      });
      return { ...result, changeId: result.undone > 0 ? undoId : null };
    },
  };
}
