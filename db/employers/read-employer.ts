/** The whole record of an employer as one role may see it: its facts, contacts, agreements, and whether dues may be deducted there. */
import type { EmployerRecord } from '../../shared/employers/model.ts';
import { TillitError } from '../../shared/errors.ts';
import type { Asker } from '../asker.ts';
import type { Entity } from '../entity.ts';
import { readRows } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { agreement, employer, employerContact } from './table.ts';

/**
 * Reads a record.
 * @param today agreements hold from one day to another
 * @throws TillitError `NOT_FOUND` | `FORBIDDEN`
 */
export function readEmployer(connection: Connection, asker: Asker, id: string, today: string): EmployerRecord {
  const rows = readRows(connection, asker, employer, { where: 't.id = @id', parameters: { id } });
  if (!rows) throw new TillitError('FORBIDDEN');
  const [row] = rows;
  if (!row) throw new TillitError('NOT_FOUND');
  const { parentId } = row;
  const parent = parentId
    ? readRows(connection, asker, employer, { where: 't.id = @parentId', parameters: { parentId } })?.[0]
    : undefined;
  const of = <Row extends object>(entity: Entity<Row>, order: string) =>
    readRows(connection, asker, entity, { where: 't.employer_id = @id', parameters: { id }, order });
  const subUnits = connection.prepare('SELECT count(*) AS n FROM employer WHERE parent_id = ?').get(id);
  return {
    ...row,
    id,
    name: row.name ?? '',
    revision: row.revision ?? 1,
    parentName: parent?.name ?? null,
    subUnits: Number(subUnits?.n),
    contacts: of(employerContact, 't.name, t.id') as EmployerRecord['contacts'],
    agreements: of(
      agreement,
      "ifnull(t.end_date, '9999') DESC, t.start_date DESC, t.id",
    ) as EmployerRecord['agreements'],
    deduction: deductionOf(connection, asker, { id, parentId }, today),
  };
}

/** The agreement by which dues may be deducted from pay on a day: the employer's own, else that of its main unit. */
function deductionOf(
  connection: Connection,
  asker: Asker,
  { id, parentId }: { id: string; parentId: string | null },
  today: string,
): EmployerRecord['deduction'] {
  const found = readRows(connection, asker, agreement, {
    where: `t.employer_id IN (@id, @parentId) AND t.allows_deduction = 1 AND ifnull(t.start_date, '') <= @today
      AND ifnull(t.end_date, '9999') >= @today`,
    parameters: { id, parentId, today },
    order: 't.employer_id = @id DESC, t.start_date DESC',
  })?.[0];
  return found ? { name: found.name ?? '', ofMainUnit: found.employerId !== id } : null;
}
