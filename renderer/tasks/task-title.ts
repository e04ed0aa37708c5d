/** What a task is called: those that the program makes have a title in the language of the screen. */
import type { Task } from '../../shared/tasks/contract.ts';
import { TASK_TITLES } from '../../shared/tasks/terms.ts';
import { useLanguage } from '../api/errors.ts';

export function useTaskTitle(): (task: Pick<Task, 'kind' | 'title'>) => string {
  const language = useLanguage();
  return ({ kind, title }) => TASK_TITLES[kind]?.[language] ?? title;
}
