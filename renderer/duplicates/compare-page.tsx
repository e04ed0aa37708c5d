/** Two records side by side: value by value which one is kept, then one record of two, or two people after all. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergePreview } from '../../shared/duplicates/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useFailureText } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { ErrorNotice, FormError, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import classes from './duplicates.module.css';
import { FactRows } from './fact-rows.tsx';
import { PeriodRows } from './period-rows.tsx';
import { useCompareKeys } from './use-compare-keys.ts';

type Choices = Record<string, 'keep' | 'drop'>;
type CompareDraft = { choices: Choices; leaveOut: string[]; reason: string };

export function ComparePage() {
  const { keepId = '', dropId = '' } = useParams({ strict: false });
  return <Compare key={keepId} keepId={keepId} dropId={dropId} />;
}

function Compare({ keepId, dropId }: { keepId: string; dropId: string }) {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const notice = useNotice();
  const failureText = useFailureText();
  const form = useDraftForm<CompareDraft>(
    `compare:${keepId}:${dropId}`,
    () => ({ choices: {}, leaveOut: [], reason: t('reasonGiven') }),
    keepId,
  );
  const { choices, leaveOut, reason } = form.values;
  const [error, setError] = useState<string>();
  const busy = useRef(false);
  const preview = useQuery({
    ...apiQuery.members.mergePreview.queryOptions({ input: { keepId, dropId, choices, leaveOut } }),
    placeholderData: keepPreviousData,
    // Whoever comes back looks at the records as they are then, and merges what he has looked at.
    gcTime: 0,
    retry: false,
  });
  // What was first on the screen is what somebody has looked at; a later answer may tell of what another has written meanwhile.
  const seen = useRef<MergePreview['revisions'] | null>(null);
  useEffect(() => {
    if (preview.data && !preview.isPlaceholderData) seen.current ??= preview.data.revisions;
  }, [preview.data, preview.isPlaceholderData]);
  // What had been chosen may be settled otherwise by now: then the comparison begins anew.
  const { discard, fromDraft } = form;
  useEffect(() => {
    if (fromDraft && preview.isError) discard();
  }, [fromDraft, preview.isError, discard]);
  const leave = () => form.settle();
  const back = () => {
    leave();
    void navigate({ to: '/duplicates' });
  };
  const once = async (work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setError(undefined);
    try {
      await work();
    } catch (caught) {
      const changed = errorOf(caught).code === 'CONFLICT';
      if (changed) {
        seen.current = null;
        await preview.refetch();
      }
      setError(changed ? t('changed') : failureText(caught));
    } finally {
      busy.current = false;
    }
  };
  const merge = () =>
    once(async () => {
      if (!preview.data) return;
      const { changeId } = await api.members.merge({
        keepId,
        dropId,
        choices,
        leaveOut,
        ...(reason.trim() ? { reason } : {}),
        revisions: seen.current ?? preview.data.revisions,
      });
      leave();
      notice.done(t('merged'), changeId);
      await navigate({ to: '/members/$id', params: { id: keepId } });
    });
  const dismiss = () =>
    once(async () => {
      const { changeId } = await api.members.dismissDuplicate({ oneId: keepId, otherId: dropId });
      leave();
      notice.done(t('dismissed'), changeId);
      await navigate({ to: '/duplicates' });
    });
  const swap = () => {
    leave();
    void navigate({
      to: '/duplicates/$keepId/$dropId',
      params: { keepId: dropId, dropId: keepId },
      replace: true,
    });
  };
  const choose = (key: string, side: 'keep' | 'drop') => form.set({ choices: { ...choices, [key]: side } });
  const body = useRef<HTMLDivElement>(null);
  useCompareKeys(body, { onMerge: () => void merge(), onDismiss: () => void dismiss(), onSwap: swap, onBack: back });
  if (preview.isPending) return <Loading />;
  if (preview.isError)
    return (
      <Page title={t('compare')}>
        <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />
      </Page>
    );
  const { data } = preview;
  return (
    <Page
      title={t('compare')}
      actions={
        <>
          <Button size="xs" variant="subtle" onClick={swap}>
            {t('swap')}
          </Button>
          <Button size="xs" variant="default" onClick={back}>
            {t('back')}
          </Button>
        </>
      }
    >
      <div ref={body} className={classes.compare}>
        <DraftNote shown={fromDraft} onDiscard={discard} />
        {data.warnings.length > 0 && (
          <ul className={classes.warnings} role="note">
            {data.warnings.map((warning) => (
              <li key={warning}>{t(`warning.${warning}`)}</li>
            ))}
          </ul>
        )}
        <FactRows preview={data} choices={choices} onChoose={choose} />
        <PeriodRows
          preview={data}
          leaveOut={leaveOut}
          onTake={(id, take) =>
            form.set({ leaveOut: take ? leaveOut.filter((other) => other !== id) : [...leaveOut, id] })
          }
        />
        <Comes comes={data.comes} />
        <p className={classes.keys}>{t('keys')}</p>
      </div>
      <footer className={classes.foot}>
        <TextInput
          className={classes.reason}
          size="xs"
          label={t('reason')}
          autoComplete="off"
          maxLength={500}
          value={reason}
          onChange={(event) => form.set({ reason: event.currentTarget.value })}
        />
        <FormError>{error}</FormError>
        <Group gap="xs" ml="auto" wrap="nowrap">
          <Button size="xs" variant="default" onClick={() => void dismiss()}>
            {t('dismiss')}
          </Button>
          <Button size="xs" onClick={() => void merge()}>
            {t('merge')}
          </Button>
        </Group>
      </footer>
    </Page>
  );
}

function Comes({ comes }: Pick<MergePreview, 'comes'>) {
  const { t } = useTranslation('duplicates');
  const words = useWords();
  if (comes.length === 0) return null;
  const what = comes.map(({ entity, count }) => `${words.entity(entity).toLowerCase()} (${count})`).join(', ');
  return (
    <Text mt="sm" c="dimmed">
      {t('comes', { what })}
    </Text>
  );
}
