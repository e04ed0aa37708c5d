/** Giving members an office at a workplace, ending it, and the list that goes with it. */

import { invalidField } from '../../shared/errors.ts';
import type { RepresentativeInput } from '../../shared/representatives/model.ts';
import { employer } from '../employers/table.ts';
import type { Commands } from '../handlers.ts';
import { person } from '../members/table.ts';
import type { Connection } from '../store/connection.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { exportWorkplace } from './export-workplace.ts';
import { representative } from './table.ts';

export const representativeCommands: Commands<'representatives', 'save' | 'remove' | 'exportWorkplace'> = {
  save({ store, asker }, { id, revision, representative: given }) {
    const { result, changeId } = unitOfWork(store, asker, { command: 'representatives.save' }, (tx) => {
      tx.need(person, given.personId);
      if (!tx.get(employer, given.employerId)) throw invalidField('representative.employerId', 'employer.unknown');
      refuseOverlap(store.connection, given, id ?? null);
      if (!id) {
        const made = tx.newId();
        tx.insert(representative, { id: made, ...given });
        return made;
      }
      // Whose office it is stays: another member's is another office.
      if (tx.need(representative, id).personId !== given.personId)
        throw invalidField('representative.personId', 'invalid');
      tx.change(representative, id, given, revision);
      return id;
    });
    return { id: result, changeId };
  },
  remove: ({ store, asker }, { id }) => ({
    changeId: unitOfWork(store, asker, { command: 'representatives.remove' }, (tx) => tx.remove(representative, id))
      .changeId,
  }),
  exportWorkplace: ({ store, asker }, input) => exportWorkplace(store, asker, input),
};

const FOREVER = '9999-12-31';

/**
 * Nobody holds the same office at the same place twice at a time; different offices, or places, go well together.
 * @throws TillitError `VALIDATION` `representative.overlap`
 */
function refuseOverlap(connection: Connection, given: RepresentativeInput, own: string | null): void {
  const clash = connection
    .prepare(
      `SELECT 1 FROM representative WHERE person_id = @personId AND employer_id = @employerId AND office = @office AND id IS NOT @own
       AND start_date <= @to AND ifnull(end_date, '${FOREVER}') >= @from LIMIT 1`,
    )
    .get({
      personId: given.personId,
      employerId: given.employerId,
      office: given.office,
      own,
      from: given.startDate,
      to: given.endDate ?? FOREVER,
    });
  if (clash) throw invalidField('representative.startDate', 'representative.overlap');
}
