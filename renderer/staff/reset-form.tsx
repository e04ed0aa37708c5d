/** A new passphrase for somebody who has forgotten his, with the recovery key. */
import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/model.ts';
import { api } from '../api/client.ts';
import { errorOf, fieldErrors, useErrorText, useIssueText } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';

export function ResetForm({ account, onDone }: { account: StaffMember; onDone: () => void }) {
  const { t } = useTranslation('staff');
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [passphrase, setPassphrase] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      await api.staff.resetPassphrase({ id: account.id, passphrase, recoveryKey });
      notifications.show({ message: t('resetDone') });
      onDone();
    } catch (error) {
      setErrors(errorOf(error).issues ? fieldErrors(error, issueText) : { recoveryKey: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onDone} title={t('resetTitle', { name: account.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Text c="dimmed">{t('resetText')}</Text>
          <PasswordInput
            label={t('firstPassphrase')}
            data-autofocus
            autoComplete="new-password"
            required
            value={passphrase}
            error={errors.passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('recoveryKey')}
            autoComplete="off"
            required
            value={recoveryKey}
            error={errors.recoveryKey}
            onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          />
          <Button type="submit" loading={busy}>
            {t('reset')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
