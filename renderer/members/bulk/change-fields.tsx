/** The fields in which a change of many is said. */
import { Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BULK_FIELDS, type BulkField } from '../../../shared/members/bulk.ts';
import { LETTER_LANGUAGES } from '../../../shared/members/model.ts';
import { apiQuery } from '../../api/client.ts';
import { EmployerField } from '../employer-field.tsx';
import type { ChangeDraft } from './change-draft.ts';

type ChangeFieldsProps = { draft: ChangeDraft; onChange: (change: Partial<ChangeDraft>) => void };

export function ChangeFields(props: ChangeFieldsProps) {
  if (props.draft.kind === 'field') return <FieldChange {...props} />;
  return props.draft.kind === 'returned' ? <ReturnedChange {...props} /> : <ListChange {...props} />;
}

function FieldChange({ draft, onChange }: ChangeFieldsProps) {
  const { t } = useTranslation('bulk');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const label: Record<BulkField, string> = {
    language: words('field.profile.language'),
    category: words('field.membership.category'),
    duesClass: words('field.membership.duesClass'),
    employerId: words('field.employment.employerId'),
    jobTitle: words('field.employment.jobTitle'),
  };
  const isPeriod = draft.field !== 'language';
  return (
    <Stack gap="sm">
      <Select
        size="xs"
        label={t('which')}
        data-autofocus
        allowDeselect={false}
        data={BULK_FIELDS.map((value) => ({ value, label: label[value] }))}
        value={draft.field}
        onChange={(field) => field && onChange({ field: field as BulkField, value: '' })}
      />
      {draft.field === 'language' ? (
        <Select
          size="xs"
          label={t('value')}
          data={LETTER_LANGUAGES.map((value) => ({ value, label: words(`language.${value}`) }))}
          value={draft.value || null}
          onChange={(value) => onChange({ value: value ?? '' })}
        />
      ) : draft.field === 'employerId' ? (
        <EmployerField label={t('value')} employer={draft.employer} onChange={(employer) => onChange({ employer })} />
      ) : (
        <TextInput
          size="xs"
          label={t('value')}
          description={t('empty')}
          autoComplete="off"
          value={draft.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      )}
      {isPeriod && (
        <TextInput
          size="xs"
          label={t('from')}
          description={t('fromHint')}
          placeholder={ui('dateHint')}
          autoComplete="off"
          value={draft.from}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

function ListChange({ draft, onChange }: ChangeFieldsProps) {
  const { t } = useTranslation('bulk');
  const kind = draft.kind === 'tag' ? 'tag' : 'list';
  const lists = useQuery(apiQuery.lists.list.queryOptions({ input: { kind } }));
  if (lists.data?.items.length === 0) return <Text>{kind === 'tag' ? t('noTags') : t('noLists')}</Text>;
  return (
    <Group align="flex-end" gap="sm">
      <Select
        size="xs"
        flex={1}
        searchable
        data-autofocus
        label={kind === 'tag' ? t('whichTag') : t('whichList')}
        data={lists.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={draft.listId}
        onChange={(listId) => onChange({ listId })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('direction')}
        data={[
          { value: 'add', label: t('add') },
          { value: 'remove', label: t('remove') },
        ]}
        value={draft.takesOff ? 'remove' : 'add'}
        onChange={(value) => onChange({ takesOff: value === 'remove' })}
      />
    </Group>
  );
}

function ReturnedChange({ draft, onChange }: ChangeFieldsProps) {
  const { t } = useTranslation('bulk');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  return (
    <Group align="flex-start" gap="sm" grow>
      <Select
        size="xs"
        label={t('use')}
        data-autofocus
        allowDeselect={false}
        data={(['home', 'postal'] as const).map((value) => ({ value, label: words(`use.${value}`) }))}
        value={draft.use}
        onChange={(use) => use && onChange({ use: use as ChangeDraft['use'] })}
      />
      <TextInput
        size="xs"
        label={t('returnedOn')}
        description={t('clearReturned')}
        inputWrapperOrder={['label', 'input', 'description']}
        placeholder={ui('dateHint')}
        autoComplete="off"
        value={draft.returnedOn}
        onChange={(event) => onChange({ returnedOn: event.currentTarget.value })}
      />
    </Group>
  );
}
