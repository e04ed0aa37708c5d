/** The rows of the list of employers. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer } from '../../shared/employers/model.ts';
import table from '../ui/data-table.module.css';
import classes from './employers.module.css';
import { showOrganisationNumber } from './organisation-number.ts';
import { StateWord } from './state-word.tsx';

type EmployerRowsProps = {
  items: readonly Employer[];
  current: number;
  openId: string | null;
  onOpen: (id: string) => void;
  onEnd: () => void;
};

export function EmployerRows({ items, current, openId, onOpen, onEnd }: EmployerRowsProps) {
  const { t } = useTranslation('employers');
  const end = useRef<HTMLTableRowElement>(null);
  const reached = Math.max(current, 0);
  useEffect(() => {
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && onEnd(), { rootMargin: '600px' });
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  });
  return (
    <div className={classes.rows}>
      <table className={`${table.table} ${table.flush}`}>
        <thead>
          <tr>
            <th>{t('name')}</th>
            <th className={classes.number}>{t('organisationNumber')}</th>
            <th className={classes.place}>{t('place')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((employer, index) => (
            <tr
              key={employer.id}
              ref={index === current ? bringIntoView : undefined}
              className={classes.row}
              data-current={index === current || employer.id === openId}
              aria-current={employer.id === openId}
              onClick={() => onOpen(employer.id)}
            >
              <td>
                <a
                  className={classes.name}
                  href={`/employers/${employer.id}`}
                  tabIndex={index === reached ? 0 : -1}
                  onClick={(event) => {
                    event.preventDefault();
                    event.stopPropagation();
                    onOpen(employer.id);
                  }}
                >
                  {employer.name}
                </a>{' '}
                <StateWord state={employer.registryState} />
                {employer.parentName && (
                  <span className={classes.under}>{t('under', { name: employer.parentName })}</span>
                )}
              </td>
              <td className={table.number}>{showOrganisationNumber(employer.organisationNumber) ?? '–'}</td>
              <td className={classes.place}>
                {[employer.postalCode, employer.place].filter(Boolean).join(' ') || '–'}
              </td>
            </tr>
          ))}
          <tr ref={end} aria-hidden />
        </tbody>
      </table>
    </div>
  );
}

function bringIntoView(row: HTMLTableRowElement | null): void {
  if (!row) return;
  row.scrollIntoView({ block: 'nearest' });
  if (document.activeElement?.closest('tbody') === row.parentElement) row.querySelector('a')?.focus();
}
