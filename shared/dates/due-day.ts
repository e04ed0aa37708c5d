/** Days to come as people type them: how far off, or a date. */
import { addDays, type CalendarDate, parseCalendarDate } from './calendar-date.ts';

const UNITS: Record<string, number> = { '': 1, d: 1, u: 7, w: 7 };
const WORDS: Record<string, number> = { 'i dag': 0, today: 0, 'i morgen': 1, tomorrow: 1 };

/**
 * Reads a day: `+7` or `7` (days from today), `+2u` or `2w` (weeks), «i dag», «i morgen», or a date.
 * @param text as typed
 * @returns undefined when it is none of these
 * @example parseDueDay('+7', '2026-05-15') // '2026-05-22'
 */
export function parseDueDay(text: string, today: CalendarDate): CalendarDate | undefined {
  const typed = text.trim().toLowerCase();
  const word = WORDS[typed];
  if (word !== undefined) return addDays(today, word);
  const [, count, unit = ''] = /^\+?(\d{1,3})\s?([duw]?)$/u.exec(typed) ?? [];
  if (count !== undefined) return addDays(today, Number(count) * (UNITS[unit] ?? 1));
  return parseCalendarDate(typed);
}
