/** The small forms for one period. */
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { MEMBERSHIP_STATUSES, type MemberRecord, type MembershipStatus } from '../../shared/members/model.ts';
import { api } from '../api/client.ts';
import { errorOf, fieldErrors, useErrorText, useIssueText } from '../api/errors.ts';
import { showDate, today } from '../ui/dates.ts';
import { useUndoNotice } from '../ui/undo.tsx';
import { EmployerField } from './employer-field.tsx';

type Membership = NonNullable<MemberRecord['memberships']>[number];
type Employment = NonNullable<MemberRecord['employments']>[number];

export function MembershipForm({
  personId,
  period,
  onDone,
}: {
  personId: string;
  period: Membership | null;
  onDone: () => void;
}) {
  const { t } = useTranslation('members');
  const [status, setStatus] = useState<MembershipStatus>(period?.status ?? 'member');
  const [category, setCategory] = useState(period?.category ?? '');
  const [reason, setReason] = useState(period?.reason ?? '');
  const dates = useDates(period?.startDate ?? today(), period?.endDate ?? null);
  const { errors, send } = useSend('membership', onDone);
  const submit = () =>
    send(async () => {
      const membership = {
        status,
        category: category || null,
        reason: reason || null,
        startDate: dates.read().startDate ?? '',
        endDate: dates.read().endDate,
      };
      return await api.members.saveMembership({ personId, ...(period ? { id: period.id } : {}), membership });
    });
  return (
    <PeriodForm onSubmit={submit} onCancel={onDone}>
      <Select
        size="xs"
        label={t('field.status')}
        allowDeselect={false}
        data={MEMBERSHIP_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={status}
        error={errors.status}
        onChange={(value) => setStatus((value ?? 'member') as MembershipStatus)}
      />
      <DateFields dates={dates} errors={errors} />
      <TextInput
        size="xs"
        label={t('field.category')}
        value={category}
        error={errors.category}
        onChange={(event) => setCategory(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t('field.reason')}
        value={reason}
        error={errors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </PeriodForm>
  );
}

export function EmploymentForm({
  personId,
  period,
  onDone,
}: {
  personId: string;
  period: Employment | null;
  onDone: () => void;
}) {
  const { t } = useTranslation('members');
  const [employer, setEmployer] = useState({ id: period?.employerId ?? null, name: period?.employerName ?? '' });
  const [jobTitle, setJobTitle] = useState(period?.jobTitle ?? '');
  const dates = useDates(period ? period.startDate : today(), period?.endDate ?? null);
  const { errors, send } = useSend('employment', onDone);
  const submit = () =>
    send(async () => {
      const employment = {
        employerId: employer.id,
        employerName: employer.id ? null : employer.name || null,
        jobTitle: jobTitle || null,
        ...dates.read(),
      };
      return await api.members.saveEmployment({ personId, ...(period ? { id: period.id } : {}), employment });
    });
  return (
    <PeriodForm onSubmit={submit} onCancel={onDone}>
      <EmployerField size="xs" employer={employer} error={errors.employerName} onChange={setEmployer} />
      <TextInput
        size="xs"
        label={t('field.jobTitle')}
        value={jobTitle}
        error={errors.jobTitle}
        onChange={(event) => setJobTitle(event.currentTarget.value)}
      />
      <DateFields dates={dates} errors={errors} />
    </PeriodForm>
  );
}

function PeriodForm({
  onSubmit,
  onCancel,
  children,
}: {
  onSubmit: () => Promise<void>;
  onCancel: () => void;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('ui');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <form onSubmit={submit}>
      <Stack px="md" pb="md" gap="xs" maw={420}>
        {children}
        <Group>
          <Button size="xs" type="submit">
            {t('save')}
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type Dates = {
  start: string;
  end: string;
  setStart: (text: string) => void;
  setEnd: (text: string) => void;
  read: () => { startDate: string | null; endDate: string | null };
};

function useDates(startDate: string | null, endDate: string | null): Dates {
  const [start, setStart] = useState(startDate ? showDate(startDate) : '');
  const [end, setEnd] = useState(endDate ? showDate(endDate) : '');
  // What is no date goes as it is, and comes back as the issue of its field.
  const read = (text: string) => (text.trim() === '' ? null : (parseCalendarDate(text) ?? text));
  return { start, end, setStart, setEnd, read: () => ({ startDate: read(start), endDate: read(end) }) };
}

function DateFields({ dates, errors }: { dates: Dates; errors: Record<string, string> }) {
  const { t } = useTranslation('members');
  const hint = useTranslation('ui').t('dateHint');
  return (
    <Group grow align="flex-start">
      <TextInput
        size="xs"
        label={t('field.startDate')}
        placeholder={hint}
        value={dates.start}
        error={errors.startDate}
        onChange={(event) => dates.setStart(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={t('field.endDate')}
        placeholder={hint}
        value={dates.end}
        error={errors.endDate}
        onChange={(event) => dates.setEnd(event.currentTarget.value)}
      />
    </Group>
  );
}

function useSend(path: string, onDone: () => void) {
  const { t } = useTranslation('members');
  const notice = useUndoNotice();
  const errorText = useErrorText();
  const issueText = useIssueText();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = async (work: () => Promise<{ changeId: string }>) => {
    try {
      const { changeId } = await work();
      notice(t('periodSaved'), changeId);
      onDone();
    } catch (error) {
      const issues = Object.entries(fieldErrors(error, issueText)).map(([name, text]) => [
        name.replace(`${path}.`, ''),
        text,
      ]);
      setErrors(errorOf(error).issues ? Object.fromEntries(issues) : { startDate: errorText(error) });
    }
  };
  return { errors, send };
}
