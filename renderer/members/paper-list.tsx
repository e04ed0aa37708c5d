/** A list on paper. The rows are those of an export, so that paper is logged like a file; cells come from its CSV. */
import { useTranslation } from 'react-i18next';
import { MEMBER_EXPORT_COLUMNS, type MemberExportColumn } from '../../shared/members/columns.ts';
import { useWords } from '../i18n/use-words.ts';
import { Paper } from '../shell/paper.tsx';
import table from '../ui/data-table.module.css';
import { showNumber } from '../ui/dates.ts';

export type PaperListContent = {
  columns: readonly MemberExportColumn[];
  purpose: string;
  recipient: string;
  rows: readonly (readonly string[])[];
};

export function PaperList({ content, onPrinted }: { content: PaperListContent; onPrinted: () => void }) {
  const { t } = useTranslation('memberExport');
  const members = useTranslation('members').t;
  const { value } = useWords();
  // The file has its columns in the order of the register, whatever the order in which they were chosen.
  const columns = MEMBER_EXPORT_COLUMNS.filter((column) => content.columns.includes(column));
  return (
    <Paper
      title={members('title')}
      lines={[
        t('paperPurpose', { purpose: content.purpose }),
        t('paperRecipient', { recipient: content.recipient }),
        t('onPaper', { count: content.rows.length, number: showNumber(content.rows.length) }),
      ]}
      onPrinted={onPrinted}
    >
      <table className={`${table.table} ${table.wrap} ${table.plain}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{members(`field.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.rows.map((row, index) => (
            <tr key={`${index.toString()} ${row.join('|')}`}>
              {columns.map((column, place) => (
                <td key={column}>{value(column, row[place])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}
