/** Checks the whole file on demand, and says what was checked. */
import { Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useNotice } from '../ui/notice.tsx';
import classes from './settings.module.css';

const CHECKS = ['file', 'keyring', 'references', 'search', 'audit', 'catalogue'] as const;
type CheckName = (typeof CHECKS)[number];

export function VerifyStore() {
  const { t } = useTranslation('settings');
  const { failed } = useNotice();
  const [busy, setBusy] = useState(false);
  const [checks, setChecks] = useState<{ check: string; ok: boolean }[]>([]);
  const verify = async () => {
    setBusy(true);
    try {
      setChecks((await api.settings.verify({})).checks);
    } catch (error) {
      failed(error);
    } finally {
      setBusy(false);
    }
  };
  const name = (check: string) => {
    const known = CHECKS.find((one): one is CheckName => one === check);
    return known ? t(`check.${known}`) : t('check.other');
  };
  return (
    <>
      <Button size="xs" variant="default" loading={busy} onClick={() => void verify()}>
        {t('verify')}
      </Button>
      <div role="status">
        <ul className={classes.checks}>
          {checks.map(({ check, ok }) => (
            <li key={check}>
              {ok ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
              <Text {...(ok ? {} : { c: 'var(--mantine-color-error)', fw: 600 })}>
                {name(check)}: {ok ? t('ok') : t('fault')}
              </Text>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
