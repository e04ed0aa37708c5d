import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { BatchPage } from './batch-page.tsx';
import { ImportsPage } from './imports-page.tsx';

const need = { entity: 'importBatch', action: 'list' } as const;
const imports = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  component: guarded(need, ImportsPage),
});
const batch = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports/$batchId',
  component: guarded(need, BatchPage),
});

export const importRoutes = [imports, batch] as const;
