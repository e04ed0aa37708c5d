/** The form for one office: who, where, which, from when to when. Who or where is given by the record it stands on. */
import { Autocomplete, Group, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Representative } from '../../shared/representatives/model.ts';
import { REPRESENTATIVE_OFFICES } from '../../shared/representatives/terms.ts';
import { api, apiQuery } from '../api/client.ts';
import { today } from '../ui/dates.ts';
import { PartField, PartForm, readDate, typedDate, usePartForm } from '../ui/part-form.tsx';

/** On whose record the form stands. */
export type OfficeOwner = { employerId: string } | { personId: string };

/** Name of the draft. */
export function officeForm(owner: OfficeOwner, id: string): string {
  return `office:${'employerId' in owner ? owner.employerId : owner.personId}:${id}`;
}

type OfficeFormProps = {
  owner: OfficeOwner;
  /** Null: a new one. */
  office: Representative | null;
  onRemove?: (() => void) | undefined;
  onDone: () => void;
};

export function OfficeForm({ owner, office, onRemove, onDone }: OfficeFormProps) {
  const { t } = useTranslation('representatives');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const atEmployer = 'employerId' in owner;
  const form = usePartForm(
    officeForm(owner, office?.id ?? 'new'),
    office?.revision ?? null,
    () => ({
      other: office
        ? {
            id: atEmployer ? office.personId : office.employerId,
            name: atEmployer ? office.personName : office.employerName,
          }
        : { id: null as string | null, name: '' },
      office: office?.office ?? ('representative' as Representative['office']),
      startDate: typedDate(office ? office.startDate : today()),
      endDate: typedDate(office?.endDate ?? null),
    }),
    onDone,
    atEmployer ? (office?.personId ?? null) : owner.personId,
  );
  const { values, set, errors } = form;
  const submit = async () => {
    const [startDate, endDate] = [readDate(values.startDate), readDate(values.endDate)];
    if (values.other.id === null) return form.refuse({ other: t(atEmployer ? 'chooseMember' : 'chooseWorkplace') });
    if (!startDate) return form.refuse({ startDate: ui(startDate === null ? 'needed' : 'notDate') });
    if (endDate === undefined) return form.refuse({ endDate: ui('notDate') });
    const ends = atEmployer
      ? { personId: values.other.id, employerId: owner.employerId }
      : { personId: owner.personId, employerId: values.other.id };
    await form.send(
      (revision) =>
        api.representatives.save({
          ...(office ? { id: office.id, revision: revision ?? office.revision } : {}),
          representative: { ...ends, office: values.office, startDate, endDate },
        }),
      'representative',
      t('saved'),
    );
  };
  const chosen = { value: values.other, error: errors.other ?? errors.employerId ?? errors.personId };
  const choose = (other: Chosen) => set({ other });
  return (
    <PartForm form={form} onSubmit={submit} onRemove={onRemove}>
      {atEmployer && office === null && <MemberChoice {...chosen} onChoose={choose} />}
      {!atEmployer && <WorkplaceChoice {...chosen} autoFocus={office === null} onChoose={choose} />}
      <Select
        size="xs"
        label={t('office')}
        allowDeselect={false}
        data={REPRESENTATIVE_OFFICES.map((value) => ({ value, label: words(`office.${value}`) }))}
        value={values.office}
        onChange={(value) => set({ office: (value ?? 'representative') as Representative['office'] })}
      />
      <Group grow gap="xs" align="flex-start">
        <PartField
          required
          label={t('startDate')}
          placeholder={ui('dateHint')}
          value={values.startDate}
          error={errors.startDate}
          onType={(date) => set({ startDate: date })}
        />
        <PartField
          label={t('endDate')}
          placeholder={ui('dateHint')}
          value={values.endDate}
          error={errors.endDate}
          onType={(date) => set({ endDate: date })}
        />
      </Group>
    </PartForm>
  );
}

type Chosen = { id: string | null; name: string };
type ChoiceProps = {
  value: Chosen;
  error: string | undefined;
  autoFocus?: boolean;
  onChoose: (chosen: Chosen) => void;
};

/** Letters before anything is looked for, and rows shown. */
const FEWEST_LETTERS = 2;
const MOST_SHOWN = 8;

/** A member found while typing; the number tells two of one name apart. */
function MemberChoice({ value, error, onChoose }: ChoiceProps) {
  const { t } = useTranslation('representatives');
  const query = value.name.trim();
  const found = useQuery({
    ...apiQuery.members.search.queryOptions({ input: { query, limit: MOST_SHOWN } }),
    // A whole identity number is looked up and logged: nobody types one here.
    enabled: query.length >= FEWEST_LETTERS && value.id === null && !/\d{11}/u.test(query.replace(/\D/gu, '')),
    placeholderData: keepPreviousData,
  });
  const items = (found.data?.items ?? []).map(({ id, givenName, middleName, familyName, memberNumber }) => ({
    id,
    label: `${[givenName, middleName, familyName].filter(Boolean).join(' ')} · ${memberNumber}`,
  }));
  return <Choice label={t('member')} autoFocus value={value} error={error} items={items} onChoose={onChoose} />;
}

/** An employer found while typing; many sub-units carry the name of their main unit, so place and number stand with it. */
function WorkplaceChoice({ value, error, autoFocus = false, onChoose }: ChoiceProps) {
  const { t } = useTranslation('representatives');
  const query = value.name.trim();
  const found = useQuery({
    ...apiQuery.employers.search.queryOptions({ input: { query, limit: MOST_SHOWN } }),
    enabled: query.length >= FEWEST_LETTERS && value.id === null,
    placeholderData: keepPreviousData,
  });
  const items = (found.data?.items ?? []).map(({ id, name, place, organisationNumber }) => ({
    id,
    label: [name, place, organisationNumber].filter(Boolean).join(' · '),
  }));
  return (
    <Choice
      label={t('workplace')}
      autoFocus={autoFocus}
      value={value}
      error={error}
      items={items}
      onChoose={onChoose}
    />
  );
}

type Item = { id: string; label: string };

function Choice({
  label,
  value,
  error,
  items,
  autoFocus,
  onChoose,
}: Omit<ChoiceProps, 'autoFocus'> & { label: string; items: readonly Item[]; autoFocus: boolean }) {
  return (
    <Autocomplete
      size="xs"
      label={label}
      required
      autoFocus={autoFocus}
      autoComplete="off"
      value={value.name}
      error={error}
      data={[...new Set(value.id === null ? items.map((item) => item.label) : [])]}
      filter={({ options }) => options}
      onChange={(name) => onChoose({ name, id: items.find((item) => item.label === name)?.id ?? null })}
    />
  );
}
