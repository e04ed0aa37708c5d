/** What narrows the list; how many filters are set stands on the button, and each of them under the search. */
import { Button, Checkbox, Group, Popover, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { MEMBERSHIP_STATUSES } from '../../shared/members/model.ts';
import type { MemberFilters } from '../../shared/members/selection.ts';
import { showDate } from '../ui/dates.ts';
import { EmployerFilter } from './employer-filter.tsx';
import { filterCount } from './search-state.ts';

type FiltersProps = { filters: MemberFilters; onChange: (filters: MemberFilters) => void };
type FilterChange = { [Name in keyof MemberFilters]?: MemberFilters[Name] | undefined };

/** Filters with some of them changed; what is empty goes. */
export function withFilters(filters: MemberFilters, change: FilterChange): MemberFilters {
  const next = Object.entries({ ...filters, ...change }).filter(([, value]) => value !== undefined && value.length > 0);
  return Object.fromEntries(next);
}

export function Filters({ filters, onChange }: FiltersProps) {
  const { t } = useTranslation('members');
  const count = filterCount(filters);
  return (
    <Popover position="bottom-end" width={336} trapFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant={count > 0 ? 'light' : 'default'}>
          {t('filter')}
          {count > 0 && ` (${count})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter')}>
        <FilterFields filters={filters} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}

function FilterFields({ filters, onChange }: FiltersProps) {
  const { t } = useTranslation('members');
  const words = useTranslation('words').t;
  const set = (change: FilterChange) => onChange(withFilters(filters, change));
  return (
    <Stack gap="sm">
      <Checkbox.Group
        size="xs"
        label={t('filters.status')}
        value={filters.status ?? []}
        onChange={(status) => set({ status: status as MemberFilters['status'] })}
      >
        <SimpleGrid cols={3} spacing="xs" verticalSpacing="xs" mt={4}>
          {MEMBERSHIP_STATUSES.map((status) => (
            <Checkbox key={status} size="xs" value={status} label={words(`status.${status}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <EmployerFilter employerId={filters.employerId} onChange={(employerId) => set({ employerId })} />
      <Group grow gap="xs">
        <PatternField
          label={t('filters.postalCodeFrom')}
          value={filters.postalCodeFrom}
          read={fourDigits}
          onValue={(postalCodeFrom) => set({ postalCodeFrom })}
        />
        <PatternField
          label={t('filters.postalCodeTo')}
          value={filters.postalCodeTo}
          read={fourDigits}
          onValue={(postalCodeTo) => set({ postalCodeTo })}
        />
      </Group>
      <Group grow gap="xs">
        <PatternField
          label={t('filters.joinedFrom')}
          value={filters.joinedFrom}
          show={showDate}
          read={parseCalendarDate}
          onValue={(joinedFrom) => set({ joinedFrom })}
        />
        <PatternField
          label={t('filters.joinedTo')}
          value={filters.joinedTo}
          show={showDate}
          read={parseCalendarDate}
          onValue={(joinedTo) => set({ joinedTo })}
        />
      </Group>
      <PatternField
        label={t('filters.category')}
        value={filters.category}
        read={(text) => text}
        onValue={(category) => set({ category })}
      />
      <Button size="xs" variant="default" disabled={filterCount(filters) === 0} onClick={() => onChange({})}>
        {t('clearFilters')}
      </Button>
    </Stack>
  );
}

type PatternFieldProps = {
  label: string;
  value: string | undefined;
  show?: (value: string) => string;
  read: (text: string) => string | undefined;
  onValue: (value: string | undefined) => void;
};

/** Filters as soon as what is typed is whole. */
function PatternField({ label, value, show = (text) => text, read, onValue }: PatternFieldProps) {
  const [typed, setTyped] = useState(value ? show(value) : '');
  return (
    <TextInput
      size="xs"
      label={label}
      autoComplete="off"
      value={value === undefined && read(typed) !== undefined ? '' : typed}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        const found = text.trim() === '' ? undefined : read(text.trim());
        if (found !== value) onValue(found);
      }}
    />
  );
}

function fourDigits(text: string): string | undefined {
  return /^\d{4}$/u.test(text) ? text : undefined;
}
