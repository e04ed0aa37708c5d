/** What narrows the log. */
import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PROCEDURES } from '../../shared/contract.ts';
import { addDays, parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { apiQuery } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { useCan } from '../session/use-session.ts';
import { startOfDay } from '../ui/dates.ts';
import classes from './audit.module.css';

/** As the service takes it; what is absent narrows nothing. */
export type AuditFilter = { command?: string; staffId?: string; from?: string; to?: string };

/** Commands of the program itself, which no window calls. */
const OF_PROGRAM = ['key.export', 'key.change'];

type AuditFiltersProps = { filter: AuditFilter; onChange: (filter: AuditFilter) => void };

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const words = useWords();
  const other = useTranslation('words').t('other');
  const allowed = useCan();
  const staff = useQuery({
    ...apiQuery.staff.list.queryOptions({ input: {} }),
    enabled: allowed('staff', 'list'),
  });
  const set = (name: keyof AuditFilter, value: string | undefined) => {
    const { [name]: _before, ...rest } = filter;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  return (
    <div className={classes.filters}>
      <Select
        size="xs"
        label={t('what')}
        placeholder={t('everything')}
        data={commandChoices(words.command, other)}
        value={filter.command ?? null}
        onChange={(command) => set('command', command ?? undefined)}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        searchable
      />
      <Select
        size="xs"
        label={t('who')}
        placeholder={t('everybody')}
        data={(staff.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.staffId ?? null}
        onChange={(staffId) => set('staffId', staffId ?? undefined)}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        searchable
      />
      <DayField label={t('from')} onDay={(day) => set('from', day && startOfDay(day))} />
      <DayField label={t('to')} onDay={(day) => set('to', day && startOfDay(addDays(day, 1)))} />
    </div>
  );
}

function DayField({ label, onDay }: { label: string; onDay: (day: string | undefined) => void }) {
  const { t } = useTranslation('ui');
  const [typed, setTyped] = useState('');
  const wrong = typed.trim().length >= 10 && !parseCalendarDate(typed);
  return (
    <TextInput
      size="xs"
      label={label}
      placeholder={t('dateHint')}
      value={typed}
      error={wrong ? t('notDate') : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onDay(parseCalendarDate(text));
      }}
    />
  );
}

/** Every command that leaves lines, by its word; two of one word are told apart nowhere else either, so the first stands for both. */
function commandChoices(word: (name: string) => string, other: string): { value: string; label: string }[] {
  const names = [...PROCEDURES.map(({ name }) => name), ...OF_PROGRAM];
  const choices = new Map<string, string>();
  for (const name of names) {
    const label = word(name);
    if (label !== other && !choices.has(label)) choices.set(label, name);
  }
  return [...choices].map(([label, value]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'nb'));
}
