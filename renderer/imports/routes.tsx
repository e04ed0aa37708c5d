import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.tsx';
import { BatchPage } from './batch-page.tsx';
import { ImportsPage } from './imports-page.tsx';

const imports = createRoute({ getParentRoute: () => shellRoute, path: '/imports', component: ImportsPage });
const batch = createRoute({ getParentRoute: () => shellRoute, path: '/imports/$batchId', component: BatchPage });

export const importRoutes = [imports, batch] as const;
