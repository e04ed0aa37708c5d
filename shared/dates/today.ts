/** Which day it is in Norway: what "today" means for periods, whatever zone a machine is set to. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date.ts';

/**
 * The day of a moment in Norway.
 * @param moment the present one where none is given
 * @example dayInNorway(new Date('2026-06-30T22:30:00Z')) // '2026-07-01'
 */
export function dayInNorway(moment: Date = new Date()): CalendarDate {
  const hour = Math.floor(moment.getTime() / HOUR_MS);
  // Midnight in Norway is a whole hour of UTC, in summer and winter. Asked for every row of an import, and the time zone is slow.
  if (hour !== known.hour)
    known = {
      hour,
      day: Temporal.Instant.fromEpochMilliseconds(hour * HOUR_MS)
        .toZonedDateTimeISO('Europe/Oslo')
        .toPlainDate()
        .toString(),
    };
  return known.day;
}

const HOUR_MS = 3_600_000;

let known: { hour: number; day: CalendarDate } = { hour: Number.NaN, day: '' };

/**
 * The moment a day begins in Norway.
 * @returns ISO 8601 in UTC, with milliseconds
 * @example startOfDayInNorway('2026-07-01') // '2026-06-30T22:00:00.000Z'
 */
export function startOfDayInNorway(day: CalendarDate): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime('Europe/Oslo')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/**
 * The moment of a time of day in Norway.
 * @param time `hh.mm` or `hh:mm`
 * @returns ISO 8601 in UTC; null where it is no time. Of an hour that comes twice in autumn, the first
 * @example momentInNorway('2026-07-01', '12.30') // '2026-07-01T10:30:00.000Z'
 */
export function momentInNorway(day: CalendarDate, time: string): string | null {
  const found = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/u.exec(time.trim());
  if (!found) return null;
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: { hour: Number(found[1]), minute: Number(found[2]) } })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
