/** Periods of membership from two records, made into the one line of periods that a member has: at any day one status. */
import { type CalendarDate, dayAfter, dayBefore } from '../dates/calendar-date.ts';
import type { MembershipStatus } from '../members/model.ts';

/** A period of either record. `endDate` is the last day, null while it lasts. */
export type SidedPeriod = {
  id: string;
  /** Of the record that stays. */
  stays: boolean;
  status: MembershipStatus;
  category: string | null;
  startDate: CalendarDate;
  endDate: CalendarDate | null;
};

/** The days a period keeps. Several where another one lies within it; none where it says nothing the others do not. */
export type Days = { startDate: CalendarDate; endDate: CalendarDate | null };

const FOREVER = '9999-12-31';

/** Whether two periods have a day in common. */
export function overlaps(a: Days, b: Days): boolean {
  return a.startDate <= (b.endDate ?? FOREVER) && b.startDate <= (a.endDate ?? FOREVER);
}

/**
 * What becomes of every period. Where no period of the one record overlaps one of the other nothing is touched. Otherwise a period that
 * only repeats a longer one falls away, and of the rest the one that began last counts, as everywhere in the register; a death counts before
 * everything, and on the same day the record that stays.
 */
export function settlePeriods(periods: readonly SidedPeriod[]): Map<string, Days[]> {
  const stays = periods.filter((one) => one.stays);
  const comes = periods.filter((one) => !one.stays);
  const meet = comes.some((one) => stays.some((other) => overlaps(one, other)));
  if (!meet) return new Map(periods.map(({ id, startDate, endDate }) => [id, [{ startDate, endDate }]]));
  const told = periods.filter((one) => !periods.some((other) => repeats(one, other)));
  const settled = new Map<string, Days[]>(periods.map(({ id }) => [id, []]));
  const firstDays = [
    ...new Set(told.flatMap(({ startDate, endDate }) => (endDate ? [startDate, dayAfter(endDate)] : [startDate]))),
  ].sort();
  for (const [place, first] of firstDays.entries()) {
    const next = firstDays[place + 1];
    const counting = told.filter((one) => overlaps(one, { startDate: first, endDate: first })).sort(countsFirst)[0];
    if (!counting) continue;
    const days = settled.get(counting.id) ?? [];
    const last = days.at(-1);
    const endDate = next ? dayBefore(next) : null;
    if (last?.endDate && dayAfter(last.endDate) === first) last.endDate = endDate;
    else days.push({ startDate: first, endDate });
  }
  return settled;
}

/** Whether a period says no more than one of the other record: the same standing on days that one has all of. */
function repeats(one: SidedPeriod, other: SidedPeriod): boolean {
  if (one.stays === other.stays || one.status !== other.status) return false;
  if (one.category !== null && one.category !== other.category) return false;
  const within = other.startDate <= one.startDate && (other.endDate ?? FOREVER) >= (one.endDate ?? FOREVER);
  const same = other.startDate === one.startDate && other.endDate === one.endDate;
  // Of two that say the very same the one that stays is kept.
  return within && !(same && one.stays && one.category === other.category);
}

function countsFirst(a: SidedPeriod, b: SidedPeriod): number {
  return (
    Number(b.status === 'deceased') - Number(a.status === 'deceased') ||
    b.startDate.localeCompare(a.startDate) ||
    Number(b.stays) - Number(a.stays) ||
    a.id.localeCompare(b.id)
  );
}
