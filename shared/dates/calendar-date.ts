/**
 * Calendar dates: days without a time or a zone, as ISO text. Reads what people and other programs write, and writes dd.mm.åååå.
 * All arithmetic is Temporal's; JavaScript's `Date` knows moments, not days.
 */
import { Temporal } from 'temporal-polyfill';
import { dayInNorway } from './today.ts';

/** A day as yyyy-mm-dd. As text two dates compare as they follow each other. */
export type CalendarDate = string;

/**
 * Reads a date: dd.mm.yyyy, d.m.yy (also with / or -), yyyy-mm-dd, ddmmyyyy, ddmmyy, yyyymmdd, or the day number of a spreadsheet (five
 * digits, 1900 system). A time of day after it is left out.
 * @param text what was typed, or a cell of a file
 * @param latest the last day a year of two digits may mean (a year from now): of the years that fit, the latest not after it is taken
 * @returns undefined when it is no day of the calendar between 1800 and 2200
 * @example parseCalendarDate('1.2.90') // '1990-02-01'
 */
export function parseCalendarDate(text: string, latest: CalendarDate = yearFromNow()): CalendarDate | undefined {
  const day = text.trim().replace(TIME_OF_DAY, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(day) ?? /^(1[89]\d\d|2[01]\d\d)(\d\d)(\d\d)$/u.exec(day);
  const isoDate = iso && fromParts(iso[1], iso[2], iso[3], latest);
  if (isoDate) return isoDate;
  const norwegian =
    /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/u.exec(day) ?? /^(\d\d)()(\d\d)(\d{4}|\d{2})$/u.exec(day);
  if (norwegian) return fromParts(norwegian[4], norwegian[3], norwegian[1], latest);
  return /^\d{5}(?:[.,]\d+)?$/u.test(day) ? fromSpreadsheetDay(Number.parseInt(day, 10)) : undefined;
}

/**
 * The date of a spreadsheet's day number (1900 system, which counts a 29 February 1900 that never was).
 * @param dayNumber days, 1 being 1 January 1900; a fraction (the time of day) is left out
 * @returns undefined below 1 or beyond the year 2200
 */
export function fromSpreadsheetDay(dayNumber: number): CalendarDate | undefined {
  const day = Math.floor(dayNumber);
  if (!(day >= 1 && day <= 109_939) || day === 60) return undefined;
  return addDays('1899-12-30', day < 60 ? day + 1 : day);
}

/** Whether a text is a date as it is stored: yyyy-mm-dd and a day of the calendar. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && fromParts(text.slice(0, 4), text.slice(5, 7), text.slice(8), text) === text;
}

/**
 * A date as Norwegians write it.
 * @example formatCalendarDate('1990-02-01') // '01.02.1990'
 */
export function formatCalendarDate(date: CalendarDate): string {
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** The order of two dates: below 0, 0 or above 0. */
export function compareCalendarDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A number of days on from a date.
 * @param days days, negative to go back
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The last day of a period that another one follows. */
export function dayBefore(date: CalendarDate): CalendarDate {
  return addDays(date, -1);
}

/** The first day after a period. */
export function dayAfter(date: CalendarDate): CalendarDate {
  return addDays(date, 1);
}

/**
 * Completed years on a day. Who is born on 29 February completes a year on 28 February where there is no 29th.
 * @param birthDate day of birth
 * @param on the day to count to
 * @returns undefined when `on` is before the birth
 */
export function ageOn(birthDate: CalendarDate, on: CalendarDate): number | undefined {
  if (on < birthDate) return undefined;
  const birth = Temporal.PlainDate.from(birthDate);
  const years = Number(on.slice(0, 4)) - birth.year;
  return birth.add({ years }).toString() <= on ? years : years - 1;
}

const TIME_OF_DAY = /[T ]+\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/u;

function fromParts(year = '', month = '', day = '', latest: CalendarDate): CalendarDate | undefined {
  if (year.length === 4) return onCalendar(year, month, day);
  const centuries = ['22', '21', '20', '19', '18'];
  return centuries
    .map((century) => onCalendar(`${century}${year}`, month, day))
    .find((date) => date !== undefined && date <= latest);
}

/** The date when the calendar has it. Asked of Temporal only for days that not every month has, because files hold millions of dates. */
function onCalendar(year: string, month: string, day: string): CalendarDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1800 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  if (d > 28 && d > Temporal.PlainYearMonth.from({ year: y, month: m }).daysInMonth) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Far enough for a resignation sent in ahead, near enough that no birth date moves into the future by a century. */
function yearFromNow(): CalendarDate {
  const today = dayInNorway();
  if (today !== known.today) known = { today, date: Temporal.PlainDate.from(today).add({ years: 1 }).toString() };
  return known.date;
}

/** Asked for every date of a file. */
let known: { today: CalendarDate; date: CalendarDate } = { today: '', date: '' };
