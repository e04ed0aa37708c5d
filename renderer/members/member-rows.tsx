/** The rows of the list. Columns the role may not see are absent. A row is drawn again only when it differs: a key press must show at once. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconLock } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
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
  sort: MemberSort;
  /** Null: rows cannot be selected, because the role has no use for it. */
  selection: Selection | null;
  onSort: (sort: MemberSort) => void;
  onOpen: (id: string) => void;
  /** The end is near: the next page is wanted. */
  onEnd: () => void;
};

export function MemberRows({ items, current, openId, sort, selection, onSort, onOpen, onEnd }: MemberRowsProps) {
  const { t } = useTranslation('members');
  const register = useCan()('membership', 'list');
  const end = useRef<HTMLTableRowElement>(null);
  const reached = Math.max(current, 0);
  const onAct = useLatest(({ index, select, stretch }: RowAct) => {
    const member = items[index];
    if (member && select) selection?.toggle(items, index, stretch);
    else if (member) onOpen(member.id);
  });
  useEffect(() => {
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && onEnd(), { rootMargin: '300px' });
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  });
  return (
    <div className={classes.rows}>
      <table className={`${table.table} ${table.flush}`} data-register={register}>
        <thead>
          <tr>
            {selection && <th className={classes.check} aria-label={t('select')} />}
            <SortHead column="name" sort={sort} onSort={onSort} />
            <SortHead column="memberNumber" sort={sort} onSort={onSort} className={classes.number} />
            {register && <SortHead column="employer" sort={sort} onSort={onSort} className={classes.employer} />}
            {register && <th className={classes.status}>{t('column.status')}</th>}
            {register && <th className={classes.place}>{t('column.place')}</th>}
            {register && <SortHead column="joinedOn" sort={sort} onSort={onSort} className={classes.date} />}
          </tr>
        </thead>
        <tbody>
          {items.map((member, index) => (
            <MemberRow
              key={member.id}
              member={member}
              index={index}
              current={index === current || member.id === openId}
              walked={index === current}
              reached={index === reached}
              open={member.id === openId}
              selected={selection ? selection.has(member.id) : null}
              register={register}
              onAct={onAct}
            />
          ))}
          <tr ref={end} aria-hidden />
        </tbody>
      </table>
    </div>
  );
}

/** What was done to a row: its name or the row was clicked, or its box. */
type RowAct = { index: number; select: boolean; stretch: boolean };

type MemberRowProps = {
  member: MemberListItem;
  index: number;
  current: boolean;
  /** The keys stand here. */
  walked: boolean;
  /** Tab comes here from outside the rows. */
  reached: boolean;
  open: boolean;
  /** Null: there is no box. */
  selected: boolean | null;
  register: boolean;
  onAct: (act: RowAct) => void;
};

const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { member, index, current, walked, reached, open, selected, register, onAct } = props;
  const { t } = useTranslation('members');
  const { id, givenName, middleName, familyName, addressProtected, jobTitle } = member;
  const tabIndex = reached ? 0 : -1;
  return (
    <tr
      ref={walked ? bringIntoView : undefined}
      className={classes.row}
      data-row={id}
      data-current={current}
      data-selected={selected === true}
      aria-current={open}
      onClick={() => onAct({ index, select: false, stretch: false })}
    >
      {selected !== null && (
        <td className={classes.check}>
          <input
            type="checkbox"
            className={classes.box}
            tabIndex={tabIndex}
            aria-label={t('selectRow', { name: `${givenName} ${familyName}` })}
            checked={selected}
            readOnly
            onClick={(event) => {
              event.stopPropagation();
              onAct({ index, select: true, stretch: event.shiftKey });
            }}
          />
        </td>
      )}
      <td>
        <a
          className={classes.name}
          href={`/members/${id}`}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onAct({ index, select: false, stretch: false });
          }}
        >
          <strong className={classes.family}>{familyName}</strong>,{' '}
          {middleName ? `${givenName} ${middleName}` : givenName}
        </a>
      </td>
      <td className={`${table.number} ${classes.number}`}>{member.memberNumber}</td>
      {register && (
        <td title={jobTitle ?? undefined}>
          {member.employerName}
          {jobTitle && <span className={classes.job}>{member.employerName ? ` · ${jobTitle}` : jobTitle}</span>}
        </td>
      )}
      {register && <td className={classes.status}>{member.status && <StatusWord status={member.status} />}</td>}
      {register && (
        <td className={classes.place} title={addressProtected ? t('protectedAddress') : undefined}>
          {addressProtected ? (
            <IconLock className={classes.lock} size={14} role="img" aria-label={t('protectedAddress')} />
          ) : (
            [member.postalCode, member.place].filter(Boolean).join(' ')
          )}
        </td>
      )}
      {register && <td className={`${table.number} ${classes.date}`}>{showDate(member.joinedOn)}</td>}
    </tr>
  );
});

/** A function that stays the same and always does what the latest drawing means. */
function useLatest<Given>(act: (given: Given) => void): (given: Given) => void {
  const latest = useRef(act);
  latest.current = act;
  return useRef((given: Given) => latest.current(given)).current;
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

/** The row that the keys have reached stays in sight, and takes the focus along where the focus is among the rows. */
function bringIntoView(row: HTMLTableRowElement | null): void {
  if (!row) return;
  row.scrollIntoView({ block: 'nearest' });
  if (document.activeElement?.closest('tbody') === row.parentElement) row.querySelector('a')?.focus();
}

/** Puts the focus on a row. @returns false where it is not in the list */
export function focusRow(id: string): boolean {
  const row = document.querySelector<HTMLTableRowElement>(`[data-row="${id}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector('a')?.focus({ preventScroll: true });
  return row !== null;
}
