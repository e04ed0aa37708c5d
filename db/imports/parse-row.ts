/**
 * One row of a file as facts of a member: cells by their columns' fields, normalised, with what is wrong told per field. An invalid value
 * makes the row an error, because a value dropped in silence is worse than a row left for a person to look at.
 */

import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { ImportField, RowIssue } from '../../shared/imports/model.ts';
import { type NewMember, newMemberSchema } from '../../shared/members/model.ts';
import { birthDateAgrees, checkNationalId } from '../../shared/numbers/national-id.ts';
import { normalisePostalCode } from '../../shared/numbers/postal-code.ts';
import { issuesOf } from '../../shared/zod-issues.ts';
import { statusOf } from './status-words.ts';

/** What a row says about a member. */
export type RowFacts = Omit<
  Partial<NewMember>,
  'acceptDuplicates' | 'memberships' | 'employments' | 'addressProtected'
> & {
  memberNumber?: number;
  status?: NonNullable<NewMember['memberships']>[number]['status'];
  category?: string;
  joinDate?: string;
  leaveDate?: string;
  employerName?: string;
  employerOrganisationNumber?: string;
  jobTitle?: string;
};

export type ParsedRow = { facts: RowFacts; issues: RowIssue[] };

/**
 * Parses one row.
 * @param cells the cells as read
 * @param mapping the field of each column; null leaves it out
 */
export function parseRow(cells: readonly string[], mapping: readonly (ImportField | null)[]): ParsedRow {
  const issues: RowIssue[] = [];
  const text = new Map<ImportField, string>();
  mapping.forEach((field, index) => {
    const cell = cells[index]?.trim();
    if (field && cell) text.set(field, cell);
  });
  const wrong = (field: ImportField, code: string, level: RowIssue['level'] = 'error') =>
    issues.push({ field, code, level });
  const facts: RowFacts = { ...names(text) };
  if (!facts.givenName || !facts.familyName) issues.push({ field: null, code: 'row.noName', level: 'error' });
  for (const field of ['birthDate', 'joinDate', 'leaveDate'] as const) {
    const cell = text.get(field);
    const date = cell === undefined ? undefined : parseCalendarDate(cell);
    if (cell !== undefined && !date) wrong(field, 'date');
    if (date) facts[field] = date;
  }
  const number = text.get('memberNumber');
  if (number !== undefined) {
    if (/^\d{1,9}$/u.test(number)) facts.memberNumber = Number(number);
    else wrong('memberNumber', 'invalid');
  }
  readNationalId(text.get('nationalId'), facts, wrong);
  for (const field of ['email', 'workEmail', 'mobile', 'phone'] as const) {
    const cell = text.get(field);
    if (cell === undefined) continue;
    const parsed = newMemberSchema.shape[field].safeParse(cell);
    if (parsed.success && parsed.data) facts[field] = parsed.data;
    else if (!parsed.success) for (const { code } of issuesOf(parsed.error)) wrong(field, code);
  }
  readAddress(text, facts, wrong);
  readLanguage(text.get('language'), facts, wrong);
  const status = text.get('status');
  if (status !== undefined) {
    const known = statusOf(status);
    if (known) facts.status = known;
    else wrong('status', 'invalid');
  }
  for (const field of ['category', 'employerName', 'jobTitle'] as const) {
    const cell = text.get(field);
    if (cell !== undefined && cell.length > 200) wrong(field, 'tooLong');
    else if (cell !== undefined) facts[field] = cell;
  }
  readOrganisationNumber(text.get('employerOrganisationNumber'), facts, wrong);
  if (facts.joinDate && facts.leaveDate && facts.leaveDate < facts.joinDate) wrong('leaveDate', 'dateOrder');
  return { facts, issues };
}

type Wrong = (field: ImportField, code: string, level?: RowIssue['level']) => void;

