/** The columns of an export by their names for people. */
import { useTranslation } from 'react-i18next';
import { MEMBER_EXPORT_COLUMNS } from '../../shared/members/columns.ts';
import { REPORTS } from '../../shared/reports/model.ts';
import { REPORT_WORDS } from '../../shared/reports/words.ts';
import { useLanguage } from '../api/errors.ts';

/** Joins the names of columns, or names the report that was taken out; what is not known any more is left out. */
export function useExportColumns(): (columns: readonly string[]) => string {
  const { t } = useTranslation('members');
  const language = useLanguage();
  return (columns) =>
    [
      ...MEMBER_EXPORT_COLUMNS.filter((column) => columns.includes(column)).map((column) => t(`field.${column}`)),
      ...REPORTS.filter((name) => columns.includes(`reports.${name}`)).map(
        (name) => REPORT_WORDS[name].title[language],
      ),
    ].join(', ');
}
