/** One template: written at the left, seen at the right as it will be on paper. What is typed is kept as a draft until it is saved. */
import { Button, Group, Select, Stack, Tabs, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readLetterText } from '../../shared/letters/letter-text.ts';
import {
  type LetterLanguage,
  type LetterTemplate,
  type LetterTexts,
  letterTextsSchema,
} from '../../shared/letters/model.ts';
import { LETTER_LAYOUTS, type LetterLayout } from '../../shared/letters/terms.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import { api, apiQuery } from '../api/client.ts';
import { errorOf, useFormErrors, useLanguage } from '../api/errors.ts';
import { useCan } from '../session/use-session.ts';
import { useDraftForm } from '../ui/draft.ts';
import { DraftNote } from '../ui/draft-note.tsx';
import { useNotice } from '../ui/notice.tsx';
import { EmptyState, ErrorNotice, FormError, Loading } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { TextLink } from '../ui/text-link.tsx';
import classes from './letters.module.css';
import { PreviewPane } from './preview-pane.tsx';
import { TemplateHistory } from './template-history.tsx';
import { TextEditor, type TypedText } from './text-editor.tsx';

type Form = { name: string; layout: LetterLayout; texts: Record<LetterLanguage, TypedText> };

const NOTHING: TypedText = { subject: '', body: '' };

/** A template that is not there yet. */
export function NewTemplatePage() {
  return <TemplateEditor template={null} />;
}

/** A template that is. */
export function TemplatePage() {
  const { t } = useTranslation('letters');
  const { id = '' } = useParams({ strict: false });
  const template = useQuery(apiQuery.letters.get.queryOptions({ input: { id } }));
  if (template.isPending) return <Loading />;
  if (template.isError) {
    const { code } = errorOf(template.error);
    if (code !== 'NOT_FOUND' && code !== 'VALIDATION')
      return <ErrorNotice error={template.error} onRetry={() => void template.refetch()} />;
    return (
      <EmptyState title={t('gone')} text={t('goneText')} action={<TextLink to="/letters">{t('toList')}</TextLink>} />
    );
  }
  return <TemplateEditor key={`${id} ${template.data.revision}`} template={template.data} />;
}

function TemplateEditor({ template }: { template: LetterTemplate | null }) {
  const { t } = useTranslation('letters');
  const screen = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const allowed = useCan();
  const formErrors = useFormErrors();
  const { done, failed } = useNotice();
  const form = useDraftForm<Form>(template ? `letter:${template.id}` : 'letter:new', () => formOf(template));
  const { name, layout, texts } = form.values;
  const [language, setLanguage] = useState<LetterLanguage>(() => firstWritten(template?.texts ?? {}) ?? screen);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const written = writtenTexts(texts);
  const sound = soundTexts(written);
  const save = async () => {
    setErrors({});
    try {
      if (template) {
        const patch = { name, layout, texts: written };
        const { changeId } = await api.letters.update({ id: template.id, patch, revision: template.revision });
        form.settle();
        await client.invalidateQueries();
        done(t('saved'), changeId);
      } else {
        const { id, changeId } = await api.letters.create({ name, layout, texts: written });
        form.settle();
        done(t('created', { name }), changeId);
        await navigate({ to: '/letters/$id', params: { id } });
      }
    } catch (error) {
      setErrors(withoutPatch(formErrors(error)));
    }
  };
  const archive = async (isArchived: boolean) => {
    if (!template) return;
    try {
      const { changeId } = await api.letters.archive({ id: template.id, isArchived });
      done(isArchived ? t('archivedDone') : t('restoredDone'), changeId);
    } catch (error) {
      failed(error);
    }
  };
  return (
    <Page
      title={template ? template.name : t('newTitle')}
      actions={
        <>
          <TextLink to="/letters">{t('toList')}</TextLink>
          {template && allowed('letterTemplate', 'change') && (
            <Button size="xs" variant="default" onClick={() => void archive(!template.isArchived)}>
              {template.isArchived ? t('restore') : t('archive')}
            </Button>
          )}
          <Button size="xs" onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={classes.editor}>
        <form
          className={classes.write}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Stack gap="sm">
            <DraftNote shown={form.fromDraft} onDiscard={form.discard} />
            <Group gap="sm" grow align="flex-start">
              <TextInput
                size="xs"
                label={t('name')}
                required
                autoComplete="off"
                data-autofocus
                value={name}
                error={errors.name}
                onChange={(event) => form.set({ name: event.currentTarget.value })}
              />
              <Select
                size="xs"
                label={t('layout')}
                allowDeselect={false}
                value={layout}
                data={LETTER_LAYOUTS.map((value) => ({ value, label: t(`layouts.${value}`) }))}
                onChange={(value) => value && form.set({ layout: value })}
              />
            </Group>
            <FormError>{errors.form ?? errors.texts}</FormError>
            <Tabs
              value={language}
              onChange={(value) => value && setLanguage(value as LetterLanguage)}
              keepMounted={false}
            >
              <Tabs.List>
                {LETTER_LANGUAGES.map((one) => (
                  <Tabs.Tab key={one} value={one}>
                    {t(`language.${one}`)}
                    {!written[one] && ` (${t('noLanguage')})`}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {LETTER_LANGUAGES.map((one) => (
                <Tabs.Panel key={one} value={one} pt="sm">
                  <TextEditor
                    text={texts[one]}
                    errors={{ subject: errors[`texts.${one}.subject`], body: errors[`texts.${one}.body`] }}
                    onChange={(change) => form.set({ texts: { ...texts, [one]: { ...texts[one], ...change } } })}
                  />
                </Tabs.Panel>
              ))}
            </Tabs>
          </Stack>
          {template && allowed('history', 'list') && <TemplateHistory id={template.id} />}
        </form>
        <aside className={classes.beside} aria-label={t('preview')}>
          <PreviewPane layout={layout} texts={sound} language={language} />
        </aside>
      </div>
    </Page>
  );
}

function formOf(template: LetterTemplate | null): Form {
  const texts = template?.texts ?? {};
  return {
    name: template?.name ?? '',
    layout: template?.layout ?? 'window-left',
    texts: { nb: texts.nb ?? NOTHING, nn: texts.nn ?? NOTHING, en: texts.en ?? NOTHING },
  };
}

/** A language in which nothing stands is not written at all. */
function writtenTexts(texts: Form['texts']): LetterTexts {
  const found = LETTER_LANGUAGES.filter((one) => texts[one].subject.trim() !== '' || texts[one].body.trim() !== '');
  return Object.fromEntries(found.map((one) => [one, texts[one]]));
}

/** The texts, where each can be read; null while something is wrong. */
function soundTexts(texts: LetterTexts): LetterTexts | null {
  const whole = letterTextsSchema.safeParse(texts);
  if (!whole.success) return null;
  const all = Object.values(whole.data).flatMap((text) => (text ? [text.subject, text.body] : []));
  return all.every((text) => readLetterText(text).issues.length === 0) ? whole.data : null;
}

function firstWritten(texts: LetterTexts): LetterLanguage | undefined {
  return LETTER_LANGUAGES.find((one) => texts[one]);
}

/** A change names its fields under `patch`; on the screen they are the same fields. */
function withoutPatch(errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([path, text]) => [path.replace(/^patch\./u, ''), text]));
}
