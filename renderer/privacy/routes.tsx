import { createRoute } from '@tanstack/react-router';
import { RetentionRules } from '../retention/retention-rules.tsx';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { FirstTab, PrivacyPage } from './privacy-page.tsx';

const privacy = createRoute({ getParentRoute: () => shellRoute, path: '/privacy', component: PrivacyPage });
const first = createRoute({ getParentRoute: () => privacy, path: '/', component: FirstTab });
const retention = createRoute({
  getParentRoute: () => privacy,
  path: 'retention',
  component: guarded({ entity: 'retentionRule', action: 'list' }, RetentionRules),
});

export const privacyRoutes = [privacy.addChildren([first, retention])] as const;
