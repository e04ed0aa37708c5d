/** A new passphrase for somebody who has forgotten his, or for an account that is opened again. Needs the recovery key. */
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../shared/staff/model.ts';
import { api } from '../api/client.ts';
import { errorOf, useErrorText, useFormErrors } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.tsx';

export function ResetForm({ account, onDone }: { account: StaffMember; onDone: () => void }) {
  const { t } = useTranslation('staff');
  const ui = useTranslation('ui').t;
  const { done } = useNotice();
  const errorText = useErrorText();
  const formErrors = useFormErrors();
  const [passphrase, setPassphrase] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const { name, active } = account;
  const send = async () => {
    setBusy(true);
    try {
      await api.staff.resetPassphrase({ id: account.id, passphrase, recoveryKey });
      done(active ? t('resetDone') : t('reopened', { name }));
      onDone();
    } catch (error) {
      setErrors(errorOf(error).issues ? formErrors(error) : { recoveryKey: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened onClose={onDone} title={active ? t('resetTitle', { name }) : t('reopenTitle', { name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Text>{active ? t('resetText') : t('reopenText')}</Text>
          <PasswordInput
            size="xs"
            label={t('firstPassphrase')}
            description={t('firstText')}
            data-autofocus
            autoComplete="new-password"
            required
            value={passphrase}
            error={errors.passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <PasswordInput
            size="xs"
            label={t('recoveryKey')}
            autoComplete="off"
            required
            value={recoveryKey}
            error={errors.recoveryKey}
            onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={onDone}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit" loading={busy}>
              {active ? t('resetDo') : t('reopen')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
