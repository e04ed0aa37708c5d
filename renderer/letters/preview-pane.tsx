/** The letter as it is typed, for a member or a made-up one. It is asked for when typing rests. */
import { Select, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterLanguage, LetterTexts } from '../../shared/letters/model.ts';
import { isPlaceholder, PLACEHOLDERS } from '../../shared/letters/placeholders.ts';
import type { LetterLayout } from '../../shared/letters/terms.ts';
import { apiQuery } from '../api/client.ts';
import { useFailureText, useLanguage } from '../api/errors.ts';
import { PdfView } from './pdf-view.tsx';

const RESTS_MS = 400;
const MOST_FOUND = 8;

type PreviewPaneProps = {
  layout: LetterLayout;
  /** Null while something is wrong with them. */
  texts: LetterTexts | null;
  language: LetterLanguage;
};

export function PreviewPane({ layout, texts, language }: PreviewPaneProps) {
  const { t } = useTranslation('letters');
  const [personId, setPersonId] = useState<string | null>(null);
  return (
    <>
      <Title order={2} size={14} mb="xs">
        {t('preview')}
      </Title>
      <MemberField value={personId} onChange={setPersonId} />
      {texts ? (
        <Preview layout={layout} texts={texts} language={language} personId={personId} />
      ) : (
        <Text mt="md" c="dimmed">
          {t('previewWaits')}
        </Text>
      )}
    </>
  );
}

type PreviewProps = { layout: LetterLayout; texts: LetterTexts; language?: LetterLanguage; personId: string | null };

export function Preview(given: PreviewProps) {
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const screen = useLanguage();
  const [{ layout, texts, language, personId }] = useDebouncedValue(given, RESTS_MS);
  const preview = useQuery({
    ...apiQuery.letters.preview.queryOptions({
      input: { layout, texts, ...(language ? { language } : {}), ...(personId ? { personId } : {}) },
    }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (preview.isError)
    return (
      <Text mt="md" role="alert">
        {failureText(preview.error)}
      </Text>
    );
  if (!preview.data) return null;
  const { empty, contentBase64 } = preview.data;
  const fields = empty.map((name) => (isPlaceholder(name) ? PLACEHOLDERS[name].title[screen] : name));
  return (
    <>
      <Text size="xs" c={empty.length > 0 ? 'var(--warm)' : 'dimmed'} my="xs" role="status" mih={18}>
        {empty.length > 0 && t('emptyHere', { fields: fields.join(', ') })}
      </Text>
      <PdfView base64={contentBase64} />
    </>
  );
}

/** A member found by name or number; nobody is the made-up one. */
function MemberField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('letters');
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const query = typed.trim() === chosen?.label ? '' : typed.trim();
  const found = useQuery({
    ...apiQuery.members.search.queryOptions({ input: { query, limit: MOST_FOUND } }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });
  const options = (query.length > 1 ? (found.data?.items ?? []) : []).map((member) => ({
    value: member.id,
    label: `${member.givenName} ${member.familyName} (${member.memberNumber})`,
  }));
  const data = chosen && !options.some((option) => option.value === chosen.value) ? [chosen, ...options] : options;
  return (
    <Select
      size="xs"
      label={t('previewOf')}
      placeholder={value ? t('previewHint') : t('previewMadeUp')}
      searchable
      clearable
      value={value}
      data={data}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        setChosen(data.find((option) => option.value === id) ?? null);
        onChange(id);
      }}
    />
  );
}
