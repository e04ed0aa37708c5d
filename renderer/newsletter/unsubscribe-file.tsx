/** A file of unsubscribes: dropped, seen row by row, carried out or discarded. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UNSUBSCRIBE_VERDICTS } from '../../shared/newsletter/terms.ts';
import { api, apiQuery } from '../api/client.ts';
import { useFailureText, useIssueText } from '../api/errors.ts';
import { JobProgress } from '../imports/job-progress.tsx';
import { upload } from '../imports/upload.ts';
import table from '../ui/data-table.module.css';
import { showNumber } from '../ui/dates.ts';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import classes from './newsletter.module.css';

const ACCEPTED = {
  'text/csv': ['.csv', '.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};
/** As much as a session of the mailing supplier ever holds. */
const LARGEST = 20 * 1024 * 1024;
const ALL = '';

type Looked = { uploadId: string; answer: Awaited<ReturnType<typeof api.newsletter.importUnsubscribes>> };

export function UnsubscribeFile() {
  const { t } = useTranslation('newsletter');
  const client = useQueryClient();
  const failureText = useFailureText();
  const { done } = useNotice();
  const publications = useQuery(apiQuery.newsletter.publications.queryOptions({ input: {} }));
  const [only, setOnly] = useState(ALL);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [job, setJob] = useState<{ id: string; title: string } | null>(null);
  const [error, setError] = useState<string>();
  const run = async (title: string, work: (id: string) => Promise<void>) => {
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
  const of = only === ALL ? {} : { publicationId: only };
  const look = (file: File | undefined) =>
    file &&
    run(t('reading'), async (id) => {
      const uploadId = await upload(file);
      try {
        setLooked({ uploadId, answer: await api.newsletter.importUnsubscribes({ uploadId, ...of, job: id }) });
      } catch (caught) {
        // A file that cannot be read is not kept.
        await api.newsletter.discardUnsubscribes({ uploadId });
        throw caught;
      }
    });
  const apply = ({ uploadId }: Looked) =>
    run(t('writing'), async (id) => {
      const answer = await api.newsletter.importUnsubscribes({ uploadId, ...of, commit: true, job: id });
      setLooked(null);
      await client.invalidateQueries();
      done(t('applied', { removed: showNumber(answer.removed), members: showNumber(answer.members) }));
    });
  const discard = ({ uploadId }: Looked) =>
    run(t('reading'), async () => {
      await api.newsletter.discardUnsubscribes({ uploadId });
      setLooked(null);
      done(t('discarded'));
    });
  return (
    <section className={classes.part} aria-label={t('importTitle')}>
      <h2 className={classes.title}>{t('importTitle')}</h2>
      {job && <JobProgress job={job.id} title={job.title} />}
      {!job && !looked && (
        <Stack gap="xs" maw={640}>
          <Select
            size="xs"
            w={280}
            label={t('only')}
            allowDeselect={false}
            value={only}
            onChange={(value) => setOnly(value ?? ALL)}
            data={[
              { value: ALL, label: t('allNewsletters') },
              ...(publications.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []),
            ]}
          />
          <Dropzone
            multiple={false}
            maxSize={LARGEST}
            accept={ACCEPTED}
            onDrop={(files) => void look(files[0])}
            onReject={() => setError(t('refused'))}
            inputProps={{ 'aria-label': t('drop') }}
          >
            <Stack align="center" gap={4} py="md">
              <Text fw={600}>{t('drop')}</Text>
              <Text c="dimmed">{t('dropText')}</Text>
            </Stack>
          </Dropzone>
        </Stack>
      )}
      <FormError>{error}</FormError>
      {!job && looked && (
        <Verdicts looked={looked} onApply={() => void apply(looked)} onDiscard={() => void discard(looked)} />
      )}
    </section>
  );
}

type VerdictsProps = { looked: Looked; onApply: () => void; onDiscard: () => void };

function Verdicts({ looked: { answer }, onApply, onDiscard }: VerdictsProps) {
  const { t } = useTranslation('newsletter');
  const issueText = useIssueText();
  const { counts, rows } = answer;
  const count = counts.subscriber + counts.member + counts.both;
  const hidden = counts.rows - rows.length;
  return (
    <Stack gap="sm">
      <ul className={classes.counts}>
        {UNSUBSCRIBE_VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <li key={verdict}>
            {t(`verdict.${verdict}`)}: {showNumber(counts[verdict])}
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {count === 0 ? t('nothing') : t('applyNote')}
      </Text>
      <Group gap="xs">
        {count > 0 && (
          <Button size="xs" color="red" onClick={onApply}>
            {t('apply', { count, number: showNumber(count) })}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDiscard}>
          {t('discard')}
        </Button>
      </Group>
      <table className={`${table.table} ${table.plain}`}>
        <thead>
          <tr>
            <th className={classes.narrow}>{t('line')}</th>
            <th>{t('email')}</th>
            <th>{t('verdictHead')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, email, verdict, issue }) => (
            <tr key={line}>
              <td className={table.number}>{line}</td>
              <td>{email}</td>
              <td>{issue ? issueText(issue) : t(`verdict.${verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <Text size="xs">{t('more', { number: showNumber(hidden) })}</Text>}
    </Stack>
  );
}
