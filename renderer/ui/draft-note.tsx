/** Says that a form came back as it was left, with a way to begin anew. */
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './draft-note.module.css';

export function DraftNote({ shown, onDiscard }: { shown: boolean; onDiscard: () => void }) {
  const { t } = useTranslation('ui');
  if (!shown) return null;
  return (
    <Text className={classes.note} role="status">
      {t('draftRestored')}{' '}
      <Anchor component="button" type="button" onClick={onDiscard}>
        {t('discardDraft')}
      </Anchor>
    </Text>
  );
}
