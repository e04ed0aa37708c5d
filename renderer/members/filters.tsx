/** What narrows the list; how many filters are set stands on the button. */
import { Button, Checkbox, Group, Popover, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import type { MemberFilters } from '../../shared/members/contract.ts';
import { MEMBERSHIP_STATUSES } from '../../shared/members/model.ts';
import { showDate } from '../ui/dates.ts';
import { filterCount } from './search-state.ts';

export function Filters({ filters, onChange }: { filters: MemberFilters; onChange: (filters: MemberFilters) => void }) {
  const { t } = useTranslation('members');
  const count = filterCount(filters);
  const set = (change: { [Name in keyof MemberFilters]?: MemberFilters[Name] | undefined }) => {
    const next = Object.entries({ ...filters, ...change }).filter(
      ([, value]) => value !== undefined && value.length > 0,
    );
    onChange(Object.fromEntries(next));
  };
  return (
    <Popover position="bottom-end" width={320} trapFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant={count > 0 ? 'light' : 'default'}>
          {t('filter')}
          {count > 0 && ` (${count})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Checkbox.Group
            label={t('filters.status')}
            value={filters.status ?? []}
            onChange={(status) => set({ status: status as MemberFilters['status'] })}
          >
            <Group gap="sm" mt={4}>
              {MEMBERSHIP_STATUSES.map((status) => (
                <Checkbox key={status} size="xs" value={status} label={t(`status.${status}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group grow>
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
          <Group grow>
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
          <Button size="xs" variant="subtle" disabled={count === 0} onClick={() => onChange({})}>
            {t('clearFilters')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
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
