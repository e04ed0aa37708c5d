/** What a member whose membership ends still holds: offices, which end with it, and open tasks, which stay for somebody to look at. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { apiQuery } from '../api/client.ts';
import { useCan } from '../session/use-session.ts';
import { useDueText } from '../ui/due.ts';
import classes from './life.module.css';

const MOST = 5;

/** @param props.from first day of no longer being a member; null while it is not a date */
export function StillHeld({ personId, from }: { personId: string; from: CalendarDate | null }) {
  const { t } = useTranslation('life');
  const words = useTranslation('words').t;
  const dueText = useDueText();
  const allowed = useCan();
  const offices = useQuery({
    ...apiQuery.representatives.list.queryOptions({ input: { personId } }),
    enabled: allowed('representative', 'list'),
  });
  const tasks = useQuery({
    ...apiQuery.tasks.list.queryOptions({ input: { personId, whose: 'all' as const, limit: MOST + 1 } }),
    enabled: allowed('task', 'list'),
  });
  const held = (offices.data?.items ?? []).filter(
    ({ endDate }) => endDate === null || (from !== null && endDate >= from),
  );
  const open = tasks.data?.items ?? [];
  return (
    <div role="status" className={classes.held}>
      {held.length > 0 && (
        <>
          <strong>{t('heldOffices', { count: held.length })}</strong>
          <ul>
            {held.map(({ id, office, employerName }) => (
              <li key={id}>
                {words(`office.${office}`)}, {employerName}
              </li>
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && (
        <>
          <strong>{t('heldTasks', { count: open.length })}</strong>
          <ul>
            {open.slice(0, MOST).map(({ id, title, dueOn }) => (
              <li key={id}>{dueOn ? `${title}, ${dueText(dueOn)}` : title}</li>
            ))}
            {open.length > MOST && <li>{t('heldMore')}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
