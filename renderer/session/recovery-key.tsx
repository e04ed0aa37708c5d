/** The recovery key, shown once: to print, and to type back in so that nobody clicks past it. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';

export function RecoveryKey({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const { t } = useTranslation('session');
  const [typed, setTyped] = useState('');
  const plain = (key: string) => key.toLowerCase().replace(/[^0-9a-f]/gu, '');
  const right = plain(typed) === plain(recoveryKey);
  return (
    <Frame title={t('recoveryTitle')} text={t('recoveryText')} wide>
      <Stack gap="md">
        <Text className={classes.key} data-testid="recovery-key">
          {recoveryKey.replaceAll('-', ' ')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('printText')}
        </Text>
        <Stack gap="md" className="no-print">
          <Group>
            <Button variant="default" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </Group>
          <TextInput
            label={t('typeBack')}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={plain(typed).length >= plain(recoveryKey).length && !right ? t('typeBackWrong') : undefined}
          />
          <Button disabled={!right} onClick={onDone}>
            {t('recoveryDone')}
          </Button>
        </Stack>
      </Stack>
    </Frame>
  );
}