/** `Etternavn, Fornavn` or `Fornavn Mellomnavn Etternavn`; separate columns win over a full name. */
function names(text: ReadonlyMap<ImportField, string>): Pick<RowFacts, 'givenName' | 'middleName' | 'familyName'> {
  const found: { givenName?: string; middleName?: string; familyName?: string } = {};
  const full = text.get('fullName');
  if (full?.includes(',')) {
    const [family, given] = full.split(',', 2).map((part) => part.trim());
    if (family) found.familyName = family;
    if (given) found.givenName = given;
  } else if (full) {
    const parts = full.split(/\s+/u);
    const family = parts.length > 1 ? parts.pop() : undefined;
    if (family) found.familyName = family;
    found.givenName = parts.join(' ');
  }
  for (const field of ['givenName', 'middleName', 'familyName'] as const) {
    const cell = text.get(field);
    if (cell) found[field] = cell.slice(0, 100);
  }
  return found;
}

function readNationalId(cell: string | undefined, facts: RowFacts, wrong: Wrong): void {
  if (cell === undefined) return;
  const checked = checkNationalId(cell);
  if (!checked.valid) {
    wrong('nationalId', checked.code);
    return;
  }
  facts.nationalId = checked.nationalId;
  if (checked.level === 'from2032') wrong('nationalId', 'nationalId.from2032', 'warning');
  if (facts.birthDate && !birthDateAgrees(checked.nationalId, facts.birthDate))
    wrong('nationalId', 'nationalId.birthDate');
}

function readAddress(text: ReadonlyMap<ImportField, string>, facts: RowFacts, wrong: Wrong): void {
  const street = text.get('street') ?? null;
  const place = text.get('place') ?? null;
  const country = countryOf(text.get('country'));
  const typed = text.get('postalCode');
  const postalCode = typed === undefined ? null : country === 'NO' ? (normalisePostalCode(typed) ?? null) : typed;
  if (typed !== undefined && postalCode === null) wrong('postalCode', 'postalCode');
  if (street || place || postalCode) facts.homeAddress = { street, postalCode, place, country };
}

function countryOf(cell: string | undefined): string {
  if (!cell) return 'NO';
  if (/^[a-z]{2}$/iu.test(cell)) return cell.toUpperCase();
  return COUNTRIES.get(cell.toLowerCase()) ?? 'NO';
}

const COUNTRIES = new Map([
  ['norge', 'NO'],
  ['noreg', 'NO'],
  ['norway', 'NO'],
  ['sverige', 'SE'],
  ['sweden', 'SE'],
  ['danmark', 'DK'],
  ['denmark', 'DK'],
  ['finland', 'FI'],
  ['island', 'IS'],
  ['tyskland', 'DE'],
  ['germany', 'DE'],
  ['polen', 'PL'],
  ['poland', 'PL'],
]);

function readLanguage(cell: string | undefined, facts: RowFacts, wrong: Wrong): void {
  if (cell === undefined) return;
  const language = LANGUAGES.get(cell.toLowerCase());
  if (language) facts.language = language;
  else wrong('language', 'invalid', 'warning');
}

const LANGUAGES = new Map<string, 'nb' | 'nn' | 'en'>([
  ['nb', 'nb'],
  ['no', 'nb'],
  ['norsk', 'nb'],
  ['bokmål', 'nb'],
  ['nn', 'nn'],
  ['nynorsk', 'nn'],
  ['en', 'en'],
  ['engelsk', 'en'],
  ['english', 'en'],
]);

function readOrganisationNumber(cell: string | undefined, facts: RowFacts, wrong: Wrong): void {
  if (cell === undefined) return;
  try {
    const digits = cell.replace(/\D/gu, '');
    if (digits.length !== 9) throw invalidField('employerOrganisationNumber', 'organisationNumber');
    facts.employerOrganisationNumber = digits;
  } catch (error) {
    if (!(error instanceof TillitError)) throw error;
    wrong('employerOrganisationNumber', 'organisationNumber');
  }
}
