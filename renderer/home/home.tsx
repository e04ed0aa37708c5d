/** What needs this person today, by role: tasks that are due, what waits, what was begun, whom he opened last, what to mend in the register. */
import { useTranslation } from 'react-i18next';
import { useCan } from '../session/use-session.ts';
import { useWalkTasks } from '../tasks/walk-tasks.ts';
import { COMMAND_KEY } from '../ui/keys.ts';
import { EmptyState, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { Begun, useBegun } from './begun.tsx';
import { FirstSteps, useFirstSteps } from './first-steps.tsx';
import classes from './home.module.css';
import { Quality } from './quality.tsx';
import { Recent, useRecent } from './recent.tsx';
import { Today, useDueTasks } from './today.tsx';
import { useWaiting, Waiting } from './waiting.tsx';

export function Home() {
  const { t } = useTranslation('home');
  useWalkTasks();
  const allowed = useCan();
  const waiting = useWaiting();
  const tasks = useDueTasks();
  const begun = useBegun();
  const recent = useRecent();
  const steps = useFirstSteps();
  if (waiting === null || steps === null || tasks === null) return <Loading />;
  const free = waiting.length + tasks.due.length + steps.length === 0;
  return (
    <Page title={t('title')}>
      <div className={classes.home}>
        <div className={classes.column}>
          {free && (
            <div className={classes.calm}>
              <EmptyState
                title={t('nothing')}
                text={
                  allowed('person', 'list')
                    ? t('nothingText', { key: COMMAND_KEY })
                    : t('nothingPages', { key: COMMAND_KEY })
                }
              />
            </div>
          )}
          <Waiting items={waiting} />
          <Today tasks={tasks} />
          <FirstSteps steps={steps} />
          <Begun drafts={begun} />
        </div>
        <div className={classes.column}>
          <Recent people={recent} />
          <Quality />
        </div>
      </div>
    </Page>
  );
}
