/** One step in the life of a membership: from which day, and what the step is asked for. */
import { Button, Group, Select, TextInput, Title } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import type { LifeStep } from '../../shared/members/life-steps.ts';
import type { MemberRecord } from '../../shared/members/model.ts';
import { CAUSES_OF } from '../../shared/members/terms.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { showDate, today } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useDueText } from '../ui/due.ts';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { SensitiveNote, useSensitiveGuard } from '../ui/sensitive-note.tsx';
import classes from './life.module.css';
import { StillHeld } from './still-held.tsx';

type Membership = NonNullable<MemberRecord['memberships']>[number];

type LifeFormProps = {
  personId: string;
  step: LifeStep;
  title: string;
  /** The period that runs, for what it holds already; null where there is none. */
  present: Membership | null;
  /** A planned period the step stands instead of. */
  replaces: Membership | null;
  onDone: () => void;
};

/** Name of the draft of a step. */
export function lifeForm(personId: string, step: LifeStep): string {
  return `life:${personId}:${step}`;
}

/** The steps after which category and dues class may be others. */
const CLASSES: readonly LifeStep[] = ['join', 'apply', 'approve', 'rejoin', 'recategorise'];

type Values = {
  from: string;
  until: string;
  category: string;
  duesClass: string;
  cause: NonNullable<Membership['cause']> | null;
  reason: string;
};

export function LifeForm({ personId, step, title, present, replaces, onDone }: LifeFormProps) {
  const { t } = useTranslation('life');
  const ui = useTranslation('ui').t;
  const words = useTranslation('words').t;
  const dueText = useDueText();
  const { done } = useNotice();
  const formErrors = useFormErrors();
  const known = replaces ?? present;
  const form = useDraftForm<Values>(
    lifeForm(personId, step),
    () => ({
      from: showDate(replaces?.startDate ?? today()),
      until: replaces?.endDate && step === 'leave' ? showDate(replaces.endDate) : '',
      category: known?.category ?? '',
      duesClass: known?.duesClass ?? '',
      cause: replaces?.cause ?? null,
      reason: replaces?.reason ?? '',
    }),
    personId,
  );
  const { values, set } = form;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const guard = useSensitiveGuard(values.reason);
  const causes = CAUSES_OF[step];
  const hasClasses = CLASSES.includes(step);
  const from = parseCalendarDate(values.from);
  const leave = () => {
    form.settle();
    onDone();
  };
  const send = async () => {
    const until = values.until.trim() === '' ? null : parseCalendarDate(values.until);
    if (!from) return setErrors({ from: ui('notDate') });
    if (until === undefined) return setErrors({ until: ui('notDate') });
    if (!guard.passes()) return;
    const { category, duesClass, cause, reason } = values;
    try {
      const { changeId, tasks } = await api.members.changeMembership({
        personId,
        step,
        from,
        ...(step === 'leave' ? { until } : {}),
        ...(hasClasses ? { category: category.trim() || null, duesClass: duesClass.trim() || null } : {}),
        ...(causes ? { cause } : {}),
        reason: reason.trim() || null,
        ...(replaces ? { replaces: replaces.id } : {}),
      });
      const text = t(`done.${step}`);
      done(tasks > 0 ? t('withTasks', { text, count: tasks }) : text, changeId);
      leave();
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  const field = (name: 'from' | 'until' | 'category' | 'duesClass' | 'reason', label: string, more: object = {}) => (
    <TextInput
      size="xs"
      autoComplete="off"
      label={label}
      value={values[name]}
      error={errors[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      {...more}
    />
  );
  const ending = step === 'resign' || step === 'exclude' || step === 'decease' ? step : null;
  return (
    <form
      className={classes.form}
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Title order={3} size={14}>
        {title}
      </Title>
      <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
      <div className={classes.pair}>
        {field('from', t(`from.${ending ?? 'default'}`), { autoFocus: true, placeholder: ui('dateHint') })}
        {step === 'leave' && field('until', t('until'), { placeholder: ui('dateHint') })}
        {causes && (
          <Select
            size="xs"
            label={t('cause')}
            clearable
            placeholder={t('noCause')}
            value={values.cause}
            searchable
            selectFirstOptionOnChange
            data={causes.map((value) => ({ value, label: words(`cause.${value}`) }))}
            onChange={(cause) => set({ cause: cause as Values['cause'] })}
          />
        )}
      </div>
      {hasClasses && (
        <div className={classes.pair}>
          {field('category', t('category'))}
          {field('duesClass', t('duesClass'))}
        </div>
      )}
      {field('reason', t('reason'))}
      <SensitiveNote guard={guard} />
      {from && from > today() && <p className={classes.quiet}>{t('later', { due: dueText(from) })}</p>}
      {ending && <StillHeld personId={personId} from={from ?? null} />}
      {ending && <p className={classes.quiet}>{t(`follows.${ending}`)}</p>}
      <FormError>{errors.form}</FormError>
      <Group gap="xs">
        <Button size="xs" type="submit" color={guard.warned || ending ? 'ember' : 'sea'}>
          {guard.warned ? ui('sensitive.saveAnyway') : title}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          {ui('cancel')}
        </Button>
      </Group>
    </form>
  );
}
