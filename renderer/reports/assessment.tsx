/** What was decided about a field with a remark, and the form in which it is decided. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../shared/catalogue-registry.ts';
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { MinimisedField } from '../../shared/reports/model.ts';
import { api } from '../api/client.ts';
import { useWords } from '../i18n/use-words.ts';
import { useCan } from '../session/use-session.ts';
import { showDate } from '../ui/dates.ts';
import { dropDraft, keptDraft } from '../ui/draft.ts';
import { useNotice } from '../ui/notice.tsx';
import { PartField, PartForm, readDate, typedDate, usePartForm } from '../ui/part-form.tsx';
import classes from './reports.module.css';

/** A year is how long the program itself waits before it calls a field unused. */
const DAYS_UNTIL_NEXT = 365;

const draftOf = ({ entity, field }: MinimisedField) => `assessment:${entity}.${field}`;

/** Whether somebody still has to look at a field. */
export function isOpen({ remarks, assessment }: MinimisedField): boolean {
  return remarks.length > 0 && (assessment === null || assessment.isDue);
}

export function Assessment({ field }: { field: MinimisedField }) {
  const { t } = useTranslation('reports');
  const words = useWords();
  const allowed = useCan();
  const [editing, setEditing] = useState(() => keptDraft(draftOf(field))?.open === true);
  const { assessment } = field;
  if (editing) return <AssessmentForm field={field} onDone={() => setEditing(false)} />;
  return (
    <>
      {assessment && (
        <div className={classes.small}>
          <strong>
            {t('assessed', { day: showDate(assessment.assessedOn), by: assessment.by ?? t('somebodyGone') })}
          </strong>{' '}
          {assessment.reason}{' '}
          {assessment.isDue
            ? t('lookAgainNow', { day: showDate(assessment.lookAgainOn) })
            : t('lookAgain', { day: showDate(assessment.lookAgainOn) })}
        </div>
      )}
      {allowed('fieldAssessment', 'create') && field.remarks.length > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => setEditing(true)}
          aria-label={`${assessment ? t('assessAnew') : t('assess')}: ${words.field(field.entity, field.field)}`}
        >
          {assessment ? t('assessAnew') : t('assess')}
        </Button>
      )}
    </>
  );
}

function AssessmentForm({ field, onDone }: { field: MinimisedField; onDone: () => void }) {
  const { t } = useTranslation('reports');
  const ui = useTranslation('ui').t;
  const { done, failed } = useNotice();
  const { assessment } = field;
  const named = { entity: field.entity as EntityName, field: field.field };
  const form = usePartForm(
    draftOf(field),
    null,
    () => ({
      reason: assessment?.reason ?? '',
      lookAgainOn: typedDate(addDays(dayInNorway(), DAYS_UNTIL_NEXT)),
    }),
    onDone,
  );
  const save = () => {
    const lookAgainOn = readDate(form.values.lookAgainOn);
    if (!lookAgainOn) return Promise.resolve(form.refuse({ lookAgainOn: ui('notDate') }));
    return form.send(
      () => api.reports.assessField({ ...named, reason: form.values.reason, lookAgainOn }),
      '',
      t('assessmentSaved'),
    );
  };
  const withdraw = async () => {
    try {
      const { changeId } = await api.reports.withdrawAssessment(named);
      dropDraft(draftOf(field));
      done(t('assessmentWithdrawn'), changeId);
      onDone();
    } catch (error) {
      failed(error);
    }
  };
  return (
    <PartForm form={form} onSubmit={save} onRemove={assessment ? () => void withdraw() : undefined}>
      <PartField
        label={t('whyNeeded')}
        required
        autoFocus
        value={form.values.reason}
        error={form.errors.reason}
        onType={(reason) => form.set({ reason })}
      />
      <PartField
        label={t('lookAgainOn')}
        required
        value={form.values.lookAgainOn}
        error={form.errors.lookAgainOn}
        onType={(lookAgainOn) => form.set({ lookAgainOn })}
      />
    </PartForm>
  );
}
