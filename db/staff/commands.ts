/** What can be done with accounts without touching the keyring. */

import { PROGRAM } from '../asker.ts';
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { confirmReset, decideGrant, setRoles } from './second-person.ts';
import { staff } from './table.ts';

export const staffCommands: Commands<'staff', 'update' | 'decideRole' | 'confirmReset'> = {
  update({ store, asker }, { id, patch }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'staff.update' }, (tx) => {
      tx.need(staff, id);
      if (patch.name !== undefined) tx.change(staff, id, { name: patch.name });
      return patch.roles === undefined ? [] : setRoles(tx, asker, id, patch.roles);
    });
    return { pendingRoles: result, changeId };
  },
  decideRole({ store, asker }, { id, outcome }) {
    // The second person may decide this one thing about an account, and nothing else: the rule is checked first, the program writes.
    const { changeId } = unitOfWork(
      store,
      { ...PROGRAM, staffId: asker.staffId },
      { command: 'staff.decideRole' },
      (tx) => decideGrant(tx, asker, id, outcome),
    );
    return { changeId };
  },
  confirmReset({ store, asker }, { id }) {
    const { changeId } = unitOfWork(
      store,
      { ...PROGRAM, staffId: asker.staffId },
      { command: 'staff.confirmReset' },
      (tx) => confirmReset(tx, asker, id),
    );
    return { changeId };
  },
};
