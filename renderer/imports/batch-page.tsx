/** One import: what the file was read as, column by column and row by row, then the writing of it, and the way back. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportField } from '../../shared/imports/model.ts';
import { STEADY } from '../api/changes.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useErrorText, useIssueText, useLanguage } from '../api/errors.ts';
import { showNumber } from '../ui/dates.ts';
import { saveBase64 } from '../ui/download.ts';
import { ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { BatchRows, type Decision } from './batch-rows.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { JobProgress } from './job-progress.tsx';

type Preview = Awaited<ReturnType<typeof api.members.importPreview>>;

export function BatchPage() {
  const { t } = useTranslation('imports');
  const { batchId = '' } = useParams({ strict: false });
  const batches = useQuery(apiQuery.imports.list.queryOptions({ input: { limit: 100 } }));
  const state = batches.data?.items.find(({ id }) => id === batchId)?.state;
  const preview = useQuery({
    queryKey: ['preview', batchId],
    queryFn: () => api.members.importPreview({ batchId }),
    enabled: state === 'staged',
    staleTime: Number.POSITIVE_INFINITY,
    meta: STEADY,
  });
  const [again, setAgain] = useState<Preview | null>(null);
  if (batches.isPending || (state === 'staged' && preview.isPending)) return <Loading />;
  const error = batches.error ?? (state === 'staged' ? preview.error : null);
  if (error) return <ErrorNotice error={error} />;
  const shown = again ?? preview.data;
  return (
    <Page title={t('title')}>
      {state === 'staged' && shown ? <Staged preview={shown} onPreview={setAgain} /> : <Settled batchId={batchId} />}
    </Page>
  );
}

function Staged({ preview, onPreview }: { preview: Preview; onPreview: (preview: Preview) => void }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [job, setJob] = useState<{ id: string; title: string } | null>(null);
  const [existing, setExisting] = useState<'update' | 'skip'>('update');
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map());
  const [error, setError] = useState<string | null>(null);
  const { batchId, counts, format } = preview;
  const run = async (title: string, work: (job: string) => Promise<void>) => {
    const id = crypto.randomUUID();
    setJob({ id, title });
    setError(null);
    try {
      await work(id);
    } catch (caught) {
      const issue = errorOf(caught).issues?.[0];
      setError(issue ? issueText(issue.code) : errorText(caught));
    } finally {
      setJob(null);
    }
  };
  const map = (mapping: (ImportField | null)[]) =>
    run(t('read'), async (id) => onPreview(await api.members.importPreview({ batchId, mapping, job: id })));
  const commit = () =>
    run(t('write'), async (id) => {
      const chosen = [...decisions].map(([line, decision]) => ({ line, ...decision }));
      const result = await api.members.importCommit({ batchId, existing, decisions: chosen, job: id });
      notifications.show({
        title: t('done'),
        message: [
          t('created', { count: result.created }),
          t('changed', { count: result.changed }),
          t('skipped', { count: result.skipped }),
        ].join(' · '),
      });
    });
  const discard = async () => {
    await api.imports.discard({ batchId });
    notifications.show({ message: t('discarded') });
    await navigate({ to: '/imports' });
  };
  if (job) return <JobProgress job={job.id} title={job.title} />;
  const decided = [...decisions.values()].filter(({ take }) => take !== 'skip').length;
  const count = showNumber(counts.new + (existing === 'update' ? counts.change : 0) + decided);
  const delimiter = format.delimiter === '\t' ? t('tab') : format.delimiter;
  return (
    <Stack p="md" gap="md">
      <Text c="dimmed">
        {[
          t('found', { kind: format.kind.toUpperCase() }),
          format.encoding && t('encoding', { encoding: format.encoding }),
          delimiter && t('delimiter', { delimiter }),
          t('header', { line: format.headerLine }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <ColumnMapping columns={preview.columns} onMapping={(mapping) => void map(mapping)} />
      {error && (
        <Text c="red" role="alert">
          {error}
        </Text>
      )}
      <Group gap="md">
        <Button onClick={() => void commit()} disabled={counts.new + counts.change + decided === 0}>
          {t('commit', { number: count })}
        </Button>
        <Group gap="xs">
          <Text size="sm">{t('existing')}</Text>
          <SegmentedControl
            size="xs"
            value={existing}
            onChange={(value) => setExisting(value as 'update' | 'skip')}
            data={[
              { value: 'update', label: t('update') },
              { value: 'skip', label: t('skip') },
            ]}
          />
        </Group>
        <Button variant="default" onClick={() => void discard()}>
          {t('discard')}
        </Button>
      </Group>
      <BatchRows
        key={counts.rows + counts.error}
        batchId={batchId}
        columns={preview.columns}
        counts={counts}
        decisions={decisions}
        onDecision={(line, decision) => setDecisions(withDecision(decisions, line, decision))}
      />
    </Stack>
  );
}

function Settled({ batchId }: { batchId: string }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const language = useLanguage();
  const errorText = useErrorText();
  const [job, setJob] = useState<string | null>(null);
  const batches = useQuery(apiQuery.imports.list.queryOptions({ input: { limit: 100 } }));
  const batch = batches.data?.items.find(({ id }) => id === batchId);
  if (!batch) return <Loading />;
  const undo = async () => {
    const id = crypto.randomUUID();
    setJob(id);
    try {
      const { undone, kept } = await api.members.importUndo({ batchId, job: id });
      notifications.show({ message: [t('undone', { undone }), ...(kept > 0 ? [t('kept', { kept })] : [])].join('. ') });
    } catch (error) {
      notifications.show({ message: errorText(error), color: 'red' });
    } finally {
      setJob(null);
    }
  };
  const download = async () => {
    const file = await api.imports.badRows({ batchId, language });
    saveBase64(file.fileName, file.mimeType, file.contentBase64);
  };
  if (job) return <JobProgress job={job} title={t('undoing')} />;
  const { counts, state } = batch;
  return (
    <Stack p="md" gap="md" align="flex-start">
      <Text fw={600}>{t(`states.${state}`)}</Text>
      <Text>
        {(['new', 'change', 'unchanged', 'duplicate', 'ambiguous', 'error'] as const)
          .filter((verdict) => counts[verdict] > 0)
          .map((verdict) => `${t(`verdict.${verdict}`)}: ${showNumber(counts[verdict])}`)
          .join(' · ')}
      </Text>
      <Group>
        {counts.error + counts.duplicate + counts.ambiguous > 0 && (
          <Button variant="default" onClick={() => void download()}>
            {t('badRows')}
          </Button>
        )}
        {state === 'committed' && (
          <Button variant="default" color="red" onClick={() => void undo()}>
            {t('undo')}
          </Button>
        )}
        <Button variant="subtle" onClick={() => void navigate({ to: '/imports' })}>
          {t('back')}
        </Button>
      </Group>
    </Stack>
  );
}

function withDecision(
  decisions: ReadonlyMap<number, Decision>,
  line: number,
  decision: Decision | null,
): ReadonlyMap<number, Decision> {
  const next = new Map(decisions);
  if (decision) next.set(line, decision);
  else next.delete(line);
  return next;
}
