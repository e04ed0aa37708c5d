/**
 * Where a member stands on a day, from the periods of the membership. Nobody has to write anything on the day a period begins or ends: the
 * same periods answer differently as the days go by.
 */
import { type CalendarDate, dayAfter } from '../dates/calendar-date.ts';
import type { MembershipStatus } from './model.ts';

/** A period as this rule needs it; `endDate` is the last day, null while it lasts. */
export type MembershipPeriod = {
  status: MembershipStatus;
  category: string | null;
  startDate: CalendarDate;
  endDate: CalendarDate | null;
};

/** Where a member stands. */
export type Standing = {
  /** Null where there is no period at all. */
  status: MembershipStatus | null;
  category: string | null;
  /** First day of the unbroken membership, leave included; of the last one where the person has left. */
  joinedOn: CalendarDate | null;
  /** First day of no longer being a member. */
  leftOn: CalendarDate | null;
};

/**
 * Where the person stands on a day: as the period that covers it says. Where none does: a member again after a leave has ended; resigned
 * from the day after a membership or an application has ended; what is planned before the first period of all.
 * @param periods of one person, in any order
 */
export function standingOn(periods: readonly MembershipPeriod[], day: CalendarDate): Standing {
  const [first] = periods;
  if (!first) return { status: null, category: null, joinedOn: null, leftOn: null };
  // Most have one period that runs, and an import asks for everybody.
  const stretches = periods.length === 1 && covers(first, day) ? [beginningOf(first)] : stretchesOf(periods);
  const place = Math.max(
    0,
    stretches.findLastIndex(({ from }) => from <= day),
  );
  const { status, category } = stretches[place] ?? beginningOf(first);
  return {
    status,
    category,
    joinedOn: status === 'applicant' ? null : unbrokenSince(stretches, place, belongs),
    leftOn: hasLeft(status) ? unbrokenSince(stretches, place, hasLeft) : null,
  };
}

/** The period that covers a day; the one that began last where several do. */
export function periodOn<Period extends MembershipPeriod>(
  periods: readonly Period[],
  day: CalendarDate,
): Period | undefined {
  return periods
    .filter((period) => covers(period, day))
    .reduce<Period | undefined>((best, one) => (best && best.startDate > one.startDate ? best : one), undefined);
}

/** Whether a person of this status is a member: a leave interrupts duties, not the membership. */
export function belongs(status: MembershipStatus): boolean {
  return status === 'member' || status === 'leave';
}

/** Whether a status says that the person has left. */
export function hasLeft(status: MembershipStatus): boolean {
  return status === 'resigned' || status === 'excluded' || status === 'deceased';
}

/** What somebody is after a period of this status has ended and nothing has followed. */
export function statusAfter(status: MembershipStatus): MembershipStatus {
  return AFTER[status];
}

/** Days from one on which nothing changes. */
type Stretch = { from: CalendarDate; status: MembershipStatus; category: string | null };

const AFTER: Record<MembershipStatus, MembershipStatus> = {
  applicant: 'resigned',
  member: 'resigned',
  leave: 'member',
  resigned: 'resigned',
  excluded: 'excluded',
  deceased: 'deceased',
};

function stretchesOf(periods: readonly MembershipPeriod[]): Stretch[] {
  const days = periods.flatMap(({ startDate, endDate }) =>
    endDate === null ? [startDate] : [startDate, dayAfter(endDate)],
  );
  return [...new Set(days)].sort().map((from) => {
    const period = periodOn(periods, from);
    if (period) return { ...beginningOf(period), from };
    const ended = lastEnded(periods, from);
    return { from, status: AFTER[ended.status], category: ended.category };
  });
}

/** The period that ended last before a day which none covers, and which is the day after one of them. */
function lastEnded(periods: readonly MembershipPeriod[], day: CalendarDate): MembershipPeriod {
  return periods
    .filter(({ endDate }) => endDate !== null && endDate < day)
    .reduce((last, one) => ((one.endDate ?? '') >= (last.endDate ?? '') ? one : last));
}

/** First day of the unbroken run of such stretches that ends at a place, or last ended before it. */
function unbrokenSince(
  stretches: readonly Stretch[],
  place: number,
  such: (status: MembershipStatus) => boolean,
): CalendarDate | null {
  let at = place;
  const isSuch = (index: number) => such(stretches[index]?.status ?? 'applicant');
  while (at >= 0 && !isSuch(at)) at -= 1;
  while (at > 0 && isSuch(at - 1)) at -= 1;
  return stretches[at]?.from ?? null;
}

function beginningOf({ startDate, status, category }: MembershipPeriod): Stretch {
  return { from: startDate, status, category };
}

function covers({ startDate, endDate }: MembershipPeriod, day: CalendarDate): boolean {
  return startDate <= day && (endDate === null || endDate >= day);
}
