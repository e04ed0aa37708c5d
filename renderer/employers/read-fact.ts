/** A fact of an employer as the text it is read and edited as. */
import type { EmployerPatch, EmployerRecord } from '../../shared/employers/model.ts';
import { formatPhone } from '../../shared/numbers/phone.ts';
import { showNumber } from '../ui/dates.ts';
import { showOrganisationNumber } from './organisation-number.ts';

/** The text; null where nothing is known. */
export function readFact(employer: EmployerRecord, field: keyof EmployerPatch): string | null {
  if (field === 'organisationNumber') return showOrganisationNumber(employer.organisationNumber);
  if (field === 'phone') return employer.phone && formatPhone(employer.phone);
  if (field === 'employeeCount') return employer.employeeCount === null ? null : showNumber(employer.employeeCount);
  return employer[field];
}
