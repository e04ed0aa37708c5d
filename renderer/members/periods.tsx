/** A table of periods. The one being edited opens where it stands; the buttons of the others keep their places whatever happens. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import table from '../ui/data-table.module.css';
import { showDate } from '../ui/dates.ts';
import { RowAction } from '../ui/row-action.tsx';
import classes from './periods.module.css';

export type Period = {
  id: string;
  startDate: string | null;
  endDate: string | null;
  cells: ReactNode[];
  onEdit: (() => void) | undefined;
  onEnd: (() => void) | undefined;
  /** Stands in the row's place while it is edited. */
  form: ReactNode;
};

export function Periods({ head, periods, edited }: { head: string[]; periods: Period[]; edited: string | null }) {
  const { t } = useTranslation('members');
  const ui = useTranslation('ui').t;
  if (periods.length === 0)
    return (
      <Text p="md" c="dimmed">
        {t('noPeriods')}
      </Text>
    );
  const editable = periods.some(({ onEdit }) => onEdit);
  return (
    <table className={`${table.table} ${table.wrap} ${table.flush}`}>
      <thead>
        <tr>
          <th className={classes.date}>{t('field.startDate')}</th>
          <th className={classes.date}>{t('field.endDate')}</th>
          {head.map((name) => (
            <th key={name}>{name}</th>
          ))}
          {editable && <th className={classes.actions} aria-label={ui('edit')} />}
        </tr>
      </thead>
      <tbody>
        {periods.map(({ id, startDate, endDate, cells, onEdit, onEnd, form }) =>
          id === edited ? (
            <tr key={id}>
              <td colSpan={head.length + 3} className={classes.formCell}>
                {form}
              </td>
            </tr>
          ) : (
            <tr key={id}>
              <td>{showDate(startDate)}</td>
              <td>{endDate ? showDate(endDate) : t('now')}</td>
              {cells.map((cell, index) => (
                <td key={head[index]}>{cell}</td>
              ))}
              {editable && (
                <td className={classes.actions}>
                  <div className={classes.slots}>
                    <span>
                      {onEdit && (
                        <RowAction onClick={onEdit} returnsAs={id}>
                          {ui('edit')}
                        </RowAction>
                      )}
                    </span>
                    <span>{onEnd && <RowAction onClick={onEnd}>{t('end')}</RowAction>}</span>
                  </div>
                </td>
              )}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
