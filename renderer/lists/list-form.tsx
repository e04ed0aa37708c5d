/** Making a tag or list, or saying anew what it is called and for. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberListRow } from '../../shared/lists/model.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

type ListFormProps = { kind: MemberListRow['kind']; list: MemberListRow | null; onClose: () => void };

/** Name of the draft of a new tag or list. */
export const listDraft = (kind: MemberListRow['kind'], id: string | null = null) => `lists:${id ?? kind}`;

export function ListForm({ kind, list, onClose }: ListFormProps) {
  const { t } = useTranslation('lists');
  const ui = useTranslation('ui').t;
  const formErrors = useFormErrors();
  const client = useQueryClient();
  const { done } = useNotice();
  const form = useDraftForm(listDraft(kind, list?.id), () => ({
    name: list?.name ?? '',
    purpose: list?.purpose ?? '',
  }));
  const { name, purpose } = form.values;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const close = () => {
    form.settle();
    onClose();
  };
  const save = async () => {
    setErrors({});
    try {
      const said = { name, purpose };
      const { changeId } = list
        ? await api.lists.update({ id: list.id, patch: said, revision: list.revision })
        : await api.lists.create({ kind, ...said });
      await client.invalidateQueries();
      done(list ? t('changed', { name }) : t('made', { name }), changeId);
      close();
    } catch (error) {
      const found = formErrors(error);
      setErrors({
        ...found,
        name: found.name ?? found['patch.name'] ?? '',
        purpose: found.purpose ?? found['patch.purpose'] ?? '',
      });
    }
  };
  return (
    <Dialog opened onClose={close} title={list ? t('changeTitle') : kind === 'tag' ? t('newTag') : t('newList')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <TextInput
            size="xs"
            label={t('name')}
            required
            data-autofocus
            autoComplete="off"
            maxLength={80}
            value={name}
            error={errors.name}
            onChange={(event) => form.set({ name: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t('purpose')}
            description={t('purposeHint')}
            required
            autoComplete="off"
            maxLength={300}
            value={purpose}
            error={errors.purpose}
            onChange={(event) => form.set({ purpose: event.currentTarget.value })}
          />
          <FormError>{errors.form}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit">
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
