/**
 * What a row of a file changes on a member we have. The dry run shows it, the commit carries it out. Empty cells empty nothing; whatever is
 * said and not taken comes back as a warning.
 */
import { type CalendarDate, dayBefore } from '../../shared/dates/calendar-date.ts';
import { employerNameKey } from '../../shared/employers/name-key.ts';
import type { RowIssue } from '../../shared/imports/model.ts';
import { employmentOn } from '../../shared/members/employment-on.ts';
import type { Address, MemberPatch } from '../../shared/members/model.ts';
import { findEmployer, type NamedEmployer } from '../employers/find-employer.ts';
import type { SqlValue } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import type { RowFacts } from './parse-row.ts';
import { type KnownPeriod, type PeriodStep, planMembership } from './plan-membership.ts';

/** What is to be written about where somebody works. */
export type WorkStep =
  | {
      kind: 'insert';
      employer: NamedEmployer;
      jobTitle: string | null;
      startDate: CalendarDate | null;
      endDate: CalendarDate | null;
    }
  | { kind: 'change'; id: string; patch: { jobTitle?: string; endDate?: CalendarDate }; employer?: NamedEmployer }
  | { kind: 'number'; employer: NamedEmployer };

export type ChangePlan = {
  patch: MemberPatch;
  /** The address goes behind adressesperre. */
  protect: boolean;
  periods: PeriodStep[];
  work: WorkStep[];
  warnings: RowIssue[];
};

/** Whether a plan writes anything. */
export function changesAnything({ patch, protect, periods, work }: ChangePlan): boolean {
  return protect || periods.length > 0 || work.length > 0 || Object.keys(patch).length > 0;
}

/**
 * Plans the change.
 * @param today the day a new period begins where the row names none
 */
export function planChange(connection: Connection, personId: string, facts: RowFacts, today: CalendarDate): ChangePlan {
  const present = connection.prepare(PRESENT).get(personId) ?? {};
  const { steps, warnings } = planMembership(periodsOf(connection, personId), facts, today);
  const warn = (field: RowIssue['field'], code: string): RowIssue[] => [{ field, code, level: 'warning' }];
  const isProtected = present.address_protected === 1;
  return {
    patch: {
      ...differentNames(present, facts),
      ...differentFacts(present, facts),
      ...differentAddress(present, facts),
    },
    protect: facts.addressProtected === true && !isProtected,
    periods: steps,
    work: planWork(connection, personId, facts, today),
    warnings: [
      ...(facts.memberNumber === undefined || facts.memberNumber === present.member_number
        ? []
        : warn('memberNumber', 'row.memberNumberKept')),
      ...(isProtected && facts.homeAddress ? warn(null, 'row.addressKept') : []),
      ...(isProtected && facts.addressProtected === false ? warn('addressProtected', 'row.protectionKept') : []),
      ...warnings,
    ],
  };
}

const SIMPLE = {
  birthDate: 'f.birth_date',
  language: 'f.language',
  email: 'c.email',
  workEmail: 'c.work_email',
  mobile: 'c.mobile',
  phone: 'c.phone',
  nationalId: 'i.national_id',
} as const;

const PRESENT = `
  SELECT p.member_number, p.given_name, p.middle_name, p.family_name, p.address_protected,
    ${Object.entries(SIMPLE)
      .map(([name, column]) => `${column} AS "${name}"`)
      .join(', ')},
    a.street, a.postal_code, a.place, a.country
  FROM person p LEFT JOIN profile f ON f.person_id = p.id LEFT JOIN contact c ON c.person_id = p.id
  LEFT JOIN identity i ON i.person_id = p.id LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' WHERE p.id = ?`;

type Present = Readonly<Record<string, SqlValue>>;

function periodsOf(connection: Connection, personId: string): KnownPeriod[] {
  return connection
    .prepare(
      'SELECT id, status, category, dues_class AS duesClass, cause, start_date AS startDate, end_date AS endDate FROM membership WHERE person_id = ? ORDER BY start_date, id',
    )
    .all(personId) as unknown as KnownPeriod[];
}

/** A full name in one column does not tell given from middle names: what stands in both is no change. */
function differentNames(present: Present, { givenName, middleName, familyName }: RowFacts): MemberPatch {
  const patch: MemberPatch = {};
  const bothNames = [present.given_name, present.middle_name].filter(Boolean).join(' ');
  const isSame = givenName === present.given_name || (middleName === undefined && givenName === bothNames);
  if (givenName !== undefined && !isSame) patch.givenName = givenName;
  if (middleName !== undefined && middleName !== present.middle_name) patch.middleName = middleName;
  if (familyName !== undefined && familyName !== present.family_name) patch.familyName = familyName;
  return patch;
}

