/** Dates and numbers as people read them. */
import { Temporal } from 'temporal-polyfill';
import { formatCalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';

const MOMENT = new Intl.DateTimeFormat('nb-NO', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Oslo',
});
const CLOCK = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
const NUMBER = new Intl.NumberFormat('nb-NO');

/** `01.02.1990`; a dash where there is none. */
export function showDate(date: string | null): string {
  return date ? formatCalendarDate(date) : '–';
}

/** Day and time in Norway. */
export function showMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}

/** Time of day in Norway. */
export function showClock(moment: string): string {
  return CLOCK.format(new Date(moment));
}

/** `18 204`. */
export function showNumber(number: number): string {
  return NUMBER.format(number);
}

/** Today in Norway, yyyy-mm-dd. */
export function today(): string {
  return dayInNorway();
}

/** The moment a day begins in Norway, in UTC. */
export function startOfDay(day: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime('Europe/Oslo')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
