/** With which template, as one file or one each; and what the letter looks like to the first of them. */
import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_SINGLE_LETTERS } from '../../shared/letters/contract.ts';
import { apiQuery } from '../api/client.ts';
import { TextLink } from '../ui/text-link.tsx';
import classes from './letters.module.css';
import { Preview } from './preview-pane.tsx';
import type { LetterChoice } from './send-dialog.tsx';

type LetterFieldsProps = {
  choice: LetterChoice;
  count: number;
  /** Whose letter is shown; null: a made-up member's. */
  personId: string | null;
  onChange: (choice: LetterChoice) => void;
  children: ReactNode;
};

export function LetterFields({ choice, count, personId, onChange, children }: LetterFieldsProps) {
  const { t } = useTranslation('letters');
  const list = useQuery(apiQuery.letters.list.queryOptions({ input: {} }));
  const template = useQuery({
    ...apiQuery.letters.get.queryOptions({ input: { id: choice.templateId ?? '' } }),
    enabled: choice.templateId !== null,
  });
  const only = list.data?.items.length === 1 ? list.data.items[0]?.id : undefined;
  useEffect(() => {
    if (only && choice.templateId === null) onChange({ ...choice, templateId: only });
  });
  if (list.data?.items.length === 0)
    return (
      <Text>
        {t('noTemplates')} <TextLink to="/letters/new">{t('makeTemplate')}</TextLink>
      </Text>
    );
  return (
    <div className={classes.send} data-alone={!template.data}>
      <Stack gap="sm">
        <Select
          size="xs"
          label={t('template')}
          placeholder={t('chooseTemplate')}
          data-autofocus
          searchable
          allowDeselect={false}
          value={choice.templateId}
          data={(list.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(templateId) => onChange({ ...choice, templateId })}
        />
        {count > 1 && count <= MOST_SINGLE_LETTERS && (
          <SegmentedControl
            size="xs"
            aria-label={t('output')}
            value={choice.output}
            onChange={(output) => onChange({ ...choice, output: output as LetterChoice['output'] })}
            data={(['merged', 'single'] as const).map((value) => ({ value, label: t(`outputs.${value}`) }))}
          />
        )}
        {children}
      </Stack>
      {template.data && (
        <div>
          <Preview layout={template.data.layout} texts={template.data.texts} personId={personId} />
        </div>
      )}
    </div>
  );
}
