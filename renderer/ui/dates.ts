/** Dates and numbers as people read them. */
import { formatCalendarDate } from '../../shared/dates/calendar-date.ts';

const MOMENT = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Oslo' });
const NUMBER = new Intl.NumberFormat('nb-NO');

/** `01.02.1990`; a dash where there is none. */
export function showDate(date: string | null): string {
  return date ? formatCalendarDate(date) : '–';
}

/** Day and time in Norway. */
export function showMoment(moment: string): string {
  return MOMENT.format(new Date(moment));
}

/** `18 204`. */
export function showNumber(number: number): string {
  return NUMBER.format(number);
}

/** Today in Norway, yyyy-mm-dd. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());
}
