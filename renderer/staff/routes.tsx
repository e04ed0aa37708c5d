import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.tsx';
import { StaffPage } from './staff-page.tsx';

export const staffRoutes = [
  createRoute({ getParentRoute: () => shellRoute, path: '/staff', component: StaffPage }),
] as const;
