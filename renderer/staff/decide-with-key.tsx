/** Confirms a waiting role with the recovery key, while nobody is there who could be the second person. */
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roleFacts } from '../../shared/roles.ts';
import { api } from '../api/client.ts';
import { useFailureText, useLanguage } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.tsx';

export type Grant = Awaited<ReturnType<typeof api.staff.roleGrants>>['items'][number];

export function DecideWithKey({ grant, onDone }: { grant: Grant; onDone: () => void }) {
  const { t } = useTranslation('staff');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const { done } = useNotice();
  const failureText = useFailureText();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await api.staff.decideRoleWithRecoveryKey({ id: grant.id, recoveryKey });
      done(t('confirmed'));
      onDone();
    } catch (caught) {
      setError(failureText(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onDone} title={t('confirmWithKeyTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Text>{t('confirmWithKeyText', { name: grant.staffName, role: roleFacts(grant.role).title[language] })}</Text>
          <PasswordInput
            size="xs"
            label={t('recoveryKey')}
            data-autofocus
            autoComplete="off"
            required
            value={recoveryKey}
            error={error}
            onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={onDone}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit" loading={busy}>
              {t('confirmRole')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
