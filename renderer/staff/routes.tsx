import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { StaffPage } from './staff-page.tsx';

export const staffRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/staff',
    component: guarded({ entity: 'staff', action: 'list' }, StaffPage),
  }),
] as const;
