/** The conditions of the filter, each as a sentence with a way to take it off. */
import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type FilterGroup, nodesOf } from '../../../shared/members/filter.ts';
import classes from '../members-page.module.css';
import { useFilterColumns } from './filter-builder.tsx';
import { useFilterWords } from './filter-words.ts';

type FilterTreeChipsProps = { filter: FilterGroup | null; onChange: (filter: FilterGroup | null) => void };

export function FilterTreeChips({ filter, onChange }: FilterTreeChipsProps) {
  const { t } = useTranslation('members');
  const columns = useFilterColumns(filter !== null);
  const words = useFilterWords(columns.data?.items ?? [], filter);
  if (!filter || !columns.data) return null;
  const isAny = 'any' in filter;
  // Of «at least one» a single condition cannot go without changing what the others mean: they are one.
  const parts = isAny
    ? [{ text: words.sentence(filter), rest: null }]
    : nodesOf(filter).map((node) => ({
        text: words.sentence(node),
        rest: without(filter, node),
      }));
  return (
    <div className={classes.chips}>
      {parts.map(({ text, rest }) => (
        <UnstyledButton
          key={text}
          className={classes.chip}
          aria-label={t('removeFilter', { filter: text })}
          onClick={() => onChange(rest)}
        >
          {text}
          <IconX size={12} aria-hidden />
        </UnstyledButton>
      ))}
    </div>
  );
}

function without(filter: FilterGroup, gone: ReturnType<typeof nodesOf>[number]): FilterGroup | null {
  const all = nodesOf(filter).filter((node) => node !== gone);
  return all.length > 0 ? { all } : null;
}
