/** The periods of two records side by side, and what becomes of each when the records become one. */

import { type Days, overlaps, settlePeriods } from '../../shared/duplicates/settle-periods.ts';
import type { MembershipStatus } from '../../shared/members/model.ts';
import type { SqlValue } from '../entity.ts';
import type { Connection } from '../store/connection.ts';

/** A period of either record. `days`: those it keeps; none where it is left out. */
export type SettledPeriod = {
  id: string;
  entity: 'membership' | 'employment';
  side: 'keep' | 'drop';
  status: MembershipStatus | null;
  category: string | null;
  employerId: string | null;
  jobTitle: string | null;
  startDate: string | null;
  endDate: string | null;
  overlaps: boolean;
  days: { startDate: string | null; endDate: string | null }[];
};

type Given = { keepId: string; dropId: string; leaveOut: readonly string[] };

/** All periods of the two, the newest first, memberships before employments. */
export function settleAll(connection: Connection, { keepId, dropId, leaveOut }: Given): SettledPeriod[] {
  const read = (entity: SettledPeriod['entity']) =>
    connection
      .prepare(`SELECT * FROM ${entity} WHERE person_id IN (@keepId, @dropId) ORDER BY start_date DESC, id DESC`)
      .all({ keepId, dropId })
      .map((row) => asPeriod(entity, row, keepId));
  return [...settleMemberships(read('membership'), leaveOut), ...settleEmployments(read('employment'), leaveOut)];
}

function asPeriod(entity: SettledPeriod['entity'], row: Record<string, SqlValue>, keepId: string): SettledPeriod {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]));
  return {
    id: String(row.id),
    entity,
    side: row.person_id === keepId ? 'keep' : 'drop',
    status: text('status') as MembershipStatus | null,
    category: text('category'),
    employerId: text('employer_id'),
    jobTitle: text('job_title'),
    startDate: text('start_date'),
    endDate: text('end_date'),
    overlaps: false,
    days: [],
  };
}

function settleMemberships(periods: readonly SettledPeriod[], leaveOut: readonly string[]): SettledPeriod[] {
  const sided = (one: SettledPeriod) => ({
    id: one.id,
    stays: one.side === 'keep',
    status: one.status ?? 'member',
    category: one.category,
    startDate: one.startDate ?? '',
    endDate: one.endDate,
  });
  const settled = settlePeriods(periods.filter(({ id }) => !leaveOut.includes(id)).map(sided));
  return periods.map((one) => ({
    ...one,
    overlaps: periods.some((other) => other.side !== one.side && overlaps(daysOf(one), daysOf(other))),
    days: settled.get(one.id) ?? [],
  }));
}

/** One may work in two places at once; what says the very same of the same place is told once. */
function settleEmployments(periods: readonly SettledPeriod[], leaveOut: readonly string[]): SettledPeriod[] {
  const sameWork = (one: SettledPeriod, other: SettledPeriod) =>
    one.side !== other.side && one.employerId === other.employerId && overlaps(daysOf(one), daysOf(other));
  const repeats = (one: SettledPeriod, other: SettledPeriod) =>
    one.side === 'drop' &&
    sameWork(one, other) &&
    (one.jobTitle === null || one.jobTitle === other.jobTitle) &&
    (one.startDate === null || (other.startDate !== null && other.startDate <= one.startDate)) &&
    one.endDate === other.endDate;
  return periods.map((one) => ({
    ...one,
    overlaps: periods.some((other) => sameWork(one, other)),
    days:
      leaveOut.includes(one.id) || periods.some((other) => !leaveOut.includes(other.id) && repeats(one, other))
        ? []
        : [{ startDate: one.startDate, endDate: one.endDate }],
  }));
}

/** Where the first day is not known the period is taken to have begun before all others. */
function daysOf({ startDate, endDate }: SettledPeriod): Days {
  return { startDate: startDate ?? '0000-01-01', endDate };
}
