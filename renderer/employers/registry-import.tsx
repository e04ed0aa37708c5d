/** Taking a file of Enhetsregisteret in: which files, what is taken, what would change, and then the change itself. */
import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitImport, UnitsTaken } from '../../shared/employers/import-model.ts';
import { LARGEST_IMPORT } from '../../shared/imports/contract.ts';
import { api } from '../api/client.ts';
import { errorOf, useFailureText } from '../api/errors.ts';
import { JobProgress } from '../imports/job-progress.tsx';
import { upload } from '../imports/upload.ts';
import { showNumber } from '../ui/dates.ts';
import { FormError } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './employers.module.css';
import { RegistryOutcome } from './registry-outcome.tsx';

const ACCEPTED = {
  'application/json': ['.json'],
  'application/gzip': ['.gz'],
  'text/csv': ['.csv'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

type Staged = { uploadId: string; take: UnitsTaken; found: UnitImport };

export function RegistryImport() {
  const { t } = useTranslation('employers');
  const failureText = useFailureText();
  const navigate = useNavigate();
  const [job, setJob] = useState<{ id: string; title: string } | null>(null);
  const [error, setError] = useState<string>();
  const [staged, setStaged] = useState<Staged | null>(null);
  const [done, setDone] = useState<UnitImport | null>(null);
  const run = async (title: string, work: (id: string) => Promise<void>) => {
    const id = crypto.randomUUID();
    setJob({ id, title });
    setError(undefined);
    try {
      await work(id);
    } catch (caught) {
      setError(errorOf(caught).code === 'CANCELLED' ? t('importCancelled') : failureText(caught));
    } finally {
      setJob(null);
    }
  };
  const look = (uploadId: string, take: UnitsTaken) =>
    run(t('reading'), async (id) => {
      const found = await api.employers.import({ uploadId, take, dryRun: true, job: id });
      setStaged({ uploadId, take, found });
    });
  const bringIn = async (file: File | undefined) => {
    if (!file) return;
    let uploadId: string | undefined;
    await run(t('sending'), async () => {
      uploadId = await upload(file);
    });
    if (uploadId) await look(uploadId, 'known');
  };
  const commit = ({ uploadId, take, found }: Staged) =>
    run(t('writing'), async (id) => {
      setDone(await api.employers.import({ uploadId, take, expected: found.counts.units, job: id }));
      setStaged(null);
    });
  const discard = ({ uploadId }: Staged) => {
    setStaged(null);
    void api.employers.discardImport({ uploadId });
  };
  if (job)
    return (
      <Page title={t('importTitle')}>
        <JobProgress job={job.id} title={job.title} />
      </Page>
    );
  if (done) return <Done done={done} onAgain={() => setDone(null)} />;
  if (staged) {
    const { new: made, change } = staged.found.counts;
    return (
      <Page
        title={t('importTitle')}
        actions={
          <>
            <Button size="xs" variant="default" onClick={() => discard(staged)}>
              {t('discard')}
            </Button>
            <Button size="xs" disabled={made + change === 0} onClick={() => void commit(staged)}>
              {t('write', { count: made + change, number: showNumber(made + change) })}
            </Button>
          </>
        }
      >
        <FormError>{error}</FormError>
        <div className={classes.choice}>
          <SegmentedControl
            size="xs"
            aria-label={t('whichUnits')}
            value={staged.take}
            onChange={(take) => void look(staged.uploadId, take as UnitsTaken)}
            data={(['known', 'all'] as const).map((value) => ({ value, label: t(`take.${value}`) }))}
          />
          <Text size="xs" c="dimmed">
            {t(`takeText.${staged.take}`)}
          </Text>
        </div>
        <RegistryOutcome found={staged.found} />
      </Page>
    );
  }
  return (
    <Page title={t('importTitle')}>
      <Stack p="md" gap="md" maw={720}>
        <Text>{t('importIntro')}</Text>
        <Dropzone
          multiple={false}
          maxSize={LARGEST_IMPORT}
          accept={ACCEPTED}
          onDrop={(files) => void bringIn(files[0])}
          onReject={() => setError(t('fileRefused'))}
          inputProps={{ 'aria-label': t('dropFile') }}
        >
          <Stack align="center" gap={4} py="lg">
            <Text fw={600}>{t('dropFile')}</Text>
            <Text c="dimmed">{t('dropFileText')}</Text>
          </Stack>
        </Dropzone>
        <FormError>{error}</FormError>
        <ul className={classes.rules}>
          {(['known', 'order', 'kept', 'withheld'] as const).map((rule) => (
            <li key={rule}>{t(`rules.${rule}`)}</li>
          ))}
        </ul>
        <Group gap="md">
          <Anchor component="button" type="button" onClick={() => void navigate({ to: '/employers' })}>
            {t('toList')}
          </Anchor>
          <TextLink to="/imports">{t('earlierImports')}</TextLink>
        </Group>
      </Stack>
    </Page>
  );
}

/** What was written, with the way to the batch, where it is taken back. */
function Done({ done, onAgain }: { done: UnitImport; onAgain: () => void }) {
  const { t } = useTranslation('employers');
  return (
    <Page
      title={t('importTitle')}
      actions={
        <Button size="xs" variant="default" onClick={onAgain}>
          {t('another')}
        </Button>
      }
    >
      <Stack p="md" gap={4} role="status">
        <Text fw={600}>{t('written', { number: showNumber(done.counts.new + done.counts.change) })}</Text>
        <Group gap="md">
          {done.batchId && (
            <TextLink to="/imports/$batchId" params={{ batchId: done.batchId }}>
              {t('toBatch')}
            </TextLink>
          )}
          <TextLink to="/employers">{t('toList')}</TextLink>
        </Group>
      </Stack>
      <RegistryOutcome found={done} />
    </Page>
  );
}
