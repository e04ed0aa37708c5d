/** What one person has said, as the fold takes it. */
import { consentStanding, type Said, type Standing } from '../../shared/consents/state.ts';
import type { CONSENT_CHANNELS } from '../../shared/consents/terms.ts';
import { decodeRow } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import { askedVersions, type Purpose } from './purposes.ts';
import { consentEvent } from './table.ts';

/** An event with what a page says of it. */
export type PersonEvent = Said & {
  purposeKey: string;
  channel: (typeof CONSENT_CHANNELS)[number];
  recordedAt: string;
  staffId: string;
  staffName: string | null;
  isExplicit: boolean;
  evidenceId: string | null;
  evidenceNote: string | null;
};

/**
 * Every event of a person, in no certain order.
 * @param bounds what the asker may see, over `t`
 */
export function eventsOf(
  connection: Connection,
  personId: string,
  bounds: { where: string; parameters: Record<string, string | null> } = { where: '1', parameters: {} },
): PersonEvent[] {
  return connection
    .prepare(
      `SELECT t.*, v.number AS version_number, s.name AS staff_name FROM consent_event t
       LEFT JOIN consent_text x ON x.id = t.text_id LEFT JOIN consent_version v ON v.id = x.version_id
       LEFT JOIN staff s ON s.id = t.staff_id
       WHERE t.person_id = @personId AND ${bounds.where}`,
    )
    .all({ personId, ...bounds.parameters })
    .map((stored) => ({
      ...decodeRow(consentEvent, stored),
      version: stored.version_number === null ? null : Number(stored.version_number),
      staffName: stored.staff_name === null ? null : String(stored.staff_name),
    }));
}

/** How a person stands with some purposes on a moment. */
export function standingsOf(
  connection: Connection,
  events: readonly PersonEvent[],
  purposes: Iterable<Purpose>,
  moment: string,
): ReadonlyMap<string, Standing> {
  const versions = askedVersions(connection);
  return new Map(
    [...purposes].map(({ purposeKey, choice }) => [
      purposeKey,
      consentStanding(
        events.filter((event) => event.purposeKey === purposeKey),
        { choice, versions: versions.get(purposeKey) ?? [], moment },
      ),
    ]),
  );
}
