/** What the administrator looks after: the union's name, the idle lock, the file and its soundness. No member content. */
import { Alert, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiQuery } from '../api/client.ts';
import { showMoment, showNumber } from '../ui/dates.ts';
import { Fact } from '../ui/fact.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { OfficeForm } from './office-form.tsx';
import classes from './settings.module.css';
import { VerifyStore } from './verify-store.tsx';

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const settings = useQuery(apiQuery.settings.get.queryOptions({ input: {} }));
  const store = useQuery(apiQuery.settings.store.queryOptions({ input: {} }));
  if (settings.isPending || store.isPending) return <Loading />;
  const error = settings.error ?? store.error;
  if (error || !settings.data || !store.data) return <ErrorNotice error={error} />;
  const { bytes, schemaVersion, accounts, lastBackupAt, lastCheckpointAt, auditLines } = store.data;
  return (
    <Page title={t('title')}>
      <Stack className={classes.settings} gap={32}>
        {accounts > 1 && (
          <Alert color="ember" variant="light">
            {t('shared')}
          </Alert>
        )}
        <OfficeForm settings={settings.data} />
        <section>
          <Title order={2} size={14} className={classes.title}>
            {t('store')}
          </Title>
          <dl className={classes.facts}>
            <Fact label={t('bytes')} value={`${showNumber(Math.round(bytes / 1_000_000))} MB`} />
            <Fact label={t('schemaVersion')} value={String(schemaVersion)} />
            <Fact label={t('accounts')} value={showNumber(accounts)} />
            <Fact label={t('auditLines')} value={showNumber(auditLines)} />
            <Fact label={t('lastCheckpointAt')} value={lastCheckpointAt ? showMoment(lastCheckpointAt) : t('never')} />
            <Fact label={t('lastBackupAt')} value={lastBackupAt ? showMoment(lastBackupAt) : t('never')} />
          </dl>
          <VerifyStore />
        </section>
      </Stack>
    </Page>
  );
}
