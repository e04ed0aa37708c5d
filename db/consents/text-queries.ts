/** What can be read of the texts people say yes or no to, and of who stands on which. */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { Asker } from '../asker.ts';
import { decodeRow } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { boundsOrNull, readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { purposesOn, textsOf } from './purposes.ts';
import { consentParameters, LAST_YES } from './state-sql.ts';
import { consentEvent, consentVersion } from './table.ts';

export const consentTextQueries: Queries<'consents.texts', 'list'> = {
  list({ connection, asker, now }, { purposeKey }) {
    // Nothing of it is about a person: whoever may read versions reads all.
    readBounds(asker, consentVersion, 'list', 't');
    const moment = now();
    const texts = textsOf(connection, purposeKey ?? null);
    const versions = connection
      .prepare(
        'SELECT * FROM consent_version WHERE @purposeKey IS NULL OR purpose_key = @purposeKey ORDER BY number DESC',
      )
      .all({ purposeKey: purposeKey ?? null })
      .map((stored) => decodeRow(consentVersion, stored));
    const purposes = [...purposesOn(connection, dayInNorway(moment)).values()];
    return {
      items: purposes
        .filter((purpose) => purposeKey === undefined || purpose.purposeKey === purposeKey)
        .map(({ purposeKey: key, title, description, choice, needsExplicit, article6 }) => {
          const own = versions.filter((version) => version.purposeKey === key);
          const counts = own.length > 0 ? standingBy(connection, asker, key, moment) : null;
          return {
            purposeKey: key,
            title,
            description,
            choice,
            needsExplicit,
            article6,
            versions: own.map(({ createdBy: _, createdAt: _at, purposeKey: _key, ...version }) => ({
              ...version,
              standing: counts ? (counts.get(version.number) ?? 0) : null,
              texts: texts.filter(({ versionId }) => versionId === version.id),
            })),
          };
        }),
    };
  },
};

/** How many last said yes to each version of a purpose, by its number; null where the role may not know. */
function standingBy(
  connection: Connection,
  asker: Asker,
  purposeKey: string,
  moment: Date,
): ReadonlyMap<number, number> | null {
  const bounds = boundsOrNull(asker, consentEvent, 'list', 'l');
  if (!bounds) return null;
  const staff = bounds.where.includes('@staffId') ? { staffId: asker.staffId } : {};
  const rows = connection
    .prepare(`SELECT l.number, count(*) AS people FROM (${LAST_YES}) l WHERE ${bounds.where} GROUP BY l.number`)
    .all({ ...consentParameters(purposeKey, moment.toISOString()), ...staff });
  return new Map(rows.map(({ number, people }) => [Number(number), Number(people)]));
}
