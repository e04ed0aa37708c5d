/** The bands of ages. From 62 one may take a pension early, at 67 everybody may: the bands end where the dues do. */
import { Temporal } from 'temporal-polyfill';
import { ageOn, type CalendarDate, dayAfter } from '../dates/calendar-date.ts';

/** Each band begins at an age and ends where the next begins. */
export const AGE_BANDS = [
  { key: 'under25', from: 0 },
  { key: 'from25', from: 25 },
  { key: 'from35', from: 35 },
  { key: 'from45', from: 45 },
  { key: 'from55', from: 55 },
  { key: 'from62', from: 62 },
  { key: 'from67', from: 67 },
] as const;
export type AgeBandKey = (typeof AGE_BANDS)[number]['key'] | 'unknown';

/**
 * The band of somebody on a day.
 * @param birthDate null where it is not known
 */
export function ageBandOn(birthDate: CalendarDate | null, day: CalendarDate): AgeBandKey {
  const age = birthDate === null ? undefined : ageOn(birthDate, day);
  return (age !== undefined && AGE_BANDS.findLast(({ from }) => from <= age)?.key) || 'unknown';
}

/** The last birth date with which somebody has completed so many years on a day. */
export function bornBy(age: number, day: CalendarDate): CalendarDate {
  const born = Temporal.PlainDate.from(day).subtract({ years: age }).toString();
  // On 28 February those born on a 29th complete a year too, where there is no 29th.
  const next = dayAfter(born);
  return (ageOn(next, day) ?? -1) >= age ? next : born;
}
