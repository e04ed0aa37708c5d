/** The periods of two records, and the days each has afterwards. Where two meet, one of them can be left out. */
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MergePeriod, MergePreview } from '../../shared/duplicates/model.ts';
import { useWords } from '../i18n/use-words.ts';
import table from '../ui/data-table.module.css';
import { showDate } from '../ui/dates.ts';
import classes from './duplicates.module.css';

type PeriodRowsProps = {
  preview: MergePreview;
  leaveOut: readonly string[];
  onTake: (id: string, take: boolean) => void;
};

export function PeriodRows({ preview, leaveOut, onTake }: PeriodRowsProps) {
  const { t } = useTranslation('duplicates');
  const words = useWords();
  const { periods, keep, drop } = preview;
  if (periods.length === 0) return null;
  const what = (period: MergePeriod) =>
    period.entity === 'membership'
      ? [words.value('status', period.status), period.category].filter(Boolean).join(', ')
      : [period.employerName ?? words.entity('employment'), period.jobTitle].filter(Boolean).join(', ');
  return (
    <>
      <Title order={2} size={14} mt="lg" mb={4}>
        {t('periods')}
      </Title>
      <table className={`${table.table} ${table.plain} ${classes.facts}`}>
        <thead>
          <tr>
            <th>{t('period')}</th>
            <th>{t('from')}</th>
            <th>{t('registered')}</th>
            <th>{t('becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => {
            const taken = !leaveOut.includes(period.id);
            const number = period.side === 'keep' ? keep.memberNumber : drop.memberNumber;
            return (
              <tr key={period.id} data-choice={period.overlaps ? period.id : undefined}>
                <td>
                  {period.overlaps ? (
                    <label className={classes.choice}>
                      <input
                        type="checkbox"
                        checked={taken}
                        aria-label={`${t('take')}: ${what(period)}, ${days(period)}`}
                        onChange={(event) => onTake(period.id, event.currentTarget.checked)}
                      />
                      <span>{what(period)}</span>
                    </label>
                  ) : (
                    what(period)
                  )}
                </td>
                <td>{t('number', { number })}</td>
                <td>{days(period)}</td>
                <td data-taken={period.days.length > 0}>{becomes(period)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );

  function becomes(period: MergePeriod): string {
    if (period.days.length === 0) return t('leftOut');
    const [first] = period.days;
    const same = period.days.length === 1 && first?.startDate === period.startDate && first.endDate === period.endDate;
    return same ? t('unchanged') : period.days.map(days).join(', ');
  }
}

function days({ startDate, endDate }: { startDate: string | null; endDate: string | null }): string {
  return `${startDate ? showDate(startDate) : '…'} – ${endDate ? showDate(endDate) : ''}`.trim();
}
