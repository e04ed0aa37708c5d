/** The small forms for one period. */
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MEMBERSHIP_STATUSES, type MemberRecord, type MembershipStatus } from '../../shared/members/model.ts';
import { MEMBERSHIP_CAUSES } from '../../shared/members/terms.ts';
import { api } from '../api/client.ts';
import { today } from '../ui/dates.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { FormError } from '../ui/notices.tsx';
import { EmployerField } from './employer-field.tsx';
import classes from './periods.module.css';
import { type TypedDates, typedDate, usePeriodForm } from './use-period-form.ts';

type Membership = NonNullable<MemberRecord['memberships']>[number];
type Employment = NonNullable<MemberRecord['employments']>[number];

type FormProps<Period> = {
  personId: string;
  /** Null: a new one. */
  period: Period | null;
  /** Absent where the role may not delete it, or it is not there yet. */
  onRemove?: (() => void) | undefined;
  onDone: () => void;
};

export function MembershipForm({ personId, period, onRemove, onDone }: FormProps<Membership>) {
  const { t } = useTranslation('members');
  const words = useTranslation('words').t;
  const life = useTranslation('life').t;
  const form = usePeriodForm(
    'membership',
    personId,
    period,
    () => ({
      status: period?.status ?? ('member' as MembershipStatus),
      category: period?.category ?? '',
      duesClass: period?.duesClass ?? '',
      cause: period?.cause ?? null,
      reason: period?.reason ?? '',
      startDate: typedDate(period ? period.startDate : today()),
      endDate: typedDate(period?.endDate ?? null),
    }),
    onDone,
  );
  const { values, set, errors } = form;
  const submit = () =>
    form.send(async ({ startDate, endDate }, of) => {
      const { status, category, duesClass, cause, reason } = values;
      const membership = {
        status,
        category: category.trim() || null,
        duesClass: duesClass.trim() || null,
        cause,
        reason: reason.trim() || null,
        startDate: startDate ?? '',
        endDate,
      };
      return await api.members.saveMembership({ personId, ...of, membership });
    });
  return (
    <PeriodForm form={form} onSubmit={submit} onRemove={onRemove}>
      <Group grow gap="xs" align="flex-start">
        <Select
          size="xs"
          label={t('field.status')}
          allowDeselect={false}
          autoFocus
          data={MEMBERSHIP_STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
          value={values.status}
          error={errors.status}
          onChange={(value) => set({ status: (value ?? 'member') as MembershipStatus })}
        />
        <Field
          label={t('field.category')}
          value={values.category}
          error={errors.category}
          onType={(category) => set({ category })}
        />
      </Group>
      <DateFields values={values} errors={errors} onType={set} />
      <Group grow gap="xs" align="flex-start">
        <Field
          label={life('duesClass')}
          value={values.duesClass}
          error={errors.duesClass}
          onType={(duesClass) => set({ duesClass })}
        />
        <Select
          size="xs"
          label={life('cause')}
          clearable
          placeholder={life('noCause')}
          data={MEMBERSHIP_CAUSES.map((value) => ({ value, label: words(`cause.${value}`) }))}
          value={values.cause}
          onChange={(cause) => set({ cause: cause as Membership['cause'] })}
        />
      </Group>
      <Field
        label={t('field.reason')}
        value={values.reason}
        error={errors.reason}
        onType={(reason) => set({ reason })}
      />
    </PeriodForm>
  );
}

export function EmploymentForm({ personId, period, onRemove, onDone }: FormProps<Employment>) {
  const { t } = useTranslation('members');
  const form = usePeriodForm(
    'employment',
    personId,
    period,
    () => ({
      employer: { id: period?.employerId ?? null, name: period?.employerName ?? '' },
      jobTitle: period?.jobTitle ?? '',
      startDate: typedDate(period ? period.startDate : today()),
      endDate: typedDate(period?.endDate ?? null),
    }),
    onDone,
  );
  const { values, set, errors } = form;
  const submit = () =>
    form.send(async (dates, of) => {
      const { employer, jobTitle } = values;
      const employment = {
        employerId: employer.id,
        employerName: employer.id ? null : employer.name.trim() || null,
        jobTitle: jobTitle.trim() || null,
        ...dates,
      };
      return await api.members.saveEmployment({ personId, ...of, employment });
    });
  return (
    <PeriodForm form={form} onSubmit={submit} onRemove={onRemove}>
      <EmployerField
        autoFocus
        employer={values.employer}
        error={errors.employerName}
        onChange={(employer) => set({ employer })}
      />
      <Field
        label={t('field.jobTitle')}
        value={values.jobTitle}
        error={errors.jobTitle}
        onType={(jobTitle) => set({ jobTitle })}
      />
      <DateFields values={values} errors={errors} onType={set} />
    </PeriodForm>
  );
}

type PeriodFormProps = {
  form: { fromDraft: boolean; discard(): void; cancel(): void; errors: Record<string, string> };
  onSubmit: () => Promise<void>;
  onRemove: (() => void) | undefined;
  children: ReactNode;
};

function PeriodForm({ form, onSubmit, onRemove, children }: PeriodFormProps) {
  const { t } = useTranslation('ui');
  const members = useTranslation('members').t;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    form.cancel();
  };
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <Stack gap="xs">
        <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
        {children}
        <FormError>{form.errors.form}</FormError>
        <Group justify="space-between">
          <Group gap="xs">
            <Button size="xs" type="submit">
              {t('save')}
            </Button>
            <Button size="xs" variant="default" onClick={form.cancel}>
              {t('cancel')}
            </Button>
          </Group>
          {onRemove && (
            <Button size="xs" variant="subtle" color="red" onClick={onRemove}>
              {members('removePeriod')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

type FieldProps = {
  label: string;
  value: string;
  error: string | undefined;
  placeholder?: string;
  onType: (text: string) => void;
};

function Field({ label, value, error, placeholder = '', onType }: FieldProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      autoComplete="off"
      placeholder={placeholder}
      value={value}
      error={error}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

type DateFieldsProps = {
  values: TypedDates;
  errors: Record<string, string>;
  onType: (change: Partial<TypedDates>) => void;
};

function DateFields({ values, errors, onType }: DateFieldsProps) {
  const { t } = useTranslation('members');
  const hint = useTranslation('ui').t('dateHint');
  return (
    <Group grow gap="xs" align="flex-start">
      {(['startDate', 'endDate'] as const).map((name) => (
        <Field
          key={name}
          label={t(`field.${name}`)}
          placeholder={hint}
          value={values[name]}
          error={errors[name]}
          onType={(text) => onType({ [name]: text })}
        />
      ))}
    </Group>
  );
}
