/** One import: looked through and written while it is staged, and what became of it afterwards. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STEADY } from '../api/changes.ts';
import { api, apiQuery } from '../api/client.ts';
import { EmptyState, ErrorNotice, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { SettledBatch } from './settled-batch.tsx';
import { type Preview, StagedBatch } from './staged-batch.tsx';

export function BatchPage() {
  const { t } = useTranslation('imports');
  const { batchId = '' } = useParams({ strict: false });
  const batches = useQuery(apiQuery.imports.list.queryOptions({ input: { limit: 100 } }));
  const batch = batches.data?.items.find(({ id }) => id === batchId);
  const staged = batch?.state === 'staged';
  const preview = useQuery({
    queryKey: ['preview', batchId],
    queryFn: () => api.members.importPreview({ batchId }),
    enabled: staged,
    staleTime: Number.POSITIVE_INFINITY,
    meta: STEADY,
  });
  const [again, setAgain] = useState<Preview | null>(null);
  const error = batches.error ?? (staged ? preview.error : null);
  if (error) return <ErrorNotice error={error} />;
  if (batches.isPending || (staged && preview.isPending)) return <Loading />;
  const shown = again ?? preview.data;
  if (staged && shown) return <StagedBatch preview={shown} onPreview={setAgain} />;
  return (
    <Page title={t('title')}>
      {batch ? (
        <SettledBatch batch={batch} />
      ) : (
        <EmptyState title={t('gone')} text={t('goneText')} action={<TextLink to="/imports">{t('back')}</TextLink>} />
      )}
    </Page>
  );
}
