/** The lines of the file for whoever sends an issue out: name and e-mail address, or name and where post goes. */
import type { PUBLICATION_KINDS } from '../../shared/newsletter/terms.ts';
import type { Connection } from '../store/connection.ts';
import { POSTAL_ADDRESS } from './recipients.ts';

/** Ids of those on a list. */
export type Listed = { personIds: readonly string[]; subscriberIds: readonly string[] };

/** Headings of the file, in the language it is sent in. */
export const HEADINGS: Record<(typeof PUBLICATION_KINDS)[number], readonly string[]> = {
  newsletter: ['Navn', 'E-post'],
  magazine: ['Navn', 'Gateadresse', 'Postnummer', 'Poststed', 'Land'],
};

const NAME = "p.given_name || coalesce(' ' || p.middle_name, '') || ' ' || p.family_name";

const BY_EMAIL = `SELECT ${NAME} AS a, c.email AS b FROM person p JOIN contact c ON c.person_id = p.id
  WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.sort_key, p.id`;
const SUBSCRIBERS = `SELECT coalesce(s.name, '') AS a, s.email AS b FROM subscriber s
  WHERE s.id IN (SELECT value FROM json_each(?)) ORDER BY lower(s.email)`;
/** As the sorting office wants it: Norway first, by postal code. */
const BY_POST = `SELECT ${NAME} AS a, coalesce(d.street, '') AS b, coalesce(d.postal_code, '') AS c, d.place AS d, d.country AS e
  FROM person p JOIN address d ON d.id = ${POSTAL_ADDRESS}
  WHERE p.address_protected = 0 AND p.id IN (SELECT value FROM json_each(?))
  ORDER BY d.country <> 'NO', d.country, d.postal_code, p.sort_key, p.id`;

/** The lines of everybody on a list. */
export function addressedRows(
  connection: Connection,
  kind: (typeof PUBLICATION_KINDS)[number],
  { personIds, subscriberIds }: Listed,
): string[][] {
  const read = (sql: string, ids: readonly string[]) =>
    connection
      .prepare(sql)
      .all(JSON.stringify(ids))
      .map((row) => Object.values(row).map(String));
  if (kind === 'magazine') return read(BY_POST, personIds);
  return [...read(BY_EMAIL, personIds), ...read(SUBSCRIBERS, subscriberIds)];
}
