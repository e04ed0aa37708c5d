/** The pages of the menu, and which permission each needs. What the role may not see is absent. */
import {
  IconBuilding,
  IconChartBar,
  IconChecklist,
  IconClipboardList,
  IconFileImport,
  IconHistory,
  IconHome,
  IconKey,
  IconMail,
  IconSend,
  IconSettings,
  IconShieldLock,
  IconTags,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Need } from './guarded.tsx';

type MenuPage = {
  path:
    | '/'
    | '/tasks'
    | '/members'
    | '/lists'
    | '/duplicates'
    | '/employers'
    | '/letters'
    | '/newsletter'
    | '/imports'
    | '/reports'
    | '/surveys'
    | '/privacy'
    | '/audit'
    | '/staff'
    | '/settings';
  name:
    | 'home'
    | 'tasks'
    | 'members'
    | 'lists'
    | 'duplicates'
    | 'employers'
    | 'letters'
    | 'newsletter'
    | 'imports'
    | 'reports'
    | 'surveys'
    | 'privacy'
    | 'audit'
    | 'staff'
    | 'settings';
  icon: typeof IconHome;
  needs: Need | null;
};

export const MENU: readonly MenuPage[] = [
  { path: '/', name: 'home', icon: IconHome, needs: null },
  { path: '/tasks', name: 'tasks', icon: IconChecklist, needs: { entity: 'task', action: 'list' } },
  { path: '/members', name: 'members', icon: IconUsers, needs: { entity: 'person', action: 'list' } },
  { path: '/duplicates', name: 'duplicates', icon: IconUsersGroup, needs: { entity: 'duplicatePair', action: 'list' } },
  { path: '/lists', name: 'lists', icon: IconTags, needs: { entity: 'memberList', action: 'list' } },
  { path: '/employers', name: 'employers', icon: IconBuilding, needs: { entity: 'employer', action: 'list' } },
  { path: '/letters', name: 'letters', icon: IconMail, needs: { entity: 'letterTemplate', action: 'list' } },
  { path: '/newsletter', name: 'newsletter', icon: IconSend, needs: { entity: 'publication', action: 'list' } },
  { path: '/imports', name: 'imports', icon: IconFileImport, needs: { entity: 'importBatch', action: 'list' } },
  { path: '/reports', name: 'reports', icon: IconChartBar, needs: { entity: 'membership', action: 'list' } },
  { path: '/surveys', name: 'surveys', icon: IconClipboardList, needs: { entity: 'survey', action: 'list' } },
  { path: '/privacy', name: 'privacy', icon: IconShieldLock, needs: { entity: 'purposeVersion', action: 'list' } },
  { path: '/audit', name: 'audit', icon: IconHistory, needs: { entity: 'auditLine', action: 'list' } },
  { path: '/staff', name: 'staff', icon: IconKey, needs: { entity: 'staff', action: 'list' } },
  { path: '/settings', name: 'settings', icon: IconSettings, needs: { entity: 'setting', action: 'change' } },
];
