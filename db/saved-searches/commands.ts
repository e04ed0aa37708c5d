/** Keeping searches. */
import { TillitError } from '../../shared/errors.ts';
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { savedSearch } from './table.ts';

export const savedSearchCommands: Commands<'savedSearches', 'create' | 'update' | 'remove'> = {
  create({ store, asker }, { filters, filter, ...facts }) {
    if (asker.kind !== 'staff') throw new TillitError('FORBIDDEN');
    const { result, changeId } = unitOfWork(store, asker, { command: 'savedSearches.create' }, (tx) => {
      const id = tx.newId();
      const createdAt = store.now().toISOString();
      tx.insert(savedSearch, { id, staffId: asker.staffId, ...facts, filter: { filters, filter }, createdAt });
      return id;
    });
    return { id: result, changeId };
  },
  update({ store, asker }, { id, patch: { filters, filter, ...facts }, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'savedSearches.update' }, (tx) => {
      const kept = tx.need(savedSearch, id).filter as object;
      const said = {
        ...(filters === undefined ? {} : { filters }),
        ...(filter === undefined ? {} : { filter }),
      };
      tx.change(savedSearch, id, { ...facts, filter: { ...kept, ...said } }, revision);
    });
    return { changeId };
  },
  remove({ store, asker }, { id }) {
    return {
      changeId: unitOfWork(store, asker, { command: 'savedSearches.remove' }, (tx) => tx.remove(savedSearch, id))
        .changeId,
    };
  },
};
