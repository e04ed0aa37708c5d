/** All routes. Paths hold ids, never names. */
import { createRouter } from '@tanstack/react-router';
import { auditRoutes } from './audit/routes.tsx';
import { duplicateRoutes } from './duplicates/routes.tsx';
import { employerRoutes } from './employers/routes.tsx';
import { homeRoutes } from './home/routes.tsx';
import { importRoutes } from './imports/routes.tsx';
import { incidentRoutes } from './incidents/routes.tsx';
import { letterRoutes } from './letters/routes.tsx';
import { listRoutes } from './lists/routes.tsx';
import { memberRoutes } from './members/routes.tsx';
import { newsletterRoutes } from './newsletter/routes.tsx';
import { privacyRoutes } from './privacy/routes.tsx';
import { reportRoutes } from './reports/routes.tsx';
import { settingsRoutes } from './settings/routes.tsx';
import { shellRoute } from './shell/shell-route.tsx';
import { staffRoutes } from './staff/routes.tsx';
import { surveyRoutes } from './surveys/routes.tsx';
import { taskRoutes } from './tasks/routes.tsx';

const routeTree = shellRoute.addChildren([
  ...homeRoutes,
  ...taskRoutes,
  ...memberRoutes,
  ...duplicateRoutes,
  ...listRoutes,
  ...employerRoutes,
  ...letterRoutes,
  ...importRoutes,
  ...newsletterRoutes,
  ...reportRoutes,
  ...surveyRoutes,
  ...incidentRoutes,
  ...privacyRoutes,
  ...auditRoutes,
  ...staffRoutes,
  ...settingsRoutes,
]);

export const router = createRouter({ routeTree, defaultPreload: false });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
