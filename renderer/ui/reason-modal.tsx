/** Asks why, before something protected is shown or done. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../api/errors.ts';
import { Dialog } from './dialog.tsx';
import { useDraftForm } from './draft.ts';

type ReasonModalProps = {
  title: string;
  /** What follows from it, when that does not go without saying. */
  text?: string | undefined;
  action: string;
  /** Name of the draft the reason is kept in. */
  form: string;
  /** Whom it is about; null: nobody. */
  personId: string | null;
  onClose: () => void;
  onReason: (reason: string) => Promise<void>;
};

/** Mounted while it is asked. */
export function ReasonModal({ title, text, action, form, personId, onClose, onReason }: ReasonModalProps) {
  const { t } = useTranslation('ui');
  const failureText = useFailureText();
  const { values, set, settle } = useDraftForm(form, () => ({ reason: '' }), personId);
  const [error, setError] = useState<string | null>(null);
  const close = () => {
    settle();
    onClose();
  };
  const send = async () => {
    try {
      await onReason(values.reason);
      close();
    } catch (caught) {
      setError(failureText(caught));
    }
  };
  return (
    <Dialog opened onClose={close} title={title} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          {text && <Text>{text}</Text>}
          <TextInput
            size="xs"
            label={t('reason')}
            data-autofocus
            autoComplete="off"
            value={values.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
            error={error}
          />
          <Text size="xs" c="dimmed">
            {t('reasonLogged')}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button size="xs" type="submit">
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
