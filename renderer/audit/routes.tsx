import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { AuditPage } from './audit-page.tsx';
import { readView } from './audit-view.ts';

export const auditRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/audit',
    validateSearch: readView,
    component: guarded({ entity: 'auditLine', action: 'list' }, AuditPage),
  }),
] as const;
