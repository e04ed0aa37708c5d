/** The employer: one that is registered, found while typing, or a new name. */
import { Autocomplete, type MantineSize } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';

export type ChosenEmployer = { id: string | null; name: string };

type EmployerFieldProps = {
  size?: MantineSize;
  employer: ChosenEmployer;
  error?: string | undefined;
  onChange: (employer: ChosenEmployer) => void;
};

export function EmployerField({ size = 'sm', employer, error, onChange }: EmployerFieldProps) {
  const { t } = useTranslation('members');
  const [query] = useDebouncedValue(employer.name, 120);
  const found = useQuery({
    ...apiQuery.employers.search.queryOptions({ input: { query, limit: 8 } }),
    enabled: query.trim().length > 1,
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items ?? [];
  return (
    <Autocomplete
      size={size}
      label={t('field.employerName')}
      value={employer.name}
      error={error}
      data={[...new Set(items.map(({ name }) => name))]}
      filter={({ options }) => options}
      onChange={(name) => onChange({ name, id: items.find((item) => item.name === name)?.id ?? null })}
    />
  );
}
