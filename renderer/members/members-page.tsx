/** List and record side by side. */
import { Outlet, useMatchRoute, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import sides from '../ui/sides.module.css';
import { MemberList } from './member-list.tsx';
import classes from './members-page.module.css';

export function MembersPage() {
  const { t } = useTranslation('members');
  const { id } = useParams({ strict: false });
  const match = useMatchRoute();
  const creating = match({ to: '/members/new' }) !== false;
  const beside = id !== undefined || creating;
  return (
    <div className={sides.sides} data-beside={beside}>
      <div className={`${sides.list} ${classes.list}`}>
        <MemberList openId={id ?? null} beside={beside} />
        <p className={classes.onPaper}>{t('printFromExport')}</p>
      </div>
      {beside && (
        <div className={sides.record} data-record>
          <Outlet />
        </div>
      )}
    </div>
  );
}
