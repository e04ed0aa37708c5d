/** Counts and periods as they are read. */
import { useTranslation } from 'react-i18next';
import type { Period } from '../../shared/reports/periods.ts';
import type { Shown } from '../../shared/reports/small-groups.ts';
import { NOT_SHOWN } from '../../shared/reports/words.ts';
import { useLanguage } from '../api/errors.ts';
import { showNumber } from '../ui/dates.ts';

/** `1 204`, or in words why there is no number. */
export function useShowCount(): (count: Shown) => string {
  const language = useLanguage();
  return (count) => (typeof count === 'number' ? showNumber(count) : NOT_SHOWN[count][language]);
}

/** The number for a chart; a gap where there is none. */
export function numberOf(count: Shown): number | null {
  return typeof count === 'number' ? count : null;
}

/**
 * `2025`, `2. kvartal 2025`, `april 2025`.
 * @returns the whole name, and a short one for an axis
 */
export function usePeriodNames(): { long: (period: Period) => string; short: (period: Period) => string } {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const name = (period: Period, month: 'long' | 'short', quarter: 'quarter' | 'quarterShort') => {
    const [year = '', part = ''] = period.split('-');
    if (part === '') return year;
    if (part.startsWith('K')) return t(quarter, { quarter: part.slice(1), year });
    const locale = language === 'nb' ? 'nb-NO' : 'en-GB';
    return new Intl.DateTimeFormat(locale, { month, year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${period}-15T00:00:00Z`),
    );
  };
  return {
    long: (period) => name(period, 'long', 'quarter'),
    short: (period) => name(period, 'short', 'quarterShort'),
  };
}
