/** Deadlines as people speak: «om 4 dager · 7. april». How urgent it is stands in words, the colour only repeats it. */

import { useTranslation } from 'react-i18next';
import { Temporal } from 'temporal-polyfill';
import { today } from './dates.ts';

export type Urgency = 'late' | 'today' | 'soon' | 'later';

/** Days from today until a day; below 0 when it has passed. */
export function daysUntil(day: string): number {
  return Temporal.PlainDate.from(today()).until(Temporal.PlainDate.from(day)).days;
}

/** How urgent a day is. */
export function urgencyOf(day: string): Urgency {
  const days = daysUntil(day);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 7 ? 'soon' : 'later';
}

/** The words for a deadline. */
export function useDueText(): (day: string) => string {
  const { t, i18n } = useTranslation('ui');
  return (day) => `${distance(day)} · ${calendarDay(day)}`;

  function distance(day: string): string {
    const days = daysUntil(day);
    if (days === 0) return t('due.today');
    if (days === 1) return t('due.tomorrow');
    return days > 0 ? t('due.in', { count: days }) : t('due.ago', { count: -days });
  }

  function calendarDay(day: string): string {
    const date = Temporal.PlainDate.from(day);
    const year = date.year === Temporal.PlainDate.from(today()).year ? {} : { year: 'numeric' as const };
    const format = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nb-NO', {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      ...year,
    });
    return format.format(new Date(`${day}T12:00:00Z`));
  }
}
