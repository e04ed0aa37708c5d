/** A new passphrase, typed twice, with how hard it is to guess. */
import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const judge = new ZxcvbnFactory();
const COLOURS = ['red', 'red', 'ember', 'sea', 'sea'] as const;

type Strength = 0 | 1 | 2 | 3 | 4;
type PassphraseFieldsProps = {
  label: string;
  value: string;
  repeated: string;
  error?: string | undefined;
  onChange: (value: string) => void;
  onRepeat: (value: string) => void;
};

export function PassphraseFields({ label, value, repeated, error, onChange, onRepeat }: PassphraseFieldsProps) {
  const { t } = useTranslation('session');
  const score = useMemo(() => strengthOf(value), [value]);
  return (
    <Stack gap={6}>
      <PasswordInput
        label={label}
        description={t('passphraseHint')}
        autoComplete="new-password"
        required
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {value !== '' && (
        <div aria-live="polite">
          <Progress value={(score + 1) * 20} color={COLOURS[score]} size="xs" aria-label={t(`strength${score}`)} />
          <Text size="xs" c="dimmed">
            {t(`strength${score}`)}
          </Text>
        </div>
      )}
      <PasswordInput
        label={t('repeat')}
        autoComplete="new-password"
        required
        value={repeated}
        onChange={(event) => onRepeat(event.currentTarget.value)}
        error={repeated !== '' && repeated !== value ? t('notSame') : undefined}
      />
    </Stack>
  );
}

/** From 0, guessed at once, to 4. */
function strengthOf(passphrase: string): Strength {
  return passphrase === '' ? 0 : (judge.check(passphrase.slice(0, 100)).score as Strength);
}
