/** What can be done with the contact log. Everybody mends what he wrote himself, and nothing else. */
import { splitEntry } from '../../shared/contact-log/entry-text.ts';
import { TillitError } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import { employer } from '../employers/table.ts';
import type { Commands } from '../handlers.ts';
import { person } from '../members/table.ts';
import { insertTask } from '../tasks/write-task.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { contactEntry } from './table.ts';

export const contactLogCommands: Commands<'contactLog', 'create' | 'update' | 'remove'> = {
  create({ store, asker }, { followUp, text, at, ...given }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'contactLog.create' }, (tx) => {
      const { personId, employerId } = given;
      if (personId) tx.need(person, personId);
      if (employerId) tx.need(employer, employerId);
      const id = tx.newId();
      const said = splitEntry(text);
      tx.insert(contactEntry, {
        id,
        ...given,
        ...said,
        at: at ?? store.now().toISOString(),
        staffId: asker.staffId ?? '',
      });
      if (!followUp) return { id, taskId: null };
      const { dueOn, title, assigneeId } = followUp;
      const task = { kind: 'followUp', title: title ?? said.subject, dueOn, assigneeId, personId, employerId } as const;
      return { id, taskId: insertTask(tx, asker, task) };
    });
    return { ...result, changeId };
  },
  update({ store, asker }, { id, revision, patch: { text, ...patch } }) {
    const { changeId } = unitOfWork(store, asker, { command: 'contactLog.update' }, (tx) => {
      refuseOthers(tx, asker, id);
      tx.change(contactEntry, id, { ...patch, ...(text === undefined ? {} : splitEntry(text)) }, revision);
    });
    return { changeId };
  },
  remove({ store, asker }, { id }) {
    const { changeId } = unitOfWork(store, asker, { command: 'contactLog.remove' }, (tx) => {
      refuseOthers(tx, asker, id);
      tx.remove(contactEntry, id);
    });
    return { changeId };
  },
};

function refuseOthers(tx: Transaction, asker: Asker, id: string): void {
  if (tx.need(contactEntry, id).staffId !== asker.staffId) throw new TillitError('FORBIDDEN');
}
