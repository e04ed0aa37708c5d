/** Which employer is meant where a form or a file names one: by id, by organisation number, or by name; registered where it is new. */
import { employerNameKey } from '../../shared/employers/name-key.ts';
import { invalidField } from '../../shared/errors.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import type { Connection } from '../store/connection.ts';
import type { PatchOf, Transaction } from '../unit-of-work.ts';
import { employer } from './table.ts';

/** An employer as somebody names it. */
export type NamedEmployer = { name: string | null; organisationNumber: string | null };

/**
 * The employer of a period.
 * @param period names it by id, else by name
 * @param path where the period stands in the input, for the message
 * @throws TillitError `VALIDATION` `employer.unknown`
 */
export function employerOf(
  tx: Transaction,
  period: { employerId: string | null; employerName: string | null },
  path: string,
): string | null {
  if (period.employerId === null) return employerNamed(tx, { name: period.employerName, organisationNumber: null });
  if (!tx.get(employer, period.employerId)) throw invalidField(`${path}.employerId`, 'employer.unknown');
  return period.employerId;
}

/**
 * The employer of that name or number; registered when there is none. One that was known by its name alone takes the number it is given.
 * @returns null where nothing is named, or only a number that nobody has
 */
export function employerNamed(tx: Transaction, named: NamedEmployer): string | null {
  const { name, organisationNumber } = named;
  const found = findEmployer(tx.store.connection, named);
  if (found) {
    if (organisationNumber) tx.change(employer, found, { organisationNumber });
    return found;
  }
  return name === null ? null : registerEmployer(tx, { name, organisationNumber });
}

/**
 * The employer that is registered under a number, else under a name however it is spelled. Two numbers are two employers, whatever their
 * names: of several with the name, the number decides; without a number it is the one registered first.
 */
export function findEmployer(connection: Connection, { name, organisationNumber }: NamedEmployer): string | null {
  if (organisationNumber) {
    const byNumber = connection
      .prepare('SELECT id FROM employer WHERE organisation_number = ?')
      .get(organisationNumber);
    if (byNumber) return String(byNumber.id);
  }
  const [first] = employersOfName(connection, name ?? '', organisationNumber !== null);
  return first ?? null;
}

/**
 * Ids of all employers of a name, however it is spelled, the one registered first in front.
 * @param withoutNumber only those whose number is not known
 */
export function employersOfName(connection: Connection, name: string, withoutNumber = false): string[] {
  const key = employerNameKey(name);
  if (key === '') return [];
  return connection
    .prepare(
      `SELECT id FROM employer WHERE name_key = ?${withoutNumber ? ' AND organisation_number IS NULL' : ''} ORDER BY id`,
    )
    .all(key)
    .map((row) => String(row.id));
}

/** Registers an employer. */
export function registerEmployer(
  tx: Transaction,
  given: Omit<PatchOf<NonNullable<(typeof employer)['row']>>, 'name'> & { name: string },
): string {
  const id = tx.newId();
  tx.insert(employer, { ...given, ...nameKeys(given.name), id });
  return id;
}

/** What is computed from a name: by what it is ordered, and by what it is told from others. */
export function nameKeys(name: string): { sortKey: string; nameKey: string } {
  return { sortKey: sortKey(name), nameKey: employerNameKey(name) };
}
