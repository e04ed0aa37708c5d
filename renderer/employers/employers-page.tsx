/** List and record of employers side by side. */
import { Outlet, useParams } from '@tanstack/react-router';
import sides from '../ui/sides.module.css';
import { EmployerList } from './employer-list.tsx';

export function EmployersPage() {
  const { id } = useParams({ strict: false });
  const beside = id !== undefined;
  return (
    <div className={sides.sides} data-beside={beside}>
      <div className={sides.list}>
        <EmployerList openId={id ?? null} />
      </div>
      {beside && (
        <div className={sides.record} data-record>
          <Outlet />
        </div>
      )}
    </div>
  );
}
