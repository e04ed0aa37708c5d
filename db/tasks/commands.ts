/** What can be done with tasks. */
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { task } from './table.ts';
import { assigned, insertTask } from './write-task.ts';

type Names = 'create' | 'update' | 'assign' | 'done' | 'reopen' | 'remove';

export const taskCommands: Commands<'tasks', Names> = {
  create({ store, asker }, given) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'tasks.create' }, (tx) =>
      insertTask(tx, asker, { kind: 'manual', ...given }),
    );
    return { id: result, changeId };
  },
  update: ({ store, asker }, { id, revision, patch }) => ({
    changeId: unitOfWork(store, asker, { command: 'tasks.update' }, (tx) => tx.change(task, id, patch, revision))
      .changeId,
  }),
  assign: ({ store, asker }, { id, ...to }) => ({
    changeId: unitOfWork(store, asker, { command: 'tasks.assign' }, (tx) =>
      tx.change(task, id, assigned(tx, asker, to)),
    ).changeId,
  }),
  done({ store, asker }, { id, outcome }) {
    const doneBy = asker.kind === 'staff' ? asker.staffId : null;
    const { changeId } = unitOfWork(store, asker, { command: 'tasks.done' }, (tx) => {
      // Who was first has done it; a second key press changes nothing.
      if (tx.need(task, id).doneAt === null)
        tx.change(task, id, { doneAt: store.now().toISOString(), doneBy, outcome });
    });
    return { changeId };
  },
  reopen: ({ store, asker }, { id }) => ({
    changeId: unitOfWork(store, asker, { command: 'tasks.reopen' }, (tx) =>
      tx.change(task, id, { doneAt: null, doneBy: null, outcome: null }),
    ).changeId,
  }),
  remove: ({ store, asker }, { id }) => ({
    changeId: unitOfWork(store, asker, { command: 'tasks.remove' }, (tx) => tx.remove(task, id)).changeId,
  }),
};
