/** Taking in somebody who is no member: an address and a name, and the words that were said yes to. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONSENT_CHANNELS } from '../../shared/consents/terms.ts';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { api, apiQuery } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { startOfDay } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

/** Name of the draft. It goes with the address when the address is unsubscribed. */
export const SUBSCRIBER_DRAFT = 'newsletter:subscriber';

/** A file has its own way in. */
const CHANNELS = CONSENT_CHANNELS.filter((channel) => channel !== 'import' && channel !== 'minside');

type Values = {
  publicationId: string | null;
  email: string;
  name: string;
  textVersionId: string | null;
  channel: (typeof CHANNELS)[number];
  saidOn: string;
};

export function SubscriberForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('newsletter');
  const ui = useTranslation('ui').t;
  const formErrors = useFormErrors();
  const client = useQueryClient();
  const { done } = useNotice();
  const publications = useQuery(apiQuery.newsletter.publications.queryOptions({ input: {} }));
  const form = useDraftForm<Values>(SUBSCRIBER_DRAFT, () => ({
    publicationId: null,
    email: '',
    name: '',
    textVersionId: null,
    channel: 'phone',
    saidOn: '',
  }));
  const { email, name, channel, saidOn } = form.values;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const choices = publications.data?.items.filter((one) => !one.isArchived && one.subscriberPurposeKey !== null) ?? [];
  const publication = choices.find(({ id }) => id === form.values.publicationId) ?? choices[0];
  const text = publication?.texts.find(({ id }) => id === form.values.textVersionId) ?? publication?.texts[0];
  const close = () => {
    form.settle();
    onClose();
  };
  const save = async () => {
    const day = saidOn.trim() === '' ? null : parseCalendarDate(saidOn);
    if (day === undefined) return setErrors({ at: ui('notDate') });
    if (!publication || !text) return;
    try {
      await api.newsletter.subscribe({
        publicationId: publication.id,
        textVersionId: text.id,
        email,
        name: name.trim() || null,
        channel,
        ...(day === null ? {} : { at: startOfDay(day) }),
      });
      await client.invalidateQueries();
      done(t('registered'));
      close();
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  return (
    <Dialog opened onClose={close} title={t('newSubscriber')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <Text size="xs" c="dimmed">
            {t('subscribeHint')}
          </Text>
          <TextInput
            size="xs"
            label={t('email')}
            required
            data-autofocus
            autoComplete="off"
            value={email}
            error={errors.email}
            onChange={(event) => form.set({ email: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={`${t('personName')} (${t('optional')})`}
            autoComplete="off"
            maxLength={120}
            value={name}
            error={errors.name}
            onChange={(event) => form.set({ name: event.currentTarget.value })}
          />
          {choices.length > 1 && (
            <Select
              size="xs"
              label={t('publication')}
              allowDeselect={false}
              value={publication?.id ?? null}
              error={errors.publicationId}
              onChange={(publicationId) => form.set({ publicationId, textVersionId: null })}
              data={choices.map(({ id, name: label }) => ({ value: id, label }))}
            />
          )}
          <Group grow align="flex-start" gap="sm">
            <Select
              size="xs"
              label={t('how')}
              allowDeselect={false}
              value={channel}
              error={errors.channel}
              onChange={(value) => form.set({ channel: (value ?? 'phone') as Values['channel'] })}
              data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
            />
            <TextInput
              size="xs"
              label={t('saidOn')}
              description={t('saidOnHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              autoComplete="off"
              value={saidOn}
              error={errors.at}
              onChange={(event) => form.set({ saidOn: event.currentTarget.value })}
            />
          </Group>
          {publication && publication.texts.length > 0 && (
            <Stack gap={4}>
              <Select
                size="xs"
                label={t('text')}
                allowDeselect={false}
                value={text?.id ?? null}
                error={errors.textVersionId}
                onChange={(textVersionId) => form.set({ textVersionId })}
                data={publication.texts.map(({ id, title, language }) => ({
                  value: id,
                  label: `${title} (${t(`language.${language}`)})`,
                }))}
              />
              <Text size="xs">{text?.body}</Text>
            </Stack>
          )}
          <FormError>
            {errors.form ||
              (publications.data && !publication ? t('noPublication') : publication && !text ? t('noText') : undefined)}
          </FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button size="xs" type="submit" disabled={!text}>
              {t('register')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
