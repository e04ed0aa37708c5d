import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { MembersPage } from './members-page.tsx';
import { NewMember } from './new-member.tsx';
import { RecordPane } from './record-pane.tsx';
import { readListAddress, readTab } from './record-tab.ts';

const members = createRoute({
  getParentRoute: () => shellRoute,
  path: '/members',
  validateSearch: readListAddress,
  component: guarded({ entity: 'person', action: 'list' }, MembersPage),
});
const newMember = createRoute({
  getParentRoute: () => members,
  path: 'new',
  component: guarded({ entity: 'person', action: 'create' }, NewMember),
});
const record = createRoute({
  getParentRoute: () => members,
  path: '$id',
  validateSearch: readTab,
  component: guarded({ entity: 'person', action: 'read' }, RecordPane),
});

export const memberRoutes = [members.addChildren([newMember, record])] as const;
