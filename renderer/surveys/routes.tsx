import { createRoute } from '@tanstack/react-router';
import { guarded } from '../shell/guarded.tsx';
import { shellRoute } from '../shell/shell-route.tsx';
import { SurveyPage } from './survey-page.tsx';
import { SurveysPage } from './surveys-page.tsx';

const surveys = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys',
  component: guarded({ entity: 'survey', action: 'list' }, SurveysPage),
});
const survey = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surveys/$surveyId',
  component: guarded({ entity: 'survey', action: 'read' }, SurveyPage),
});

export const surveyRoutes = [surveys, survey] as const;
