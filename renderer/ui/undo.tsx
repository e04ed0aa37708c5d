/** What was done, with a way back: a notice with «Angre» instead of a question before. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useErrorText } from '../api/errors.ts';

/** Shows a notice for a change; its button takes the change back and tells what could not be. */
export function useUndoNotice(): (text: string, changeId: string) => void {
  const { t } = useTranslation('ui');
  const errorText = useErrorText();
  return (text, changeId) => {
    const id = `undo-${changeId}`;
    const undo = async () => {
      notifications.hide(id);
      try {
        const { undone, kept } = await api.history.undo({ changeId });
        const message =
          undone === 0 ? t('nothingUndone') : kept.length > 0 ? t('undoneKept', { count: kept.length }) : t('undone');
        notifications.show({ message });
      } catch (error) {
        notifications.show({ message: errorText(error), color: 'red' });
      }
    };
    const message = (
      <Group justify="space-between" wrap="nowrap">
        {text}
        <Button size="compact-sm" variant="subtle" onClick={() => void undo()}>
          {t('undo')}
        </Button>
      </Group>
    );
    notifications.show({ id, message, autoClose: 12_000 });
  };
}
