/** What may be wrong or missing in the register, as SQL over `p` and `s`, within what the asker may read of each table it looks into. */
import { TillitError } from '../../shared/errors.ts';
import type { QualityIssue } from '../../shared/members/quality.ts';
import type { Asker } from '../asker.ts';
import type { Entity } from '../entity.ts';
import { type ReadBounds, readBounds } from '../permission-sql.ts';
import { addresses, contact, identity, profile } from './table.ts';

/** Who has left is being forgotten, and is not mended any more. */
const PRESENT = "s.status IN ('applicant', 'member', 'leave')";

/**
 * The condition of one issue.
 * @param register bounds of the search rows; null where the role sees the card only
 * @throws TillitError `FORBIDDEN` where it asks for what the role may not read
 */
export function qualitySql(issue: QualityIssue, asker: Asker, register: ReadBounds | null): string {
  if (!register?.columns.has('status') || !register.columns.has('employerId')) throw new TillitError('FORBIDDEN');
  const people = (entity: Entity<object>, columns: readonly string[], where = '1') => {
    const bounds = readBounds(asker, entity, 'read', 'x');
    if (!columns.every((column) => bounds.columns.has(column))) throw new TillitError('FORBIDDEN');
    return `(SELECT x.person_id FROM ${entity.table} x WHERE ${where} AND ${bounds.where})`;
  };
  const conditions: Record<QualityIssue, () => string> = {
    returnedMail: () => `p.id IN ${people(addresses, ['returnedOn'], 'x.returned_on IS NOT NULL')}`,
    noNationalId: () => `p.id NOT IN ${people(identity, ['personId'])}`,
    noBirthDate: () => `p.id IN ${people(profile, ['birthDate'], 'x.birth_date IS NULL')}`,
    noAddress: () => `p.address_protected = 0 AND p.id NOT IN ${people(addresses, ['street'])}`,
    noReach: () =>
      `p.id IN ${people(
        contact,
        ['email', 'workEmail', 'mobile', 'phone'],
        'x.email IS NULL AND x.work_email IS NULL AND x.mobile IS NULL AND x.phone IS NULL',
      )}`,
    noEmployer: () => 's.employer_id IS NULL',
  };
  return `(${PRESENT} AND ${conditions[issue]()})`;
}
