/** My tasks that are due, and the next ones: what needs this person today. */
import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../shared/tasks/contract.ts';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { TaskRows } from '../tasks/task-rows.tsx';
import { daysUntil } from '../ui/due.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './home.module.css';

/** More are on the page of tasks. */
const MOST_DUE = 10;
const MOST_COMING = 4;
const SOON_DAYS = 14;

export type DueTasks = { due: readonly Task[]; coming: readonly Task[]; more: boolean };

/** The asker's tasks, those due first; null until they are known, and nothing for a role that has none. */
export function useDueTasks(): DueTasks | null {
  const allowed = useCan();
  const tasks = useQuery({
    ...apiQuery.tasks.list.queryOptions({ input: { whose: 'mine' as const, limit: MOST_DUE + MOST_COMING + 1 } }),
    enabled: allowed('task', 'list'),
  });
  if (tasks.isLoading) return null;
  const items = tasks.data?.items ?? [];
  const days = ({ dueOn }: Task) => (dueOn ? daysUntil(dueOn) : Number.POSITIVE_INFINITY);
  const due = items.filter((task) => days(task) <= 0);
  const coming = items.filter((task) => days(task) > 0 && days(task) <= SOON_DAYS);
  return {
    due: due.slice(0, MOST_DUE),
    coming: coming.slice(0, MOST_COMING),
    more: due.length > MOST_DUE || items.length > due.length + Math.min(coming.length, MOST_COMING),
  };
}

export function Today({ tasks: { due, coming, more } }: { tasks: DueTasks }) {
  const { t } = useTranslation('home');
  if (due.length + coming.length === 0) return null;
  return (
    <>
      {due.length > 0 && (
        <section aria-label={t('due')}>
          <Title order={2} size={14} className={classes.title}>
            {t('due')}
          </Title>
          <TaskRows narrow tasks={due} />
        </section>
      )}
      {coming.length > 0 && (
        <section aria-label={t('coming')}>
          <Title order={2} size={14} className={classes.title}>
            {t('coming')}
          </Title>
          <TaskRows narrow tasks={coming} />
        </section>
      )}
      {more && <TextLink to="/tasks">{t('allTasks')}</TextLink>}
    </>
  );
}
