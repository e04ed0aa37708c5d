import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { TasksPage } from './tasks-page.tsx';

export const taskRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/tasks',
    component: guarded({ entity: 'task', action: 'list' }, TasksPage),
  }),
] as const;
