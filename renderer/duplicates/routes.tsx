import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { ComparePage } from './compare-page.tsx';
import { QueuePage } from './queue-page.tsx';

const queue = createRoute({
  getParentRoute: () => shellRoute,
  path: '/duplicates',
  component: guarded({ entity: 'duplicatePair', action: 'list' }, QueuePage),
});
const compare = createRoute({
  getParentRoute: () => shellRoute,
  path: '/duplicates/$keepId/$dropId',
  component: guarded({ entity: 'personMerge', action: 'create' }, ComparePage),
});

export const duplicateRoutes = [queue, compare] as const;
