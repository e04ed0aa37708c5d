import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { ReportsPage } from './reports-page.tsx';
import { readView } from './view.ts';

const page = {
  getParentRoute: () => shellRoute,
  validateSearch: readView,
  component: guarded({ entity: 'membership', action: 'list' }, ReportsPage),
};

export const reportRoutes = [
  createRoute({ ...page, path: '/reports' }),
  createRoute({ ...page, path: '/reports/$report' }),
] as const;
