/** Whom to write to about a member who has died, and letters that came back. */
import { TillitError } from '../../shared/errors.ts';
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { addresses, person, protectedAddress, survivor } from './table.ts';

export const survivorCommands: Commands<'members', 'saveSurvivor' | 'removeSurvivor' | 'setReturned'> = {
  saveSurvivor({ store, asker }, { personId, id, revision, survivor: given }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'members.saveSurvivor' }, (tx) => {
      tx.need(person, personId);
      if (id) {
        if (tx.need(survivor, id).personId !== personId) throw new TillitError('NOT_FOUND');
        tx.change(survivor, id, given, revision);
        return id;
      }
      const added = tx.newId();
      tx.insert(survivor, { id: added, personId, ...given });
      return added;
    });
    return { id: result, changeId };
  },
  removeSurvivor: ({ store, asker }, { id }) => ({
    changeId: unitOfWork(store, asker, { command: 'members.removeSurvivor' }, (tx) => tx.remove(survivor, id)).changeId,
  }),
  setReturned({ store, asker }, { personId, use, returnedOn }) {
    const { changeId } = unitOfWork(store, asker, { command: 'members.setReturned' }, (tx) => {
      const entity = tx.need(person, personId).addressProtected ? protectedAddress : addresses;
      const row = store.connection
        .prepare(`SELECT id FROM ${entity.table} WHERE person_id = ? AND use = ?`)
        .get(personId, use);
      if (!row) throw new TillitError('NOT_FOUND');
      tx.change(entity, String(row.id), { returnedOn });
    });
    return { changeId };
  },
};
