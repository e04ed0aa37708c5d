/** Carrying out what a row of a file does to the register: a new member, or the planned change of one we have. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { employerNamed } from '../employers/find-employer.ts';
import { employment, membership } from '../members/table.ts';
import {
  changeMember,
  insertEmployment,
  insertMember,
  insertMembership,
  setAddressProtection,
} from '../members/write-member.ts';
import type { PatchOf, Transaction } from '../unit-of-work.ts';
import type { RowFacts } from './parse-row.ts';
import { employerIn, planChange, type WorkStep } from './plan-change.ts';
import { firstPeriods } from './plan-membership.ts';

/** Registers the person of a row. A member number that somebody has is not given twice. */
export function insertFromRow(tx: Transaction, facts: RowFacts, today: CalendarDate): string {
  const { givenName, familyName, memberNumber } = facts;
  if (!givenName || !familyName) throw new Error('a row without a name reached the register');
  const { middleName, birthDate, language, nationalId, email, workEmail, mobile, phone, homeAddress } = facts;
  const { id } = insertMember(
    tx,
    {
      ...{
        givenName,
        middleName,
        familyName,
        birthDate,
        language,
        nationalId,
        email,
        workEmail,
        mobile,
        phone,
        homeAddress,
      },
      addressProtected: facts.addressProtected ?? false,
      memberships: firstPeriods(facts, today),
    },
    memberNumber === undefined || isTaken(tx, memberNumber) ? undefined : memberNumber,
  );
  const employer = employerIn(facts);
  const jobTitle = facts.jobTitle ?? null;
  if (employer || jobTitle !== null)
    takeWorkStep(tx, id, {
      kind: 'insert',
      employer: employer ?? { name: null, organisationNumber: null },
      jobTitle,
      startDate: null,
      endDate: null,
    });
  return id;
}

/** Writes what differs on a member we have. */
export function changeFromRow(tx: Transaction, personId: string, facts: RowFacts, today: CalendarDate): void {
  const plan = planChange(tx.store.connection, personId, facts, today);
  // First behind the protection, then the address: so that it is never written in the open.
  if (plan.protect) setAddressProtection(tx, personId, true);
  if (Object.keys(plan.patch).length > 0) changeMember(tx, personId, plan.patch);
  for (const step of plan.periods) {
    if (step.kind === 'insert') insertMembership(tx, personId, step.period);
    else tx.change(membership, step.id, step.patch);
  }
  for (const step of plan.work) takeWorkStep(tx, personId, step);
}

function takeWorkStep(tx: Transaction, personId: string, step: WorkStep): void {
  if (step.kind === 'number') {
    employerNamed(tx, step.employer);
    return;
  }
  if (step.kind === 'insert') {
    const { employer, jobTitle, startDate, endDate } = step;
    const employerId = employerNamed(tx, employer);
    insertEmployment(tx, personId, { employerId, employerName: null, jobTitle, startDate, endDate });
    return;
  }
  const { id, patch, employer } = step;
  const fields: PatchOf<NonNullable<(typeof employment)['row']>> = { ...patch };
  if (employer) fields.employerId = employerNamed(tx, employer);
  tx.change(employment, id, fields);
}

function isTaken(tx: Transaction, memberNumber: number): boolean {
  const holders =
    'SELECT 1 FROM person WHERE member_number = @n UNION ALL SELECT 1 FROM person_merge WHERE gone_number = @n';
  return tx.store.connection.prepare(holders).get({ n: memberNumber }) !== undefined;
}
