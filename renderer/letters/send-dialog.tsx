/**
 * Writing letters to one or many, or labels for them: with what, whom it reaches and whom not, then making it, then paper. Nothing leaves before
 * the button says how many.
 */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSheet } from '../../shared/letters/terms.ts';
import type { MemberSelection } from '../../shared/members/selection.ts';
import { useJobProgress } from '../api/changes.ts';
import { api, apiQuery } from '../api/client.ts';
import { useFailureText } from '../api/errors.ts';
import { type ListDraft, MOST_KEPT } from '../members/cut-off.ts';
import { showNumber } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { FormError } from '../ui/notices.tsx';
import { LabelFields } from './label-fields.tsx';
import { LetterFields } from './letter-fields.tsx';
import { MadeResult } from './made-result.tsx';
import { Reach, type Whom } from './reach.tsx';

export type Made = Awaited<ReturnType<typeof api.letters.render>>;
export type LetterChoice = { templateId: string | null; output: 'merged' | 'single' };
export type LabelChoice = { sheet: LabelSheet; start: number };

/** What is chosen, and of whom the letters are, so that the list stands there again. */
type SendDraft = ListDraft & { letter: LetterChoice; labels: LabelChoice; whom: Whom };

type SendDialogProps = {
  kind: 'letter' | 'label';
  /** Whom it is for. */
  whom: MemberSelection;
  /** The member's name, where it is one. */
  name?: string;
  /** Name of the draft, and the member it is about, where it is one. */
  draftName: string;
  personId?: string;
  onClose: () => void;
};

export function SendDialog({
  kind,
  whom: { ids, query, filters, ...rest },
  name,
  draftName,
  personId,
  onClose,
}: SendDialogProps) {
  const { t } = useTranslation('letters');
  const ui = useTranslation('ui').t;
  const failureText = useFailureText();
  const selection = { ...rest, ...(ids ? { ids: [...ids] } : {}), query, filters };
  const form = useDraftForm<SendDraft>(
    draftName,
    () => ({
      query: query ?? '',
      filters: filters ?? {},
      filter: rest.filter ?? null,
      // Too many to keep are none, never everybody.
      ids: ids ? (ids.length <= MOST_KEPT ? [...ids] : []) : null,
      letter: { templateId: null, output: 'merged' },
      labels: { sheet: '3x8', start: 1 },
      whom: { survivors: false, skipReturned: false, useProtected: false, reason: '' },
    }),
    personId ?? null,
  );
  const { letter, labels, whom } = form.values;
  const leave = () => {
    form.settle();
    onClose();
  };
  const [job, setJob] = useState<string | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [error, setError] = useState<string>();
  const reason = whom.useProtected && whom.reason.trim() !== '' ? { revealReason: whom.reason.trim() } : {};
  const options = { ...selection, survivors: whom.survivors, skipReturned: whom.skipReturned };
  const check = useQuery({
    ...apiQuery.letters.check.queryOptions({
      input: {
        ...options,
        withProtected: whom.useProtected,
        ...(kind === 'letter' && letter.templateId ? { templateId: letter.templateId } : {}),
      },
    }),
    enabled: kind === 'label' || letter.templateId !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const count = check.data?.count ?? 0;
  const make = async () => {
    if (kind === 'letter' && !letter.templateId) return;
    const id = crypto.randomUUID();
    setJob(id);
    setError(undefined);
    try {
      const { templateId, output } = letter;
      setMade(
        kind === 'label'
          ? await api.letters.labels({ ...options, ...reason, ...labels, job: id })
          : await api.letters.render({ ...options, ...reason, templateId: templateId ?? '', output, job: id }),
      );
      form.settle();
    } catch (caught) {
      setError(failureText(caught));
    } finally {
      setJob(null);
    }
  };
  const number = showNumber(count);
  const many = kind === 'label' ? t('labelsFor', { count, number }) : t('letterToMany', { count, number });
  const title =
    name && kind === 'letter'
      ? t('letterTo', { name })
      : count === 0
        ? t(kind === 'label' ? 'makeLabels' : 'writeLetter')
        : many;
  return (
    <Dialog opened onClose={leave} size={kind === 'letter' ? 'xl' : 'lg'} title={title}>
      {made ? (
        <MadeResult kind={kind} made={made} onClose={onClose} />
      ) : job ? (
        <Making job={job} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <Stack gap="md">
            <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
            {kind === 'letter' ? (
              <LetterFields
                choice={letter}
                count={count}
                personId={ids?.[0] ?? null}
                onChange={(next) => form.set({ letter: next })}
              >
                {check.data && (
                  <Reach kind={kind} check={check.data} whom={whom} onChange={(next) => form.set({ whom: next })} />
                )}
              </LetterFields>
            ) : (
              <>
                <LabelFields choice={labels} onChange={(next) => form.set({ labels: next })} />
                {check.data && (
                  <Reach kind={kind} check={check.data} whom={whom} onChange={(next) => form.set({ whom: next })} />
                )}
              </>
            )}
            <FormError>{error ?? (check.error ? failureText(check.error) : undefined)}</FormError>
            <Group justify="flex-end" gap="xs">
              <Button size="xs" variant="default" onClick={leave}>
                {ui('cancel')}
              </Button>
              <Button
                size="xs"
                type="submit"
                disabled={count === 0 || (whom.useProtected && whom.reason.trim().length < 3)}
              >
                {kind === 'label'
                  ? t('makeLabelsDo', { count, number })
                  : count > 0
                    ? t('make', { count, number })
                    : t('makeNone')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

function Making({ job }: { job: string }) {
  const { t } = useTranslation('letters');
  const progress = useJobProgress(job);
  const share = progress?.total ? (100 * progress.done) / progress.total : null;
  return (
    <Stack gap="xs" role="status" aria-live="polite">
      <Text fw={600}>{t('making')}</Text>
      <Progress value={share ?? 100} animated={share === null} aria-label={t('making')} />
      <Group justify="space-between">
        <Text c="dimmed">
          {progress?.total ? t('of', { done: showNumber(progress.done), total: showNumber(progress.total) }) : ' '}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => void api.session.cancelJob({ job })}>
          {t('stop')}
        </Button>
      </Group>
    </Stack>
  );
}
