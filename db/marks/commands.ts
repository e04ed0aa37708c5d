/** Marking people who are near to the staff, and noting that the looks at them were gone through. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { can } from '../../shared/permissions.ts';
import { decodeRow } from '../entity.ts';
import type { Commands } from '../handlers.ts';
import { person } from '../members/table.ts';
import { staff } from '../staff/table.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { lookReview, markReader, personMark } from './table.ts';

export const markCommands: Commands<'marks', 'set' | 'remove' | 'review'> = {
  set: ({ store, asker }, { personId, kind, readers }) => ({
    changeId: unitOfWork(store, asker, { command: 'marks.set' }, (tx) => {
      tx.need(person, personId);
      readers.forEach((staffId, index) => {
        refuseClosedReader(tx, staffId, index);
      });
      const present = markOf(tx, personId);
      if (present) tx.change(personMark, present, { kind });
      else {
        const at = store.now().toISOString();
        tx.insert(personMark, { id: tx.newId(), personId, kind, staffId: asker.staffId ?? '', at });
      }
      setReaders(tx, personId, new Set(readers));
    }).changeId,
  }),
  remove: ({ store, asker }, { personId, reason }) => ({
    changeId: unitOfWork(store, asker, { command: 'marks.remove', reason }, (tx) => {
      const present = markOf(tx, personId);
      if (!present) throw new TillitError('NOT_FOUND');
      setReaders(tx, personId, new Set());
      tx.remove(personMark, present);
    }).changeId,
  }),
  review: ({ store, asker }, { sequence }) => ({
    changeId: unitOfWork(store, asker, { command: 'marks.review' }, (tx) => {
      const last = store.connection.prepare('SELECT max(sequence) AS last FROM audit_line').get();
      if (sequence > Number(last?.last ?? 0)) throw invalidField('sequence', 'invalid');
      const at = store.now().toISOString();
      tx.insert(lookReview, { id: tx.newId(), lineSequence: sequence, staffId: asker.staffId ?? '', at });
    }).changeId,
  }),
};

function markOf(tx: Transaction, personId: string): string | null {
  const found = tx.store.connection.prepare('SELECT id FROM person_mark WHERE person_id = ?').get(personId);
  return found ? String(found.id) : null;
}

function setReaders(tx: Transaction, personId: string, wanted: ReadonlySet<string>): void {
  const present = tx.store.connection
    .prepare('SELECT * FROM mark_reader WHERE person_id = ?')
    .all(personId)
    .map((row) => decodeRow(markReader, row));
  const named = new Set(present.map(({ staffId }) => staffId));
  for (const { id, staffId } of present) if (!wanted.has(staffId)) tx.remove(markReader, id);
  for (const staffId of wanted) if (!named.has(staffId)) tx.insert(markReader, { id: tx.newId(), personId, staffId });
}

/** Who cannot read members opens nothing by being named, and the mark would close the person to everybody. */
function refuseClosedReader(tx: Transaction, staffId: string, index: number): void {
  const account = tx.get(staff, staffId);
  if (!account?.active || !can(account.roles, 'contact', 'read'))
    throw invalidField(`readers.${index}`, 'markReaderClosed');
}
