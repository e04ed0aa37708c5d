/** Two people, one fact: shows what the other one wrote, who and when, and lets the person choose. */
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showMoment } from './dates.ts';
import classes from './fact.module.css';
import { type FactKind, type Latest, readTyped, showFact } from './fact-model.ts';

type FactConflictProps = {
  mine: string;
  latest: Latest;
  kind: FactKind;
  onKeep: () => void;
  onMine: () => void;
};

export function FactConflict({ mine, latest, kind, onKeep, onMine }: FactConflictProps) {
  const { t } = useTranslation('ui');
  const { value, who, at } = latest;
  const mineShown = showFact(readTyped(mine, kind) ?? null, kind);
  return (
    <div className={classes.conflict} role="alert">
      <Text>
        {who && at ? t('changedBy', { who, at: showMoment(at) }) : t('changedMeanwhile')}{' '}
        <strong>{showFact(value, kind) ?? t('empty')}</strong>
      </Text>
      <Text c="dimmed">
        {t('mine')} {mineShown ?? t('empty')}
      </Text>
      <Group gap="xs" mt={4}>
        <Button size="xs" variant="default" data-autofocus autoFocus onClick={onKeep}>
          {t('keepTheirs')}
        </Button>
        <Button size="xs" variant="default" onClick={onMine}>
          {t('saveMine')}
        </Button>
      </Group>
    </div>
  );
}
