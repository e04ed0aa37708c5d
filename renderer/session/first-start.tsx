/** The first start: a new register, or made-up people to try with. */
import { Anchor, Button, List, NumberInput, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, roleFacts } from '../../shared/roles.ts';
import { api } from '../api/client.ts';
import { useFailureText, useLanguage } from '../api/errors.ts';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';
import { NewOffice } from './new-office.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';
import { RecoveryKey } from './recovery-key.tsx';

type Made = { recoveryKey: string; organisationName: string; accounts: { email: string; role: Role }[] };
type Step = 'choice' | 'new' | 'demo' | 'key' | 'accounts';

export function FirstStart({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('session');
  const [step, setStep] = useState<Step>('choice');
  const [made, setMade] = useState<Made | null>(null);
  const language = useLanguage();
  const onMade = (result: Made) => {
    setMade(result);
    setStep('key');
  };
  if (step === 'key' && made) {
    return (
      <RecoveryKey
        recoveryKey={made.recoveryKey}
        organisationName={made.organisationName}
        onDone={() => (made.accounts.length > 0 ? setStep('accounts') : onDone())}
      />
    );
  }
  if (step === 'accounts' && made) {
    return (
      <Frame title={t('accounts')} text={t('accountsText')} wide>
        <List spacing={4}>
          {made.accounts.map(({ email, role }) => (
            <List.Item key={email}>
              {email} – {roleFacts(role).title[language]}
            </List.Item>
          ))}
        </List>
        <Button size="sm" onClick={onDone}>
          {t('toSignIn')}
        </Button>
      </Frame>
    );
  }
  if (step === 'new')
    return (
      <NewOffice
        onBack={() => setStep('choice')}
        onMade={(recoveryKey, organisationName) => onMade({ recoveryKey, organisationName, accounts: [] })}
      />
    );
  if (step === 'demo') return <DemoOffice onBack={() => setStep('choice')} onMade={onMade} />;
  return (
    <Frame title={t('welcome')} text={t('welcomeText')} wide>
      <UnstyledButton className={classes.choice} onClick={() => setStep('new')}>
        <Text fw={600}>{t('newOffice')}</Text>
        <Text c="dimmed">{t('newOfficeText')}</Text>
      </UnstyledButton>
      <UnstyledButton className={classes.choice} onClick={() => setStep('demo')}>
        <Text fw={600}>{t('demo')}</Text>
        <Text c="dimmed">{t('demoText')}</Text>
      </UnstyledButton>
    </Frame>
  );
}

function DemoOffice({ onBack, onMade }: { onBack: () => void; onMade: (made: Made) => void }) {
  const { t } = useTranslation('session');
  const failureText = useFailureText();
  const [people, setPeople] = useState(2000);
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (passphrase !== repeated) return;
    setBusy(true);
    try {
      onMade({ ...(await api.session.setUpDemo({ passphrase, people, seed: 1 })), organisationName: t('demoName') });
    } catch (caught) {
      setError(failureText(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame title={t('demo')} text={t('demoText')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <NumberInput
            label={t('people')}
            min={1}
            max={200_000}
            thousandSeparator=" "
            value={people}
            onChange={(value) => setPeople(Number(value) || 1)}
          />
          <PassphraseFields
            label={t('passphrase')}
            value={passphrase}
            repeated={repeated}
            error={error}
            onChange={setPassphrase}
            onRepeat={setRepeated}
          />
          <div role="status">
            <Progress value={busy ? 100 : 0} animated={busy} aria-label={t('creating')} />
            <Text size="xs" c="dimmed">
              {busy ? t('creating') : t('demoTime')}
            </Text>
          </div>
          <Button size="sm" type="submit" loading={busy}>
            {t('createDemo')}
          </Button>
          <Anchor component="button" type="button" onClick={onBack}>
            {t('back')}
          </Anchor>
        </Stack>
      </form>
    </Frame>
  );
}
