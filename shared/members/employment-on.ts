/** Where somebody works on a day, from the periods of employment. */
import type { CalendarDate } from '../dates/calendar-date.ts';

/** A period as this rule needs it; `startDate` null: since before anybody noted it; `endDate` is the last day, null while it lasts. */
export type EmploymentPeriod = { startDate: CalendarDate | null; endDate: CalendarDate | null };

/**
 * The employment of a day: the one that covers it, the one that began last where several do. Where none does: nobody's employer any more
 * after the last has ended; what is planned where there never was one before.
 * @param periods of one person, in the order they were noted
 */
export function employmentOn<Period extends EmploymentPeriod>(
  periods: readonly Period[],
  day: CalendarDate,
): Period | undefined {
  let found: Period | undefined;
  let planned: Period | undefined;
  let hadOne = false;
  for (const period of periods) {
    const start = period.startDate ?? '';
    if (start > day) {
      if (!planned || start < (planned.startDate ?? '')) planned = period;
      continue;
    }
    hadOne = true;
    if (period.endDate !== null && period.endDate < day) continue;
    if (!found || start >= (found.startDate ?? '')) found = period;
  }
  return found ?? (hadOne ? undefined : planned);
}
