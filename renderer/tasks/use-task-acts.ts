/** What can be done with a task from a row, each with a way back. */
import { useTranslation } from 'react-i18next';
import type { Task } from '../../shared/tasks/contract.ts';
import { api } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { useNotice } from '../ui/notice.tsx';
import { useTaskTitle } from './task-title.ts';

export type TaskActs = {
  mayChange: boolean;
  mayRemove: boolean;
  done(task: Task, outcome?: string | null): Promise<void>;
  reopen(task: Task): Promise<void>;
  take(task: Task): Promise<void>;
  remove(task: Task): Promise<void>;
};

export function useTaskActs(): TaskActs {
  const { t } = useTranslation('tasks');
  const allowed = useCan();
  const { done, failed } = useNotice();
  const titleOf = useTaskTitle();
  const act = async (work: () => Promise<{ changeId: string }>, text: string) => {
    try {
      const { changeId } = await work();
      done(text, allowed('history', 'read') ? changeId : null);
    } catch (error) {
      failed(error);
    }
  };
  return {
    mayChange: allowed('task', 'change'),
    mayRemove: allowed('task', 'remove'),
    done: (task, outcome = null) =>
      act(() => api.tasks.done({ id: task.id, outcome }), t('doneNow', { title: titleOf(task) })),
    reopen: ({ id }) => act(() => api.tasks.reopen({ id }), t('reopened')),
    take: ({ id }) => act(() => api.tasks.assign({ id, assigneeId: null, role: null }), t('taken')),
    remove: ({ id }) => act(() => api.tasks.remove({ id }), t('removed')),
  };
}
