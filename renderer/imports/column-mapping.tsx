/** Which field each column of the file is, with some of its cells. Unsure guesses ask for a look. */
import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { IMPORT_FIELDS, type ImportField } from '../../shared/imports/model.ts';
import { SURE } from '../../shared/members/guess-columns.ts';
import classes from './imports.module.css';

type Column = { header: string; samples: string[]; field: ImportField | null; confidence: number };

export function ColumnMapping({
  columns,
  onMapping,
}: {
  columns: readonly Column[];
  onMapping: (mapping: (ImportField | null)[]) => void;
}) {
  const { t } = useTranslation('imports');
  const fields = IMPORT_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }));
  const choose = (index: number, field: ImportField | null) =>
    onMapping(columns.map((column, place) => (place === index ? field : column.field === field ? null : column.field)));
  return (
    <section className={classes.columns} aria-label={t('columns')}>
      {columns.map((column, index) => (
        // Headers may repeat or be empty: only the place tells columns apart.
        <div key={`${index.toString()} ${column.header}`} className={classes.column}>
          <Select
            size="xs"
            label={column.header || `${index + 1}.`}
            placeholder={t('leftOut')}
            data={fields}
            value={column.field}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('leaveOut') }}
            onChange={(field) => choose(index, field as ImportField | null)}
            description={column.field && column.confidence < SURE ? t('unsure') : undefined}
          />
          <Text size="xs" c="dimmed" truncate>
            {column.samples.filter(Boolean).join(' · ') || '–'}
          </Text>
        </div>
      ))}
    </section>
  );
}
