/** A moment typed as day and time of day in Norway. */
import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway, momentInNorway } from '../../shared/dates/today.ts';
import { showClock, showDate } from '../ui/dates.ts';

export type TypedMoment = { day: string; time: string };

/** A moment as it is typed; empty for none. */
export function typedMoment(moment: string | null): TypedMoment {
  return moment ? { day: showDate(dayInNorway(new Date(moment))), time: showClock(moment) } : { day: '', time: '' };
}

/** What was typed as ISO 8601 in UTC; null where nothing was, undefined where it is no moment. */
export function readMoment({ day, time }: TypedMoment): string | null | undefined {
  if (day.trim() === '' && time.trim() === '') return null;
  const date = parseCalendarDate(day);
  return date ? (momentInNorway(date, time) ?? undefined) : undefined;
}

type MomentFieldsProps = {
  label: string;
  value: TypedMoment;
  error?: string | undefined;
  onChange: (value: TypedMoment) => void;
};

export function MomentFields({ label, value, error, onChange }: MomentFieldsProps) {
  const { t } = useTranslation('incidents');
  const ui = useTranslation('ui').t;
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <TextInput
        size="xs"
        w={180}
        label={label}
        placeholder={ui('dateHint')}
        autoComplete="off"
        value={value.day}
        error={error}
        onChange={(event) => onChange({ ...value, day: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        w={80}
        label={t('time')}
        aria-label={`${label}: ${t('time')}`}
        placeholder={t('timeHint')}
        autoComplete="off"
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
      />
    </Group>
  );
}
