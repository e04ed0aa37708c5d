/** Where a file goes: it stays in the house, or a registered recipient gets it for a purpose on a ground. What the ground needs is asked for. */
import { Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReleaseInput } from '../../shared/disclosures/model.ts';
import { DISCLOSURE_GROUNDS, type DisclosureGround, REACHING_OUTSIDE } from '../../shared/disclosures/terms.ts';
import { GROUND_WORDS } from '../../shared/disclosures/words.ts';
import { apiQuery } from '../api/client.ts';
import { useLanguage } from '../api/errors.ts';

/** The fields while they are filled in; `to` empty: nothing is said yet. */
export type ReleaseForm = {
  to: '' | 'inHouse' | 'partner';
  partnerId: string;
  purposeKey: string;
  ground: '' | DisclosureGround;
  article9: string;
  groundReference: string;
};

export const NO_RELEASE: ReleaseForm = {
  to: '',
  partnerId: '',
  purposeKey: '',
  ground: '',
  article9: '',
  groundReference: '',
};

/** What is sent; where something is missing the answer says what. */
export function releaseOf({ to, partnerId, purposeKey, ground, article9, groundReference }: ReleaseForm): ReleaseInput {
  if (to !== 'partner') return { to } as ReleaseInput;
  return {
    to,
    partnerId,
    purposeKey,
    ground: ground as DisclosureGround,
    ...(ground === 'law' && article9 ? { article9: article9 as (typeof REACHING_OUTSIDE)[number] } : {}),
    ...(groundReference.trim() ? { groundReference: groundReference.trim() } : {}),
  };
}

type ReleaseFieldsProps = {
  form: ReleaseForm;
  onChange: (change: Partial<ReleaseForm>) => void;
  /** By path of the input: `disclosure.partnerId`. */
  errors: Readonly<Record<string, string>>;
};

export function ReleaseFields({ form, onChange, errors }: ReleaseFieldsProps) {
  const { t } = useTranslation('disclosures');
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('whoGets')}
        required
        value={form.to}
        error={errors.disclosure ?? errors['disclosure.to']}
        onChange={(to) => onChange({ to: to as ReleaseForm['to'] })}
      >
        <Stack gap="sm" mt={8}>
          <Radio size="xs" value="inHouse" label={t('inHouse')} />
          <Radio size="xs" value="partner" label={t('outside')} />
        </Stack>
      </Radio.Group>
      {form.to === 'partner' && <ToPartner form={form} onChange={onChange} errors={errors} />}
    </Stack>
  );
}

function ToPartner({ form, onChange, errors }: ReleaseFieldsProps) {
  const { t } = useTranslation('disclosures');
  const words = useTranslation('words').t;
  const language = useLanguage();
  const partners = useQuery(apiQuery.partners.list.queryOptions({ input: {} }));
  const purposes = useQuery(apiQuery.purposes.list.queryOptions({ input: {} }));
  const able = (partners.data?.items ?? []).filter(({ kind }) => kind !== 'advertiser');
  const chosen = able.find(({ id }) => id === form.partnerId);
  const known = (purposes.data?.items ?? []).filter(
    ({ key }) => !chosen || chosen.purposeKeys.length === 0 || chosen.purposeKeys.includes(key),
  );
  return (
    <>
      <Select
        size="xs"
        required
        searchable
        label={t('partner')}
        nothingFoundMessage={t('noPartner')}
        value={form.partnerId || null}
        error={errors['disclosure.partnerId']}
        data={able.map(({ id, name, kind }) => ({
          value: id,
          label: `${name} · ${words(`kind.${kind}`).toLowerCase()}`,
        }))}
        onChange={(partnerId) => {
          const next = able.find(({ id }) => id === partnerId);
          const [only, ...others] = next?.purposeKeys ?? [];
          const fits = next?.purposeKeys.length === 0 || next?.purposeKeys.includes(form.purposeKey);
          onChange({
            partnerId: partnerId ?? '',
            ...(next?.kind === 'processor' ? { ground: 'processor' as const } : {}),
            ...(fits ? {} : { purposeKey: only && others.length === 0 ? only : '' }),
          });
        }}
      />
      <Select
        size="xs"
        required
        searchable
        label={t('purposeKey')}
        value={form.purposeKey || null}
        error={errors['disclosure.purposeKey']}
        data={known.map(({ key, title }) => ({ value: key, label: title[language] }))}
        onChange={(purposeKey) => onChange({ purposeKey: purposeKey ?? '' })}
      />
      <Select
        size="xs"
        required
        label={t('ground')}
        value={form.ground || null}
        error={errors['disclosure.ground']}
        data={DISCLOSURE_GROUNDS.filter((value) => value !== 'within').map((value) => ({
          value,
          label: GROUND_WORDS[value][language],
        }))}
        onChange={(ground) => onChange({ ground: (ground ?? '') as ReleaseForm['ground'] })}
      />
      {form.ground === 'consent' && (
        <Text size="xs" c="dimmed">
          {t('consentText')}
        </Text>
      )}
      {form.ground === 'law' && (
        <>
          <TextInput
            size="xs"
            required
            label={t('groundReference')}
            placeholder={t('groundReferenceHint')}
            autoComplete="off"
            value={form.groundReference}
            error={errors['disclosure.groundReference']}
            onChange={(event) => onChange({ groundReference: event.currentTarget.value })}
          />
          <Select
            size="xs"
            required
            label={t('article9')}
            value={form.article9 || null}
            error={errors['disclosure.article9']}
            data={REACHING_OUTSIDE.map((value) => ({ value, label: t(`letter.${value}`) }))}
            onChange={(article9) => onChange({ article9: article9 ?? '' })}
          />
        </>
      )}
    </>
  );
}
