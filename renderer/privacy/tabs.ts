/** The tabs of «Personvern», each a page of its own, and what one must be able to see for it to be there. */
import type { Need } from '../shell/guarded.tsx';

export type PrivacyTab = {
  path:
    | '/privacy/processing'
    | '/privacy/retention'
    | '/privacy/recipients'
    | '/privacy/disclosures'
    | '/privacy/incidents';
  name: 'processing' | 'retention' | 'recipients' | 'disclosures' | 'incidents';
  needs: Need;
};

export const PRIVACY_TABS: readonly PrivacyTab[] = [
  { path: '/privacy/processing', name: 'processing', needs: { entity: 'purposeVersion', action: 'list' } },
  { path: '/privacy/retention', name: 'retention', needs: { entity: 'retentionRule', action: 'list' } },
  { path: '/privacy/recipients', name: 'recipients', needs: { entity: 'partner', action: 'list' } },
  { path: '/privacy/disclosures', name: 'disclosures', needs: { entity: 'exportRecord', action: 'list' } },
  { path: '/privacy/incidents', name: 'incidents', needs: { entity: 'incidentStep', action: 'list' } },
];
