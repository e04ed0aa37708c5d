/** The employer: one that is registered, found while typing, or a new name. */
import { Autocomplete, type MantineSize } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';

export type ChosenEmployer = { id: string | null; name: string };

type EmployerFieldProps = {
  size?: MantineSize;
  label?: string;
  employer: ChosenEmployer;
  error?: string | undefined;
  autoFocus?: boolean;
  onChange: (employer: ChosenEmployer) => void;
};

const MOST = 8;

export function EmployerField(props: EmployerFieldProps) {
  const { t } = useTranslation('members');
  const { size = 'xs', label, employer, error, autoFocus = false, onChange } = props;
  const query = employer.name.trim();
  const found = useQuery({
    ...apiQuery.employers.search.queryOptions({ input: { query, limit: MOST } }),
    enabled: query.length > 1 && employer.id === null,
    placeholderData: keepPreviousData,
  });
  const items = query.length > 1 ? (found.data?.items ?? []) : [];
  return (
    <Autocomplete
      size={size}
      label={label ?? t('field.employerName')}
      autoComplete="off"
      autoFocus={autoFocus}
      value={employer.name}
      error={error}
      data={[...new Set(items.map(({ name }) => name))]}
      filter={({ options }) => options}
      onChange={(name) => onChange({ name, id: items.find((item) => item.name === name)?.id ?? null })}
    />
  );
}
