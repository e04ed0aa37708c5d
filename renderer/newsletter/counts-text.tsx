/** How many get an issue, and why others do not, in words. */
import { useTranslation } from 'react-i18next';
import type { RecipientCounts } from '../../shared/newsletter/model.ts';
import { showNumber } from '../ui/dates.ts';
import classes from './newsletter.module.css';

export function CountsText({ counts: { members, subscribers } }: { counts: RecipientCounts }) {
  const { t } = useTranslation('newsletter');
  return (
    <>
      {t('members', { count: members, number: showNumber(members) })}
      {subscribers > 0 && `, ${t('subscribers', { count: subscribers, number: showNumber(subscribers) })}`}
    </>
  );
}

export function LeftOutText({ counts: { leftOut } }: { counts: RecipientCounts }) {
  const { t } = useTranslation('newsletter');
  return leftOut.map(({ reason, count }) => (
    <div key={reason} className={classes.small}>
      {showNumber(count)} {t(`reason.${reason}`)}
    </div>
  ));
}
