import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.tsx';
import { EmployersPage } from './employers-page.tsx';

export const employerRoutes = [
  createRoute({ getParentRoute: () => shellRoute, path: '/employers', component: EmployersPage }),
] as const;
