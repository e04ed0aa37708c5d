/** All tags and lists: what they are for and how many stand on them. Their members are shown in the list of members. */
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberListRow } from '../../shared/lists/model.ts';
import { LIST_KINDS } from '../../shared/lists/terms.ts';
import { api, apiQuery } from '../api/client.ts';
import { JobProgress } from '../imports/job-progress.tsx';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showNumber } from '../ui/dates.ts';
import { keptDraft } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { ListForm, listDraft } from './list-form.tsx';
import classes from './lists.module.css';

type Editing = { kind: MemberListRow['kind']; list: MemberListRow | null };

export function ListsPage() {
  const { t } = useTranslation('lists');
  const allowed = useCan();
  const lists = useQuery(apiQuery.lists.list.queryOptions({ input: {} }));
  const [editing, setEditing] = useState<Editing | null>(cutOff);
  const [removing, setRemoving] = useState<{ job: string; name: string } | null>(null);
  const { done, failed } = useNotice();
  if (lists.isPending) return <Loading />;
  if (lists.isError) return <ErrorNotice error={lists.error} onRetry={() => void lists.refetch()} />;
  const { items } = lists.data;
  const remove = async ({ id, name }: MemberListRow) => {
    const job = crypto.randomUUID();
    setRemoving({ job, name });
    try {
      const { changeId } = await api.lists.remove({ id, job });
      done(t('removed', { name }), changeId);
    } catch (error) {
      failed(error);
    } finally {
      setRemoving(null);
      await lists.refetch();
    }
  };
  return (
    <Page
      title={t('title')}
      count={String(items.length)}
      actions={
        allowed('memberList', 'create') && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={() => setEditing({ kind: 'tag', list: null })}>
              {t('newTag')}
            </Button>
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setEditing({ kind: 'list', list: null })}
            >
              {t('newList')}
            </Button>
          </Group>
        )
      }
    >
      {removing && <JobProgress job={removing.job} title={t('removing', { name: removing.name })} />}
      {items.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      {LIST_KINDS.map((kind) => {
        const of = items.filter((one) => one.kind === kind);
        if (of.length === 0) return null;
        return (
          <section key={kind} aria-label={t(`${kind}s`)}>
            <h2 className={classes.kind}>{t(`${kind}s`)}</h2>
            <table className={`${table.table} ${table.wrap} ${table.flush}`}>
              <thead>
                <tr>
                  <th>{t('name')}</th>
                  <th className={classes.purpose}>{t('purpose')}</th>
                  <th className={classes.count}>{t('count')}</th>
                  <th aria-hidden />
                </tr>
              </thead>
              <tbody>
                {of.map((list) => (
                  <tr key={list.id}>
                    <td>
                      <Link className={classes.link} to="/members" search={{ list: list.id }}>
                        {list.name}
                      </Link>
                    </td>
                    <td>{list.purpose}</td>
                    <td className={classes.count}>{showNumber(list.count)}</td>
                    <td className={classes.acts}>
                      {allowed('memberList', 'change') && (
                        <RowAction onClick={() => setEditing({ kind, list })}>{t('change')}</RowAction>
                      )}
                      {allowed('memberList', 'remove') && (
                        <RowAction danger onClick={() => void remove(list)}>
                          {t('remove')}
                        </RowAction>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      {editing && <ListForm {...editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}

/** The form of a new one that stood open when it was cut off. */
function cutOff(): Editing | null {
  const kind = LIST_KINDS.find((one) => keptDraft(listDraft(one))?.open);
  return kind ? { kind, list: null } : null;
}
