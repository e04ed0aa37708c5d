/** One question while it is written. It warns where an anonymous survey may point somebody out, and forbids nothing. */
import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointsOut } from '../../shared/surveys/identifying.ts';
import type { Question } from '../../shared/surveys/model.ts';
import { QUESTION_KINDS } from '../../shared/surveys/terms.ts';
import { api } from '../api/client.ts';
import { useFormErrors } from '../api/errors.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import classes from './surveys.module.css';

type QuestionFormProps = {
  survey: { id: string; isAnonymous: boolean };
  question: Question | null;
  onClose: () => void;
};

export function QuestionForm({ survey, question, onClose }: QuestionFormProps) {
  const { t } = useTranslation('surveys');
  const ui = useTranslation('ui').t;
  const formErrors = useFormErrors();
  const client = useQueryClient();
  const { done } = useNotice();
  const form = useDraftForm(`question:${question?.id ?? survey.id}`, () => ({
    kind: question?.kind ?? ('one' as Question['kind']),
    wording: question?.wording ?? '',
    options: question?.options.join('\n') ?? '',
  }));
  const { values, set } = form;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const close = () => {
    form.settle();
    onClose();
  };
  const save = async () => {
    const options = values.kind === 'text' ? [] : values.options.split('\n').filter((line) => line.trim() !== '');
    const given = { kind: values.kind, wording: values.wording, options };
    try {
      const { changeId } = question
        ? await api.surveys.changeQuestion({ id: question.id, question: given, revision: question.revision })
        : await api.surveys.addQuestion({ surveyId: survey.id, question: given });
      await client.invalidateQueries();
      done(t('questionSaved'), changeId);
      close();
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  const warnings = [
    ...(pointsOut(values.wording) ? [t(survey.isAnonymous ? 'warn.pointsOutAnonymous' : 'warn.pointsOut')] : []),
    ...(values.kind === 'text' && survey.isAnonymous ? [t('warn.text')] : []),
  ];
  return (
    <form
      className={classes.form}
      aria-label={question ? t('changeQuestion') : t('addQuestion')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <Stack gap="sm">
        <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
        <TextInput
          size="xs"
          label={t('wording')}
          required
          autoFocus
          autoComplete="off"
          maxLength={300}
          value={values.wording}
          error={errors['question.wording']}
          onChange={(event) => set({ wording: event.currentTarget.value })}
        />
        <Select
          size="xs"
          label={t('answeredBy')}
          allowDeselect={false}
          value={values.kind}
          data={QUESTION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => set({ kind: (kind ?? 'one') as Question['kind'] })}
        />
        {values.kind !== 'text' && (
          <Textarea
            size="xs"
            label={t(values.kind === 'scale' ? 'ends' : 'options')}
            description={t(values.kind === 'scale' ? 'endsHint' : 'optionsHint')}
            autosize
            minRows={2}
            value={values.options}
            error={errors['question.options']}
            onChange={(event) => set({ options: event.currentTarget.value })}
          />
        )}
        <div role="status">
          {warnings.map((warning) => (
            <Alert key={warning} color="orange" variant="light" p="xs">
              {warning}
            </Alert>
          ))}
        </div>
        <FormError>{errors.form}</FormError>
        <Group gap="xs">
          <Button size="xs" type="submit">
            {t('save')}
          </Button>
          <Button size="xs" variant="default" onClick={close}>
            {ui('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
