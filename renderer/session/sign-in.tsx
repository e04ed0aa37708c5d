/** Signing in, and unlocking: the same thing. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Whoami } from '../../shared/session/contract.ts';
import { api } from '../api/client.ts';
import { errorOf, useErrorText } from '../api/errors.ts';
import { Frame } from './frame.tsx';

type SignInProps = { wait: number; onSignedIn: (whoami: Whoami) => Promise<void> };

export function SignIn({ wait, onSignedIn }: SignInProps) {
  const { t } = useTranslation('session');
  const errorText = useErrorText();
  const secret = useRef<HTMLInputElement>(null);
  const [email, setEmail] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [seconds, setSeconds] = useState(wait);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      await onSignedIn(await api.session.signIn({ email, passphrase }));
    } catch (caught) {
      const { code, waitSeconds } = errorOf(caught);
      if (waitSeconds) setSeconds(waitSeconds);
      if (code !== 'TOO_MANY_ATTEMPTS') setError(errorText(caught));
      setPassphrase('');
      secret.current?.focus();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame title={t('locked')} text={t('lockedText')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <TextInput
            size="sm"
            label={t('email')}
            type="email"
            autoComplete="username"
            autoFocus
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            ref={secret}
            size="sm"
            label={t('passphrase')}
            autoComplete="current-password"
            required
            value={passphrase}
            visibilityToggleButtonProps={{ 'aria-label': t('seePassphrase') }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={seconds > 0 ? t('wait', { count: seconds }) : error}
          />
          <Button size="sm" type="submit" loading={busy} disabled={seconds > 0}>
            {t('signIn')}
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
