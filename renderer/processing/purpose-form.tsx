/** A purpose said anew, from a day on; or a new one. What stood before stays as it was. */
import { Button, Checkbox, Group, MultiSelect, Select, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '../../shared/dates/calendar-date.ts';
import type { Text } from '../../shared/errors.ts';
import type { Purpose } from '../../shared/processing/model.ts';
import { ARTICLE_6_WORDS, ARTICLE_9_WORDS, CHOICE_WORDS, PEOPLE_WORDS } from '../../shared/processing/words.ts';
import { api, apiQuery } from '../api/client.ts';
import { useFormErrors, useLanguage } from '../api/errors.ts';
import { useWords } from '../i18n/use-words.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { FormError } from '../ui/notices.tsx';
import { type FormValues, formValues, sentValues } from './form-values.ts';
import classes from './processing.module.css';

/** Name of the draft of a purpose; null: of a new one. */
export const purposeDraft = (key: string | null) => `purpose:${key ?? 'new'}`;

type PurposeFormProps = {
  purpose: Purpose | null;
  /** @param key of the purpose that was saved; absent when it was given up */
  onClose: (key?: string) => void;
};

export function PurposeForm({ purpose, onClose }: PurposeFormProps) {
  const { t } = useTranslation('processing');
  const ui = useTranslation('ui').t;
  const language = useLanguage();
  const words = useWords();
  const client = useQueryClient();
  const formErrors = useFormErrors();
  const { done } = useNotice();
  const form = useDraftForm<FormValues>(purposeDraft(purpose?.key ?? null), () => formValues(purpose));
  const rules = useQuery(apiQuery.retention.rules.queryOptions({ input: {} }));
  const { values, set } = form;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const name = (field: string) => words.field('purposeVersion', field);
  const close = (key?: string) => {
    form.settle();
    onClose(key);
  };
  const save = async () => {
    const inForceFrom = parseCalendarDate(values.from);
    if (!inForceFrom) return setErrors({ inForceFrom: ui('notDate') });
    try {
      const key = values.key.trim();
      await api.purposes.change({ key, inForceFrom, ...sentValues(values) });
      await client.invalidateQueries();
      done(t('saved'));
      close(key);
    } catch (error) {
      setErrors(formErrors(error));
    }
  };
  const area = (
    field:
      | 'description'
      | 'article6Note'
      | 'article9Note'
      | 'sources'
      | 'recipients'
      | 'transfers'
      | 'retentionNote'
      | 'security',
  ) => (
    <Textarea
      size="xs"
      className={classes.wide ?? ''}
      label={name(field)}
      autosize
      minRows={1}
      maxRows={8}
      value={values[field]}
      error={errors[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const line = (field: 'key' | 'from' | 'titleNb' | 'titleEn', label: string, error: string | undefined, more = {}) => (
    <TextInput
      size="xs"
      label={label}
      required
      autoComplete="off"
      value={values[field]}
      error={error}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      {...more}
    />
  );
  return (
    <form
      aria-label={purpose ? t('form.title', { title: purpose.title[language] }) : t('form.newTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <Title order={2} size={16} mb={8}>
        {purpose ? t('form.title', { title: purpose.title[language] }) : t('form.newTitle')}
      </Title>
      <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
      <div className={classes.form}>
        {!purpose &&
          line('key', t('form.key'), errors.key, {
            description: t('form.keyHint'),
            autoFocus: true,
            className: classes.wide,
          })}
        {line('from', t('form.from'), errors.inForceFrom, { placeholder: ui('dateHint'), autoFocus: Boolean(purpose) })}
        <TextInput
          size="xs"
          label={t('form.why')}
          autoComplete="off"
          maxLength={1_000}
          value={values.changeNote}
          error={errors.changeNote}
          onChange={(event) => set({ changeNote: event.currentTarget.value })}
        />
        {line('titleNb', t('form.titleNb'), errors['title.nb'] ?? errors.title)}
        {line('titleEn', t('form.titleEn'), errors['title.en'])}
        {area('description')}
        <Select
          size="xs"
          label={name('article6')}
          placeholder={t('form.noGround')}
          clearable
          data={lettered(ARTICLE_6_WORDS, language)}
          value={values.article6}
          error={errors.article6}
          onChange={(article6) => set({ article6: article6 as FormValues['article6'] })}
        />
        <Select
          size="xs"
          label={name('article9')}
          placeholder={t('form.noGround')}
          clearable
          data={lettered(ARTICLE_9_WORDS, language)}
          value={values.article9}
          error={errors.article9}
          onChange={(article9) => set({ article9: article9 as FormValues['article9'] })}
        />
        {area('article6Note')}
        {area('article9Note')}
        <Select
          size="xs"
          label={name('choice')}
          allowDeselect={false}
          data={named(CHOICE_WORDS, language)}
          value={values.choice}
          error={errors.choice}
          onChange={(choice) => set({ choice: (choice ?? 'none') as FormValues['choice'] })}
        />
        <Checkbox
          size="xs"
          mt={22}
          label={name('needsExplicit')}
          checked={values.needsExplicit}
          onChange={(event) => set({ needsExplicit: event.currentTarget.checked })}
        />
        <MultiSelect
          size="xs"
          className={classes.wide ?? ''}
          label={name('peopleCategories')}
          data={named(PEOPLE_WORDS, language)}
          value={values.peopleCategories}
          error={errors.peopleCategories}
          onChange={(people) => set({ peopleCategories: people as FormValues['peopleCategories'] })}
        />
        <Textarea
          size="xs"
          className={classes.wide ?? ''}
          label={name('dataCategories')}
          description={t('form.onePerLine')}
          autosize
          minRows={1}
          value={values.dataCategories}
          error={errorUnder(errors, 'dataCategories')}
          onChange={(event) => set({ dataCategories: event.currentTarget.value })}
        />
        {area('sources')}
        {area('recipients')}
        {area('transfers')}
        <MultiSelect
          size="xs"
          className={classes.wide ?? ''}
          label={name('retentionKeys')}
          searchable
          data={rules.data?.items.map(({ id, title }) => ({ value: id, label: title[language] })) ?? []}
          value={values.retentionKeys}
          error={errorUnder(errors, 'retentionKeys')}
          onChange={(retentionKeys) => set({ retentionKeys })}
        />
        {area('retentionNote')}
        {area('security')}
        <TextInput
          size="xs"
          label={name('statementSections')}
          description={t('form.sectionsHint')}
          autoComplete="off"
          value={values.statementSections}
          error={errorUnder(errors, 'statementSections')}
          onChange={(event) => set({ statementSections: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          mt={38}
          label={name('isOutside')}
          checked={values.isOutside}
          onChange={(event) => set({ isOutside: event.currentTarget.checked })}
        />
      </div>
      <FormError>{errors.form ?? (purpose ? errors.key : undefined)}</FormError>
      <Group gap="xs" mt={12}>
        <Button size="xs" type="submit">
          {t('save')}
        </Button>
        <Button size="xs" variant="default" onClick={() => close()}>
          {ui('cancel')}
        </Button>
      </Group>
    </form>
  );
}

type Words = Readonly<Record<string, Text>>;

function named(words: Words, language: keyof Text) {
  return Object.entries(words).map(([value, text]) => ({ value, label: text[language] }));
}

/** The paragraphs of an article by their letter. */
function lettered(words: Words, language: keyof Text) {
  return Object.entries(words).map(([value, text]) => ({ value, label: `${value}: ${text[language]}` }));
}

/** The error of a list, or of the first thing in it. */
function errorUnder(errors: Record<string, string>, field: string): string | undefined {
  return errors[field] ?? Object.entries(errors).find(([path]) => path.startsWith(`${field}.`))?.[1];
}
