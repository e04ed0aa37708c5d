/** What can be done with employers, their contacts and agreements. */
import { TillitError } from '../../shared/errors.ts';
import type { Entity } from '../entity.ts';
import type { Commands } from '../handlers.ts';
import { uploadPart } from '../imports/table.ts';
import { uploader } from '../imports/uploads.ts';
import type { Connection } from '../store/connection.ts';
import { type PatchOf, type Transaction, unitOfWork } from '../unit-of-work.ts';
import { employersOfName, nameKeys, registerEmployer } from './find-employer.ts';
import { importUnits } from './import-units.ts';
import { agreement, employer, employerContact } from './table.ts';
import { joinWaitingSubUnits, placeOfUnit } from './units.ts';

type Names =
  | 'create'
  | 'update'
  | 'saveContact'
  | 'removeContact'
  | 'saveAgreement'
  | 'removeAgreement'
  | 'import'
  | 'discardImport';

export const employerCommands: Commands<'employers', Names> = {
  create({ store, asker }, { acceptDuplicates, ...given }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'employers.create' }, (tx) => {
      refuseTakenNumber(store.connection, given.organisationNumber, null);
      if (!acceptDuplicates) refuseSameName(store.connection, given);
      const id = registerEmployer(tx, { ...given, ...placeOfUnit(tx, null, given) });
      joinWaitingSubUnits(tx, id);
      return id;
    });
    return { id: result, changeId };
  },
  update({ store, asker }, { id, patch, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'employers.update' }, (tx) => {
      refuseTakenNumber(store.connection, patch.organisationNumber, id);
      const place = placeOfUnit(tx, tx.need(employer, id), patch);
      const keys = patch.name === undefined ? {} : nameKeys(patch.name);
      tx.change(employer, id, { ...patch, ...place, ...keys }, revision);
      if (patch.kind || patch.organisationNumber) joinWaitingSubUnits(tx, id);
    });
    return { changeId };
  },
  saveContact({ store, asker }, { contact, ...of }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'employers.saveContact' }, (tx) =>
      savePart(tx, employerContact, of, contact),
    );
    return { id: result, changeId };
  },
  removeContact: ({ store, asker }, { id }) => ({
    changeId: unitOfWork(store, asker, { command: 'employers.removeContact' }, (tx) => tx.remove(employerContact, id))
      .changeId,
  }),
  saveAgreement({ store, asker }, { agreement: given, ...of }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'employers.saveAgreement' }, (tx) =>
      savePart(tx, agreement, of, given),
    );
    return { id: result, changeId };
  },
  removeAgreement: ({ store, asker }, { id }) => ({
    changeId: unitOfWork(store, asker, { command: 'employers.removeAgreement' }, (tx) => tx.remove(agreement, id))
      .changeId,
  }),
  import: (context, input) => importUnits(context, input),
  discardImport({ store, asker }, { uploadId }) {
    unitOfWork(store, asker, { command: 'employers.discardImport' }, (tx) => {
      const own = store.connection
        .prepare('SELECT id FROM upload_part WHERE upload_id = ? AND staff_id = ?')
        .all([uploadId, uploader(asker)]);
      for (const { id } of own) tx.remove(uploadPart, String(id));
    });
    return {};
  },
};

/** What hangs on an employer: a new row, or a change of one that is there. */
function savePart<Row extends { employerId: string }>(
  tx: Transaction,
  entity: Entity<Row>,
  { employerId, id, revision }: { employerId: string; id?: string | undefined; revision?: number | undefined },
  given: PatchOf<Row>,
): string {
  tx.need(employer, employerId);
  if (!id) {
    const made = tx.newId();
    tx.insert(entity, { ...given, id: made, employerId } as PatchOf<Row> & { id: string });
    return made;
  }
  if (tx.need(entity, id).employerId !== employerId) throw new TillitError('NOT_FOUND');
  tx.change(entity, id, given, revision);
  return id;
}

/** A number belongs to one employer. @throws TillitError `DUPLICATE` */
function refuseTakenNumber(connection: Connection, number: string | null | undefined, own: string | null): void {
  if (!number) return;
  const holder = connection.prepare('SELECT id FROM employer WHERE organisation_number = ?').get(number);
  if (!holder || holder.id === own) return;
  throw new TillitError('DUPLICATE', {
    ids: [String(holder.id)],
    issues: [{ path: 'organisationNumber', code: 'organisationNumberTaken' }],
  });
}

/** Two of one name are two only where their numbers say so. @throws TillitError `DUPLICATE` */
function refuseSameName(
  connection: Connection,
  { name, organisationNumber }: { name: string; organisationNumber: string | null },
): void {
  const ids = employersOfName(connection, name, organisationNumber !== null);
  if (ids.length > 0)
    throw new TillitError('DUPLICATE', { ids, issues: [{ path: 'name', code: 'employer.sameName' }] });
}
