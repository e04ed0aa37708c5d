/** What can be done with settings. */
import type { Commands } from '../handlers.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { setting } from './table.ts';

export const settingsCommands: Commands<'settings', 'update'> = {
  update({ store, asker }, { patch }) {
    const { changeId } = unitOfWork(store, asker, { command: 'settings.update' }, (tx) => {
      for (const [id, value] of Object.entries(patch)) writeSetting(tx, id, value);
    });
    return { changeId };
  },
};

/** Writes one setting. */
export function writeSetting(tx: Transaction, id: string, value: unknown): void {
  if (tx.get(setting, id)) tx.change(setting, id, { value });
  else tx.insert(setting, { id, value });
}
