/** A table of what hangs on a record. The row being edited opens where it stands; removing takes nobody's question, but can be undone. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import table from './data-table.module.css';
import classes from './part-table.module.css';
import { RowAction } from './row-action.tsx';

export type PartRow = {
  id: string;
  cells: ReactNode[];
  onEdit?: (() => void) | undefined;
  /** What else can be done with the row. */
  actions?: ReactNode;
  /** Stands in the row's place while it is edited. */
  form?: ReactNode;
};

type PartTableProps = { head: string[]; rows: readonly PartRow[]; edited: string | null; empty: string };

export function PartTable({ head, rows, edited, empty }: PartTableProps) {
  const { t } = useTranslation('ui');
  if (rows.length === 0)
    return (
      <Text c="dimmed" className={classes.empty}>
        {empty}
      </Text>
    );
  const acts = rows.some(({ onEdit, actions }) => onEdit || actions);
  const width = rows.some(({ actions }) => actions) ? classes.actions : classes.edit;
  return (
    <table className={`${table.table} ${table.wrap} ${table.plain} ${classes.table}`}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name}>{name}</th>
          ))}
          {acts && <th className={width} aria-label={t('edit')} />}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells, onEdit, actions, form }) =>
          id === edited ? (
            <tr key={id}>
              <td colSpan={head.length + 1}>{form}</td>
            </tr>
          ) : (
            <tr key={id}>
              {cells.map((cell, index) => (
                <td key={head[index]}>{cell}</td>
              ))}
              {acts && (
                <td className={width}>
                  {onEdit && (
                    <RowAction onClick={onEdit} returnsAs={id}>
                      {t('edit')}
                    </RowAction>
                  )}
                  {actions}
                </td>
              )}
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
