import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { EmployerPane } from './employer-pane.tsx';
import { readEmployerTab } from './employer-tab.ts';
import { EmployersPage } from './employers-page.tsx';
import { RegistryImport } from './registry-import.tsx';

const employers = createRoute({
  getParentRoute: () => shellRoute,
  path: '/employers',
  component: guarded({ entity: 'employer', action: 'list' }, EmployersPage),
});
const employer = createRoute({
  getParentRoute: () => employers,
  path: '$id',
  validateSearch: readEmployerTab,
  component: guarded({ entity: 'employer', action: 'read' }, EmployerPane),
});

const registry = createRoute({
  getParentRoute: () => shellRoute,
  path: '/employers/import',
  component: guarded({ entity: 'importBatch', action: 'create' }, RegistryImport),
});

export const employerRoutes = [employers.addChildren([employer]), registry] as const;
