/** Changing the passphrase: at the first sign-in, or from the user menu. */
import { Button, Checkbox, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { errorOf, useErrorText, useFormErrors } from '../api/errors.ts';
import { useNotice } from '../ui/notice.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';

type ChangePassphraseProps = { canBind: boolean; isBound: boolean; onDone: () => void };

/**
 * The form.
 * @param props `canBind`: this machine keeps secrets, so the account can be bound to it; `isBound`: it is
 */
export function ChangePassphrase({ canBind, isBound, onDone }: ChangePassphraseProps) {
  const { t } = useTranslation('session');
  const { done } = useNotice();
  const errorText = useErrorText();
  const formErrors = useFormErrors();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [bindToDevice, setBindToDevice] = useState(isBound);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (next !== repeated) return setErrors({ next: t('notSame') });
    setBusy(true);
    try {
      await api.session.changePassphrase({ current, next, ...(canBind ? { bindToDevice } : {}) });
      done(t('changed'));
      onDone();
    } catch (caught) {
      setErrors(errorOf(caught).issues ? formErrors(caught) : { current: errorText(caught) });
    } finally {
      setBusy(false);
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
          size="sm"
          label={t('current')}
          autoComplete="current-password"
          data-autofocus
          autoFocus
          required
          value={current}
          error={errors.current}
          visibilityToggleButtonProps={{ 'aria-label': t('seePassphrase') }}
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
        <Button size="sm" type="submit" loading={busy}>
          {t('changeAction')}
        </Button>
      </Stack>
    </form>
  );
}
