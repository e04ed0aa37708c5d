/** The day the register is shown as of; empty for today. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { showDate } from '../ui/dates.ts';

export function DayField({ day, onDay }: { day: string | null; onDay: (day: string | null) => void }) {
  const { t } = useTranslation('processing');
  const ui = useTranslation('ui').t;
  const [typed, setTyped] = useState(day ? showDate(day) : '');
  const [error, setError] = useState<string | null>(null);
  const take = () => {
    if (typed.trim() === '') {
      setError(null);
      if (day) onDay(null);
      return;
    }
    const read = parseCalendarDate(typed);
    setError(read ? null : ui('notDate'));
    if (read && read !== day) onDay(read);
  };
  return (
    <>
      <TextInput
        size="xs"
        w={152}
        label={t('day')}
        placeholder={t('dayHint')}
        autoComplete="off"
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      {day && (
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setTyped('');
            setError(null);
            onDay(null);
          }}
        >
          {t('today')}
        </Button>
      )}
    </>
  );
}
