/** What can be read of the processing register. Versions are about no person, so that every role reads them. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { TillitError } from '../../shared/errors.ts';
import { PURPOSE_FIELDS } from '../../shared/processing/model.ts';
import type { Asker } from '../asker.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { purposesOn, readVersions, saidIn, staffNames, withoutEntry } from './read-purposes.ts';
import { registerOn } from './register.ts';
import { purposeVersion } from './table.ts';

export const purposeQueries: Queries<'purposes', 'list' | 'get' | 'register'> = {
  list({ connection, asker, now }, { at }) {
    const today = dayInNorway(now());
    const day = at ?? today;
    const byKey = versionsFor(connection, asker, 'list');
    return {
      day,
      items: purposesOn(connection, byKey, day, today),
      withoutEntry: withoutEntry(byKey),
      since: firstDay(byKey),
    };
  },
  get({ connection, asker }, { key }) {
    const versions = versionsFor(connection, asker, 'read').get(key);
    if (!versions) throw new TillitError('NOT_FOUND');
    const names = staffNames(connection);
    return {
      key,
      versions: versions
        .map((version, index) => {
          const before = versions[index - 1];
          const changed = [...PURPOSE_FIELDS, 'isEnded' as const].flatMap((field) =>
            before && JSON.stringify(before[field]) !== JSON.stringify(version[field])
              ? [{ field, before: before[field], after: version[field] }]
              : [],
          );
          return { ...saidIn(version, names), changed };
        })
        .toReversed(),
    };
  },
  register({ connection, asker, now }, { at }) {
    return { ...registerOn(connection, asker, now(), at), file: null };
  },
};

/** The versions the asker may see. */
export function versionsFor(connection: Connection, asker: Asker, action: 'list' | 'read') {
  const { where } = readBounds(asker, purposeVersion, action, 't');
  return readVersions(connection, where, where.includes('@staffId') ? { staffId: asker.staffId } : {});
}

function firstDay(byKey: ReturnType<typeof versionsFor>): CalendarDate | null {
  const days = [...byKey.values()].flatMap((versions) => versions.map(({ inForceFrom }) => inForceFrom));
  return days.toSorted()[0] ?? null;
}
