/**
 * Main unit and sub-unit: what a change of the one or the other brings with it, and what it may not be. A main unit stands under nobody and
 * only sub-units have a parent, so there is one step between the two and no circle.
 */
import type { EmployerPatch } from '../../shared/employers/model.ts';
import { invalidField } from '../../shared/errors.ts';
import type { Connection } from '../store/connection.ts';
import type { PatchOf, Transaction } from '../unit-of-work.ts';
import { employer } from './table.ts';

type EmployerRow = NonNullable<(typeof employer)['row']>;
type Placed = Pick<PatchOf<EmployerRow>, 'kind' | 'parentId' | 'parentNumber'>;
type Present = Pick<EmployerRow, 'id' | 'kind' | 'parentId'>;

/**
 * What a change says of an employer's place, completed: who gets a parent and was of no kind is a sub-unit; who is no sub-unit any more has
 * no parent.
 * @param present as it is registered; null for a new one
 * @throws TillitError `VALIDATION` `employer.ownParent` | `employer.mainHasParent` | `employer.parentNotMain` | `employer.unknown` |
 *   `employer.hasSubUnits`
 */
export function placeOfUnit(
  tx: Transaction,
  present: Present | null,
  patch: Pick<EmployerPatch, 'kind' | 'parentId'>,
): Placed {
  if (patch.kind === undefined && patch.parentId === undefined) return {};
  const given = patch.kind === undefined ? (present?.kind ?? null) : patch.kind;
  const kind = given === null && patch.parentId && patch.kind === undefined ? 'sub' : given;
  if (kind !== 'sub' && patch.parentId) throw invalidField('parentId', 'employer.mainHasParent');
  if (present && kind !== 'main' && hasSubUnits(tx.store.connection, present.id))
    throw invalidField(patch.kind === undefined ? 'parentId' : 'kind', 'employer.hasSubUnits');
  if (kind !== 'sub') return { kind, parentId: null, parentNumber: null };
  if (patch.parentId === undefined) return { kind };
  if (patch.parentId === null) return { kind, parentId: null, parentNumber: null };
  if (patch.parentId === present?.id) throw invalidField('parentId', 'employer.ownParent');
  const parent = tx.get(employer, patch.parentId);
  if (!parent) throw invalidField('parentId', 'employer.unknown');
  if (parent.kind !== 'main') throw invalidField('parentId', 'employer.parentNotMain');
  return { kind, parentId: parent.id, parentNumber: parent.organisationNumber };
}

/** Whether others are registered as sub-units of an employer. */
export function hasSubUnits(connection: Connection, id: string): boolean {
  return connection.prepare('SELECT 1 FROM employer WHERE parent_id = ? LIMIT 1').get(id) !== undefined;
}

/** Joins the sub-units that came before their main unit to it, now that it is registered under their number. */
export function joinWaitingSubUnits(tx: Transaction, id: string): void {
  const main = tx.need(employer, id);
  if (main.kind !== 'main' || main.organisationNumber === null) return;
  const waiting = tx.store.connection
    .prepare("SELECT id FROM employer WHERE parent_number = ? AND parent_id IS NULL AND kind = 'sub' AND id <> ?")
    .all([main.organisationNumber, id]);
  for (const row of waiting) tx.change(employer, String(row.id), { parentId: id });
}
