import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.tsx';
import { Home } from './home.tsx';

export const homeRoutes = [createRoute({ getParentRoute: () => shellRoute, path: '/', component: Home })] as const;
