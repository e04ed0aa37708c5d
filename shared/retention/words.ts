/** Retention rules in words, the same on every screen and in every file. */
import type { Language, Text } from '../errors.ts';
import { RETENTION_UNITS, type RetentionAction, type RetentionTrigger, type RetentionUnit } from './terms.ts';

const WITH_OWNER: Text = { nb: 'sammen med det den hører til', en: 'together with what it belongs to' };
const AT_ONCE: Text = { nb: 'med en gang', en: 'at once' };

const UNITS: Readonly<Record<RetentionUnit, { one: Text; other: Text }>> = {
  days: { one: { nb: 'dag', en: 'day' }, other: { nb: 'dager', en: 'days' } },
  months: { one: { nb: 'måned', en: 'month' }, other: { nb: 'måneder', en: 'months' } },
  years: { one: { nb: 'år', en: 'year' }, other: { nb: 'år', en: 'years' } },
};

/** When the clock starts. */
const TRIGGER_WORDS: Readonly<Record<RetentionTrigger, Text>> = {
  resignation: { nb: 'etter utmelding', en: 'after the resignation' },
  dueDate: { nb: 'etter forfall', en: 'after the due date' },
  yearEnd: { nb: 'etter årets slutt', en: 'after the end of the year' },
  written: { nb: 'etter at det ble skrevet', en: 'after it was written' },
  closed: { nb: 'etter at det ble avsluttet', en: 'after it was closed' },
  eventEnd: { nb: 'etter arrangementet', en: 'after the event' },
  unsubscribed: { nb: 'når abonnementet avsluttes', en: 'when the subscription ends' },
  withdrawn: { nb: 'etter at samtykket ble trukket', en: 'after the consent was withdrawn' },
  owner: WITH_OWNER,
};

export const ACTION_WORDS: Readonly<Record<RetentionAction, Text>> = {
  delete: { nb: 'Slettes', en: 'Erased' },
  anonymise: { nb: 'Anonymiseres', en: 'Anonymised' },
  restrict: { nb: 'Sperres', en: 'Restricted' },
};

/** The units for a choice, beside a number. */
export const UNIT_CHOICES: Readonly<Record<Language, readonly { value: RetentionUnit; label: string }[]>> = {
  nb: RETENTION_UNITS.map((value) => ({ value, label: UNITS[value].other.nb })),
  en: RETENTION_UNITS.map((value) => ({ value, label: UNITS[value].other.en })),
};

type Period = { period: number | null; unit: RetentionUnit | null; trigger: RetentionTrigger };

/**
 * How long, and from when.
 * @example periodText({ period: 6, unit: 'months', trigger: 'dueDate' }, 'nb') // '6 måneder etter forfall'
 */
export function periodText({ period, unit, trigger }: Period, language: Language): string {
  if (period === null || unit === null) return WITH_OWNER[language];
  if (period === 0)
    return trigger === 'unsubscribed' ? `${AT_ONCE[language]} ${TRIGGER_WORDS[trigger][language]}` : AT_ONCE[language];
  const from =
    trigger === 'unsubscribed' ? { nb: 'etter avmelding', en: 'after the unsubscription' } : TRIGGER_WORDS[trigger];
  return `${period} ${UNITS[unit][period === 1 ? 'one' : 'other'][language]} ${from[language]}`;
}
