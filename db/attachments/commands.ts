/** What can be done with files kept with something. */
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { addFile } from './add-file.ts';

export const attachmentCommands: Commands<'attachments', 'add'> = {
  add({ store, asker }, { personId, ...file }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'attachments.add' }, (tx) =>
      addFile(tx, asker, file, personId),
    );
    return { id: result, changeId };
  },
};
