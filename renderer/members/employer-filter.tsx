/** Narrowing the list to one employer. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { EmployerField } from './employer-field.tsx';

type EmployerFilterProps = { employerId: string | undefined; onChange: (employerId: string | undefined) => void };

export function EmployerFilter({ employerId, onChange }: EmployerFilterProps) {
  const { t } = useTranslation('members');
  const chosen = useEmployerName(employerId);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <EmployerField
      label={t('column.employer')}
      employer={{ id: employerId ?? null, name: typed ?? chosen ?? '' }}
      onChange={({ id, name }) => {
        setTyped(name);
        if ((id ?? undefined) !== employerId) onChange(id ?? undefined);
      }}
    />
  );
}

/** The name of an employer; undefined until it is known. */
export function useEmployerName(id: string | undefined): string | undefined {
  const employer = useQuery({
    ...apiQuery.employers.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
  });
  return id ? employer.data?.name : undefined;
}

/** The names of employers by their ids, as far as they are known yet and may be read. */
export function useEmployerNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const employers = useQueries({
    queries: ids.map((id) => apiQuery.employers.get.queryOptions({ input: { id } })),
  });
  return new Map(employers.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])));
}
