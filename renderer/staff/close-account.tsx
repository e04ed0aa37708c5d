/** Closing an account cannot be undone with a key press, so it says first what follows, and how the account is opened again. */
import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/model.ts';
import { api } from '../api/client.ts';
import { useFailureText } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

export function CloseAccount({ account, onDone }: { account: StaffMember; onDone: () => void }) {
  const { t } = useTranslation('staff');
  const ui = useTranslation('ui').t;
  const { done } = useNotice();
  const failureText = useFailureText();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const close = async () => {
    setBusy(true);
    try {
      await api.staff.deactivate({ id: account.id });
      done(t('deactivated', { name: account.name }));
      onDone();
    } catch (caught) {
      setError(failureText(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onDone} title={t('closeTitle', { name: account.name })}>
      <Stack gap="sm">
        <Text>{t('closeFollows')}</Text>
        <List size="sm" spacing={4}>
          <List.Item>{t('closeSession')}</List.Item>
          <List.Item>{t('closeKey')}</List.Item>
          <List.Item>{t('closeTraces')}</List.Item>
          <List.Item>{t('closeReopen')}</List.Item>
        </List>
        <FormError>{error}</FormError>
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" data-autofocus onClick={onDone}>
            {ui('cancel')}
          </Button>
          <Button size="xs" color="red" loading={busy} onClick={() => void close()}>
            {t('deactivate')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
