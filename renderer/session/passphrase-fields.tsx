/** A new passphrase, typed twice, with how hard it is to guess. */
import { PasswordInput, Progress, Stack, Text } from '@mantine/core';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const judge = new ZxcvbnFactory();
const COLOURS = ['red', 'red', 'ember', 'sea', 'sea'] as const;

type Strength = 0 | 1 | 2 | 3 | 4;
type PassphraseFieldsProps = {
  size?: 'xs' | 'sm';
  label: string;
  value: string;
  repeated: string;
  error?: string | undefined;
  onChange: (value: string) => void;
  onRepeat: (value: string) => void;
};

export function PassphraseFields(props: PassphraseFieldsProps) {
  const { t } = useTranslation('session');
  const { size = 'sm', label, value, repeated, error, onChange, onRepeat } = props;
  const score = useMemo(() => strengthOf(value), [value]);
  return (
    <Stack gap="xs">
      <PasswordInput
        size={size}
        label={label}
        description={t('passphraseHint')}
        autoComplete="new-password"
        required
        value={value}
        error={error}
        visibilityToggleButtonProps={{ 'aria-label': t('seePassphrase') }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {/* The room for the meter is there from the beginning, so that the next field stays where it is. */}
      <div aria-live="polite">
        <Progress
          value={value === '' ? 0 : (score + 1) * 20}
          color={COLOURS[score]}
          size="xs"
          aria-label={t('strength')}
        />
        <Text size="xs" c="dimmed">
          {value === '' ? t('strengthNone') : t(`strength${score}`)}
        </Text>
      </div>
      <PasswordInput
        size={size}
        label={t('repeat')}
        autoComplete="new-password"
        required
        value={repeated}
        visibilityToggleButtonProps={{ 'aria-label': t('seePassphrase') }}
        onChange={(event) => onRepeat(event.currentTarget.value)}
        error={repeated !== '' && !value.startsWith(repeated) ? t('notSame') : undefined}
      />
    </Stack>
  );
}

/** From 0, guessed at once, to 4. */
function strengthOf(passphrase: string): Strength {
  return passphrase === '' ? 0 : (judge.check(passphrase.slice(0, 100)).score as Strength);
}
