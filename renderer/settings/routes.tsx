import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.tsx';
import { SettingsPage } from './settings-page.tsx';

export const settingsRoutes = [
  createRoute({ getParentRoute: () => shellRoute, path: '/settings', component: SettingsPage }),
] as const;
