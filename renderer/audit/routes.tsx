import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.tsx';
import { AuditPage } from './audit-page.tsx';

export const auditRoutes = [
  createRoute({ getParentRoute: () => shellRoute, path: '/audit', component: AuditPage }),
] as const;
