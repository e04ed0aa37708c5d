import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { EmployerPane } from './employer-pane.tsx';
import { EmployersPage } from './employers-page.tsx';

const employers = createRoute({
  getParentRoute: () => shellRoute,
  path: '/employers',
  component: guarded({ entity: 'employer', action: 'list' }, EmployersPage),
});
const employer = createRoute({
  getParentRoute: () => employers,
  path: '$id',
  component: guarded({ entity: 'employer', action: 'read' }, EmployerPane),
});

export const employerRoutes = [employers.addChildren([employer])] as const;
