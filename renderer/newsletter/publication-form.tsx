/** Making something new to send out, or calling it something else. */
import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationRow } from '../../shared/newsletter/model.ts';
import { PUBLICATION_KINDS } from '../../shared/newsletter/terms.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

/** Name of the draft of a new one. */
export const PUBLICATION_DRAFT = 'newsletter:publication';

type Values = { name: string; kind: PublicationRow['kind'] };

export function PublicationForm({ publication, onClose }: { publication: PublicationRow | null; onClose: () => void }) {
  const { t } = useTranslation('newsletter');
  const formErrors = useFormErrors();
  const client = useQueryClient();
  const { done } = useNotice();
  const form = useDraftForm<Values>(publication ? `${PUBLICATION_DRAFT}:${publication.id}` : PUBLICATION_DRAFT, () => ({
    name: publication?.name ?? '',
    kind: publication?.kind ?? 'newsletter',
  }));
  const { name, kind } = form.values;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const close = () => {
    form.settle();
    onClose();
  };
  const save = async () => {
    try {
      const { changeId } = publication
        ? await api.newsletter.updatePublication({
            id: publication.id,
            patch: { name },
            revision: publication.revision,
          })
        : await api.newsletter.createPublication({ name, kind });
      await client.invalidateQueries();
      done(publication ? t('renamed') : t('made', { name }), changeId);
      close();
    } catch (error) {
      const found = formErrors(error);
      setErrors({ ...found, name: found.name ?? found['patch.name'] ?? '' });
    }
  };
  return (
    <Dialog opened onClose={close} title={publication ? t('rename') : t('newPublication')}>
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
          {!publication && (
            <Stack gap={4}>
              <SegmentedControl
                size="xs"
                aria-label={t('kindOf')}
                value={kind}
                onChange={(value) => form.set({ kind: value as Values['kind'] })}
                data={PUBLICATION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
              />
              <Text size="xs" c="dimmed">
                {t('kindHint')}
              </Text>
            </Stack>
          )}
          <FormError>{errors.form}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button size="xs" type="submit">
              {publication ? t('save') : t('make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
