/** The recovery key, shown once: to print, and to type back in so that nobody clicks past it. */
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, today } from '../ui/dates.ts';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';

type RecoveryKeyProps = { recoveryKey: string; organisationName: string; onDone: () => void };

export function RecoveryKey({ recoveryKey, organisationName, onDone }: RecoveryKeyProps) {
  const { t } = useTranslation('session');
  const [typed, setTyped] = useState('');
  const plain = (key: string) => key.toLowerCase().replace(/[^0-9a-f]/gu, '');
  const right = plain(typed) === plain(recoveryKey);
  return (
    <Frame title={t('recoveryTitle')} text={t('recoveryText')} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (right) onDone();
        }}
      >
        <Stack gap="md">
          <Text className={classes.onPaper}>{`${organisationName} · ${showDate(today())}`}</Text>
          <Text className={classes.key} data-testid="recovery-key">
            {recoveryKey.replaceAll('-', ' ')}
          </Text>
          <Text size="sm">{t('printText')}</Text>
          <Button className="no-print" variant="default" size="sm" onClick={() => window.print()}>
            {t('print')}
          </Button>
          <TextInput
            className="no-print"
            size="sm"
            label={t('typeBack')}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={plain(typed).length >= plain(recoveryKey).length && !right ? t('typeBackWrong') : undefined}
          />
          <Button className="no-print" size="sm" type="submit" disabled={!right}>
            {t('recoveryDone')}
          </Button>
        </Stack>
      </form>
    </Frame>
  );
}
