/** What was done, with a way back: a notice with «Angre» instead of a question before. What went wrong is said in the same place. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useFailureText } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import { addNotice, closeChange } from './notice-log.ts';

const SHOWN_MS = 6000;
/** Long enough to notice a slip and reach for the button. */
const UNDO_SHOWN_MS = 12_000;

export type Notices = {
  /** Says what was done. With the id of the change it offers to take it back. */
  done(text: string, changeId?: string | null): void;
  /** Says what went wrong. */
  failed(error: unknown): void;
  /** Takes a change back and tells what could not be. */
  undo(changeId: string): Promise<void>;
  /** Does something that may fail, and says how it went; `done` is said when it worked. */
  act(work: () => Promise<unknown>, done?: string): Promise<void>;
};

export function useNotice(): Notices {
  const { t } = useTranslation('ui');
  const failureText = useFailureText();
  const words = useWords();
  const closeButtonProps = { 'aria-label': t('close') };
  const say = (text: string) =>
    notifications.show({ id: addNotice(text, null, false).id, message: text, autoClose: SHOWN_MS, closeButtonProps });
  const failed = (error: unknown) => {
    const { id, text } = addNotice(failureText(error), null, true);
    notifications.show({ id, message: text, color: 'red', autoClose: UNDO_SHOWN_MS, closeButtonProps });
  };
  const undo = async (changeId: string) => {
    notifications.hide(`undo-${changeId}`);
    closeChange(changeId);
    try {
      const { undone, kept } = await api.history.undo({ changeId });
      const stands = [
        ...new Set(kept.map(({ entity, field }) => (field ? words.field(entity, field) : words.entity(entity)))),
      ];
      if (undone === 0) say(stands.length > 0 ? t('notUndone', { what: stands.join(', ') }) : t('nothingUndone'));
      else say(kept.length > 0 ? t('undoneKept', { count: kept.length }) : t('undone'));
    } catch (error) {
      failed(error);
    }
  };
  return {
    failed,
    undo,
    done(text, changeId) {
      if (!changeId) return void say(text);
      addNotice(text, changeId, false);
      const message = (
        <Group justify="space-between" wrap="nowrap">
          {text}
          <Button size="compact-xs" variant="subtle" onClick={() => void undo(changeId)}>
            {t('undo')}
          </Button>
        </Group>
      );
      notifications.show({ id: `undo-${changeId}`, message, autoClose: UNDO_SHOWN_MS, closeButtonProps });
    },
    async act(work, done) {
      try {
        await work();
        if (done) say(done);
      } catch (error) {
        failed(error);
      }
    },
  };
}
