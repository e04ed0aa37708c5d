/** Whom something is about: all present members, or those on a tag or list. */
import { Select } from '@mantine/core';
import type { InferContractRouterInputs } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../shared/contract.ts';
import { apiQuery } from '../api/client.ts';

type Selection = Pick<InferContractRouterInputs<Contract>['surveys']['invite'], 'filter' | 'filters'>;

/** Present members, on leave or not. */
export const ALL_MEMBERS = 'members';

/**
 * The selection a choice means.
 * @param choice `ALL_MEMBERS` or the id of a tag or list
 */
export function whomOf(choice: string): Selection {
  if (choice === ALL_MEMBERS) return { filters: { status: ['member', 'leave'] } };
  return {
    filter: {
      all: [{ entity: 'listMember', has: true, where: [{ column: 'listId', operator: 'is', values: [choice] }] }],
    },
  };
}

type WhomFieldProps = { label: string; value: string; onChange: (choice: string) => void };

export function WhomField({ label, value, onChange }: WhomFieldProps) {
  const { t } = useTranslation('lists');
  const lists = useQuery(apiQuery.lists.list.queryOptions({ input: {} }));
  const group = (kind: 'tag' | 'list') => ({
    group: t(`${kind}s`),
    items: (lists.data?.items ?? [])
      .filter((one) => one.kind === kind)
      .map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` })),
  });
  return (
    <Select
      size="xs"
      label={label}
      allowDeselect={false}
      searchable
      value={value}
      data={[{ value: ALL_MEMBERS, label: t('allMembers') }, group('list'), group('tag')]}
      onChange={(choice) => choice && onChange(choice)}
    />
  );
}
