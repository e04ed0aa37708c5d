/** A new recipient: a name and what it is; the rest is filled in on its page. */
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTNER_KINDS } from '../../shared/partners/terms.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

/** Name of the draft. */
export const PARTNER_FORM = 'partner:new';

export function NewPartner({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('partners');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const navigate = useNavigate();
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm(PARTNER_FORM, () => ({
    name: '',
    kind: 'processor' as (typeof PARTNER_KINDS)[number],
    organisationNumber: '',
  }));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const { name, kind, organisationNumber } = form.values;
  const close = () => {
    form.settle();
    onDone();
  };
  const send = async () => {
    try {
      const given = { name, kind, organisationNumber: organisationNumber.trim() || null };
      const { id, changeId } = await api.partners.create(given);
      done(t('created'), changeId);
      close();
      void navigate({ to: '/privacy/recipients/$id', params: { id } });
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  return (
    <Dialog opened onClose={onDone} title={t('new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <TextInput
            size="xs"
            required
            data-autofocus
            autoComplete="off"
            label={t('name')}
            value={name}
            error={errors.name}
            onChange={(event) => form.set({ name: event.currentTarget.value })}
          />
          <Select
            size="xs"
            label={t('kind')}
            allowDeselect={false}
            data={PARTNER_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
            value={kind}
            onChange={(value) => form.set({ kind: PARTNER_KINDS.find((one) => one === value) ?? 'processor' })}
          />
          <TextInput
            size="xs"
            autoComplete="off"
            label={words('field.partner.organisationNumber')}
            value={organisationNumber}
            error={errors.organisationNumber}
            onChange={(event) => form.set({ organisationNumber: event.currentTarget.value })}
          />
          <FormError>{errors.form}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit">
              {t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
