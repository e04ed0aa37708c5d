/** The open tasks about one member or employer, on their record. */
import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { ErrorNotice } from '../ui/notices.tsx';
import { type TaskAbout, TaskForm } from './task-form.tsx';
import { TaskRows } from './task-rows.tsx';
import classes from './tasks.module.css';

type RecordTasksProps = {
  about: TaskAbout;
  /** A new task is being written: a key of the record opens it. */
  writing: boolean;
  onWriting: (writing: boolean) => void;
};

export function RecordTasks({ about, writing, onWriting }: RecordTasksProps) {
  const { t } = useTranslation('tasks');
  const allowed = useCan();
  const tasks = useQuery(apiQuery.tasks.list.queryOptions({ input: { ...about, whose: 'all' as const, limit: 100 } }));
  return (
    <section className={classes.section} aria-label={t('title')}>
      <header className={classes.head}>
        <Title order={3} size={14}>
          {t('title')}
        </Title>
        {allowed('task', 'create') && (
          <Button size="xs" variant="default" disabled={writing} onClick={() => onWriting(true)}>
            {t('new')}
          </Button>
        )}
      </header>
      {writing && <TaskForm about={about} task={null} onDone={() => onWriting(false)} />}
      {tasks.isError && <ErrorNotice error={tasks.error} />}
      {tasks.data?.items.length === 0 && !writing && (
        <Text py="xs" c="dimmed">
          {t('emptyHere')}
        </Text>
      )}
      <TaskRows narrow anonymous tasks={tasks.data?.items ?? []} />
    </section>
  );
}
