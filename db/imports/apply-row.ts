/** What a row of a file does to the register: a new member, or what differs on one we have. */
import { dayBefore } from '../../shared/dates/calendar-date.ts';
import type { EmploymentInput, MemberPatch, MembershipInput } from '../../shared/members/model.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import { endRunningPeriod } from '../members/periods.ts';
import { employment, membership } from '../members/table.ts';
import {
  changeMember,
  employerByName,
  insertEmployment,
  insertMember,
  insertMembership,
} from '../members/write-member.ts';
import type { Connection } from '../store/connection.ts';
import type { Transaction } from '../unit-of-work.ts';
import type { RowFacts } from './parse-row.ts';

/** Registers the person of a row. */
export function insertFromRow(tx: Transaction, facts: RowFacts, today: string): string {
  const { givenName, familyName, memberNumber, ...rest } = facts;
  if (!givenName || !familyName) throw new Error('a row without a name reached the register');
  const memberships = membershipsOf(facts, today);
  const taken = memberNumber !== undefined && numberTaken(tx.store.connection, memberNumber);
  const { id } = insertMember(
    tx,
    { ...personFacts(rest), givenName, familyName, addressProtected: false, memberships },
    taken ? undefined : memberNumber,
  );
  if (facts.employerName || facts.jobTitle) insertEmployment(tx, id, employmentOf(tx, facts, null));
  return id;
}

/** Writes what differs on a member we have. */
export function changeFromRow(tx: Transaction, personId: string, facts: RowFacts, today: string): void {
  changeMember(tx, personId, differences(tx.store.connection, personId, facts));
  changeEmployer(tx, personId, facts, today);
  changeStatus(tx, personId, facts, today);
}

/** Whether a row says anything that is not there already. */
export function saysMore(connection: Connection, personId: string, facts: RowFacts): boolean {
  if (Object.keys(differences(connection, personId, facts)).length > 0) return true;
  const present = currentOf(connection, personId);
  if (facts.status && facts.status !== present.status) return true;
  if (facts.employerName && sortKey(facts.employerName) !== present.employerSort) return true;
  return facts.jobTitle !== undefined && facts.jobTitle !== present.jobTitle;
}

const SIMPLE = {
  givenName: 'p.given_name',
  middleName: 'p.middle_name',
  familyName: 'p.family_name',
  birthDate: 'f.birth_date',
  language: 'f.language',
  email: 'c.email',
  workEmail: 'c.work_email',
  mobile: 'c.mobile',
  phone: 'c.phone',
  nationalId: 'i.national_id',
} as const;

const PRESENT = `
  SELECT ${Object.entries(SIMPLE)
    .map(([name, column]) => `${column} AS "${name}"`)
    .join(', ')}, p.address_protected,
    a.street, a.postal_code, a.place, a.country
  FROM person p LEFT JOIN profile f ON f.person_id = p.id LEFT JOIN contact c ON c.person_id = p.id
  LEFT JOIN identity i ON i.person_id = p.id LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' WHERE p.id = ?`;

/** What a row says differently. Empty cells empty nothing, and a file never touches a protected address. */
function differences(connection: Connection, personId: string, facts: RowFacts): MemberPatch {
  const present = connection.prepare(PRESENT).get(personId);
  if (!present) return {};
  const patch: Record<string, unknown> = {};
  for (const name of Object.keys(SIMPLE) as (keyof typeof SIMPLE)[]) {
    if (facts[name] !== undefined && facts[name] !== present[name]) patch[name] = facts[name];
  }
  if (facts.homeAddress && present.address_protected === 0) {
    const { street, postalCode, place, country } = facts.homeAddress;
    // A file without a street does not mean that there is none, nor one without a country that it is Norway.
    const moved = country !== 'NO' || (postalCode !== null && postalCode !== present.postal_code);
    const address = {
      street: street ?? present.street ?? null,
      postalCode: postalCode ?? present.postal_code ?? null,
      place: place ?? present.place ?? null,
      country: moved ? country : (present.country ?? country),
    };
    const same =
      address.street === (present.street ?? null) &&
      address.postalCode === (present.postal_code ?? null) &&
      address.place === (present.place ?? null) &&
      address.country === (present.country ?? null);
    if (!same) patch.homeAddress = address;
  }
  return patch as MemberPatch;
}

