/** Ending a subscription. It says that it cannot be undone and why, since everything else in the program can be. Keeps no draft. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriberRow } from '../../shared/newsletter/model.ts';
import { UNSUBSCRIBE_CHANNELS, type UnsubscribeChannel } from '../../shared/newsletter/terms.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

export function UnsubscribeForm({ subscriber, onClose }: { subscriber: SubscriberRow | null; onClose: () => void }) {
  const { t } = useTranslation('newsletter');
  const formErrors = useFormErrors();
  const client = useQueryClient();
  const { done } = useNotice();
  const [email, setEmail] = useState('');
  const [channel, setChannel] = useState<UnsubscribeChannel>('phone');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const end = async () => {
    try {
      const whom = subscriber ? { subscriberId: subscriber.id } : { email };
      const { removed, members } = await api.newsletter.unsubscribe({ ...whom, channel });
      await client.invalidateQueries();
      const said = [removed > 0 && t('unsubscribed'), members > 0 && t('unsubscribedMember')].filter(Boolean);
      done(said.length > 0 ? said.join(' ') : t('nobody'));
      onClose();
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  return (
    <Dialog opened onClose={onClose} title={subscriber ? t('unsubscribeTitle') : t('unsubscribeAddress')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void end();
        }}
      >
        <Stack gap="md">
          {subscriber ? (
            <Text fw={600}>
              {subscriber.email} · {subscriber.publicationName}
            </Text>
          ) : (
            <TextInput
              size="xs"
              label={t('email')}
              required
              data-autofocus
              autoComplete="off"
              value={email}
              error={errors.email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          )}
          <Text>{subscriber ? t('unsubscribeText') : t('addressText')}</Text>
          <Select
            size="xs"
            label={t('how')}
            allowDeselect={false}
            data-autofocus={subscriber ? true : undefined}
            value={channel}
            onChange={(value) => setChannel((value ?? 'phone') as UnsubscribeChannel)}
            data={UNSUBSCRIBE_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          />
          <FormError>{errors.form}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button size="xs" type="submit" color="red">
              {t('unsubscribeDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
