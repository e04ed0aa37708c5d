/** Where a member stands, in a word, with a mark that never speaks by colour alone. */
import { useTranslation } from 'react-i18next';
import type { MembershipStatus } from '../../shared/members/model.ts';
import classes from './status-word.module.css';

export function StatusWord({ status }: { status: MembershipStatus }) {
  const { t } = useTranslation('words');
  return (
    <span className={classes.status} data-status={status}>
      {t(`status.${status}`)}
    </span>
  );
}
