/** Which day: today, or the end of a month that is over. */
import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayBefore, formatCalendarDate } from '../../shared/dates/calendar-date.ts';
import { today } from '../ui/dates.ts';
import type { ReportView } from './view.ts';

/** Twenty years back; an older day can be written in the address. */
const MONTHS = 240;

export function DayPicker() {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const { day } = useSearch({ strict: false }) as ReportView;
  const days = monthEnds(today());
  const known = day && !days.includes(day) ? [day, ...days] : days;
  return (
    <Select
      size="xs"
      w={152}
      aria-label={t('day')}
      allowDeselect={false}
      searchable
      nothingFoundMessage={t('noDay')}
      value={day ?? 'today'}
      onChange={(value) =>
        void navigate({
          to: '.',
          search: ({ day: _day, ...before }: ReportView) =>
            value && value !== 'today' ? { ...before, day: value } : before,
          replace: true,
        })
      }
      data={[
        { value: 'today', label: t('today') },
        ...known.map((value) => ({ value, label: formatCalendarDate(value) })),
      ]}
    />
  );
}

/** The last days of the months before a day, the nearest first. */
function monthEnds(day: string): string[] {
  const ends: string[] = [];
  for (let end = dayBefore(`${day.slice(0, 7)}-01`); ends.length < MONTHS; end = dayBefore(`${end.slice(0, 7)}-01`))
    ends.push(end);
  return ends;
}
