/** An import that is written, taken back or discarded: what was in it, the rows that were left out, and the way back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VERDICTS } from '../../shared/imports/model.ts';
import { api } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';
import { showMoment, showNumber } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { useNotice } from '../ui/notice.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './imports.module.css';
import { JobProgress } from './job-progress.tsx';

export type Batch = Awaited<ReturnType<typeof api.imports.list>>['items'][number];

export function SettledBatch({ batch }: { batch: Batch }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const { done, failed, act } = useNotice();
  const [job, setJob] = useState<string | null>(null);
  const { id: batchId, counts, state, staffName, createdAt } = batch;
  const undo = async () => {
    const id = crypto.randomUUID();
    setJob(id);
    try {
      const { undone, kept } = await api.members.importUndo({ batchId, job: id });
      const parts: string[] = [
        t('undone', { count: undone, number: showNumber(undone) }),
        ...(kept > 0 ? [t('kept', { count: kept, number: showNumber(kept) })] : []),
      ];
      done(parts.join('. '));
    } catch (error) {
      failed(error);
    } finally {
      setJob(null);
    }
  };
  const download = () =>
    act(async () => {
      const file = await api.imports.badRows({ batchId, language });
      saveBase64(file.fileName, file.mimeType, file.contentBase64);
    });
  if (job) return <JobProgress job={job} title={t('undoing')} />;
  const leftOut = counts.error + counts.duplicate + counts.ambiguous;
  return (
    <Stack className={classes.staged} align="flex-start">
      <div>
        <Text fw={600}>{t(`states.${state}`)}</Text>
        <Text c="dimmed">
          {staffName} · {showMoment(createdAt)}
        </Text>
      </div>
      <dl className={classes.counts}>
        {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <div key={verdict}>
            <dt>{t(`verdict.${verdict}`)}</dt>
            <dd>{showNumber(counts[verdict])}</dd>
          </div>
        ))}
      </dl>
      <Group gap="xs">
        {leftOut > 0 && state !== 'cancelled' && (
          <Button size="xs" variant="default" onClick={() => void download()}>
            {t('badRows', { count: leftOut, number: showNumber(leftOut) })}
          </Button>
        )}
        {state === 'committed' && (
          <Button size="xs" variant="default" color="red" onClick={() => void undo()}>
            {t('undo')}
          </Button>
        )}
      </Group>
      <TextLink to="/imports">{t('back')}</TextLink>
    </Stack>
  );
}
