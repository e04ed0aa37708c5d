/**
 * One row of a file as facts of a member: cells by their columns' fields, normalised, checked by the very schema of the form, with what is
 * wrong told per field. An invalid value makes the row an error, because a value dropped in silence is worse than a row left for a person
 * to look at.
 */
import { z } from 'zod';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import type { ImportField, RowIssue } from '../../shared/imports/model.ts';
import {
  employmentInputSchema,
  membershipInputSchema,
  type NewMember,
  newMemberSchema,
} from '../../shared/members/model.ts';
import type { MembershipCause } from '../../shared/members/terms.ts';
import { birthDateAgrees, checkNationalId } from '../../shared/numbers/national-id.ts';
import { normaliseOrganisationNumber } from '../../shared/numbers/organisation-number.ts';
import { normalisePostalCode } from '../../shared/numbers/postal-code.ts';
import { issuesOf } from '../../shared/zod-issues.ts';
import { namesOf } from './cell-names.ts';
import { causeOf, countryOf, languageOf, statusOf, yesOrNo } from './cell-words.ts';

/** What a row says about a member. What it says nothing of is absent. */
export type RowFacts = Omit<
  Partial<NewMember>,
  'acceptDuplicates' | 'memberships' | 'employments' | 'addressProtected' | 'postalAddress'
> & {
  memberNumber?: number;
  addressProtected?: boolean;
  status?: NonNullable<NewMember['memberships']>[number]['status'];
  category?: string;
  duesClass?: string;
  cause?: MembershipCause;
  joinDate?: string;
  leaveDate?: string;
  employerName?: string;
  employerOrganisationNumber?: string;
  jobTitle?: string;
};

export type ParsedRow = { facts: RowFacts; issues: RowIssue[] };

type Cells = ReadonlyMap<ImportField, string>;
type Wrong = (field: ImportField, code: string, level?: RowIssue['level']) => void;

/**
 * Parses one row.
 * @param cells the cells as read
 * @param mapping the field of each column; null leaves it out
 */
export function parseRow(cells: readonly string[], mapping: readonly (ImportField | null)[]): ParsedRow {
  const issues: RowIssue[] = [];
  const text = new Map<ImportField, string>();
  const wrong: Wrong = (field, code, level = 'error') => issues.push({ field, code, level });
  mapping.forEach((field, index) => {
    const cell = cells[index]?.trim();
    if (!field || !cell) return;
    // Spreadsheets have lines within a cell, forms have not: told, and taken as a blank.
    const line = cell.replace(LINE_BREAK, ' ');
    if (line !== cell) wrong(field, 'row.lineBreak', 'warning');
    text.set(field, line);
  });
  const facts: RowFacts = { ...namesOf(text), ...plainTexts(text) };
  if (!facts.givenName || !facts.familyName) issues.push({ field: null, code: 'row.noName', level: 'error' });
  readDates(text, facts, wrong);
  readMemberNumber(text, facts, wrong);
  readWords(text, facts, wrong);
  readAddress(text, facts, wrong);
  readOrganisationNumber(text, facts, wrong);
  checkLikeTheForm(text, facts, wrong);
  return { facts, issues };
}

const LINE_BREAK = /\s*[\r\n]\s*/gu;

const PLAIN = [
  'nationalId',
  'email',
  'workEmail',
  'mobile',
  'phone',
  'category',
  'duesClass',
  'employerName',
  'jobTitle',
] as const;

function plainTexts(text: Cells): Pick<RowFacts, (typeof PLAIN)[number]> {
  const found: Pick<RowFacts, (typeof PLAIN)[number]> = {};
  for (const field of PLAIN) {
    const cell = text.get(field);
    if (cell !== undefined) found[field] = cell;
  }
  return found;
}

function readDates(text: Cells, facts: RowFacts, wrong: Wrong): void {
  for (const field of ['birthDate', 'joinDate', 'leaveDate'] as const) {
    const cell = text.get(field);
    if (cell === undefined) continue;
    const date = parseCalendarDate(cell);
    if (date) facts[field] = date;
    else wrong(field, 'date');
  }
}