function currentOf(connection: Connection, personId: string) {
  const row = connection
    .prepare('SELECT status, employer_sort, job_title FROM member_search WHERE person_id = ?')
    .get(personId);
  return {
    status: row?.status ?? null,
    employerSort: row?.employer_sort ?? '',
    jobTitle: row?.job_title ?? undefined,
  };
}

function changeEmployer(tx: Transaction, personId: string, facts: RowFacts, today: string): void {
  const { connection } = tx.store;
  if (!facts.employerName && !facts.jobTitle) return;
  const running = connection
    .prepare(
      'SELECT id, employer_id FROM employment WHERE person_id = ? AND end_date IS NULL ORDER BY start_date DESC LIMIT 1',
    )
    .get(personId);
  const employerId = employerByName(tx, facts.employerName ?? null, facts.employerOrganisationNumber ?? null);
  if (running && (employerId === null || running.employer_id === employerId)) {
    if (facts.jobTitle) tx.change(employment, String(running.id), { jobTitle: facts.jobTitle });
    return;
  }
  if (running) tx.change(employment, String(running.id), { endDate: today });
  insertEmployment(tx, personId, employmentOf(tx, facts, running ? today : null));
}

function changeStatus(tx: Transaction, personId: string, facts: RowFacts, today: string): void {
  if (!facts.status) return;
  const running = tx.store.connection
    .prepare('SELECT id, status, start_date FROM membership WHERE person_id = ? ORDER BY start_date DESC LIMIT 1')
    .get(personId);
  if (running?.status === facts.status) return;
  const startDate = facts.status === 'resigned' ? (facts.leaveDate ?? today) : (facts.joinDate ?? today);
  if (running && String(running.start_date) >= startDate) {
    tx.change(membership, String(running.id), { status: facts.status });
    return;
  }
  endRunningPeriod(tx, personId, startDate);
  insertMembership(tx, personId, {
    status: facts.status,
    category: facts.category ?? null,
    startDate,
    endDate: null,
    reason: null,
  });
}

/** A person who left has two periods: the one as member, and the one since. */
function membershipsOf(facts: RowFacts, today: string): MembershipInput[] {
  const { joinDate, leaveDate } = facts;
  const ended =
    facts.status === 'resigned' ||
    facts.status === 'excluded' ||
    facts.status === 'deceased' ||
    leaveDate !== undefined;
  const base = { category: facts.category ?? null, reason: null };
  if (!ended) return [{ ...base, status: facts.status ?? 'member', startDate: joinDate ?? today, endDate: null }];
  const status = facts.status && facts.status !== 'member' ? facts.status : 'resigned';
  const leftOn = leaveDate ?? today;
  const since: MembershipInput = { ...base, status, startDate: leftOn, endDate: null };
  if (!joinDate || joinDate >= leftOn) return [since];
  return [{ ...base, status: 'member', startDate: joinDate, endDate: dayBefore(leftOn) }, since];
}

function employmentOf(tx: Transaction, facts: RowFacts, startDate: string | null): EmploymentInput {
  const employerId = employerByName(tx, facts.employerName ?? null, facts.employerOrganisationNumber ?? null);
  return { employerId, employerName: null, jobTitle: facts.jobTitle ?? null, startDate, endDate: null };
}

function personFacts(facts: Omit<RowFacts, 'givenName' | 'familyName' | 'memberNumber'>) {
  const { middleName, birthDate, language, nationalId, email, workEmail, mobile, phone, homeAddress } = facts;
  return { middleName, birthDate, language, nationalId, email, workEmail, mobile, phone, homeAddress };
}

function numberTaken(connection: Connection, memberNumber: number): boolean {
  return connection.prepare('SELECT 1 FROM person WHERE member_number = ?').get(memberNumber) !== undefined;
}
