import { createRoute } from '@tanstack/react-router';
import { DisclosureRegister } from '../disclosures/register-page.tsx';
import { IncidentPage } from '../incidents/incident-page.tsx';
import { IncidentsTab } from '../incidents/incidents-tab.tsx';
import { PartnerList } from '../partners/partner-list.tsx';
import { PartnerPage } from '../partners/partner-page.tsx';
import { RegisterPage } from '../processing/register-page.tsx';
import { readView } from '../processing/view.ts';
import { RetentionRules } from '../retention/retention-rules.tsx';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { FirstTab, PrivacyPage } from './privacy-page.tsx';

const privacy = createRoute({ getParentRoute: () => shellRoute, path: '/privacy', component: PrivacyPage });
const first = createRoute({ getParentRoute: () => privacy, path: '/', component: FirstTab });
const processing = createRoute({
  getParentRoute: () => privacy,
  path: 'processing',
  validateSearch: readView,
  component: guarded({ entity: 'purposeVersion', action: 'list' }, RegisterPage),
});
const retention = createRoute({
  getParentRoute: () => privacy,
  path: 'retention',
  component: guarded({ entity: 'retentionRule', action: 'list' }, RetentionRules),
});
const incidents = createRoute({
  getParentRoute: () => privacy,
  path: 'incidents',
  component: guarded({ entity: 'incidentStep', action: 'list' }, IncidentsTab),
});
const incident = createRoute({
  getParentRoute: () => privacy,
  path: 'incidents/$incidentId',
  component: guarded({ entity: 'incidentStep', action: 'read' }, IncidentPage),
});

const disclosures = createRoute({
  getParentRoute: () => privacy,
  path: 'disclosures',
  component: guarded({ entity: 'exportRecord', action: 'list' }, DisclosureRegister),
});

const recipients = createRoute({
  getParentRoute: () => privacy,
  path: 'recipients',
  component: guarded({ entity: 'partner', action: 'list' }, PartnerList),
});
const recipient = createRoute({
  getParentRoute: () => privacy,
  path: 'recipients/$id',
  component: guarded({ entity: 'partner', action: 'read' }, PartnerPage),
});

export const privacyRoutes = [
  privacy.addChildren([first, processing, retention, recipients, recipient, disclosures, incidents, incident]),
] as const;
