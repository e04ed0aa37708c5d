/** Taking a change back, as the contract offers it. */

import type { Entity } from '../entity.ts';
import type { Commands } from '../handlers.ts';
import { longUnitOfWork } from '../unit-of-work.ts';
import { undoChange } from './undo.ts';

/**
 * The commands of the history.
 * @param entities all entities by name: undo works on any of them
 */
export function historyCommands(
  entities: ReadonlyMap<string, Entity<Record<string, unknown>>>,
): Commands<'history', 'undo'> {
  return {
    async undo({ store, asker, signal }, { changeId }) {
      const change = { command: 'history.undo', reference: changeId };
      const { result, changeId: undoId } = await longUnitOfWork(store, asker, change, signal, (tx) =>
        undoChange(tx, changeId, entities),
      );
      return { ...result, changeId: result.undone > 0 ? undoId : null };
    },
  };
}
