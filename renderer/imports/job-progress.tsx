/** How far a long job has come, with a way to end it. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useJobProgress } from '../api/changes.ts';
import { api } from '../api/client.ts';
import { showNumber } from '../ui/dates.ts';

export function JobProgress({ job, title }: { job: string; title: string }) {
  const { t } = useTranslation('imports');
  const progress = useJobProgress(job);
  const done = showNumber(progress?.done ?? 0);
  const share = progress?.total ? (100 * progress.done) / progress.total : null;
  return (
    <Stack gap="xs" p="md" maw={520} role="status" aria-live="polite">
      <Text fw={600}>{title}</Text>
      <Progress value={share ?? 100} animated={share === null} aria-label={title} />
      <Group justify="space-between">
        <Text c="dimmed">
          {progress?.total ? t('of', { done, total: showNumber(progress.total) }) : t('rowsDone', { done })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => void api.session.cancelJob({ job })}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
