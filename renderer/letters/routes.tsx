import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { LetterList } from './letter-list.tsx';
import { NewTemplatePage, TemplatePage } from './template-page.tsx';

export const letterRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/letters',
    component: guarded({ entity: 'letterTemplate', action: 'list' }, LetterList),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/letters/new',
    component: guarded({ entity: 'letterTemplate', action: 'create' }, NewTemplatePage),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/letters/$id',
    component: guarded({ entity: 'letterTemplate', action: 'read' }, TemplatePage),
  }),
] as const;
