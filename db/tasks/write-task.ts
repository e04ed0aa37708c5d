/** Making a task: by hand, from the contact log, or as what follows from the end of a membership. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { Role } from '../../shared/roles.ts';
import type { TaskKind } from '../../shared/tasks/terms.ts';
import type { Asker } from '../asker.ts';
import { employer } from '../employers/table.ts';
import { person } from '../members/table.ts';
import type { Transaction } from '../unit-of-work.ts';
import { task } from './table.ts';

/** Whom a task is for. */
export type Assignment = { assigneeId: string | null; role: Role | null };

type NewTask = Partial<Assignment> & {
  kind: TaskKind;
  title: string;
  note?: string | null;
  dueOn: string | null;
  personId: string | null;
  employerId: string | null;
};

/**
 * Adds a task.
 * @param asker who makes it; it is his own where neither account nor role is named
 * @throws TillitError `NOT_FOUND` where the member or employer is not there, `VALIDATION` where the account is closed
 */
export function insertTask(tx: Transaction, asker: Asker, given: NewTask): string {
  const { personId, employerId } = given;
  if (personId) tx.need(person, personId);
  if (employerId) tx.need(employer, employerId);
  const id = tx.newId();
  tx.insert(task, {
    id,
    ...given,
    note: given.note ?? null,
    ...assigned(tx, asker, { assigneeId: given.assigneeId ?? null, role: given.role ?? null }),
    createdBy: asker.kind === 'staff' ? asker.staffId : null,
    createdAt: tx.store.now().toISOString(),
  });
  return id;
}

/**
 * Whom a task is for, looked through.
 * @throws TillitError `VALIDATION` `task.assignee` where the account is closed or unknown
 */
export function assigned(tx: Transaction, asker: Asker, { assigneeId, role }: Assignment): Assignment {
  if (assigneeId) {
    const active = tx.store.connection.prepare('SELECT 1 FROM staff WHERE id = ? AND active = 1').get(assigneeId);
    if (!active) throw invalidField('assigneeId', 'task.assignee');
    return { assigneeId, role: null };
  }
  if (role) return { assigneeId: null, role };
  if (asker.kind !== 'staff') throw new TillitError('VALIDATION');
  return { assigneeId: asker.staffId, role: null };
}
