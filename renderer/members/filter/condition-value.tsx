/** What a condition compares with: values, a day, two ends, a number of days, an age. */
import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FILTER_UNITS, type FilterColumn, type FilterUnit } from '../../../shared/members/filter.ts';
import { EmployerField } from '../employer-field.tsx';
import { useEmployerName } from '../employer-filter.tsx';
import type { DraftCondition } from './filter-draft.ts';
import type { FilterWords } from './filter-words.ts';

type ConditionValueProps = {
  column: FilterColumn;
  condition: DraftCondition;
  words: FilterWords;
  onChange: (change: Partial<DraftCondition>) => void;
};

export function ConditionValue(props: ConditionValueProps) {
  const { t } = useTranslation('filter');
  const ui = useTranslation('ui').t;
  const { column, condition, onChange } = props;
  const isDay = column.kind === 'date' || column.kind === 'moment';
  const hint = isDay && condition.operator !== 'age' ? { placeholder: ui('dateHint') } : {};
  switch (condition.operator) {
    case 'is':
    case 'isNot':
      return <Values {...props} />;
    case 'hasWord':
    case 'startsWith':
    case 'on':
    case 'before':
    case 'after':
      return <Typed label={t('value')} value={condition.value} {...hint} onValue={(value) => onChange({ value })} />;
    case 'between':
    case 'age':
      return (
        <>
          <Typed narrow label={t('from')} value={condition.from} {...hint} onValue={(from) => onChange({ from })} />
          <span>–</span>
          <Typed narrow label={t('to')} value={condition.to} {...hint} onValue={(to) => onChange({ to })} />
          {condition.operator === 'age' && <AgeDay {...props} />}
        </>
      );
    case 'last':
    case 'next':
      return <Stretch {...props} />;
    case 'calendar':
      return <CalendarPeriod {...props} />;
    default:
      return null;
  }
}

function Values({ column, condition, words, onChange }: ConditionValueProps) {
  const { t } = useTranslation('filter');
  const common = { size: 'xs', 'aria-label': t('values'), value: condition.values, w: 260 } as const;
  const set = (values: string[]) => onChange({ values });
  if (column.kind === 'reference' && !column.options)
    return <EmployerValue condition={condition} onChange={onChange} />;
  if (column.options) {
    const data = column.options.map(({ value }) => ({ value, label: words.option(column, value) }));
    return <MultiSelect {...common} data={data} searchable hidePickedOptions onChange={set} />;
  }
  return (
    <TagsInput
      {...common}
      placeholder={condition.values.length === 0 ? t('typeValue') : ''}
      acceptValueOnBlur
      onChange={set}
    />
  );
}

function EmployerValue({ condition, onChange }: Pick<ConditionValueProps, 'condition' | 'onChange'>) {
  const [id] = condition.values;
  const name = useEmployerName(id);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <EmployerField
      employer={{ id: id ?? null, name: typed ?? name ?? '' }}
      onChange={(employer) => {
        setTyped(employer.name);
        onChange({ values: employer.id ? [employer.id] : [] });
      }}
    />
  );
}

type TypedProps = {
  label: string;
  value: string;
  placeholder?: string;
  narrow?: boolean;
  onValue: (value: string) => void;
};

function Typed({ label, value, placeholder = '', narrow = false, onValue }: TypedProps) {
  return (
    <TextInput
      size="xs"
      w={narrow ? 110 : 180}
      aria-label={label}
      autoComplete="off"
      placeholder={placeholder}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

function Stretch({ condition, onChange }: ConditionValueProps) {
  const { t } = useTranslation('filter');
  return (
    <>
      <NumberInput
        size="xs"
        w={80}
        aria-label={t('count')}
        min={1}
        max={1000}
        clampBehavior="strict"
        allowDecimal={false}
        value={condition.count}
        onChange={(count) => onChange({ count: Number(count) || 1 })}
      />
      <Select
        size="xs"
        w={120}
        aria-label={t('unit')}
        allowDeselect={false}
        data={FILTER_UNITS.map((value) => ({ value, label: t(`unitName.${value}`) }))}
        value={condition.unit}
        onChange={(unit) => unit && onChange({ unit: unit as FilterUnit })}
      />
    </>
  );
}

function CalendarPeriod({ condition, onChange }: ConditionValueProps) {
  const { t } = useTranslation('filter');
  const word = t as (key: string) => string;
  const data = FILTER_UNITS.flatMap((unit) =>
    [-1, 0, 1].map((offset) => ({ value: `${unit} ${offset}`, label: word(`calendar.${unit}.${offset + 1}`) })),
  );
  return (
    <Select
      size="xs"
      w={160}
      aria-label={t('period')}
      allowDeselect={false}
      data={data}
      value={`${condition.unit} ${condition.offset}`}
      onChange={(value) => {
        const [unit, offset] = (value ?? '').split(' ');
        onChange({ unit: unit as FilterUnit, offset: Number(offset) });
      }}
    />
  );
}

function AgeDay({ condition, onChange }: ConditionValueProps) {
  const { t } = useTranslation('filter');
  return (
    <Select
      size="xs"
      w={190}
      aria-label={t('ageAt')}
      allowDeselect={false}
      data={(['today', 'yearEnd'] as const).map((value) => ({ value, label: t(`at.${value}`) }))}
      value={condition.at}
      onChange={(at) => at && onChange({ at })}
    />
  );
}
