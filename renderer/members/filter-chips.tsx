/** The filters that are set, each with a way to take it off. */
import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MemberFilters } from '../../shared/members/selection.ts';
import { showDate } from '../ui/dates.ts';
import { useEmployerName } from './employer-filter.tsx';
import { withFilters } from './filters.tsx';
import classes from './members-page.module.css';

type FilterChipsProps = { filters: MemberFilters; onChange: (filters: MemberFilters) => void };

export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const { t } = useTranslation('members');
  const words = useTranslation('words').t;
  const employer = useEmployerName(filters.employerId);
  const group = useEmployerName(filters.employerGroupId);
  const { status, postalCodeFrom, postalCodeTo, joinedFrom, joinedTo, category, quality } = filters;
  const span = (from: string | undefined, to: string | undefined) => `${from ?? ''}–${to ?? ''}`;
  const chips: { text: string; off: (keyof MemberFilters)[] }[] = [
    ...(status ? [{ text: status.map((one) => words(`status.${one}`)).join(', '), off: ['status' as const] }] : []),
    ...(filters.employerId ? [{ text: employer ?? t('column.employer'), off: ['employerId' as const] }] : []),
    ...(filters.employerGroupId
      ? [{ text: t('withSubUnits', { employer: group ?? '' }), off: ['employerGroupId' as const] }]
      : []),
    ...(postalCodeFrom || postalCodeTo
      ? [
          {
            text: `${t('filters.postalCode')} ${span(postalCodeFrom, postalCodeTo)}`,
            off: ['postalCodeFrom' as const, 'postalCodeTo' as const],
          },
        ]
      : []),
    ...(joinedFrom || joinedTo
      ? [
          {
            text: `${t('column.joinedOn')} ${span(joinedFrom && showDate(joinedFrom), joinedTo && showDate(joinedTo))}`,
            off: ['joinedFrom' as const, 'joinedTo' as const],
          },
        ]
      : []),
    ...(quality ? [{ text: words(`quality.${quality}`), off: ['quality' as const] }] : []),
    ...(category ? [{ text: category, off: ['category' as const] }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <div className={classes.chips}>
      {chips.map(({ text, off }) => (
        <UnstyledButton
          key={text}
          className={classes.chip}
          aria-label={t('removeFilter', { filter: text })}
          onClick={() => onChange(withFilters(filters, Object.fromEntries(off.map((name) => [name, undefined]))))}
        >
          {text}
          <IconX size={12} aria-hidden />
        </UnstyledButton>
      ))}
    </div>
  );
}
