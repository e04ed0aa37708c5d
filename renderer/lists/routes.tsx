import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { ListsPage } from './lists-page.tsx';

const lists = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lists',
  component: guarded({ entity: 'memberList', action: 'list' }, ListsPage),
});

export const listRoutes = [lists] as const;
