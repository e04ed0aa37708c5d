/** The union as controller: its name and contact points, its data protection officer; and how long a screen may stand untouched. */
import { Button, NumberInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALLER_FACTS, type CallerFact } from '../../shared/contact-log/terms.ts';
import type { Settings } from '../../shared/settings/contract.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import classes from './settings.module.css';

/** How the office is reached, as it stands on letters; and the data protection officer, as in the processing register. */
const REACH = ['officeStreet', 'officePostalCode', 'officePlace', 'officePhone', 'officeEmail'] as const;
const PRIVACY = ['dpoName', 'dpoEmail', 'dpoPhone', 'privacyStatementUrl'] as const;

export function OfficeForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings');
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const form = useDraftForm('settings:office', () => ({
    organisationName: settings.organisationName,
    organisationNumber: settings.organisationNumber ?? '',
    idleMinutes: settings.idleMinutes,
    firstFact: settings.callerFacts[0] ?? 'birthDate',
    secondFact: settings.callerFacts[1] ?? 'postalCode',
    officeStreet: settings.officeStreet ?? '',
    officePostalCode: settings.officePostalCode ?? '',
    officePlace: settings.officePlace ?? '',
    officePhone: settings.officePhone ?? '',
    officeEmail: settings.officeEmail ?? '',
    dpoName: settings.dpoName ?? '',
    dpoEmail: settings.dpoEmail ?? '',
    dpoPhone: settings.dpoPhone ?? '',
    privacyStatementUrl: settings.privacyStatementUrl ?? '',
  }));
  const { organisationName, organisationNumber, idleMinutes, firstFact, secondFact } = form.values;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = async () => {
    try {
      const number = organisationNumber.trim() || null;
      const { changeId } = await api.settings.update({
        patch: {
          organisationName,
          organisationNumber: number,
          idleMinutes,
          callerFacts: [firstFact, secondFact],
          ...Object.fromEntries([...REACH, ...PRIVACY].map((field) => [field, form.values[field].trim() || null])),
        },
      });
      form.settle();
      setErrors({});
      done(t('saved'), changeId);
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  const line = (field: (typeof REACH)[number] | (typeof PRIVACY)[number]) => (
    <TextInput
      key={field}
      size="xs"
      autoComplete="off"
      label={t(field)}
      value={form.values[field]}
      error={errors[`patch.${field}`]}
      onChange={(event) => form.set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="sm">
        <Title order={2} size={14} className={classes.title}>
          {t('office')}
        </Title>
        <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
        <TextInput
          size="xs"
          label={t('organisationName')}
          required
          value={organisationName}
          error={errors['patch.organisationName']}
          onChange={(event) => form.set({ organisationName: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          label={t('organisationNumber')}
          value={organisationNumber}
          error={errors['patch.organisationNumber']}
          onChange={(event) => form.set({ organisationNumber: event.currentTarget.value })}
        />
        {REACH.map(line)}
        <Title order={2} size={14} className={classes.title}>
          {t('privacy')}
        </Title>
        <Text c="dimmed" size="xs">
          {t('privacyText')}
        </Text>
        {PRIVACY.map(line)}
        <Title order={2} size={14} className={classes.title}>
          {t('lock')}
        </Title>
        <NumberInput
          size="xs"
          className={classes.number}
          label={t('idleMinutes')}
          min={1}
          max={120}
          value={idleMinutes}
          error={errors['patch.idleMinutes']}
          onChange={(value) => form.set({ idleMinutes: Number(value) || 1 })}
        />
        <Title order={2} size={14} className={classes.title}>
          {t('caller')}
        </Title>
        <Text c="dimmed" size="xs">
          {t('callerText')}
        </Text>
        <div className={classes.pair}>
          {(['firstFact', 'secondFact'] as const).map((name) => (
            <Select
              key={name}
              size="xs"
              label={t(name)}
              allowDeselect={false}
              value={form.values[name]}
              error={name === 'secondFact' ? errors['patch.callerFacts'] : undefined}
              data={CALLER_FACTS.map((value) => ({ value, label: t(`fact.${value}`) }))}
              onChange={(value) => form.set({ [name]: (value ?? 'birthDate') as CallerFact })}
            />
          ))}
        </div>
        <FormError>{errors.form}</FormError>
        <Button size="xs" type="submit" style={{ alignSelf: 'flex-start' }}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}
