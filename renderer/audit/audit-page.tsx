/** The audit log: who did and looked at what, what was taken out, and the proof that no line was removed or changed. */
import { Button, Tabs, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useErrorText } from '../api/errors.ts';
import { Looks } from '../marks/looks.tsx';
import { useCan } from '../session/use-session.ts';
import { showNumber } from '../ui/dates.ts';
import { Page } from '../ui/page.tsx';
import classes from './audit.module.css';
import { AuditLines } from './audit-lines.tsx';
import { readView } from './audit-view.ts';
import { Exports } from './exports.tsx';

const FAULTS = [
  'line-missing',
  'line-altered',
  'chain-broken',
  'reason-altered',
  'checkpoint-signature',
  'checkpoint-differs',
] as const;

type Report = { ok: boolean; text: string };

export function AuditPage() {
  const { t } = useTranslation('audit');
  const marks = useTranslation('marks').t;
  const allowed = useCan();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { view } = useSearch({ strict: false });
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<Report | null>(null);
  const verify = async () => {
    setBusy(true);
    try {
      const { ok, lines, checkpoints, firstFault, fault } = await api.audit.verify({});
      const known = FAULTS.find((name) => name === fault);
      setReport({
        ok,
        text: ok
          ? t('whole', { lines: showNumber(lines), checkpoints: showNumber(checkpoints) })
          : t('broken', { line: showNumber(firstFault ?? 0), fault: known ? t(`fault.${known}`) : '' }),
      });
    } catch (error) {
      setReport({ ok: false, text: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
  const lines = (
    <>
      <Text className={classes.report} role="status" data-ok={report?.ok}>
        {report?.text ?? t('values')}
      </Text>
      <AuditLines />
    </>
  );
  return (
    <Page
      title={t('title')}
      actions={
        <Button size="xs" loading={busy} onClick={() => void verify()}>
          {t('verify')}
        </Button>
      }
    >
      {allowed('exportRecord', 'list') ? (
        <Tabs
          value={view ?? 'lines'}
          keepMounted={false}
          onChange={(next) => void navigate({ to: '/audit', search: readView({ view: next }), replace: true })}
        >
          <Tabs.List px={4}>
            <Tabs.Tab value="lines">{t('lines')}</Tabs.Tab>
            <Tabs.Tab value="exports">{t('exports')}</Tabs.Tab>
            {allowed('lookReview', 'list') && <Tabs.Tab value="looks">{marks('looks')}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="lines">{lines}</Tabs.Panel>
          <Tabs.Panel value="exports">
            <Exports />
          </Tabs.Panel>
          <Tabs.Panel value="looks">
            <Looks />
          </Tabs.Panel>
        </Tabs>
      ) : (
        lines
      )}
    </Page>
  );
}
