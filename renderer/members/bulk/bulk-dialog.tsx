/** One change for many: said, shown with what it will do, done with progress, and taken back as one. */
import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCalendarDate } from '../../../shared/dates/calendar-date.ts';
import type { MemberSelection } from '../../../shared/members/selection.ts';
import { api, apiQuery } from '../../api/client.ts';
import { useFailureText } from '../../api/errors.ts';
import { JobProgress } from '../../imports/job-progress.tsx';
import { showNumber, today } from '../../ui/dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useNotice } from '../../ui/notice.tsx';
import { FormError } from '../../ui/notices.tsx';
import { BulkPreviewView } from './bulk-preview.tsx';
import { type BulkKind, changeOf, newDraft } from './change-draft.ts';
import { ChangeFields } from './change-fields.tsx';

type BulkDialogProps = {
  kind: BulkKind;
  selection: MemberSelection;
  onClose: () => void;
};

type Stage =
  | { name: 'saying' }
  | { name: 'working' | 'undoing'; job: string }
  | { name: 'done'; changed: number; changeId: string | null }
  | { name: 'undone'; kept: readonly { id: string; name: string }[] };

const TYPING_MS = 300;

export function BulkDialog({ kind, selection, onClose }: BulkDialogProps) {
  const { t } = useTranslation('bulk');
  const ui = useTranslation('ui').t;
  const failureText = useFailureText();
  const { done } = useNotice();
  const [draft, setDraft] = useState(() => newDraft(kind, formatCalendarDate(today())));
  const [stage, setStage] = useState<Stage>({ name: 'saying' });
  const [error, setError] = useState('');
  const [change] = useDebouncedValue(changeOf(draft), TYPING_MS);
  const preview = useQuery({
    ...apiQuery.members.bulkPreview.queryOptions({ input: { selection, change: change ?? NO_CHANGE } as never }),
    enabled: change !== null && stage.name === 'saying',
    placeholderData: keepPreviousData,
  });
  const changed = change && preview.data ? preview.data.changed : 0;
  const ready = changed > 0 && !preview.isPlaceholderData && JSON.stringify(change) === JSON.stringify(changeOf(draft));
  const run = async () => {
    if (!change || !ready) return;
    const job = crypto.randomUUID();
    setError('');
    setStage({ name: 'working', job });
    try {
      const outcome = await api.members.bulk({ selection, change, job } as never);
      setStage({ name: 'done', changed: outcome.changed, changeId: outcome.changeId });
    } catch (failure) {
      setError(failureText(failure));
      setStage({ name: 'saying' });
    }
  };
  const undo = async (changeId: string) => {
    const before = stage;
    const job = crypto.randomUUID();
    setStage({ name: 'undoing', job });
    try {
      const { keptPeople } = await api.history.undo({ changeId, job });
      setStage({ name: 'undone', kept: keptPeople });
    } catch (failure) {
      setError(failureText(failure));
      setStage(before);
    }
  };
  const close = () => {
    if (stage.name === 'working' || stage.name === 'undoing') return;
    if (stage.name === 'done')
      done(t('changed', { count: stage.changed, number: showNumber(stage.changed) }), stage.changeId);
    onClose();
  };
  const isBusy = stage.name === 'working' || stage.name === 'undoing';
  return (
    <Dialog
      opened
      onClose={close}
      size="lg"
      title={t(`titles.${kind}`)}
      withCloseButton={!isBusy}
      closeOnEscape={!isBusy}
    >
      {isBusy && <JobProgress job={stage.job} title={t(stage.name)} />}
      {stage.name === 'saying' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
        >
          <Stack gap="md">
            <ChangeFields draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} />
            {change && <BulkPreviewView preview={preview.data} error={preview.error} change={change} />}
            <FormError>{error}</FormError>
            <Group justify="flex-end" gap="xs">
              <Button size="xs" variant="default" onClick={close}>
                {ui('cancel')}
              </Button>
              <Button size="xs" type="submit" disabled={!ready}>
                {t('do', { count: changed, number: showNumber(changed) })}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      {stage.name === 'done' && (
        <Stack gap="md" role="status">
          <Text fw={600}>{t('changed', { count: stage.changed, number: showNumber(stage.changed) })}</Text>
          {stage.changeId && <Text>{t('doneText')}</Text>}
          <FormError>{error}</FormError>
          <Group justify="flex-end" gap="xs">
            {stage.changeId && (
              <Button size="xs" variant="default" onClick={() => stage.changeId && void undo(stage.changeId)}>
                {ui('undo')}
              </Button>
            )}
            <Button size="xs" data-autofocus autoFocus onClick={close}>
              {ui('close')}
            </Button>
          </Group>
        </Stack>
      )}
      {stage.name === 'undone' && (
        <Stack gap="md" role="status">
          <Text fw={600}>{t('undone')}</Text>
          {stage.kept.length > 0 && (
            <>
              <Text>{t('kept', { count: stage.kept.length })}</Text>
              <List size="sm">
                {stage.kept.map(({ id, name }) => (
                  <List.Item key={id}>
                    <Anchor component={Link} to={`/members/${id}`} onClick={onClose}>
                      {name}
                    </Anchor>
                  </List.Item>
                ))}
              </List>
            </>
          )}
          <Group justify="flex-end">
            <Button size="xs" autoFocus onClick={onClose}>
              {ui('close')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}

/** Stands for no change where a query is not asked yet. */
const NO_CHANGE = { kind: 'returned', use: 'home', returnedOn: null } as const;
