/** What a file was read as, column by column and row by row, before any of it is written. What is decided on rows is kept as a draft. */
import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportField } from '../../shared/imports/model.ts';
import { api } from '../api/client.ts';
import { useFailureText } from '../api/errors.ts';
import { showNumber } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { BatchRows, type Decision } from './batch-rows.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import classes from './imports.module.css';
import { JobProgress } from './job-progress.tsx';

export type Preview = Awaited<ReturnType<typeof api.members.importPreview>>;

/** What has been decided: on members we have, and on single rows by their line. */
type Decided = { existing: 'update' | 'skip'; rows: Record<string, Decision> };

export function StagedBatch({ preview, onPreview }: { preview: Preview; onPreview: (preview: Preview) => void }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const { done, act } = useNotice();
  const failureText = useFailureText();
  const [job, setJob] = useState<{ id: string; title: string } | null>(null);
  const [error, setError] = useState<string>();
  const { batchId, counts, columns } = preview;
  const draft = useDraftForm<Decided>(`import:${batchId}`, () => ({ existing: 'update', rows: {} }));
  const { existing, rows } = draft.values;
  const run = async (title: string, work: (job: string) => Promise<void>) => {
    const id = crypto.randomUUID();
    setJob({ id, title });
    setError(undefined);
    try {
      await work(id);
    } catch (caught) {
      setError(failureText(caught));
    } finally {
      setJob(null);
    }
  };
  const map = (mapping: (ImportField | null)[]) =>
    run(t('read'), async (id) => onPreview(await api.members.importPreview({ batchId, mapping, job: id })));
  const commit = () =>
    run(t('write'), async (id) => {
      const decisions = Object.entries(rows).map(([line, decision]) => ({ line: Number(line), ...decision }));
      const result = await api.members.importCommit({ batchId, existing, decisions, job: id });
      draft.settle();
      const { created, changed, skipped, heldBack } = result;
      done(
        [
          t('created', { count: created, number: showNumber(created) }),
          t('changed', { count: changed, number: showNumber(changed) }),
          t('skipped', { count: skipped, number: showNumber(skipped) }),
          ...(heldBack > 0 ? [t('heldBack', { count: heldBack, number: showNumber(heldBack) })] : []),
        ].join(' · '),
      );
    });
  const discard = () =>
    act(async () => {
      await api.imports.discard({ batchId });
      draft.settle();
      await navigate({ to: '/imports' });
    }, t('discarded'));
  const decided = Object.values(rows).filter(({ take }) => take !== 'skip').length;
  const count = counts.new + (existing === 'update' ? counts.change : 0) + decided;
  if (job) {
    return (
      <Page title={t('title')}>
        <JobProgress job={job.id} title={job.title} />
      </Page>
    );
  }
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => void discard()}>
            {t('discard')}
          </Button>
          <Button size="xs" onClick={() => void commit()} disabled={count === 0}>
            {t('commit', { count, number: showNumber(count) })}
          </Button>
        </>
      }
    >
      <div className={classes.staged}>
        <FileFacts format={preview.format} />
        <FormError>{error}</FormError>
        <ColumnMapping columns={columns} onMapping={(mapping) => void map(mapping)} />
        {counts.change > 0 && (
          <Group gap="xs">
            <Text>{t('existing')}</Text>
            <SegmentedControl
              size="xs"
              aria-label={t('existing')}
              value={existing}
              onChange={(value) => draft.set({ existing: value as Decided['existing'] })}
              data={[
                { value: 'update', label: t('update') },
                { value: 'skip', label: t('skip') },
              ]}
            />
          </Group>
        )}
      </div>
      <BatchRows
        // Read again, the rows are others.
        key={columns.map(({ field }) => field).join()}
        batchId={batchId}
        columns={columns}
        counts={counts}
        decisions={rows}
        onDecision={(line, decision) => draft.set({ rows: withDecision(rows, line, decision) })}
      />
    </Page>
  );
}

/** How the file was read, so that somebody sees at once when it was read wrongly. */
function FileFacts({ format }: { format: Preview['format'] }) {
  const { t } = useTranslation('imports');
  const delimiter = format.delimiter === '\t' ? t('tab') : format.delimiter;
  return (
    <Text c="dimmed">
      {[
        t('found', { kind: format.kind.toUpperCase() }),
        format.encoding && t('encoding', { encoding: format.encoding.toUpperCase() }),
        delimiter && t('delimiter', { delimiter }),
        t('header', { line: format.headerLine }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  );
}

function withDecision(
  rows: Record<string, Decision>,
  line: number,
  decision: Decision | null,
): Record<string, Decision> {
  const { [String(line)]: _before, ...rest } = rows;
  return decision ? { ...rest, [String(line)]: decision } : rest;
}
