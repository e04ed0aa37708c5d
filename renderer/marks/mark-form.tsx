/** Marking a member: why, and who may open the record. Taking the mark away asks why. */
import { Button, Group, MultiSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '../../shared/marks/contract.ts';
import { MARK_KINDS } from '../../shared/marks/terms.ts';
import { can } from '../../shared/permissions.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useErrorText, useFormErrors } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.tsx';
import { ReasonModal } from '../ui/reason-modal.tsx';

type MarkFormProps = { personId: string; mark: Mark | null; onDone: () => void };

/** Mounted while it is open. */
export function MarkForm({ personId, mark, onDone }: MarkFormProps) {
  const { t } = useTranslation('marks');
  const ui = useTranslation('ui').t;
  const { done } = useNotice();
  const errorText = useErrorText();
  const formErrors = useFormErrors();
  const staff = useQuery(apiQuery.staff.list.queryOptions({ input: {} }));
  const [kind, setKind] = useState<Mark['kind']>(mark?.kind ?? 'colleague');
  const [readers, setReaders] = useState<string[]>((mark?.readers ?? []).map(({ staffId }) => staffId));
  const [error, setError] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const able = (staff.data?.items ?? []).filter(({ active, roles }) => active && can(roles, 'contact', 'read'));
  const save = async () => {
    try {
      const { changeId } = await api.marks.set({ personId, kind, readers });
      done(t('saved'), changeId);
      onDone();
    } catch (caught) {
      const fields = errorOf(caught).issues ? Object.values(formErrors(caught)) : [];
      setError(fields[0] ?? errorText(caught));
    }
  };
  if (removing) {
    return (
      <ReasonModal
        title={t('remove')}
        text={t('removeText')}
        action={t('remove')}
        form={`mark-remove-${personId}`}
        personId={personId}
        onClose={() => setRemoving(false)}
        onReason={async (reason) => {
          const { changeId } = await api.marks.remove({ personId, reason });
          done(t('removed'), changeId);
          onDone();
        }}
      />
    );
  }
  return (
    <Dialog opened onClose={onDone} title={t('title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Text>{t('text')}</Text>
          <SegmentedControl
            size="xs"
            aria-label={t('kindLabel')}
            value={kind}
            onChange={(value) => setKind(value as Mark['kind'])}
            data={MARK_KINDS.map((value) => ({ value, label: t(`kindChoice.${value}`) }))}
          />
          <MultiSelect
            size="xs"
            label={t('readers')}
            description={t('readersText')}
            openOnFocus={false}
            searchable
            data={able.map(({ id, name }) => ({ value: id, label: name }))}
            value={readers}
            onChange={setReaders}
            error={error}
          />
          <Group justify="space-between" gap="xs">
            {mark ? (
              <Button size="xs" variant="subtle" color="red" onClick={() => setRemoving(true)}>
                {t('remove')}
              </Button>
            ) : (
              <span />
            )}
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={onDone}>
                {ui('cancel')}
              </Button>
              <Button size="xs" type="submit">
                {t('save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
