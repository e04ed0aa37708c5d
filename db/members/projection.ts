/**
 * What lists and searches know of a member: one row, computed from the person's rows for the present day. A protected address leaves no
 * postal code here, and the identity number never comes near it.
 */

import { type CalendarDate, dayAfter } from '../../shared/dates/calendar-date.ts';
import { type EmploymentPeriod, employmentOn } from '../../shared/members/employment-on.ts';
import { type MembershipPeriod, standingOn } from '../../shared/members/membership-status.ts';
import { withoutCountryCode } from '../../shared/numbers/phone.ts';
import { foldTokens } from '../../shared/text/fold.ts';
import type { SqlValue } from '../entity.ts';
import { defineProjection, type ProjectedRow } from '../projection.ts';
import type { Connection } from '../store/connection.ts';
import type { TextIndex } from '../store/text-index.ts';
import { memberSearch } from './table.ts';

const ofPerson = (row: Readonly<Record<string, unknown>>) => [String(row.personId)];

/** One column a compartment, so that a role searches only the columns it may see. */
export const memberText: TextIndex = {
  name: 'member_text',
  content: 'member_search',
  columns: ['card_text', 'register_text'],
};

export const memberSearchProjection = defineProjection({
  entity: memberSearch,
  of: { entity: 'person', table: 'person', column: 'person_id' },
  index: memberText,
  sources: {
    person: (row) => [String(row.id)],
    contact: ofPerson,
    address: ofPerson,
    membership: ofPerson,
    employment: ofPerson,
    personMark: ofPerson,
    personMerge: ofPerson,
    employer: (row, connection) =>
      connection
        .prepare('SELECT DISTINCT person_id FROM employment WHERE employer_id = ?')
        .all(row.id)
        .map((found) => String(found.person_id)),
  },
  compute,
});

const PERSON = `
  SELECT p.given_name, p.middle_name, p.family_name, p.member_number,
    c.email, c.work_email, c.mobile, c.phone, a.postal_code, a.place,
    EXISTS (SELECT 1 FROM person_mark m WHERE m.person_id = p.id) AS is_marked,
    (SELECT group_concat(g.gone_number, ' ') FROM person_merge g WHERE g.person_id = p.id) AS former_numbers
  FROM person p
  LEFT JOIN contact c ON c.person_id = p.id
  LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' AND p.address_protected = 0
  WHERE p.id = ?`;
const MEMBERSHIPS = `
  SELECT status, category, start_date AS startDate, end_date AS endDate FROM membership WHERE person_id = ? ORDER BY start_date, id`;
const EMPLOYMENTS = `
  SELECT e.start_date AS startDate, e.end_date AS endDate, e.employer_id, e.job_title, o.name AS employer_name, o.sort_key AS employer_sort
  FROM employment e LEFT JOIN employer o ON o.id = e.employer_id WHERE e.person_id = ? ORDER BY e.id`;

function compute(connection: Connection, id: string, day: CalendarDate): ProjectedRow | null {
  const person = connection.prepare(PERSON).get(id);
  if (!person) return null;
  if (person.is_marked) return cardOnly(id, person);
  const memberships = connection.prepare(MEMBERSHIPS).all(id) as unknown as MembershipPeriod[];
  const employments = connection.prepare(EMPLOYMENTS).all(id) as (EmploymentPeriod & Record<string, SqlValue>)[];
  const { status, category, joinedOn, leftOn } = standingOn(memberships, day);
  const work = employmentOn(employments, day);
  const value = (name: string): SqlValue => person[name] ?? null;
  const employerName = work?.employer_name ?? null;
  const phones = [value('mobile'), value('phone')].map(phoneWord);
  return {
    person_id: id,
    card_text: cardText(person),
    register_text: [
      words([...['email', 'work_email'].map(value), employerName, value('place')]),
      ...phones.filter(Boolean),
    ].join(' '),
    status,
    category,
    joined_on: joinedOn ?? '',
    left_on: leftOn,
    due_on: nextBoundary([...memberships, ...employments], day),
    employer_id: work?.employer_id ?? null,
    employer_name: employerName,
    employer_sort: work?.employer_sort ?? '',
    job_title: work?.job_title ?? null,
    postal_code: value('postal_code'),
    place: value('place'),
    email: value('email'),
    mobile: value('mobile'),
  };
}

/** Of a marked person lists know the name and the number: the rest is for those who may open the record. */
function cardOnly(id: string, person: Readonly<Record<string, SqlValue>>): ProjectedRow {
  const nothing = Object.fromEntries(memberSearch.columns.map(({ sql }) => [sql, null]));
  return {
    ...nothing,
    person_id: id,
    card_text: cardText(person),
    register_text: '',
    joined_on: '',
    employer_sort: '',
  };
}

function cardText(person: Readonly<Record<string, SqlValue>>): string {
  return words(
    ['given_name', 'middle_name', 'family_name', 'member_number', 'former_numbers'].map((name) => person[name] ?? null),
  );
}

/** The next day on which a period begins, or has ended: until then nothing changes unless somebody writes. */
function nextBoundary(periods: readonly EmploymentPeriod[], day: CalendarDate): CalendarDate | null {
  let next: CalendarDate | null = null;
  for (const { startDate, endDate } of periods) {
    const boundary =
      startDate !== null && startDate > day ? startDate : endDate !== null && endDate >= day ? dayAfter(endDate) : null;
    if (boundary !== null && (next === null || boundary < next)) next = boundary;
  }
  return next;
}

function words(values: readonly SqlValue[]): string {
  return foldTokens(values.map((value) => value ?? '').join(' ')).join(' ');
}

/** A Norwegian number stands without its country code; the search takes it off as well. */
function phoneWord(phone: SqlValue): string {
  return withoutCountryCode(String(phone ?? ''));
}
