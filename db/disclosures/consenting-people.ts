/** Who has said yes to data about them going out for a purpose. */
import { consentParameters, STANDING_YES } from '../consents/state-sql.ts';
import type { Connection } from '../store/connection.ts';

/**
 * People whose yes holds at a moment.
 * @param purpose `needsExplicit`: a yes that was not said in so many words does not count (GDPR Art. 9(2)(a))
 * @param now the moment
 * @returns ids of persons
 */
export function consentingPeople(
  connection: Connection,
  { purposeKey, needsExplicit }: { purposeKey: string; needsExplicit: boolean },
  now: Date,
): ReadonlySet<string> {
  const explicit = needsExplicit ? 'JOIN consent_event e ON e.id = y.id AND e.is_explicit' : '';
  const rows = connection
    .prepare(`SELECT y.person_id FROM (${STANDING_YES}) y ${explicit}`)
    .all(consentParameters(purposeKey, now.toISOString()));
  return new Set(rows.map((row) => String(row.person_id)));
}
