/** What can be done with employers. */
import { TillitError } from '../../shared/errors.ts';
import type { Commands } from '../handlers.ts';
import type { Connection } from '../store/connection.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { employersOfName, nameKeys, registerEmployer } from './find-employer.ts';
import { employer } from './table.ts';

export const employerCommands: Commands<'employers', 'create' | 'update'> = {
  create({ store, asker }, { acceptDuplicates, ...given }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'employers.create' }, (tx) => {
      refuseTakenNumber(store.connection, given.organisationNumber, null);
      if (!acceptDuplicates) refuseSameName(store.connection, given);
      return registerEmployer(tx, given);
    });
    return { id: result, changeId };
  },
  update({ store, asker }, { id, patch, revision }) {
    const { changeId } = unitOfWork(store, asker, { command: 'employers.update' }, (tx) => {
      refuseTakenNumber(store.connection, patch.organisationNumber, id);
      tx.change(employer, id, { ...patch, ...(patch.name === undefined ? {} : nameKeys(patch.name)) }, revision);
    });
    return { changeId };
  },
};

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
