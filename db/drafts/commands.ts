/** Keeping and dropping one's own drafts. */
import { TillitError } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import type { Commands } from '../handlers.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { draft } from './table.ts';

export const draftCommands: Commands<'drafts', 'save' | 'remove'> = {
  save({ store, asker }, { form, personId, content }) {
    const savedAt = store.now().toISOString();
    const present = draftId(store, asker, form);
    unitOfWork(store, asker, { command: 'drafts.save' }, (tx) => {
      if (present) tx.change(draft, present, { content, personId, savedAt });
      else tx.insert(draft, { id: tx.newId(), staffId: owner(asker), form, personId, content, savedAt });
    });
    return { savedAt };
  },
  remove({ store, asker }, { form }) {
    const present = draftId(store, asker, form);
    if (present) unitOfWork(store, asker, { command: 'drafts.remove' }, (tx) => tx.remove(draft, present));
    return {};
  },
};

function draftId(store: Store, asker: Asker, form: string): string | null {
  const row = store.connection.prepare('SELECT id FROM draft WHERE staff_id = ? AND form = ?').get(owner(asker), form);
  return row ? String(row.id) : null;
}

function owner(asker: Asker): string {
  if (asker.kind !== 'staff') throw new TillitError('FORBIDDEN');
  return asker.staffId;
}
