/** Taking a file of Enhetsregisteret in: which files, what is taken, what would change, and then the change itself. */
import { Anchor, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitImport, UnitsTaken } from '../../shared/employers/import-model.ts';
import { LARGEST_IMPORT } from '../../shared/imports/contract.ts';
import { api } from '../api/client.ts';
import { errorOf, useFailureText } from '../api/errors.ts';
import { JobProgress } from '../imports/job-progress.tsx';
import { upload } from '../imports/upload.ts';
import { showNumber } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { FormError } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './employers.module.css';
import { NameMatches, type SameEmployers } from './name-matches.tsx';
import { RegistryOutcome } from './registry-outcome.tsx';

const ACCEPTED = {
  'application/json': ['.json'],
  'application/gzip': ['.gz'],
  'text/csv': ['.csv'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

/** A file that has been looked at. It stays with the account until it is written or discarded, so that leaving the page loses nothing. */
type Kept = { uploadId: string | null; take: UnitsTaken; same: SameEmployers };
const NONE: Kept = { uploadId: null, take: 'known', same: {} };

export function RegistryImport() {
  const { t } = useTranslation('employers');
  const failureText = useFailureText();
  const navigate = useNavigate();
  const [job, setJob] = useState<{ id: string; title: string } | null>(null);
  const [error, setError] = useState<string>();
  const { values: kept, set: keep, discard: drop } = useDraftForm<Kept>('import:registry', () => NONE);
  const [found, setFound] = useState<UnitImport | null>(null);
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
  const forget = () => {
    drop();
    setFound(null);
  };
  const look = (uploadId: string, take: UnitsTaken) =>
    run(t('reading'), async (id) => {
      try {
        setFound(await api.employers.import({ uploadId, take, dryRun: true, job: id }));
        keep({ uploadId, take });
      } catch (caught) {
        // What was uploaded long ago has been tidied away: there is nothing to come back to.
        if (errorOf(caught).code === 'NOT_FOUND') forget();
        throw caught;
      }
    });
  // Back on the page: the file is there still, the register may have moved on. It is looked at again.
  const back = useRef(kept.uploadId);
  useEffect(() => {
    if (back.current) void look(back.current, kept.take);
    back.current = null;
  });
  const bringIn = async (file: File | undefined) => {
    if (!file) return;
    let uploadId: string | undefined;
    await run(t('sending'), async () => {
      uploadId = await upload(file);
    });
    if (uploadId) await look(uploadId, 'known');
  };
  const commit = (uploadId: string, { counts, matches }: UnitImport) =>
    run(t('writing'), async (id) => {
      const { take } = kept;
      const same = chosenOf(kept.same, matches).map(([employerId, organisationNumber]) => ({
        employerId,
        organisationNumber,
      }));
      setDone(await api.employers.import({ uploadId, take, same, expected: counts.units, job: id }));
      forget();
    });
  const discard = (uploadId: string) => {
    forget();
    void api.employers.discardImport({ uploadId });
  };
  if (job)
    return (
      <Page title={t('importTitle')}>
        <JobProgress job={job.id} title={job.title} />
      </Page>
    );
  if (done) return <Done done={done} onAgain={() => setDone(null)} />;
  if (found && kept.uploadId) {
    const { uploadId, take, same } = kept;
    const { new: made, change } = found.counts;
    const joined = chosenOf(same, found.matches).filter(([id, number]) => isLeftOut(found.matches, id, number));
    const written = made + change + joined.length;
    return (
      <Page
        title={t('importTitle')}
        actions={
          <>
            <Button size="xs" variant="default" onClick={() => discard(uploadId)}>
              {t('discard')}
            </Button>
            <Button size="xs" disabled={written === 0} onClick={() => void commit(uploadId, found)}>
              {t('write', { count: written, number: showNumber(written) })}
            </Button>
          </>
        }
      >
        <FormError>{error}</FormError>
        <div className={classes.choice}>
          <SegmentedControl
            size="xs"
            aria-label={t('whichUnits')}
            value={take}
            onChange={(chosen) => void look(uploadId, chosen as UnitsTaken)}
            data={(['known', 'all'] as const).map((value) => ({ value, label: t(`take.${value}`) }))}
          />
          <Text size="xs" c="dimmed">
            {t(`takeText.${take}`)}
          </Text>
        </div>
        <RegistryOutcome found={found}>
          <NameMatches matches={found.matches} same={same} onSame={(next) => keep({ same: next })} />
        </RegistryOutcome>
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

/** What has been chosen and is offered still. */
function chosenOf(same: SameEmployers, matches: UnitImport['matches']): [employerId: string, number: string][] {
  return Object.entries(same).filter(([id, number]) => unitOf(matches, id, number) !== undefined);
}

function isLeftOut(matches: UnitImport['matches'], employerId: string, number: string): boolean {
  return unitOf(matches, employerId, number)?.isLeftOut === true;
}

function unitOf({ items }: UnitImport['matches'], id: string, number: string) {
  return items
    .find(({ employerId }) => employerId === id)
    ?.units.find(({ organisationNumber }) => organisationNumber === number);
}

/** What was written, with the way to the batch, where it is taken back. */
function Done({ done, onAgain }: { done: UnitImport; onAgain: () => void }) {
  const { t } = useTranslation('employers');
  const count = done.counts.new + done.counts.change;
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
        <Text fw={600}>{t('written', { count, number: showNumber(count) })}</Text>
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
