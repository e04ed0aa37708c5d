import { createRoute } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell-route.tsx';
import { MembersPage } from './members-page.tsx';
import { NewMember } from './new-member.tsx';
import { RecordPane } from './record-pane.tsx';

const members = createRoute({ getParentRoute: () => shellRoute, path: '/members', component: MembersPage });
const newMember = createRoute({ getParentRoute: () => members, path: 'new', component: NewMember });
const record = createRoute({ getParentRoute: () => members, path: '$id', component: RecordPane });

export const memberRoutes = [members.addChildren([newMember, record])] as const;
