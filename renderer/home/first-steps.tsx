/** What to do first where there is nothing yet, by role. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './home.module.css';
import { Part } from './part.tsx';

const STEPS = ['staffFirst', 'settingsFirst', 'importFirst', 'newFirst'] as const;
type Step = (typeof STEPS)[number];

const PATHS = {
  staffFirst: '/staff',
  settingsFirst: '/settings',
  importFirst: '/imports',
  newFirst: '/members/new',
} as const satisfies Record<Step, string>;

/** The first steps: of an office with one account, and of a register with nobody in it. Null until that is known. */
export function useFirstSteps(): readonly Step[] | null {
  const allowed = useCan();
  const register = useQuery({
    ...apiQuery.members.search.queryOptions({ input: { query: '', limit: 1 } }),
    enabled: allowed('person', 'create'),
  });
  const staff = useQuery({
    ...apiQuery.staff.list.queryOptions({ input: {} }),
    enabled: allowed('staff', 'create'),
  });
  if (register.isLoading || staff.isLoading) return null;
  const alone = staff.data?.items.length === 1;
  const empty = register.data?.total === 0;
  const due: Record<Step, boolean> = {
    staffFirst: alone,
    settingsFirst: alone && allowed('setting', 'change'),
    importFirst: empty && allowed('importBatch', 'create'),
    newFirst: empty,
  };
  return STEPS.filter((step) => due[step]);
}

export function FirstSteps({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('home');
  if (steps.length === 0) return null;
  return (
    <Part title={t('first')}>
      {steps.map((step) => (
        <li key={step}>
          <TextLink to={PATHS[step]}>{t(step)}</TextLink>
          <span className={classes.more}>{t(`${step}Text`)}</span>
        </li>
      ))}
    </Part>
  );
}
