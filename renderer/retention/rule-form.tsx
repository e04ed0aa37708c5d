/** One retention rule while it is decided about: opens in the row's place, keeps what is typed, and is taken back by undo. */
import { Button, Checkbox, Group, NumberInput, Select, Textarea, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { LONGEST_PERIOD, type RetentionRuleRow } from '../../shared/retention/model.ts';
import { RETENTION_ACTIONS, type RetentionAction, type RetentionUnit } from '../../shared/retention/terms.ts';
import { ACTION_WORDS, UNIT_CHOICES } from '../../shared/retention/words.ts';
import { ROLES, type Role, roleFacts } from '../../shared/roles.ts';
import { api } from '../api/client.ts';
import { useFormErrors, useLanguage } from '../api/errors.ts';
import { showDate } from '../ui/dates.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import classes from './retention.module.css';

/** Name of the draft of a rule. */
export const ruleDraft = (id: string) => `retention:${id}`;

type Values = {
  period: number | null;
  unit: RetentionUnit | null;
  action: RetentionAction;
  ownerRole: Role;
  reviewOn: string;
  ground: string;
  note: string;
  isOn: boolean;
  revision: number;
};

export function RuleForm({ rule, onClose }: { rule: RetentionRuleRow; onClose: () => void }) {
  const { t } = useTranslation('retention');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const client = useQueryClient();
  const formErrors = useFormErrors();
  const { done } = useNotice();
  const form = useDraftForm<Values>(ruleDraft(rule.id), () => ({
    period: rule.period,
    unit: rule.unit,
    action: rule.action,
    ownerRole: rule.ownerRole,
    reviewOn: rule.reviewOn ? showDate(rule.reviewOn) : '',
    ground: rule.ground ?? '',
    note: rule.note ?? '',
    isOn: rule.isOn,
    revision: rule.revision,
  }));
  const { values, set } = form;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const close = () => {
    form.settle();
    onClose();
  };
  const save = async () => {
    const { period, unit, action, ownerRole, isOn, revision } = values;
    const reviewOn = values.reviewOn.trim() === '' ? null : parseCalendarDate(values.reviewOn);
    if (reviewOn === undefined) return setErrors({ 'patch.reviewOn': ui('notDate') });
    const patch = {
      period,
      unit,
      action,
      ownerRole,
      isOn,
      reviewOn,
      ground: values.ground.trim() || null,
      note: values.note.trim() || null,
    };
    try {
      const { changeId } = await api.retention.update({ id: rule.id, patch, revision });
      await client.invalidateQueries();
      done(t('saved'), changeId);
      close();
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  return (
    <form
      className={classes.form}
      aria-label={rule.title[language]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <Title order={2} size={14} mb={8}>
        {rule.title[language]}
      </Title>
      <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
      <div className={classes.fields}>
        {rule.trigger !== 'owner' && (
          <>
            <NumberInput
              size="xs"
              data-autofocus
              autoFocus
              label={t('form.period')}
              min={0}
              max={LONGEST_PERIOD}
              allowDecimal={false}
              value={values.period ?? ''}
              error={errors['patch.period']}
              onChange={(value) => set({ period: value === '' ? null : Number(value) })}
            />
            <Select
              size="xs"
              label={t('form.unit')}
              value={values.unit}
              error={errors['patch.unit']}
              data={UNIT_CHOICES[language]}
              allowDeselect={false}
              onChange={(unit) => set({ unit: unit as RetentionUnit | null })}
            />
          </>
        )}
        <Select
          size="xs"
          className={rule.trigger === 'owner' ? (classes.half ?? '') : ''}
          label={t('form.action')}
          value={values.action}
          allowDeselect={false}
          data={RETENTION_ACTIONS.map((value) => ({ value, label: ACTION_WORDS[value][language] }))}
          onChange={(action) => set({ action: (action ?? 'delete') as RetentionAction })}
        />
        <Select
          size="xs"
          className={rule.trigger === 'owner' ? (classes.half ?? '') : ''}
          label={t('form.owner')}
          value={values.ownerRole}
          allowDeselect={false}
          data={ROLES.map((value) => ({ value, label: roleFacts(value).title[language] }))}
          onChange={(role) => set({ ownerRole: (role ?? 'privacy') as Role })}
        />
        <Textarea
          size="xs"
          className={classes.wide ?? ''}
          label={t('form.ground')}
          description={t('form.groundHint')}
          autosize
          minRows={1}
          maxLength={1_000}
          value={values.ground}
          error={errors['patch.ground']}
          onChange={(event) => set({ ground: event.currentTarget.value })}
        />
        <Textarea
          size="xs"
          className={classes.wide ?? ''}
          label={t('form.note')}
          autosize
          minRows={1}
          maxLength={2_000}
          value={values.note}
          error={errors['patch.note']}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          className={classes.half ?? ''}
          label={t('form.review')}
          description={t('form.reviewHint')}
          placeholder={ui('dateHint')}
          autoComplete="off"
          value={values.reviewOn}
          error={errors['patch.reviewOn']}
          onChange={(event) => set({ reviewOn: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          className={classes.wide ?? ''}
          label={t('form.isOn')}
          description={t('form.isOnHint')}
          checked={values.isOn}
          onChange={(event) => set({ isOn: event.currentTarget.checked })}
        />
      </div>
      <FormError>{errors.form}</FormError>
      <Group gap="xs" mt={12}>
        <Button size="xs" type="submit">
          {t('save')}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {ui('cancel')}
        </Button>
      </Group>
    </form>
  );
}
