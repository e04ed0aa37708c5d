/**
 * Whom a row is about: identity number, then member number, then e-mail with birth date or name, then name and birth date. Never a bare
 * name. What a row says against the person it points at is told, and so are rows of the same file that are one person.
 */
import type { RowIssue } from '../../shared/imports/model.ts';
import { emailKey } from '../../shared/numbers/email.ts';
import { birthDateAgrees } from '../../shared/numbers/national-id.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import { emailHolders } from '../members/email-holders.ts';
import { nationalIdHash } from '../members/identity-hash.ts';
import type { Connection } from '../store/connection.ts';
import type { RowFacts } from './parse-row.ts';

/** How the persons of a row were found. */
export type Ground = 'nationalId' | 'memberNumber' | 'email' | 'nameAndBirthDate';

/** The persons a row may be; more than one is for a person to decide. `ground` null where it is nobody we have. */
export type Match = { ids: readonly string[]; ground: Ground | null };

/**
 * Finds the persons a row may be, by the surest ground that finds any.
 * @param byNationalId whether the number may be used: finding by it is a look at it, for roles with *reveal* only
 */
export function personsLike(connection: Connection, facts: RowFacts, byNationalId: boolean): Match {
  const by = (ground: Ground, rows: readonly Record<string, unknown>[]): Match | null =>
    rows.length > 0 ? { ids: rows.map((row) => String(row.id)), ground } : null;
  const found =
    (byNationalId && facts.nationalId && by('nationalId', holdersOf(connection, facts.nationalId))) ||
    (facts.memberNumber !== undefined && by('memberNumber', numbered(connection, facts.memberNumber))) ||
    by('email', personsOfEmail(connection, facts)) ||
    by('nameAndBirthDate', namesakes(connection, facts));
  return found || { ids: [], ground: null };
}

function holdersOf(connection: Connection, nationalId: string) {
  return connection
    .prepare('SELECT person_id AS id FROM identity WHERE national_id_hash = ?')
    .all(nationalIdHash(connection, nationalId));
}

/** The number of a record that has gone into another one leads to that one. */
function numbered(connection: Connection, memberNumber: number) {
  return connection
    .prepare(
      'SELECT id FROM person WHERE member_number = @memberNumber UNION SELECT person_id FROM person_merge WHERE gone_number = @memberNumber',
    )
    .all({ memberNumber });
}

/** An address is often shared by two at home: the birth date or the name must be the same as well, and no birth date may contradict. */
function personsOfEmail(connection: Connection, facts: RowFacts) {
  const holders = emailHolders(connection, facts);
  if (holders.length === 0) return [];
  const wanted = nameKey(facts);
  const found = connection
    .prepare(
      `SELECT p.id, p.given_name, p.middle_name, p.family_name, f.birth_date FROM person p LEFT JOIN profile f ON f.person_id = p.id
       WHERE p.id IN (SELECT value FROM json_each(@holders)) AND (@birthDate IS NULL OR f.birth_date IS NULL OR f.birth_date = @birthDate)`,
    )
    .all({ holders: JSON.stringify(holders), birthDate: facts.birthDate ?? null })
    .filter((row) => (facts.birthDate && row.birth_date) || storedNameKey(row) === wanted);
  // Of twins at home the given name tells which.
  const named = found.filter((row) => sharesName(row, facts, 'email'));
  return named.length > 0 ? named : found;
}

function namesakes(connection: Connection, facts: RowFacts) {
  if (!facts.birthDate) return [];
  const wanted = nameKey(facts);
  return connection
    .prepare(
      'SELECT p.id, p.given_name, p.family_name FROM profile f JOIN person p ON p.id = f.person_id WHERE f.birth_date = ?',
    )
    .all(facts.birthDate)
    .filter((row) => storedNameKey(row) === wanted);
}

const PERSON = `
  SELECT p.given_name, p.middle_name, p.family_name, p.member_number, f.birth_date, i.national_id
  FROM person p LEFT JOIN profile f ON f.person_id = p.id LEFT JOIN identity i ON i.person_id = p.id WHERE p.id = ?`;

/**
 * What a row says against the person it points at: another birth date, another identity number, quite another name, a member number of
 * somebody else. Each makes it a matter for a person.
 * @param match how the person was found
 * @param byNationalId whether identity numbers may be compared
 */
export function contradictions(
  connection: Connection,
  personId: string,
  facts: RowFacts,
  { ground }: Match,
  byNationalId: boolean,
): RowIssue[] {
  const person = connection.prepare(PERSON).get(personId);
  if (!person) return [];
  const found: RowIssue[] = [];
  const against = (field: RowIssue['field'], code: string) => found.push({ field, code, level: 'error' });
  if (!sharesName(person, facts, ground)) against(null, 'row.otherName');
  const birthDate = facts.birthDate ?? person.birth_date;
  if (facts.birthDate && person.birth_date && facts.birthDate !== person.birth_date)
    against('birthDate', 'row.otherBirthDate');
  const hasOther = facts.nationalId && person.national_id && facts.nationalId !== person.national_id;
  if (hasOther && byNationalId) against('nationalId', 'row.otherNationalId');
  const nationalId = facts.nationalId ?? person.national_id;
  if (found.length === 0 && nationalId && birthDate && !birthDateAgrees(String(nationalId), String(birthDate)))
    against(facts.nationalId ? 'nationalId' : 'birthDate', 'row.otherBirthDate');
  if (facts.memberNumber !== undefined && facts.memberNumber !== person.member_number) {
    if (numbered(connection, facts.memberNumber).some(({ id }) => id !== personId))
      against('memberNumber', 'row.otherMemberNumber');
  }
  return found;
}

/**
 * A number that points at somebody with not one name of the row is a slip in the number. An e-mail address and a birth date together are
 * also those of twins at home: the given name must tell.
 */
function sharesName(person: Record<string, unknown>, facts: RowFacts, ground: Ground | null): boolean {
  const texts = (...names: unknown[]) => foldQuery(names.filter(Boolean).join(' '));
  const ofPerson = texts(person.given_name, person.middle_name, ...(ground === 'email' ? [] : [person.family_name]));
  const ofRow = texts(facts.givenName, facts.middleName, ...(ground === 'email' ? [] : [facts.familyName]));
  return ofRow.some((name) => ofPerson.includes(name));
}

/** Remembers the rows of one file, to tell which are the same person twice. */
export function startTwinWatch(): (facts: RowFacts) => boolean {
  const seen = new Set<string>();
  return (facts) => {
    const { nationalId, memberNumber, birthDate, email, workEmail } = facts;
    const names = nameKey(facts);
    const who = birthDate ? `${birthDate} ${firstName(facts)}` : names;
    const keys = [
      ...(nationalId ? [`id ${nationalId}`] : []),
      ...(memberNumber === undefined ? [] : [`number ${memberNumber}`]),
      ...(birthDate ? [`name ${names} ${birthDate}`] : []),
      ...(email ? [`email ${emailKey(email)} ${who}`] : []),
      ...(workEmail ? [`email ${emailKey(workEmail)} ${who}`] : []),
    ];
    const twin = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return twin;
  };
}

function firstName({ givenName }: RowFacts): string {
  return foldQuery(givenName ?? '')[0] ?? '';
}

function storedNameKey(row: Record<string, unknown>): string {
  return nameKey({ givenName: String(row.given_name), familyName: String(row.family_name) });
}

function nameKey(facts: Pick<RowFacts, 'givenName' | 'familyName'>): string {
  return foldQuery(`${facts.givenName ?? ''} ${facts.familyName ?? ''}`)
    .sort()
    .join(' ');
}
