/** What a change of many would do: how many, who has it already, who is left out and why, and some of them by name. */
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCalendarDate } from '../../../shared/dates/calendar-date.ts';
import type { BulkChange, BulkPreview } from '../../../shared/members/bulk.ts';
import { useIssueText } from '../../api/errors.ts';
import table from '../../ui/data-table.module.css';
import { showNumber } from '../../ui/dates.ts';
import { ErrorNotice } from '../../ui/notices.tsx';
import classes from './bulk.module.css';

type BulkPreviewViewProps = { preview: BulkPreview | undefined; error: unknown; change: BulkChange };

export function BulkPreviewView({ preview, error, change }: BulkPreviewViewProps) {
  const { t } = useTranslation('bulk');
  const issueText = useIssueText();
  if (error) return <ErrorNotice error={error} />;
  if (!preview) return <Text c="dimmed">{t('counting')}</Text>;
  const { changed, same, refused, sample } = preview;
  const counted = (count: number) => ({ count, number: showNumber(count) });
  return (
    <Stack gap={4} role="status">
      <Text fw={600}>{changed > 0 ? t('willChange', counted(changed)) : t('nobody')}</Text>
      {same > 0 && <Text c="dimmed">{t('same', counted(same))}</Text>}
      {refused.map(({ code, count }) => (
        <Text key={code} c="dimmed">
          {t('refused', { number: showNumber(count), why: issueText(code) })}
        </Text>
      ))}
      {sample.length > 0 && <Sample sample={sample} change={change} />}
    </Stack>
  );
}

function Sample({ sample, change }: { sample: BulkPreview['sample']; change: BulkChange }) {
  const { t } = useTranslation('bulk');
  const words = useTranslation('words').t as (key: string) => string;
  const hasValues = change.kind === 'field' || change.kind === 'returned';
  const shown = (value: string | null) => {
    if (value === null) return t('none');
    if (change.kind === 'returned') return formatCalendarDate(value);
    return change.kind === 'field' && change.field === 'language' ? words(`language.${value}`) : value;
  };
  return (
    <table className={`${table.table} ${table.plain}`} aria-label={t('example')}>
      <tbody>
        {sample.map(({ id, name, memberNumber, before, after }) => (
          <tr key={id}>
            <td>{name}</td>
            <td className={classes.number}>{memberNumber}</td>
            {hasValues && (
              <td>
                {shown(before)} → {shown(after)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
