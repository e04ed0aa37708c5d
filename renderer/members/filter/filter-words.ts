/** A filter in words: what its columns, operators and values are called, and a leaf as a sentence. */
import { useTranslation } from 'react-i18next';
import { formatCalendarDate } from '../../../shared/dates/calendar-date.ts';
import {
  type FilterColumn,
  type FilterCondition,
  type FilterEntity,
  type FilterGroup,
  type FilterNode,
  isGroup,
  nodesOf,
} from '../../../shared/members/filter.ts';
import { showNumber } from '../../ui/dates.ts';
import { useEmployerNames } from '../employer-filter.tsx';
import { type Columns, columnOf } from './filter-draft.ts';

export type FilterWords = {
  entity(entity: FilterEntity): string;
  column(entity: FilterEntity, column: string): string;
  operator(column: FilterColumn, operator: string): string;
  option(column: FilterColumn, value: string): string;
  sentence(node: FilterNode): string;
};

/**
 * @param columns what can be filtered by; names of lists and templates stand there
 * @param filter what is put into sentences: the employers it names are asked for
 */
export function useFilterWords(columns: Columns, filter: FilterGroup | null = null): FilterWords {
  const employerNames = useEmployerNames(filter ? employersOf(filter) : []);
  const { t, i18n } = useTranslation('filter');
  const words = useTranslation('words').t as (key: string) => string;
  const loose = t as unknown as (key: string, values?: Record<string, unknown>) => string;
  const has = (key: string) => i18n.exists(key, { ns: 'words' });
  const entity = (name: FilterEntity) => (name === 'memberSearch' ? t('today') : loose(`entity.${name}`));
  const column = (name: FilterEntity, field: string) =>
    name === 'memberSearch' ? loose(`todayField.${field}`) : words(`field.${name}.${field}`);
  const option = (of: FilterColumn, value: string) => {
    const named = of.options?.find((one) => one.value === value)?.name;
    if (named) return named;
    const key = `${of.column}.${value}`;
    return has(key) ? words(key) : value;
  };
  const operator = (of: FilterColumn, name: string) =>
    loose(`operator.${of.kind === 'reference' && of.options && name === 'is' ? 'isOne' : name}`);
  const condition = (name: FilterEntity, one: FilterCondition): string => {
    const of = columnOf(columns, name, one.column);
    const label = column(name, one.column);
    if (!of) return label;
    return `${label} ${operator(of, one.operator)} ${shownValue(of, one)}`.trim();
  };
  const shownValue = (of: FilterColumn, one: FilterCondition): string => {
    const shown = (value: string | null) =>
      value && /^\d{4}-\d\d-\d\d$/u.test(value) ? formatCalendarDate(value) : (value ?? '');
    switch (one.operator) {
      case 'is':
      case 'isNot':
        return of.kind === 'reference' && !of.options
          ? one.values.map((id) => employerNames.get(id) ?? t('chosenEmployer')).join(` ${t('or')} `)
          : one.values.map((value) => option(of, value)).join(` ${t('or')} `);
      case 'hasWord':
      case 'startsWith':
      case 'on':
      case 'before':
      case 'after':
        return shown(one.value);
      case 'between':
        return `${shown(one.from)}–${shown(one.to)}`;
      case 'age':
        return `${one.from ?? ''}–${one.to ?? ''} ${loose(`at.${one.at}`)}`;
      case 'last':
      case 'next':
        return loose(`units.${one.unit}`, { count: one.count, number: showNumber(one.count) });
      case 'calendar':
        return loose(`calendar.${one.unit}.${one.offset + 1}`);
      default:
        return '';
    }
  };
  const sentence = (node: FilterNode): string => {
    if (isGroup(node)) {
      const joint = 'all' in node ? t('and') : t('or');
      return `(${nodesOf(node).map(sentence).join(` ${joint} `)})`;
    }
    const conditions = node.where.map((one) => condition(node.entity, one)).join(` ${t('and')} `);
    const [only] = node.where;
    const chosen = only && columnOf(columns, node.entity, only.column);
    const isChoice =
      node.where.length === 1 && only?.operator === 'is' && chosen?.kind === 'reference' && chosen.options;
    const isOfPerson = SINGLE.has(node.entity);
    if (isOfPerson) return node.has ? conditions : `${t('not')} ${conditions}`;
    const head = `${node.has ? t('has') : t('hasNot')} ${entity(node.entity).toLowerCase()}`;
    // What is chosen by name needs no name of its column: «har merkelapp eller liste: Jubilant».
    if (isChoice) return `${head}: ${shownValue(chosen, only)}`;
    return conditions ? `${head}: ${conditions}` : head;
  };
  return { entity, column, operator, option, sentence };
}

/** Ids of the employers a filter names. */
function employersOf(node: FilterNode): string[] {
  if (isGroup(node)) return [...new Set(nodesOf(node).flatMap(employersOf))];
  return node.where.flatMap((one) => (one.column === 'employerId' && 'values' in one ? one.values : []));
}

/** Entities of which a member has one row: their columns speak for themselves. */
export const SINGLE: ReadonlySet<FilterEntity> = new Set(['memberSearch', 'person', 'profile', 'contact']);