function readMemberNumber(text: Cells, facts: RowFacts, wrong: Wrong): void {
  const cell = text.get('memberNumber');
  if (cell === undefined) return;
  if (/^0*[1-9]\d{0,8}$/u.test(cell)) facts.memberNumber = Number(cell);
  else wrong('memberNumber', 'invalid');
}

function readWords(text: Cells, facts: RowFacts, wrong: Wrong): void {
  const status = text.get('status');
  if (status !== undefined) {
    const known = statusOf(status);
    if (known) facts.status = known;
    else wrong('status', 'row.statusUnknown');
  }
  const language = text.get('language');
  if (language !== undefined) {
    const known = languageOf(language);
    if (known) facts.language = known;
    else wrong('language', 'row.languageUnknown', 'warning');
  }
  const cause = text.get('cause');
  if (cause !== undefined) {
    const known = causeOf(cause);
    if (known) facts.cause = known;
    else wrong('cause', 'row.causeUnknown', 'warning');
  }
  const protection = text.get('addressProtected');
  if (protection !== undefined) {
    const answer = yesOrNo(protection);
    if (answer === undefined) wrong('addressProtected', 'row.protectionUnknown');
    else facts.addressProtected = answer;
  }
}

/** A spreadsheet takes a postal code for a number and drops its zeros: what the form would refuse is mended here. */
function readAddress(text: Cells, facts: RowFacts, wrong: Wrong): void {
  const land = text.get('country');
  const country = land === undefined ? 'NO' : countryOf(land);
  if (country === undefined) wrong('country', 'country');
  const typed = text.get('postalCode');
  const postalCode = typed !== undefined && country === 'NO' ? normalisePostalCode(typed) : typed;
  if (typed !== undefined && postalCode === undefined) wrong('postalCode', 'postalCode');
  const address = {
    street: text.get('street') ?? null,
    postalCode: postalCode ?? null,
    place: text.get('place') ?? null,
  };
  const says = Object.values(address).some((part) => part !== null) || country !== 'NO';
  if (says && country !== undefined) facts.homeAddress = { ...address, country };
}

function readOrganisationNumber(text: Cells, facts: RowFacts, wrong: Wrong): void {
  const cell = text.get('employerOrganisationNumber');
  if (cell === undefined) return;
  const number = normaliseOrganisationNumber(cell);
  if (number) facts.employerOrganisationNumber = number;
  else wrong('employerOrganisationNumber', 'organisationNumber');
}

/** The fields of the form's own schemas, side by side as in a row. */
const rowSchema = z.object({
  ...newMemberSchema.omit({ addressProtected: true, memberships: true, employments: true, acceptDuplicates: true })
    .shape,
  category: membershipInputSchema.shape.category,
  duesClass: membershipInputSchema.shape.duesClass,
  employerName: employmentInputSchema.shape.employerName,
  jobTitle: employmentInputSchema.shape.jobTitle,
});

/** Runs the facts through the schemas of `members.create`: what the form refuses, a file does not bring in. */
function checkLikeTheForm(text: Cells, facts: RowFacts, wrong: Wrong): void {
  const { joinDate, leaveDate } = facts;
  if (joinDate && leaveDate && leaveDate < joinDate) wrong('leaveDate', 'dateOrder');
  const checked = rowSchema.safeParse(facts);
  if (checked.success) {
    const normalised = Object.entries(checked.data).filter(([field]) => Object.hasOwn(facts, field));
    Object.assign(facts, Object.fromEntries(normalised));
    checkNumberAgainstDate(facts, wrong);
    return;
  }
  for (const { path, code } of issuesOf(checked.error)) {
    const field = (path.split('.').at(-1) ?? '') as ImportField;
    // That a name is missing has been said of the whole row.
    if (code !== 'required') wrong(text.has(field) ? field : 'fullName', code);
  }
}

function checkNumberAgainstDate({ nationalId, birthDate }: RowFacts, wrong: Wrong): void {
  if (!nationalId) return;
  const checked = checkNationalId(nationalId);
  if (checked.valid && checked.level === 'from2032') wrong('nationalId', 'nationalId.from2032', 'warning');
  if (birthDate && !birthDateAgrees(nationalId, birthDate)) wrong('nationalId', 'nationalId.birthDate');
}
