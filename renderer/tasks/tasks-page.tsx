/** My tasks, everybody's, and what has been done; late ones first. */
import { Button, SegmentedControl, Title } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../shared/tasks/contract.ts';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { keptDraft } from '../ui/draft.ts';
import { type Urgency, urgencyOf } from '../ui/due.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TaskForm, taskForm } from './task-form.tsx';
import { TaskRows } from './task-rows.tsx';
import classes from './tasks.module.css';
import { useWalkTasks } from './walk-tasks.ts';

const VIEWS = ['mine', 'all', 'done'] as const;
type View = (typeof VIEWS)[number];
const PAGE = 100;
const GROUPS: readonly (Urgency | 'none')[] = ['late', 'today', 'soon', 'later', 'none'];

export function TasksPage() {
  const { t } = useTranslation('tasks');
  const ui = useTranslation('ui').t;
  useWalkTasks();
  const allowed = useCan();
  const [view, setView] = useState<View>('mine');
  const [writing, setWriting] = useState(() => Boolean(keptDraft(taskForm({}, null))?.open));
  const query = view === 'done' ? { whose: 'all' as const, state: 'done' as const } : { whose: view };
  const list = useInfiniteQuery({
    ...apiQuery.tasks.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...query, limit: PAGE, ...(cursor ? { cursor } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const tasks = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const empty = { mine: t('emptyMine'), all: t('emptyAll'), done: t('emptyDone') }[view];
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('whoseLabel')}
            value={view}
            data={VIEWS.map((value) => ({ value, label: t(`whose.${value}`) }))}
            onChange={(value) => setView(value as View)}
          />
          {allowed('task', 'create') && (
            <Button size="xs" disabled={writing} onClick={() => setWriting(true)}>
              {t('new')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.page}>
        {writing && <TaskForm about={{}} task={null} onDone={() => setWriting(false)} />}
        {list.isPending && <Loading />}
        {list.isError && <ErrorNotice error={list.error} />}
        {list.isSuccess && tasks.length === 0 && !writing && <EmptyState title={empty} text={t('emptyMineText')} />}
        {view === 'done' ? <TaskRows tasks={tasks} /> : <Grouped tasks={tasks} />}
        {list.hasNextPage && (
          <Button size="xs" variant="subtle" onClick={() => void list.fetchNextPage()}>
            {ui('more')}
          </Button>
        )}
        {tasks.length > 0 && <p className={classes.keys}>{t('keys')}</p>}
      </div>
    </Page>
  );
}

function Grouped({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation('tasks');
  const groupOf = ({ dueOn }: Task) => (dueOn ? urgencyOf(dueOn) : 'none');
  return GROUPS.map((group) => {
    const those = tasks.filter((task) => groupOf(task) === group);
    if (those.length === 0) return null;
    return (
      <section key={group} aria-label={t(`group.${group}`)}>
        <Title order={2} size={14} className={classes.group} data-urgency={group}>
          {t(`group.${group}`)}
        </Title>
        <TaskRows tasks={those} />
      </section>
    );
  });
}
