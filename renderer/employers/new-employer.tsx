/** A new employer. One that is registered already is shown before a second of the same name is made. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EMPLOYER_KINDS } from '../../shared/employers/terms.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useFormErrors } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { TextLink } from '../ui/text-link.tsx';

/** Name of the draft. */
export const EMPLOYER_FORM = 'employer:new';

const FIELDS = ['name', 'organisationNumber', 'postalCode', 'place'] as const;
const EMPTY = { name: '', organisationNumber: '', kind: '', postalCode: '', place: '' };

type NewEmployerProps = { onDone: () => void; onCreated: (id: string) => void };

export function NewEmployer({ onDone, onCreated }: NewEmployerProps) {
  const { t } = useTranslation('employers');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm(EMPLOYER_FORM, () => EMPTY);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [same, setSame] = useState<readonly string[]>([]);
  const close = () => {
    form.settle();
    onDone();
  };
  const send = async () => {
    const { name, organisationNumber, kind, postalCode, place } = form.values;
    try {
      const { id, changeId } = await api.employers.create({
        name,
        organisationNumber: organisationNumber.trim() || null,
        kind: EMPLOYER_KINDS.find((one) => one === kind) ?? null,
        postalCode: postalCode.trim() || null,
        place: place.trim() || null,
        acceptDuplicates: same.length > 0,
      });
      done(t('created', { name }), changeId);
      close();
      onCreated(id);
    } catch (error) {
      setSame(errorOf(error).ids ?? []);
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
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              size="xs"
              autoComplete="off"
              label={t(field)}
              required={field === 'name'}
              data-autofocus={field === 'name' || undefined}
              value={form.values[field]}
              error={errors[field]}
              onChange={(event) => {
                setSame([]);
                form.set({ [field]: event.currentTarget.value });
              }}
            />
          ))}
          <Select
            size="xs"
            label={words('field.employer.kind')}
            clearable
            data={EMPLOYER_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
            value={form.values.kind || null}
            error={errors.kind}
            onChange={(kind) => form.set({ kind: kind ?? '' })}
          />
          <FormError>{errors.form}</FormError>
          {same.length > 0 && <Same ids={same} onOpen={close} />}
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit" color={same.length > 0 ? 'ember' : 'sea'}>
              {same.length > 0 ? t('createAnyway') : t('create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The employers that are in the way. */
function Same({ ids, onOpen }: { ids: readonly string[]; onOpen: () => void }) {
  const { t } = useTranslation('employers');
  const found = useQueries({ queries: ids.map((id) => apiQuery.employers.get.queryOptions({ input: { id } })) });
  return (
    <div role="status">
      <Text fw={600}>{t('registered')}</Text>
      {found.map(
        ({ data }) =>
          data && (
            <div key={data.id}>
              <TextLink to="/employers/$id" params={{ id: data.id }} onClick={onOpen}>
                {data.name}
              </TextLink>{' '}
              {[data.postalCode, data.place].filter(Boolean).join(' ')}
            </div>
          ),
      )}
    </div>
  );
}
