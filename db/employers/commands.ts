/** What can be done with employers. */
import { sortKey } from '../../shared/text/sort-key.ts';
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { employer } from './table.ts';

export const employerCommands: Commands<'employers', 'create'> = {
  create({ store, asker }, input) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'employers.create' }, (tx) => {
      const id = tx.newId();
      tx.insert(employer, { id, ...input, sortKey: sortKey(input.name) });
      return id;
    });
    return { id: result, changeId };
  },
};
