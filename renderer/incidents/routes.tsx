import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { ReportPage } from './report-page.tsx';

const report = createRoute({
  getParentRoute: () => shellRoute,
  path: '/incidents',
  component: guarded({ entity: 'incident', action: 'create' }, ReportPage),
});

export const incidentRoutes = [report] as const;
