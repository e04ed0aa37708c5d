/** Asks why, before something protected is shown or done. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorOf, useErrorText, useIssueText } from '../api/errors.ts';
import { Dialog } from './dialog.tsx';

type ReasonModalProps = {
  title: string;
  action: string;
  opened: boolean;
  onClose: () => void;
  onReason: (reason: string) => Promise<void>;
};

export function ReasonModal({ title, action, opened, onClose, onReason }: ReasonModalProps) {
  const { t } = useTranslation('ui');
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const send = async () => {
    try {
      await onReason(reason);
      setReason('');
      setError(null);
      onClose();
    } catch (caught) {
      const issue = errorOf(caught).issues?.[0];
      setError(issue ? issueText(issue.code) : errorText(caught));
    }
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('reason')}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={error}
          />
          <Text size="xs" c="dimmed">
            {t('reasonLogged')}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit">{action}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
