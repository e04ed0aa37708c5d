/** The queue of likely duplicates, the surest first; walked with the keyboard, Enter compares. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatePair } from '../../shared/duplicates/model.ts';
import { useJobProgress } from '../api/changes.ts';
import { api } from '../api/client.ts';
import { errorOf } from '../api/errors.ts';
import { showNumber } from '../ui/dates.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { useListKeys } from '../ui/use-list-keys.ts';
import { QueueRows } from './queue-rows.tsx';
import { useQueue } from './use-queue.ts';

export function QueuePage() {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const { job, queue, items, total, again } = useQueue();
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const current = Math.max(
    0,
    items.findIndex(({ id }) => id === walkedTo),
  );
  const open = ({ one, other }: DuplicatePair) =>
    void navigate({ to: '/duplicates/$keepId/$dropId', params: { keepId: one.id, dropId: other.id } });
  useListKeys({
    count: items.length,
    current,
    onCurrent: (index) => setWalkedTo(items[index]?.id ?? null),
    onEnter: () => {
      const pair = items[current];
      if (pair) open(pair);
    },
    onBack: () => void navigate({ to: '/members' }),
    onSelect: () => {},
  });
  const cancelled = queue.isError && errorOf(queue.error).code === 'CANCELLED';
  return (
    <Page
      title={t('title')}
      count={typeof total === 'number' ? showNumber(total) : total}
      actions={
        queue.data && (
          <Button size="xs" variant="default" onClick={again}>
            {t('again')}
          </Button>
        )
      }
    >
      {queue.isPending && <Searching job={job} />}
      {cancelled && (
        <EmptyState
          title={t('cancelled')}
          text={t('cancelledText')}
          action={
            <Button size="xs" onClick={() => void queue.refetch()}>
              {t('start')}
            </Button>
          }
        />
      )}
      {queue.isError && !cancelled && <ErrorNotice error={queue.error} onRetry={() => void queue.refetch()} />}
      {queue.data && items.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      {items.length > 0 && (
        <QueueRows
          items={items}
          current={current}
          onOpen={open}
          onEnd={() => queue.hasNextPage && !queue.isFetchingNextPage && void queue.fetchNextPage()}
        />
      )}
    </Page>
  );
}

/** How far the going through has come. Where it takes no time nothing of it is seen. */
function Searching({ job }: { job: string }) {
  const { t } = useTranslation('duplicates');
  const progress = useJobProgress(job);
  if (!progress?.total) return <Loading />;
  const { done, total } = progress;
  return (
    <Stack gap="xs" p="md" maw={520} role="status" aria-live="polite">
      <Text fw={600}>{t('searching')}</Text>
      <Progress value={(100 * done) / total} aria-label={t('searching')} />
      <Group justify="space-between">
        <Text c="dimmed">{t('of', { done: showNumber(done), total: showNumber(total) })}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void api.session.cancelJob({ job })}>
          {t('stop')}
        </Button>
      </Group>
    </Stack>
  );
}
