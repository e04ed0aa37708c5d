/** The tabs of «Personvern», each a page of its own, and what one must be able to see for it to be there. */
import type { Need } from '../shell/guarded.tsx';

export type PrivacyTab = {
  path: '/privacy/retention' | '/privacy/recipients' | '/privacy/disclosures';
  name: 'retention' | 'recipients' | 'disclosures';
  needs: Need;
};

export const PRIVACY_TABS: readonly PrivacyTab[] = [
  { path: '/privacy/retention', name: 'retention', needs: { entity: 'retentionRule', action: 'list' } },
  { path: '/privacy/recipients', name: 'recipients', needs: { entity: 'partner', action: 'list' } },
  { path: '/privacy/disclosures', name: 'disclosures', needs: { entity: 'exportRecord', action: 'list' } },
];