function differentFacts(present: Present, facts: RowFacts): MemberPatch {
  const names = Object.keys(SIMPLE) as (keyof typeof SIMPLE)[];
  return Object.fromEntries(
    names.flatMap((name) => (facts[name] === undefined || facts[name] === present[name] ? [] : [[name, facts[name]]])),
  );
}

/**
 * A file without a street does not mean that there is none, unless it tells of another place: a street belongs to its postal code. A file
 * never touches a protected address.
 */
function differentAddress(present: Present, { homeAddress }: RowFacts): MemberPatch {
  if (!homeAddress || present.address_protected === 1) return {};
  const { street, postalCode, place, country } = homeAddress;
  const moved = country !== 'NO' || (postalCode !== null && postalCode !== present.postal_code);
  const kept = (name: string) => (moved ? null : ((present[name] as string | null | undefined) ?? null));
  const address: Address = {
    street: street ?? kept('street'),
    postalCode: postalCode ?? kept('postal_code'),
    place: place ?? kept('place'),
    country: moved ? country : String(present.country ?? country),
  };
  const same =
    address.street === (present.street ?? null) &&
    address.postalCode === (present.postal_code ?? null) &&
    address.place === (present.place ?? null) &&
    address.country === (present.country ?? null);
  return same ? {} : { homeAddress: address };
}

const WORK = `
  SELECT e.id, e.start_date AS startDate, e.end_date AS endDate, e.job_title, e.employer_id, o.name, o.organisation_number
  FROM employment e LEFT JOIN employer o ON o.id = e.employer_id WHERE e.person_id = ? ORDER BY e.id`;

type KnownWork = {
  id: string;
  startDate: CalendarDate | null;
  endDate: CalendarDate | null;
  job_title: string | null;
  employer_id: string | null;
  name: string | null;
  organisation_number: string | null;
};

/** A new employer follows the one there is from today on; the same one may get a job title or the number it lacked. */
function planWork(connection: Connection, personId: string, facts: RowFacts, today: CalendarDate): WorkStep[] {
  const employer = employerIn(facts);
  const jobTitle = facts.jobTitle ?? null;
  if (!employer && jobTitle === null) return [];
  const all = connection.prepare(WORK).all(personId) as unknown as KnownWork[];
  const current = employmentOn(all, today);
  const none: NamedEmployer = { name: null, organisationNumber: null };
  if (!current) {
    const startDate = all.length === 0 ? null : today;
    return [{ kind: 'insert', employer: employer ?? none, jobTitle, startDate, endDate: null }];
  }
  if (!employer || isEmployer(connection, current, employer)) {
    const number = employer?.organisationNumber && !current.organisation_number && current.employer_id !== null;
    return [
      ...(number && employer ? [{ kind: 'number', employer } as const] : []),
      ...(jobTitle === null || jobTitle === current.job_title
        ? []
        : [{ kind: 'change', id: current.id, patch: { jobTitle } } as const]),
    ];
  }
  // What began today, or is only planned, is put right where it stands.
  if (current.startDate !== null && current.startDate >= today)
    return [{ kind: 'change', id: current.id, patch: jobTitle === null ? {} : { jobTitle }, employer }];
  return [
    { kind: 'change', id: current.id, patch: { endDate: dayBefore(today) } },
    { kind: 'insert', employer, jobTitle, startDate: today, endDate: current.endDate },
  ];
}

/** The employer a row names; null where it names none. */
export function employerIn({ employerName, employerOrganisationNumber }: RowFacts): NamedEmployer | null {
  if (!employerName && !employerOrganisationNumber) return null;
  return { name: employerName ?? null, organisationNumber: employerOrganisationNumber ?? null };
}

/** Whether somebody works there already. Of several employers with one name it may be any, as long as no number tells them apart. */
function isEmployer(connection: Connection, current: KnownWork, named: NamedEmployer): boolean {
  if (named.organisationNumber && current.organisation_number)
    return named.organisationNumber === current.organisation_number;
  if (named.organisationNumber) return findEmployer(connection, named) === current.employer_id;
  return employerNameKey(named.name ?? '') === employerNameKey(current.name ?? '');
}
