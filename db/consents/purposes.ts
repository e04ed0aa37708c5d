/** The purposes of the processing register as far as people decide about them, and the texts they are asked by. */
import type { ConsentText } from '../../shared/consents/model.ts';
import type { AskedVersion } from '../../shared/consents/state.ts';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { invalidField } from '../../shared/errors.ts';
import { decodeRow } from '../entity.ts';
import { purposeVersion } from '../processing/table.ts';
import type { Connection } from '../store/connection.ts';

/** A purpose as it holds on a day. */
export type Purpose = Pick<
  NonNullable<(typeof purposeVersion)['row']>,
  | 'purposeKey'
  | 'title'
  | 'description'
  | 'choice'
  | 'needsExplicit'
  | 'article6'
  | 'article9'
  | 'retentionNote'
  | 'peopleCategories'
>;

/** The purposes that hold on a day, by key. What the register says of them is open to everybody who signs in. */
export function purposesOn(connection: Connection, day: CalendarDate): ReadonlyMap<string, Purpose> {
  const rows = connection
    .prepare(
      `SELECT p.* FROM purpose_version p WHERE p.in_force_from <= @day AND p.number = (SELECT max(o.number)
         FROM purpose_version o WHERE o.purpose_key = p.purpose_key AND o.in_force_from <= @day)
       ORDER BY p.choice = 'none', p.purpose_key`,
    )
    .all({ day })
    .map((stored) => decodeRow(purposeVersion, stored));
  return new Map(rows.filter(({ isEnded }) => !isEnded).map((row) => [row.purposeKey, row]));
}

/**
 * A purpose that people decide about.
 * @throws TillitError `VALIDATION` `consent.unknownPurpose` | `consent.noChoice`
 */
export function chosenPurpose(connection: Connection, purposeKey: string, day: CalendarDate): Purpose {
  const found = purposesOn(connection, day).get(purposeKey);
  if (!found) throw invalidField('purposeKey', 'consent.unknownPurpose');
  if (found.choice === 'none') throw invalidField('purposeKey', 'consent.noChoice');
  return found;
}

/** A text with what its version says of it. */
export type VersionedText = ConsentText & {
  versionId: string;
  purposeKey: string;
  sha256: string;
  communicatedOn: CalendarDate | null;
  inForceFrom: CalendarDate | null;
};

/** Every text of a purpose, or of all, drafts too; the last version first, bokmål before the others. */
export function textsOf(connection: Connection, purposeKey: string | null): VersionedText[] {
  return connection
    .prepare(
      `SELECT x.id, x.language, x.title, x.body, x.withdrawal, x.sha256, v.id AS version_id, v.number, v.purpose_key,
         v.communicated_on, v.in_force_from
       FROM consent_text x JOIN consent_version v ON v.id = x.version_id
       WHERE @purposeKey IS NULL OR v.purpose_key = @purposeKey
       ORDER BY v.number DESC, x.language <> 'nb', x.language DESC`,
    )
    .all({ purposeKey })
    .map((row) => ({
      id: String(row.id),
      language: row.language as VersionedText['language'],
      number: Number(row.number),
      title: String(row.title),
      body: String(row.body),
      withdrawal: String(row.withdrawal),
      sha256: String(row.sha256),
      versionId: String(row.version_id),
      purposeKey: String(row.purpose_key),
      communicatedOn: row.communicated_on as string | null,
      inForceFrom: row.in_force_from as string | null,
    }));
}

/** The texts of the version in force on a day. */
export function offeredOn(texts: readonly VersionedText[], day: CalendarDate): VersionedText[] {
  const inForce = texts.filter(({ inForceFrom }) => inForceFrom !== null && inForceFrom <= day);
  const number = Math.max(0, ...inForce.map((text) => text.number));
  return inForce.filter((text) => text.number === number);
}

/** The versions of a purpose, as who stands where depends on them. */
export function askedVersions(connection: Connection): ReadonlyMap<string, AskedVersion[]> {
  const rows = connection
    .prepare('SELECT purpose_key, number, in_force_from, needs_renewal FROM consent_version')
    .all();
  const found = new Map<string, AskedVersion[]>();
  for (const row of rows) {
    const version = {
      number: Number(row.number),
      inForceFrom: row.in_force_from as string | null,
      needsRenewal: row.needs_renewal === 1,
    };
    found.set(String(row.purpose_key), [...(found.get(String(row.purpose_key)) ?? []), version]);
  }
  return found;
}
