/** Dates and numbers as people read them. */
import { formatCalendarDate } from '../../shared/dates/calendar-date.ts';
import { formatMoment } from '../../shared/dates/moment.ts';
import { dayInNorway, startOfDayInNorway } from '../../shared/dates/today.ts';

const CLOCK = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
const NUMBER = new Intl.NumberFormat('nb-NO');

/** `01.02.1990`; a dash where there is none. */
export function showDate(date: string | null): string {
  return date ? formatCalendarDate(date) : '–';
}

/** Day and time in Norway. */
export function showMoment(moment: string): string {
  return formatMoment(moment);
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
  return startOfDayInNorway(day);
}
