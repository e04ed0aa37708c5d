/** What can be done with tags and lists. */
import { employerNameKey } from '../../shared/employers/name-key.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { Commands } from '../handlers.ts';
import { longUnitOfWork, type Transaction, unitOfWork } from '../unit-of-work.ts';
import { listMember, memberList } from './table.ts';

type Names = 'create' | 'update' | 'remove' | 'addMember' | 'removeMember';

/** Members taken off a list before others are served. */
const SLICE = 500;

export const listCommands: Commands<'lists', Names> = {
  create({ store, asker }, { kind, name, purpose }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'lists.create' }, (tx) => {
      const id = tx.newId();
      const nameKey = freeNameKey(tx, kind, name, id);
      const createdAt = store.now().toISOString();
      tx.insert(memberList, { id, kind, name, nameKey, purpose, createdBy: asker.staffId, createdAt });
      return id;
    });
    return { id: result, changeId };
  },
  update({ store, asker }, { id, patch, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'lists.update' }, (tx) => {
      const { kind } = tx.need(memberList, id);
      const nameKey = patch.name === undefined ? undefined : freeNameKey(tx, kind, patch.name, id);
      tx.change(memberList, id, { ...patch, nameKey }, revision);
    });
    return { changeId };
  },
  async remove({ store, asker, signal, progress }, { id, job }) {
    const change = { command: 'lists.remove' };
    const { result, changeId } = await longUnitOfWork(store, asker, change, signal, async (tx) => {
      tx.need(memberList, id);
      const places = store.connection.prepare('SELECT id FROM list_member WHERE list_id = ?').all(id);
      for (const [index, place] of places.entries()) {
        tx.remove(listMember, String(place.id));
        if (index % SLICE !== SLICE - 1) continue;
        progress(job, 'remove', index + 1, places.length);
        await tx.breathe();
      }
      tx.remove(memberList, id);
      return places.length;
    });
    return { changeId, members: result };
  },
  addMember({ store, asker }, { listId, personId }) {
    const { changeId } = unitOfWork(store, asker, { command: 'lists.addMember' }, (tx) => {
      tx.need(memberList, listId);
      if (placeOf(tx, listId, personId)) throw invalidField('listId', 'list.onAlready');
      tx.insert(listMember, { id: tx.newId(), personId, listId });
    });
    return { changeId };
  },
  removeMember({ store, asker }, { listId, personId }) {
    const { changeId } = unitOfWork(store, asker, { command: 'lists.removeMember' }, (tx) => {
      const place = placeOf(tx, listId, personId);
      if (!place) throw new TillitError('NOT_FOUND');
      tx.remove(listMember, place);
    });
    return { changeId };
  },
};

function placeOf(tx: Transaction, listId: string, personId: string): string | null {
  const found = tx.store.connection
    .prepare('SELECT id FROM list_member WHERE person_id = ? AND list_id = ?')
    .get(personId, listId);
  return found ? String(found.id) : null;
}

/**
 * The key by which two names are the same: case, blanks and signs do not make another list, as they make no other employer.
 * @throws TillitError `VALIDATION` where another of its kind has the name
 */
function freeNameKey(tx: Transaction, kind: string, name: string, id: string): string {
  // A name of signs only folds to nothing, and is its own key.
  const nameKey = employerNameKey(name) || name;
  const other = tx.store.connection
    .prepare('SELECT 1 FROM member_list WHERE kind = ? AND name_key = ? AND id <> ?')
    .get(kind, nameKey, id);
  if (other) throw invalidField('name', 'list.sameName');
  return nameKey;
}
