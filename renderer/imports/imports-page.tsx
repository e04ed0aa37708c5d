/** Bringing a file in, and the imports there have been. */
import { Stack, Text, Title } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LARGEST_IMPORT } from '../../shared/imports/contract.ts';
import { api, apiQuery } from '../api/client.ts';
import { useFailureText } from '../api/errors.ts';
import table from '../ui/data-table.module.css';
import { showMoment, showNumber } from '../ui/dates.ts';
import { ErrorNotice, FormError, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { JobProgress } from './job-progress.tsx';
import { upload } from './upload.ts';

const ACCEPTED = {
  'text/csv': ['.csv', '.txt'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

export function ImportsPage() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [job, setJob] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<string>();
  const bringIn = async (file: File | undefined) => {
    if (!file) return;
    setError(undefined);
    setSending(true);
    const id = crypto.randomUUID();
    setJob(id);
    try {
      const uploadId = await upload(file);
      setSending(false);
      const { batchId } = await api.members.importPreview({ uploadId, job: id });
      await navigate({ to: '/imports/$batchId', params: { batchId } });
    } catch (caught) {
      setError(failureText(caught));
    } finally {
      setJob(null);
      setSending(false);
    }
  };
  return (
    <Page title={t('title')}>
      <Stack p="md" gap="lg">
        {job ? (
          <JobProgress job={job} title={sending ? t('uploading') : t('read')} />
        ) : (
          <Dropzone
            multiple={false}
            maxSize={LARGEST_IMPORT}
            accept={ACCEPTED}
            onDrop={(files) => void bringIn(files[0])}
            onReject={() => setError(t('refused'))}
            inputProps={{ 'aria-label': t('drop') }}
          >
            <Stack align="center" gap={4} py="lg">
              <Text fw={600}>{t('drop')}</Text>
              <Text c="dimmed">{t('dropText')}</Text>
            </Stack>
          </Dropzone>
        )}
        <FormError>{error}</FormError>
        <Earlier />
      </Stack>
    </Page>
  );
}

function Earlier() {
  const { t } = useTranslation('imports');
  const batches = useQuery(apiQuery.imports.list.queryOptions({ input: {} }));
  if (batches.isPending) return <Loading />;
  if (batches.isError) return <ErrorNotice error={batches.error} />;
  return (
    <section>
      <Title order={2} size={14} mb={4}>
        {t('earlier')}
      </Title>
      {batches.data.items.length === 0 ? (
        <Text c="dimmed">{t('none')}</Text>
      ) : (
        <table className={`${table.table} ${table.plain}`}>
          <thead>
            <tr>
              <th>{t('when')}</th>
              <th>{t('who')}</th>
              <th>{t('state')}</th>
              <th>{t('rows')}</th>
            </tr>
          </thead>
          <tbody>
            {batches.data.items.map(({ id, createdAt, staffName, state, counts }) => (
              <tr key={id}>
                <td>
                  <TextLink to="/imports/$batchId" params={{ batchId: id }}>
                    {showMoment(createdAt)}
                  </TextLink>
                </td>
                <td>{staffName}</td>
                <td>{t(`states.${state}`)}</td>
                <td className={table.number}>{showNumber(counts.rows)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
