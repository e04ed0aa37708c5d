/** What needs this person today, by role: what waits, what was begun, whom he opened last, and what to do first where there is nothing. */
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCan } from '../session/use-session.ts';
import { COMMAND_KEY } from '../ui/keys.ts';
import { EmptyState, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Begun, useBegun } from './begun.tsx';
import { FirstSteps, useFirstSteps } from './first-steps.tsx';
import classes from './home.module.css';
import { Recent, useRecent } from './recent.tsx';
import { useWaiting, Waiting } from './waiting.tsx';

export function Home() {
  const { t } = useTranslation('home');
  const allowed = useCan();
  const waiting = useWaiting();
  const begun = useBegun();
  const recent = useRecent();
  const steps = useFirstSteps();
  if (waiting === null || steps === null) return <Loading />;
  const calm = waiting.length + begun.length + recent.length + steps.length === 0;
  return (
    <Page title={t('title')}>
      {calm ? (
        <EmptyState
          title={t('nothing')}
          text={
            allowed('person', 'list') ? t('nothingText', { key: COMMAND_KEY }) : t('nothingPages', { key: COMMAND_KEY })
          }
        />
      ) : (
        <div className={classes.home}>
          <div className={classes.column}>
            <Waiting items={waiting} />
            {waiting.length + steps.length === 0 && <Text c="dimmed">{t('nothing')}.</Text>}
            <FirstSteps steps={steps} />
            <Begun drafts={begun} />
          </div>
          {recent.length > 0 && (
            <div className={classes.column}>
              <Recent people={recent} />
            </div>
          )}
        </div>
      )}
    </Page>
  );
}
