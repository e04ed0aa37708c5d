/** The rows of the queue: two records a row, and what speaks for their being one person. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '../../shared/duplicates/model.ts';
import table from '../ui/data-table.module.css';
import { showDate } from '../ui/dates.ts';
import classes from './duplicates.module.css';

type QueueRowsProps = {
  items: readonly DuplicatePair[];
  current: number;
  onOpen: (pair: DuplicatePair) => void;
  onEnd: () => void;
};

export function QueueRows({ items, current, onOpen, onEnd }: QueueRowsProps) {
  const { t } = useTranslation('duplicates');
  const end = useRef<HTMLTableRowElement>(null);
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
            <th>{t('one')}</th>
            <th>{t('other')}</th>
            <th className={classes.sure}>{t('sure')}</th>
            <th>{t('grounds')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((pair, index) => (
            <tr
              key={pair.id}
              ref={index === current ? bringIntoView : undefined}
              className={classes.row}
              data-current={index === current}
              onClick={() => onOpen(pair)}
            >
              <td>
                <a
                  className={classes.name}
                  href={`/duplicates/${pair.one.id}/${pair.other.id}`}
                  tabIndex={index === current ? 0 : -1}
                  onClick={(event) => {
                    event.preventDefault();
                    event.stopPropagation();
                    onOpen(pair);
                  }}
                >
                  {pair.one.name}
                </a>
                <Who side={pair.one} />
              </td>
              <td>
                <span className={classes.name}>{pair.other.name}</span>
                <Who side={pair.other} />
              </td>
              <td className={classes.sure}>{t(howSure(pair.score))}</td>
              <td className={classes.grounds}>{pair.grounds.map((ground) => t(`ground.${ground}`)).join(' · ')}</td>
            </tr>
          ))}
          <tr ref={end} aria-hidden />
        </tbody>
      </table>
    </div>
  );
}

function Who({ side }: { side: DuplicatePair['one'] }) {
  return (
    <span className={classes.who}>
      {[String(side.memberNumber), side.birthDate && showDate(side.birthDate), side.employerName]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

function howSure(score: number): 'surely' | 'likely' | 'perhaps' {
  if (score >= 90) return 'surely';
  return score >= 70 ? 'likely' : 'perhaps';
}

function bringIntoView(row: HTMLTableRowElement | null): void {
  if (!row) return;
  row.scrollIntoView({ block: 'nearest' });
  if (document.activeElement?.closest('tbody') === row.parentElement) row.querySelector('a')?.focus();
}
