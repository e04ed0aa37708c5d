/** Changing the passphrase: at the first sign-in, or from the user menu. */
import { Button, Checkbox, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { errorOf, fieldErrors, useErrorText, useIssueText } from '../api/errors.ts';
import { PassphraseFields } from './passphrase-fields.tsx';

/**
 * The form.
 * @param props `canBind`: this machine keeps secrets, so the account can be bound to it
 */
export function ChangePassphrase({ canBind, onDone }: { canBind: boolean; onDone: () => void }) {
  const { t } = useTranslation('session');
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [bindToDevice, setBindToDevice] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = async () => {
    if (next !== repeated) return;
    try {
      await api.session.changePassphrase({ current, next, bindToDevice });
      notifications.show({ message: t('changed') });
      onDone();
    } catch (caught) {
      const issues = fieldErrors(caught, issueText);
      setErrors(errorOf(caught).issues ? issues : { current: errorText(caught) });
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
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          autoFocus
          required
          value={current}
          error={errors.current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PassphraseFields
          label={t('new')}
          value={next}
          repeated={repeated}
          error={errors.next}
          onChange={setNext}
          onRepeat={setRepeated}
        />
        {canBind && (
          <Checkbox
            label={t('bind')}
            description={t('bindText')}
            checked={bindToDevice}
            onChange={(event) => setBindToDevice(event.currentTarget.checked)}
          />
        )}
        <Button type="submit">{t('changeAction')}</Button>
      </Stack>
    </form>
  );
}
