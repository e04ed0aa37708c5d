/** What the administrator looks after: the union's name, the idle lock, the file and its soundness. No member content. */
import { Alert, Button, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/settings/contract.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, fieldErrors, useErrorText, useIssueText } from '../api/errors.ts';
import { showMoment, showNumber } from '../ui/dates.ts';
import { Fact } from '../ui/fact.tsx';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';

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
      <Stack p="md" gap="xl" maw={640}>
        {accounts > 1 && (
          <Alert color="ember" variant="light">
            {t('shared')}
          </Alert>
        )}
        <Office settings={settings.data} />
        <section>
          <Title order={2} size={14} mb={4}>
            {t('store')}
          </Title>
          <dl>
            <Fact label={t('bytes')} value={`${showNumber(Math.round(bytes / 1_000_000))} MB`} />
            <Fact label={t('schemaVersion')} value={String(schemaVersion)} />
            <Fact label={t('accounts')} value={String(accounts)} />
            <Fact label={t('lastBackupAt')} value={lastBackupAt ? showMoment(lastBackupAt) : t('never')} />
            <Fact label={t('lastCheckpointAt')} value={lastCheckpointAt ? showMoment(lastCheckpointAt) : t('never')} />
            <Fact label={t('auditLines')} value={showNumber(auditLines)} />
          </dl>
          <Verify />
        </section>
      </Stack>
    </Page>
  );
}

function Office({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [name, setName] = useState(settings.organisationName);
  const [number, setNumber] = useState(settings.organisationNumber ?? '');
  const [idleMinutes, setIdleMinutes] = useState(settings.idleMinutes);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = async () => {
    try {
      await api.settings.update({ patch: { organisationName: name, organisationNumber: number || null, idleMinutes } });
      setErrors({});
      notifications.show({ message: t('saved') });
    } catch (error) {
      setErrors(errorOf(error).issues ? fieldErrors(error, issueText) : { 'patch.organisationName': errorText(error) });
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        <Title order={2} size={14}>
          {t('office')}
        </Title>
        <TextInput
          label={t('organisationName')}
          value={name}
          error={errors['patch.organisationName']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('organisationNumber')}
          value={number}
          error={errors['patch.organisationNumber']}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <NumberInput
          label={t('idleMinutes')}
          min={1}
          max={120}
          value={idleMinutes}
          error={errors['patch.idleMinutes']}
          onChange={(value) => setIdleMinutes(Number(value) || 1)}
        />
        <Button type="submit" style={{ alignSelf: 'flex-start' }}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}

type CheckName = 'file' | 'references' | 'search' | 'audit' | 'catalogue';

function Verify() {
  const { t } = useTranslation('settings');
  const [busy, setBusy] = useState(false);
  const [checks, setChecks] = useState<{ check: string; ok: boolean }[]>([]);
  const verify = async () => {
    setBusy(true);
    setChecks((await api.settings.verify({})).checks);
    setBusy(false);
  };
  return (
    <Stack gap={4} align="flex-start">
      <Button size="xs" variant="default" loading={busy} onClick={() => void verify()}>
        {t('verify')}
      </Button>
      {checks.map(({ check, ok }) => (
        <Text key={check} {...(ok ? {} : { c: 'red' })}>
          {t(`check.${check as CheckName}`)}: {ok ? t('ok') : t('fault')}
        </Text>
      ))}
    </Stack>
  );
}
