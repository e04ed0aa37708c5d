/** The rows of the filter builder: groups of conditions, each a sentence of a fact, a comparison and a value. */
import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterEntity, FilterOperator } from '../../../shared/members/filter.ts';
import { RowAction } from '../../ui/row-action.tsx';
import { ConditionValue } from './condition-value.tsx';
import classes from './filter-builder.module.css';
import {
  type Columns,
  columnOf,
  type DraftCondition,
  type DraftGroup,
  type DraftLeaf,
  type DraftNode,
  isDraftGroup,
  newCondition,
  newGroup,
  newLeaf,
} from './filter-draft.ts';
import { type FilterWords, SINGLE } from './filter-words.ts';

type Shared = { columns: Columns; words: FilterWords };
/** Groups stand three deep. */
const DEEPEST = 3;

type GroupRowsProps = Shared & {
  group: DraftGroup;
  depth?: number;
  onChange: (group: DraftGroup) => void;
  onRemove?: () => void;
};

export function GroupRows({ group, depth = 1, onChange, onRemove, ...shared }: GroupRowsProps) {
  const { t } = useTranslation('filter');
  const replace = (key: string, node: DraftNode | null) =>
    onChange({ ...group, nodes: group.nodes.flatMap((one) => (one.key === key ? (node ? [node] : []) : [one])) });
  const add = (node: DraftNode) => onChange({ ...group, nodes: [...group.nodes, node] });
  return (
    <section className={classes.group} data-inner={depth > 1 || undefined} aria-label={t(group.join)}>
      <div className={classes.head}>
        <Select
          size="xs"
          w={230}
          aria-label={t('join')}
          allowDeselect={false}
          data={(['all', 'any'] as const).map((value) => ({ value, label: t(value) }))}
          value={group.join}
          onChange={(join) => join && onChange({ ...group, join: join as DraftGroup['join'] })}
        />
        {onRemove && (
          <span className={classes.end}>
            <RowAction onClick={onRemove}>{t('removeGroup')}</RowAction>
          </span>
        )}
      </div>
      {group.nodes.map((node) =>
        isDraftGroup(node) ? (
          <GroupRows
            key={node.key}
            {...shared}
            group={node}
            depth={depth + 1}
            onChange={(next) => replace(node.key, next)}
            onRemove={() => replace(node.key, null)}
          />
        ) : (
          <LeafRow
            key={node.key}
            {...shared}
            leaf={node}
            onChange={(next) => replace(node.key, next)}
            onRemove={() => replace(node.key, null)}
          />
        ),
      )}
      <div className={classes.tools}>
        <RowAction onClick={() => add(newLeaf())}>{t('addCondition')}</RowAction>
        {depth < DEEPEST && (
          <RowAction onClick={() => add(newGroup(group.join === 'all' ? 'any' : 'all'))}>{t('addGroup')}</RowAction>
        )}
      </div>
    </section>
  );
}

type LeafRowProps = Shared & { leaf: DraftLeaf; onChange: (leaf: DraftLeaf) => void; onRemove: () => void };

function LeafRow({ leaf, columns, words, onChange, onRemove }: LeafRowProps) {
  const { t } = useTranslation('filter');
  const [first, ...more] = leaf.where;
  const row = useRef<HTMLDivElement>(null);
  const isNew = leaf.entity === null;
  // A condition that is added is filled in next.
  useEffect(() => {
    if (isNew) row.current?.querySelector('input')?.focus();
  }, [isNew]);
  if (!first) return null;
  const set = (key: string, change: Partial<DraftCondition>) =>
    onChange({ ...leaf, where: leaf.where.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const choose = (chosen: string | null) => {
    const [entity, column] = (chosen ?? '').split('.') as [FilterEntity, string];
    const operator = (columnOf(columns, entity, column)?.operators[0] ?? null) as FilterOperator | null;
    // The other conditions of the row are about rows of the entity that was left.
    const rest = entity === leaf.entity ? more : [];
    onChange({
      ...leaf,
      entity,
      where: [{ ...newCondition(), key: first.key, column: column ?? null, operator }, ...rest],
    });
  };
  const isMany = leaf.entity !== null && !SINGLE.has(leaf.entity);
  return (
    <>
      <div ref={row} className={classes.row} data-condition>
        {isMany && (
          <Select
            size="xs"
            w={90}
            aria-label={t('hasLabel')}
            allowDeselect={false}
            data={[
              { value: 'has', label: t('has') },
              { value: 'hasNot', label: t('hasNot') },
            ]}
            value={leaf.has ? 'has' : 'hasNot'}
            onChange={(value) => onChange({ ...leaf, has: value === 'has' })}
          />
        )}
        <Select
          size="xs"
          w={230}
          searchable
          data-autofocus={leaf.entity === null || undefined}
          aria-label={t('column')}
          placeholder={t('choose')}
          data={grouped(columns, words)}
          value={leaf.entity && first.column ? `${leaf.entity}.${first.column}` : null}
          onChange={choose}
        />
        <Comparison
          {...{ columns, words }}
          entity={leaf.entity}
          condition={first}
          onChange={(change) => set(first.key, change)}
        />
        <span className={classes.end}>
          {isMany && (
            <RowAction onClick={() => onChange({ ...leaf, where: [...leaf.where, newCondition()] })}>
              {t('andSame')}
            </RowAction>
          )}
          <ActionIcon size={24} variant="subtle" color="gray" aria-label={t('removeCondition')} onClick={onRemove}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      {more.map((condition) => (
        <div key={condition.key} className={classes.also}>
          <span>{t('and')}</span>
          <Select
            size="xs"
            w={180}
            aria-label={t('column')}
            placeholder={t('choose')}
            data={columns.flatMap(({ entity, column }) =>
              entity === leaf.entity ? [{ value: column, label: words.column(entity, column) }] : [],
            )}
            value={condition.column}
            onChange={(column) => {
              const operator = (columnOf(columns, leaf.entity, column)?.operators[0] ?? null) as FilterOperator | null;
              set(condition.key, { ...newCondition(), key: condition.key, column, operator });
            }}
          />
          <Comparison
            {...{ columns, words }}
            entity={leaf.entity}
            condition={condition}
            onChange={(change) => set(condition.key, change)}
          />
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            aria-label={t('removeCondition')}
            onClick={() => onChange({ ...leaf, where: leaf.where.filter(({ key }) => key !== condition.key) })}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
    </>
  );
}

type ComparisonProps = Shared & {
  entity: FilterEntity | null;
  condition: DraftCondition;
  onChange: (change: Partial<DraftCondition>) => void;
};

function Comparison({ columns, words, entity, condition, onChange }: ComparisonProps) {
  const { t } = useTranslation('filter');
  const column = columnOf(columns, entity, condition.column);
  if (!column) return null;
  return (
    <>
      <Select
        size="xs"
        w={170}
        aria-label={t('operatorLabel')}
        allowDeselect={false}
        data={column.operators.map((value) => ({ value, label: words.operator(column, value) }))}
        value={condition.operator}
        onChange={(operator) => operator && onChange({ operator: operator as FilterOperator })}
      />
      <ConditionValue column={column} condition={condition} words={words} onChange={onChange} />
    </>
  );
}

function grouped(columns: Columns, words: FilterWords) {
  const entities = [...new Set(columns.map(({ entity }) => entity))];
  return entities.map((entity) => ({
    group: words.entity(entity),
    items: columns.flatMap((one) =>
      one.entity === entity ? [{ value: `${entity}.${one.column}`, label: words.column(entity, one.column) }] : [],
    ),
  }));
}
