/** Taking a report out: as a file, or on paper. Logged, though nobody is named in it. Absent for who may not take anything out. */
import { Button, Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportName } from '../../shared/reports/model.ts';
import { api } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { Paper } from '../shell/paper.tsx';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import type { ChosenPeriods } from './period-picker.tsx';

type TakeOutProps = {
  report: ReportName;
  input: ChosenPeriods | { day?: string };
  title: string;
  /** What stands under the title on paper: day or period, the answer, the rule. */
  lines: readonly string[];
  /** The table on paper. */
  children: ReactNode;
};

export function TakeOut({ report, input, title, lines, children }: TakeOutProps) {
  const { t } = useTranslation('reports');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const allowed = useCan();
  const { failed, done } = useNotice();
  const [printing, setPrinting] = useState(false);
  if (!allowed('membership', 'export')) return null;
  const take = async (format: 'xlsx' | 'csv' | 'paper') => {
    try {
      const file = await api.reports.export({ report, format, language, ...input });
      if (format === 'paper') return setPrinting(true);
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
      done(t('taken'));
    } catch (error) {
      failed(error);
    }
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="xs" variant="default">
            {t('takeOut')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void take('xlsx')}>{t('asXlsx')}</Menu.Item>
          <Menu.Item onClick={() => void take('csv')}>{t('asCsv')}</Menu.Item>
          <Menu.Item onClick={() => void take('paper')}>{ui('print')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {printing && (
        <Paper title={title} lines={lines} onPrinted={() => setPrinting(false)}>
          {children}
        </Paper>
      )}
    </>
  );
}
