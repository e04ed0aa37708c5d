/** Avvik: every breach with its clock, what is open first, and the register to take out. */
import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import table from '../ui/data-table.module.css';
import { showMoment } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { ClockText } from './clock.tsx';
import classes from './incidents.module.css';

export function IncidentsTab() {
  const { t } = useTranslation('incidents');
  const language = useLanguage();
  const { failed } = useNotice();
  const found = useQuery({ ...apiQuery.incidents.list.queryOptions({ input: {} }), refetchInterval: 60_000 });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  const { items } = found.data;
  const take = async (format: 'xlsx' | 'pdf') => {
    try {
      const file = await api.incidents.export({ format, language });
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <p className={classes.intro}>{t('intro')}</p>
        <Group gap="xs" wrap="nowrap">
          {items.length > 0 && (
            <>
              <Button size="xs" variant="subtle" onClick={() => void take('xlsx')}>
                {t('takeXlsx')}
              </Button>
              <Button size="xs" variant="subtle" onClick={() => void take('pdf')}>
                {t('takePdf')}
              </Button>
            </>
          )}
          <TextLink to="/incidents">{t('report')}</TextLink>
        </Group>
      </Group>
      {items.length === 0 ? (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      ) : (
        <table className={`${table.table} ${table.wrap} ${table.plain}`}>
          <thead>
            <tr>
              <th className={classes.number}>{t('number')}</th>
              <th className={classes.title}>{t('breach')}</th>
              <th>{t('registered')}</th>
              <th>{t('risk')}</th>
              <th className={classes.due}>{t('authority')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.id}>
                <td className={table.number}>{one.number}</td>
                <td>
                  <TextLink to="/privacy/incidents/$incidentId" params={{ incidentId: one.id }}>
                    {one.title}
                  </TextLink>
                </td>
                <td className={table.number}>{showMoment(one.reportedAt)}</td>
                <td>{one.risk ? t(`risks.${one.risk}`) : t('notAssessed')}</td>
                <td>
                  {one.closedAt ? t('closedAt', { moment: showMoment(one.closedAt) }) : <ClockText clock={one.clock} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
