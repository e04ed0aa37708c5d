/** Groups with their counts and shares, each with its bar: a chart that is a table, so that it reads, copies and prints as one. */
import { useTranslation } from 'react-i18next';
import type { Shown } from '../../shared/reports/small-groups.ts';
import table from '../ui/data-table.module.css';
import classes from './reports.module.css';
import { useShowCount } from './show-count.ts';

type ShareTableProps = {
  /** Head of the column of groups, and of the counts. */
  head: string;
  countHead: string;
  /** What the shares are of; null for counts that have no whole. */
  total: Shown | null;
  /** Stands last, as the sum of all. */
  totalLabel?: string;
  groups: readonly { key: string; label: string; count: Shown }[];
};

export function ShareTable({ head, countHead, total, totalLabel, groups }: ShareTableProps) {
  const { t } = useTranslation('reports');
  const showCount = useShowCount();
  const largest = groups.reduce((most, { count }) => (typeof count === 'number' ? Math.max(most, count) : most), 1);
  const whole = typeof total === 'number' ? total : null;
  return (
    <table className={`${table.table} ${table.plain} ${classes.shares}`}>
      <thead>
        <tr>
          <th className={classes.group}>{head}</th>
          <th className={classes.bars} aria-hidden />
          <th className={classes.count}>{countHead}</th>
          {whole !== null && <th className={classes.share}>{t('share')}</th>}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, label, count }) => (
          <tr key={`${key} ${label}`}>
            <td title={label}>{label}</td>
            <td aria-hidden>
              {typeof count === 'number' && (
                <span className={classes.bar} style={{ inlineSize: `${(count / largest) * 100}%` }} />
              )}
            </td>
            <td className={classes.count} data-hidden={typeof count !== 'number'}>
              {showCount(count)}
            </td>
            {whole !== null && (
              <td className={classes.share}>
                {typeof count === 'number' ? t('percent', { share: Math.round((count / whole) * 100) }) : ''}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {totalLabel && total !== null && (
        <tfoot>
          <tr>
            <td>{totalLabel}</td>
            <td aria-hidden />
            <td className={classes.count}>{showCount(total)}</td>
            {whole !== null && <td className={classes.share} />}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
