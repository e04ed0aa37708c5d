/** What can be done with letters and their templates. */
import type { Commands } from '../handlers.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { renderLabels, renderLetters } from './render.ts';
import { letterTemplate } from './table.ts';
import { insertTemplate, refuseWrongTexts } from './templates.ts';

export const letterCommands: Commands<'letters', 'create' | 'update' | 'archive' | 'render' | 'labels'> = {
  create({ store, asker }, given) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'letters.create' }, (tx) =>
      insertTemplate(tx, given),
    );
    return { id: result, changeId };
  },
  update({ store, asker }, { id, patch, revision }) {
    if (patch.texts) refuseWrongTexts(patch.texts, 'patch.texts');
    const { changeId } = unitOfWork(store, asker, { command: 'letters.update' }, (tx) =>
      tx.change(letterTemplate, id, patch, revision),
    );
    return { changeId };
  },
  archive: ({ store, asker }, { id, isArchived }) => ({
    changeId: unitOfWork(store, asker, { command: 'letters.archive' }, (tx) =>
      tx.change(letterTemplate, id, { isArchived }),
    ).changeId,
  }),
  render: (context, input) => renderLetters(context, input),
  labels: (context, input) => renderLabels(context, input),
};
