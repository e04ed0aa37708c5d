/** Settling likely duplicates: two people after all, or one record made of two, and taking either back. */
import { TillitError } from '../../shared/errors.ts';
import type { Commands } from '../handlers.ts';
import { undoChange } from '../history/undo.ts';
import { joinerOf, personsOfWhole } from '../history/whole-change.ts';
import { person } from '../members/table.ts';
import type { Connection } from '../store/connection.ts';
import { longUnitOfWork, unitOfWork } from '../unit-of-work.ts';
import { mergeMembers } from './merge.ts';
import type { Entities } from './plan-merge.ts';
import { duplicateDismissal } from './table.ts';

/**
 * The commands.
 * @param entities all entities by name: merging moves the rows of any of them
 */
export const duplicateCommands = (
  entities: Entities,
): Commands<'members', 'dismissDuplicate' | 'merge' | 'unmerge'> => ({
  dismissDuplicate({ store, asker }, { oneId, otherId }) {
    const { changeId } = unitOfWork(store, asker, { command: 'members.dismissDuplicate' }, (tx) => {
      for (const id of [oneId, otherId]) tx.need(person, id);
      const [personId = '', other = ''] = [oneId, otherId].sort();
      const known = tx.store.connection
        .prepare('SELECT 1 FROM duplicate_dismissal WHERE person_id = ? AND other_id = ?')
        .get([personId, other]);
      if (known) return;
      const at = tx.store.now().toISOString();
      tx.insert(duplicateDismissal, { id: tx.newId(), personId, otherId: other, staffId: asker.staffId ?? '', at });
    });
    return { changeId };
  },
  merge({ store, asker }, { reason, ...given }) {
    const { keepId, dropId } = given;
    for (const id of [keepId, dropId])
      if (!store.connection.prepare('SELECT 1 FROM person WHERE id = ?').get(id)) throw new TillitError('NOT_FOUND');
    const joiner = joinerOf(store.connection, asker, [keepId, dropId]);
    const change = { command: 'members.merge', reason: reason ?? null, about: keepId };
    const { changeId } = unitOfWork(store, joiner, change, (tx) => mergeMembers(tx, entities, asker.staffId, given));
    return { id: keepId, changeId };
  },
  async unmerge({ store, asker, signal }, given) {
    const { connection } = store;
    const merge = changeOf(connection, given);
    const persons = personsOfWhole(connection, merge);
    if (persons.length === 0) throw new TillitError('NOT_FOUND');
    const joiner = joinerOf(connection, asker, persons);
    const change = { command: 'members.unmerge', reference: merge, about: persons[1] ?? '' };
    const { result, changeId } = await longUnitOfWork(store, joiner, change, signal, (tx) =>
      undoChange(tx, merge, entities),
    );
    return { ...result, changeId: result.undone > 0 ? changeId : null };
  },
});

const IS_MERGE = `
  SELECT 1 FROM history WHERE change_id = @changeId AND command = 'members.merge'
  UNION ALL SELECT 1 FROM person_merge WHERE change_id = @changeId`;

/** The change that made one record of two, as it is named or by the id that went. */
function changeOf(
  connection: Connection,
  {
    changeId,
    keepId,
    dropId,
  }: { changeId?: string | undefined; keepId?: string | undefined; dropId?: string | undefined },
): string {
  if (changeId) {
    // A change that took a merge back leads rows too: undoing that one is another thing than taking records apart.
    if (!connection.prepare(IS_MERGE).get({ changeId })) throw new TillitError('NOT_FOUND');
    return changeId;
  }
  const found = connection
    .prepare('SELECT change_id FROM person_merge WHERE gone_id = @dropId AND (@keepId IS NULL OR person_id = @keepId)')
    .get({ dropId: dropId ?? null, keepId: keepId ?? null });
  if (!found) throw new TillitError('NOT_FOUND');
  return String(found.change_id);
}
