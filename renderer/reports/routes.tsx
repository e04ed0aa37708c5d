import { createRoute } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { Loading } from '../ui/notices.tsx';
import { readView } from './view.ts';

/** The charts are a third of the program, and few open them in the morning. */
const Reports = lazy(async () => ({ default: (await import('./reports-page.tsx')).ReportsPage }));

function ReportsPage() {
  return (
    <Suspense fallback={<Loading />}>
      <Reports />
    </Suspense>
  );
}

const page = {
  getParentRoute: () => shellRoute,
  validateSearch: readView,
  component: guarded({ entity: 'membership', action: 'list' }, ReportsPage),
};

export const reportRoutes = [
  createRoute({ ...page, path: '/reports' }),
  createRoute({ ...page, path: '/reports/$report' }),
] as const;
