/** A new register: the union, its first administrator, and, when they are there already, the two who later must be confirmed by a second person. */
import { Anchor, Button, Checkbox, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { FormError } from '../ui/notices.tsx';
import { Frame } from './frame.tsx';
import { PassphraseFields } from './passphrase-fields.tsx';

type Founder = { name: string; email: string; passphrase: string; repeated: string };
const NOBODY: Founder = { name: '', email: '', passphrase: '', repeated: '' };

type NewOfficeProps = { onBack: () => void; onMade: (recoveryKey: string, organisationName: string) => void };

export function NewOffice({ onBack, onMade }: NewOfficeProps) {
  const { t } = useTranslation('session');
  const formErrors = useFormErrors();
  const [organisationName, setOrganisationName] = useState('');
  const [administrator, setAdministrator] = useState(NOBODY);
  const [alsoOffice, setAlsoOffice] = useState(false);
  const [privacy, setPrivacy] = useState<Founder | null>(null);
  const [legal, setLegal] = useState<Founder | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if ([administrator, privacy, legal].some((founder) => founder && founder.passphrase !== founder.repeated)) return;
    setBusy(true);
    try {
      const { recoveryKey } = await api.session.setUp({
        organisationName,
        administrator: { ...plain(administrator), alsoOffice },
        privacyOfficer: privacy && plain(privacy),
        headOfLegal: legal && plain(legal),
      });
      onMade(recoveryKey, organisationName);
    } catch (caught) {
      setErrors(formErrors(caught));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame title={t('newOffice')} text={t('newOfficeText')} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('organisation')}
            autoFocus
            required
            value={organisationName}
            error={errors.organisationName}
            onChange={(event) => setOrganisationName(event.currentTarget.value)}
          />
          <FounderFields
            title={t('administrator')}
            path="administrator"
            founder={administrator}
            errors={errors}
            onChange={setAdministrator}
          />
          <Checkbox
            label={t('alsoOffice')}
            checked={alsoOffice}
            onChange={(event) => setAlsoOffice(event.currentTarget.checked)}
          />
          <div>
            <Text fw={600}>{t('officers')}</Text>
            <Text size="xs" c="dimmed">
              {t('officersText')}
            </Text>
            <Group mt={8}>
              <Button type="button" variant="default" size="xs" onClick={() => setPrivacy(privacy ? null : NOBODY)}>
                {privacy ? `${t('remove')}: ${t('privacyOfficer')}` : t('addPrivacy')}
              </Button>
              <Button type="button" variant="default" size="xs" onClick={() => setLegal(legal ? null : NOBODY)}>
                {legal ? `${t('remove')}: ${t('headOfLegal')}` : t('addLegal')}
              </Button>
            </Group>
          </div>
          {privacy && (
            <FounderFields
              title={t('privacyOfficer')}
              path="privacyOfficer"
              founder={privacy}
              errors={errors}
              onChange={setPrivacy}
            />
          )}
          {legal && (
            <FounderFields
              title={t('headOfLegal')}
              path="headOfLegal"
              founder={legal}
              errors={errors}
              onChange={setLegal}
            />
          )}
          <FormError>{errors.form}</FormError>
          <Button size="sm" type="submit" loading={busy}>
            {t('create')}
          </Button>
          <Anchor component="button" type="button" onClick={onBack}>
            {t('back')}
          </Anchor>
        </Stack>
      </form>
    </Frame>
  );
}

type FounderFieldsProps = {
  title: string;
  path: string;
  founder: Founder;
  errors: Record<string, string>;
  onChange: (founder: Founder) => void;
};

function FounderFields({ title, path, founder, errors, onChange }: FounderFieldsProps) {
  const { t } = useTranslation('session');
  return (
    <Fieldset legend={title}>
      <Stack gap="xs">
        <TextInput
          label={t('name')}
          required
          value={founder.name}
          error={errors[`${path}.name`]}
          onChange={(event) => onChange({ ...founder, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('email')}
          type="email"
          required
          value={founder.email}
          error={errors[`${path}.email`]}
          onChange={(event) => onChange({ ...founder, email: event.currentTarget.value })}
        />
        <PassphraseFields
          label={t('passphrase')}
          value={founder.passphrase}
          repeated={founder.repeated}
          error={errors[`${path}.passphrase`] ?? errors.passphrase}
          onChange={(passphrase) => onChange({ ...founder, passphrase })}
          onRepeat={(repeated) => onChange({ ...founder, repeated })}
        />
      </Stack>
    </Fieldset>
  );
}

function plain({ name, email, passphrase }: Founder) {
  return { name, email, passphrase };
}
