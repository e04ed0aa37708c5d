/** List and record side by side; on a narrow screen the record takes the list's place. */
import { Outlet, useMatchRoute, useParams } from '@tanstack/react-router';
import { MemberList } from './member-list.tsx';
import classes from './members-page.module.css';

export function MembersPage() {
  const { id } = useParams({ strict: false });
  const match = useMatchRoute();
  const beside = id !== undefined || match({ to: '/members/new' }) !== false;
  return (
    <div className={classes.sides} data-beside={beside}>
      <div className={classes.list}>
        <MemberList openId={id ?? null} narrow={beside} />
      </div>
      {beside && (
        <div className={classes.record}>
          <Outlet />
        </div>
      )}
    </div>
  );
}
