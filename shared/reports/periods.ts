/** The periods of a series: calendar years, their quarters and months. Nothing finer: two days of one month subtracted are one person. */
import type { CalendarDate } from '../dates/calendar-date.ts';
import { dayBefore } from '../dates/calendar-date.ts';

export const STEPS = ['month', 'quarter', 'year'] as const;
export type Step = (typeof STEPS)[number];

/** `2025`, `2025-K2` or `2025-04`. */
export type Period = string;

/** The period of a step that a day or month lies in. @example periodOf('quarter', '2025-04-30') // '2025-K2' */
export function periodOf(step: Step, day: CalendarDate): Period {
  const year = day.slice(0, 4);
  if (step === 'year') return year;
  return step === 'month' ? day.slice(0, 7) : `${year}-K${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The months of a period, `2025-04` and so on, in order. */
export function monthsOf(period: Period): string[] {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return MONTHS.map((month) => `${year}-${month}`);
  if (!part.startsWith('K')) return [period];
  const first = (Number(part.slice(1)) - 1) * 3;
  return MONTHS.slice(first, first + 3).map((month) => `${year}-${month}`);
}

/**
 * Every period of a step from one year to another, in order, without those that have not begun.
 * @param today the last day there is anything to say of
 */
export function periodsBetween(step: Step, fromYear: number, toYear: number, today: CalendarDate): Period[] {
  const periods: Period[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    const months = MONTHS.map((month) => `${year}-${month}`).filter((month) => month <= today.slice(0, 7));
    periods.push(...new Set(months.map((month) => periodOf(step, month))));
  }
  return periods;
}

/** The last day of a month, `2025-04`. */
export function lastDayOf(month: string): CalendarDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return dayBefore(`${next}-01`);
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
