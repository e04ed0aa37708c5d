/** Whose data a breach touched: found by a selection, taken off again, told. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { MemberSelection } from '../../shared/members/selection.ts';
import type { AnswerOf, CommandContext, InputOf } from '../handlers.ts';
import { peopleClosedTo } from '../marked-people.ts';
import { selectedIds } from '../members/selected-ids.ts';
import { type Transaction, unitOfWork } from '../unit-of-work.ts';
import { incident, incidentPerson } from './table.ts';

/** Adds the members of a selection, whoever among them is not there yet. */
export function addPeople(
  { store, asker }: CommandContext,
  id: string,
  selection: MemberSelection,
): AnswerOf<'incidents', 'addPeople'> {
  const { result, changeId } = unitOfWork(store, asker, { command: 'incidents.addPeople' }, (tx) => {
    refuseClosed(tx, id);
    const there = new Set(
      store.connection
        .prepare('SELECT person_id FROM incident_person WHERE incident_id = ?')
        .all(id)
        .map((row) => String(row.person_id)),
    );
    const closedPeople = peopleClosedTo(store.connection, asker);
    const addedAt = store.now().toISOString();
    let [added, already, closed] = [0, 0, 0];
    for (const personId of selectedIds(store.connection, asker, selection, 'list')) {
      if (closedPeople.has(personId)) closed += 1;
      else if (there.has(personId)) already += 1;
      else {
        added += 1;
        tx.insert(incidentPerson, { id: tx.newId(), incidentId: id, personId, addedAt });
      }
    }
    return { added, already, closed };
  });
  return { ...result, changeId };
}

/** Takes one off. @param id of the row, not of the person */
export function removePerson({ store, asker }: CommandContext, id: string): AnswerOf<'incidents', 'removePerson'> {
  const { changeId } = unitOfWork(store, asker, { command: 'incidents.removePerson' }, (tx) => {
    refuseClosed(tx, tx.need(incidentPerson, id).incidentId);
    tx.remove(incidentPerson, id);
  });
  return { changeId };
}

/** Notes that people were told: those named, or all who have not been. */
export function markTold(
  { store, asker }: CommandContext,
  { id, personIds, toldOn, toldHow }: InputOf<'incidents', 'markTold'>,
): AnswerOf<'incidents', 'markTold'> {
  const { result, changeId } = unitOfWork(store, asker, { command: 'incidents.markTold' }, (tx) => {
    const { discoveredAt } = refuseClosed(tx, id);
    if (toldOn < discoveredAt.slice(0, 10)) throw invalidField('toldOn', 'incident.beforeAware');
    const closed = peopleClosedTo(store.connection, asker);
    const named = personIds ? new Set(personIds) : null;
    const rows = store.connection
      .prepare('SELECT id, person_id, told_on FROM incident_person WHERE incident_id = ?')
      .all(id)
      .filter(({ person_id, told_on }) => (named ? named.has(String(person_id)) : told_on === null))
      .filter(({ person_id }) => !closed.has(String(person_id)));
    for (const row of rows) tx.change(incidentPerson, String(row.id), { toldOn, toldHow });
    return rows.length;
  });
  return { told: result, changeId };
}

function refuseClosed(tx: Transaction, id: string): { discoveredAt: string } {
  const row = tx.get(incident, id);
  if (!row) throw new TillitError('NOT_FOUND');
  if (row.closedAt) throw invalidField('id', 'incident.closed');
  return row;
}
