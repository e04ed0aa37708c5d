/** The columns of an export by their names for people. */
import { useTranslation } from 'react-i18next';
import { MEMBER_EXPORT_COLUMNS } from '../../shared/members/columns.ts';

/** Joins the names of columns; one that is not known any more is left out. */
export function useExportColumns(): (columns: readonly string[]) => string {
  const { t } = useTranslation('members');
  return (columns) =>
    MEMBER_EXPORT_COLUMNS.filter((column) => columns.includes(column))
      .map((column) => t(`field.${column}`))
      .join(', ');
}
