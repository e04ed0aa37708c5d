/** Making a survey, or changing it before it opens. Whether it is anonymous is chosen, never given. */
import { Button, Group, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import { SMALL } from '../../shared/reports/small-groups.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { showDate } from '../ui/dates.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';

type Facts = {
  id: string;
  revision: number;
  title: string;
  purposeText: string;
  isAnonymous: boolean;
  introduction: string | null;
  smallestGroup: number;
  closesOn: string | null;
};
type SurveyFormProps = { survey: Facts | null; onClose: () => void; onMade?: (id: string) => void };

/** Name of the draft of a survey. */
export const surveyDraft = (id: string | null) => `survey:${id ?? 'new'}`;

export function SurveyForm({ survey, onClose, onMade }: SurveyFormProps) {
  const { t } = useTranslation('surveys');
  const ui = useTranslation('ui').t;
  const formErrors = useFormErrors();
  const client = useQueryClient();
  const { done } = useNotice();
  const form = useDraftForm(surveyDraft(survey?.id ?? null), () => ({
    title: survey?.title ?? '',
    purposeText: survey?.purposeText ?? '',
    promise: survey ? (survey.isAnonymous ? 'anonymous' : 'named') : '',
    introduction: survey?.introduction ?? '',
    smallestGroup: survey?.smallestGroup ?? SMALL,
    closesOn: survey?.closesOn ? showDate(survey.closesOn) : '',
  }));
  const { values, set } = form;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const close = () => {
    form.settle();
    onClose();
  };
  const save = async () => {
    setErrors({});
    const closesOn = values.closesOn.trim() === '' ? null : parseCalendarDate(values.closesOn);
    if (closesOn === undefined) return setErrors({ closesOn: ui('notDate') });
    if (values.promise === '') return setErrors({ isAnonymous: t('choosePromise') });
    const facts = {
      title: values.title,
      purposeText: values.purposeText,
      isAnonymous: values.promise === 'anonymous',
      introduction: values.introduction.trim() || null,
      smallestGroup: values.smallestGroup,
      closesOn,
    };
    try {
      if (survey) {
        const { changeId } = await api.surveys.update({ id: survey.id, patch: facts, revision: survey.revision });
        done(t('changed'), changeId);
      } else {
        const { id, changeId } = await api.surveys.create(facts);
        done(t('made'), changeId);
        onMade?.(id);
      }
      await client.invalidateQueries();
      close();
    } catch (error) {
      const found = Object.entries(formErrors(error)).map(([path, text]) => [path.replace(/^patch\./u, ''), text]);
      setErrors(Object.fromEntries(found) as Record<string, string>);
    }
  };
  return (
    <Dialog opened onClose={close} title={survey ? t('changeTitle') : t('new')} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
          <TextInput
            size="xs"
            label={t('name')}
            required
            data-autofocus
            autoComplete="off"
            maxLength={120}
            value={values.title}
            error={errors.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <Textarea
            size="xs"
            label={t('purpose')}
            description={t('purposeHint')}
            required
            autosize
            minRows={2}
            maxLength={1_000}
            value={values.purposeText}
            error={errors.purposeText}
            onChange={(event) => set({ purposeText: event.currentTarget.value })}
          />
          <Radio.Group
            size="xs"
            label={t('promise')}
            required
            value={values.promise}
            error={errors.isAnonymous}
            onChange={(promise) => set({ promise })}
          >
            <Stack gap={8} mt={6}>
              <Radio size="xs" value="anonymous" label={t('anonymous')} description={t('anonymousText')} />
              <Radio size="xs" value="named" label={t('named')} description={t('namedText')} />
            </Stack>
          </Radio.Group>
          <Textarea
            size="xs"
            label={t('introduction')}
            description={t('introductionHint')}
            autosize
            minRows={2}
            maxLength={4_000}
            value={values.introduction}
            error={errors.introduction}
            onChange={(event) => set({ introduction: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <TextInput
              size="xs"
              label={t('closesOn')}
              placeholder={ui('dateHint')}
              autoComplete="off"
              value={values.closesOn}
              error={errors.closesOn}
              onChange={(event) => set({ closesOn: event.currentTarget.value })}
            />
            <NumberInput
              size="xs"
              label={t('smallestGroup')}
              min={SMALL}
              max={50}
              allowDecimal={false}
              value={values.smallestGroup}
              error={errors.smallestGroup}
              onChange={(value) => set({ smallestGroup: Number(value) })}
            />
          </Group>
          <FormError>{errors.form}</FormError>
          <Group justify="flex-end" gap="xs">
            <Button size="xs" variant="default" onClick={close}>
              {ui('cancel')}
            </Button>
            <Button size="xs" type="submit">
              {survey ? t('save') : t('make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
