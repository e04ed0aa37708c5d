/** The rows of the list. Columns the role may not see are absent. */
import { Checkbox, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberSort } from '../../shared/members/contract.ts';
import type { MemberListItem } from '../../shared/members/model.ts';
import { useCan } from '../session/use-session.ts';
import table from '../ui/data-table.module.css';
import { showDate } from '../ui/dates.ts';
import classes from './member-rows.module.css';
import { turned } from './search-state.ts';
import type { Selection } from './selection.ts';
import { StatusWord } from './status-word.tsx';

type MemberRowsProps = {
  items: readonly MemberListItem[];
  current: number;
  openId: string | null;
  narrow: boolean;
  sort: MemberSort;
  selection: Selection;
  onSort: (sort: MemberSort) => void;
  onOpen: (id: string) => void;
  /** The end is near: the next page is wanted. */
  onEnd: () => void;
};

export function MemberRows({
  items,
  current,
  openId,
  narrow,
  sort,
  selection,
  onSort,
  onOpen,
  onEnd,
}: MemberRowsProps) {
  const { t } = useTranslation('members');
  const allowed = useCan();
  const register = allowed('membership', 'list');
  const wide = register && !narrow;
  const end = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && onEnd(), { rootMargin: '600px' });
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  });
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th className={classes.check} aria-label={t('selectNone')} />
          <SortHead column="name" sort={sort} onSort={onSort} />
          <SortHead column="memberNumber" sort={sort} onSort={onSort} className={classes.number} />
          {register && <th className={classes.status}>{t('column.status')}</th>}
          {wide && <SortHead column="employer" sort={sort} onSort={onSort} />}
          {wide && <th className={classes.place}>{t('column.place')}</th>}
          {wide && <SortHead column="joinedOn" sort={sort} onSort={onSort} className={classes.date} />}
        </tr>
      </thead>
      <tbody>
        {items.map((member, index) => (
          <tr
            key={member.id}
            ref={index === current ? bringIntoView : undefined}
            className={classes.row}
            data-current={index === current || member.id === openId}
            data-selected={selection.ids.has(member.id)}
            aria-current={member.id === openId}
            onClick={() => onOpen(member.id)}
          >
            <td className={classes.check}>
              <Checkbox
                size="xs"
                aria-label={t('selectRow', { name: nameOf(member) })}
                checked={selection.ids.has(member.id)}
                readOnly
                onClick={(event) => {
                  event.stopPropagation();
                  selection.toggle(items, index, event.shiftKey);
                }}
              />
            </td>
            <td>
              <strong className={classes.family}>{member.familyName}</strong>,{' '}
              {[member.givenName, member.middleName].filter(Boolean).join(' ')}
            </td>
            <td className={table.number}>{member.memberNumber}</td>
            {register && <td>{member.status && <StatusWord status={member.status} />}</td>}
            {wide && (
              <td title={member.jobTitle ?? ''}>
                {[member.employerName, member.jobTitle].filter(Boolean).join(' · ')}
              </td>
            )}
            {wide && (
              <td>
                {member.addressProtected ? (
                  <Tooltip label={t('protectedAddress')}>
                    <IconLock size={14} aria-label={t('protectedAddress')} />
                  </Tooltip>
                ) : (
                  [member.postalCode, member.place].filter(Boolean).join(' ')
                )}
              </td>
            )}
            {wide && <td className={table.number}>{showDate(member.joinedOn)}</td>}
          </tr>
        ))}
        <tr ref={end} aria-hidden />
      </tbody>
    </table>
  );
}

type SortHeadProps = {
  column: 'name' | 'memberNumber' | 'employer' | 'joinedOn';
  sort: MemberSort;
  onSort: (sort: MemberSort) => void;
  className?: string | undefined;
};

function SortHead({ column, sort, onSort, className }: SortHeadProps) {
  const { t } = useTranslation('members');
  const direction = sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none';
  return (
    <th className={className} aria-sort={direction}>
      <UnstyledButton className={classes.sort} onClick={() => onSort(turned(sort, column))}>
        {t(`column.${column}`)}
        {direction === 'ascending' && <IconChevronUp size={12} aria-hidden />}
        {direction === 'descending' && <IconChevronDown size={12} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}

/** The row that the keys have reached stays in sight. */
function bringIntoView(row: HTMLTableRowElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}

function nameOf({ givenName, familyName }: MemberListItem): string {
  return `${givenName} ${familyName}`;
}
