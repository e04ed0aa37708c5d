import { createRoute, Navigate } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { IssuesTab } from './issues-tab.tsx';
import { NewsletterPage } from './newsletter-page.tsx';
import { SubscribersTab } from './subscribers-tab.tsx';
import { UnsubscribesTab } from './unsubscribes-tab.tsx';

const newsletter = createRoute({
  getParentRoute: () => shellRoute,
  path: '/newsletter',
  component: guarded({ entity: 'publication', action: 'list' }, NewsletterPage),
});
const first = createRoute({
  getParentRoute: () => newsletter,
  path: '/',
  component: () => <Navigate to="/newsletter/issues" replace />,
});
const issues = createRoute({ getParentRoute: () => newsletter, path: 'issues', component: IssuesTab });
const subscribers = createRoute({ getParentRoute: () => newsletter, path: 'subscribers', component: SubscribersTab });
const unsubscribes = createRoute({
  getParentRoute: () => newsletter,
  path: 'unsubscribes',
  component: UnsubscribesTab,
});

export const newsletterRoutes = [newsletter.addChildren([first, issues, subscribers, unsubscribes])] as const;
