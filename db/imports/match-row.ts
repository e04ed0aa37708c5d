/**
 * Whom a row is about: identity number, then member number, then e-mail with birth date or name, then name and birth date. Never a bare name. Rows
 * of the same file that are one person are told as well.
 */
import type { RowIssue, Verdict } from '../../shared/imports/model.ts';
import { emailKey } from '../../shared/numbers/email.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import { nationalIdHash } from '../members/identity-hash.ts';
import type { Connection } from '../store/connection.ts';
import type { RowFacts } from './parse-row.ts';

/** The persons a row may be, surest ground first; more than one is for a person to decide. */
export function personsLike(connection: Connection, facts: RowFacts): string[] {
  const ids = (sql: string, ...values: (string | number)[]) =>
    connection
      .prepare(sql)
      .all(values)
      .map((row) => String(row.id));
  if (facts.nationalId) {
    const found = ids(
      'SELECT person_id AS id FROM identity WHERE national_id_hash = ?',
      nationalIdHash(connection, facts.nationalId),
    );
    if (found.length > 0) return found;
  }
  if (facts.memberNumber !== undefined) {
    const found = ids('SELECT id FROM person WHERE member_number = ?', facts.memberNumber);
    if (found.length > 0) return found;
  }
  const byEmail = facts.email ? personsOfEmail(connection, facts.email, facts) : [];
  if (byEmail.length > 0 || !facts.birthDate) return byEmail;
  const wanted = nameKey(facts);
  const born = connection
    .prepare(
      'SELECT p.id, p.given_name, p.family_name FROM profile f JOIN person p ON p.id = f.person_id WHERE f.birth_date = ?',
    )
    .all(facts.birthDate);
  return born
    .filter((row) => nameKey({ givenName: String(row.given_name), familyName: String(row.family_name) }) === wanted)
    .map((row) => String(row.id));
}

/** An address is often shared by two at home: the birth date or the name must be the same as well, and no birth date may contradict. */
function personsOfEmail(connection: Connection, email: string, facts: RowFacts): string[] {
  const wanted = nameKey(facts);
  return connection
    .prepare(
      `SELECT p.id, p.given_name, p.family_name, f.birth_date FROM contact c JOIN person p ON p.id = c.person_id
       LEFT JOIN profile f ON f.person_id = c.person_id WHERE c.email IN (?, ?) LIMIT 5`,
    )
    .all([email, emailKey(email)])
    .filter((row) => {
      if (facts.birthDate && row.birth_date) return row.birth_date === facts.birthDate;
      return nameKey({ givenName: String(row.given_name), familyName: String(row.family_name) }) === wanted;
    })
    .map((row) => String(row.id));
}

/** Remembers the rows of one file, to tell which are the same person twice. */
export function startTwinWatch(): (facts: RowFacts) => boolean {
  const seen = new Set<string>();
  return (facts) => {
    const keys = [
      ...(facts.nationalId ? [`id ${facts.nationalId}`] : []),
      ...(facts.memberNumber === undefined ? [] : [`number ${facts.memberNumber}`]),
      ...(facts.birthDate ? [`name ${nameKey(facts)} ${facts.birthDate}`] : []),
      ...(facts.email ? [`email ${emailKey(facts.email)} ${facts.birthDate ?? nameKey(facts)}`] : []),
    ];
    const twin = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return twin;
  };
}

/**
 * The verdict on a row.
 * @param candidates the persons it may be
 * @param changes whether it says anything that is not there already; asked only where it is one person
 * @param twin whether the file had this person before
 */
export function verdictOn(
  issues: RowIssue[],
  candidates: readonly string[],
  twin: boolean,
  changes: (personId: string) => boolean,
): Verdict {
  if (issues.some(({ level }) => level === 'error')) return 'error';
  if (twin) {
    issues.push({ field: null, code: 'row.duplicateInFile', level: 'error' });
    return 'duplicate';
  }
  const [only, ...others] = candidates;
  if (only === undefined) return 'new';
  if (others.length > 0) {
    issues.push({ field: null, code: 'row.ambiguous', level: 'error' });
    return 'ambiguous';
  }
  return changes(only) ? 'change' : 'unchanged';
}

function nameKey(facts: Pick<RowFacts, 'givenName' | 'familyName'>): string {
  return foldQuery(`${facts.givenName ?? ''} ${facts.familyName ?? ''}`)
    .sort()
    .join(' ');
}
