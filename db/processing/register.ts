/** The whole record of processing as of a day (Art. 30), for the screen, for paper and for files. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { Register } from '../../shared/processing/model.ts';
import type { Asker } from '../asker.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { controllerOn, purposesOn, readVersions, staffNames } from './read-purposes.ts';
import { purposeVersion } from './table.ts';

/**
 * The record.
 * @param at the day it shows; absent: today
 */
export function registerOn(connection: Connection, asker: Asker, now: Date, at: CalendarDate | undefined): Register {
  const today = dayInNorway(now);
  const day = at ?? today;
  const { where } = readBounds(asker, purposeVersion, 'list', 't');
  const byKey = readVersions(connection, where, where.includes('@staffId') ? { staffId: asker.staffId } : {});
  return {
    day,
    madeAt: now.toISOString(),
    madeBy: staffNames(connection).get(asker.staffId ?? '') ?? '',
    controller: controllerOn(connection, day, today),
    purposes: purposesOn(connection, byKey, day, today),
  };
}
