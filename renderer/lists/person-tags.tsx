/** The tags and lists of a member, on the record: put on by typing, taken off by a button, both with a way back. */
import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIST_KINDS } from '../../shared/lists/terms.ts';
import { api, apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { useNotice } from '../ui/notice.tsx';
import classes from './lists.module.css';

export function PersonTags({ personId }: { personId: string }) {
  const allowed = useCan();
  return allowed('listMember', 'read') ? <Tags personId={personId} /> : null;
}

function Tags({ personId }: { personId: string }) {
  const { t } = useTranslation('lists');
  const allowed = useCan();
  const client = useQueryClient();
  const { done, failed } = useNotice();
  const mayPut = allowed('listMember', 'create');
  const own = useQuery(apiQuery.lists.ofPerson.queryOptions({ input: { personId } }));
  const all = useQuery({ ...apiQuery.lists.list.queryOptions({ input: {} }), enabled: mayPut });
  const [typed, setTyped] = useState('');
  const items = own.data?.items ?? [];
  const left = all.data?.items.filter(({ id }) => items.every(({ listId }) => listId !== id)) ?? [];
  const act = async (work: () => Promise<{ changeId: string }>, said: string) => {
    try {
      const { changeId } = await work();
      await client.invalidateQueries();
      done(said, changeId);
    } catch (error) {
      failed(error);
    }
  };
  if (items.length === 0 && left.length === 0) return null;
  return (
    <section className={classes.tags} aria-label={t('onRecord')}>
      {items.map(({ listId, name, kind }) => (
        <span key={listId} className={classes.tag} title={t(kind)}>
          {name}
          {allowed('listMember', 'remove') && (
            <ActionIcon
              size={18}
              variant="transparent"
              color="gray"
              aria-label={t('takeOff', { name })}
              onClick={() => void act(() => api.lists.removeMember({ listId, personId }), t('tookOff', { name }))}
            >
              <IconX size={12} aria-hidden />
            </ActionIcon>
          )}
        </span>
      ))}
      {mayPut && left.length > 0 && (
        <Select
          size="xs"
          w={220}
          searchable
          aria-label={t('put')}
          placeholder={t('put')}
          nothingFoundMessage={t('nothingFound')}
          data={LIST_KINDS.map((kind) => ({
            group: t(`${kind}s`),
            items: left.flatMap(({ id, name, kind: of }) => (of === kind ? [{ value: id, label: name }] : [])),
          }))}
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          onChange={(listId) => {
            const name = left.find(({ id }) => id === listId)?.name;
            setTyped('');
            if (listId && name) void act(() => api.lists.addMember({ listId, personId }), t('putOn', { name }));
          }}
        />
      )}
    </section>
  );
}
