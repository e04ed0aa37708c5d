/** Reports over time: members at the end of each period, and who came and went in it. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { invalidField } from '../../shared/errors.ts';
import type { JoinsAndLeaves, MembersOverTime, SeriesInput } from '../../shared/reports/model.ts';
import { lastDayOf, monthsOf, type Period, periodsBetween } from '../../shared/reports/periods.ts';
import { hideSmallFlows } from '../../shared/reports/small-flows.ts';
import { hideSmall, hideSmallGroups } from '../../shared/reports/small-groups.ts';
import type { Counting } from './bounds.ts';
import { type MonthDetail, monthlyFlows } from './flows.ts';

/** Years shown where nobody says which. */
const USUAL_YEARS = 10;
/** More years than this are no report. */
const MOST_YEARS = 80;

/** Members at the end of each period, at the present day in the present one. */
export function membersOverTime(counting: Counting, input: SeriesInput, today: CalendarDate): MembersOverTime {
  const flows = monthlyFlows(counting, today);
  const members = new Map(flows.map((month) => [month.month, month.members]));
  return {
    firstYear: firstYearOf(flows, today),
    periods: chosenPeriods(input, flows, today).map((period) => {
      const last = lastDayOf(monthsOf(period).at(-1) ?? period);
      const day = last > today ? today : last;
      return { period, day, members: hideSmall(members.get(day.slice(0, 7)) ?? 0) };
    }),
  };
}

/** Who became a member and who left, by period; by year also why, and who had been a member before. */
export function joinsAndLeaves(counting: Counting, input: SeriesInput, today: CalendarDate): JoinsAndLeaves {
  const flows = monthlyFlows(counting, today);
  const shown = hideSmallFlows(flows);
  const byMonth = new Map(flows.map((month) => [month.month, month]));
  const inPeriod = (period: Period) => monthsOf(period).flatMap((month) => byMonth.get(month) ?? []);
  const counts = (period: Period) => {
    if (!shown.has(period)) return { joined: 'hidden', left: 'hidden' } as const;
    const months = inPeriod(period);
    return { joined: total(months, 'joined'), left: total(months, 'left') };
  };
  const periods = chosenPeriods(input, flows, today);
  return {
    firstYear: firstYearOf(flows, today),
    periods: periods.map((period) => ({ period, ...counts(period) })),
    years: [...new Set(periods.map((period) => period.slice(0, 4)))].map((year) => ({
      year,
      ...counts(year),
      ...(shown.has(year) ? partsOf(inPeriod(year)) : { entries: [], causes: [] }),
    })),
  };
}

function partsOf(months: readonly MonthDetail[]): Pick<JoinsAndLeaves['years'][number], 'entries' | 'causes'> {
  const again = total(months, 'again');
  const causes = new Map<string, number>();
  for (const month of months)
    for (const [cause, count] of month.causes) causes.set(cause, (causes.get(cause) ?? 0) + count);
  const bySize = [...causes].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count);
  return {
    entries: hideSmallGroups([
      { key: 'first', count: total(months, 'joined') - again },
      { key: 'again', count: again },
    ]),
    causes: hideSmallGroups(bySize),
  };
}

function total(months: readonly MonthDetail[], what: 'joined' | 'left' | 'again'): number {
  return months.reduce((sum, month) => sum + month[what], 0);
}

function firstYearOf(flows: readonly MonthDetail[], today: CalendarDate): number {
  return Number((flows[0]?.month ?? today).slice(0, 4));
}

/** @throws TillitError `VALIDATION` for years in the wrong order, or too many */
function chosenPeriods(
  { step, fromYear, toYear }: SeriesInput,
  flows: readonly MonthDetail[],
  today: CalendarDate,
): Period[] {
  const last = toYear ?? Number(today.slice(0, 4));
  const first = fromYear ?? Math.max(last - USUAL_YEARS + 1, firstYearOf(flows, today));
  if (first > last) throw invalidField('toYear', 'dateOrder');
  if (last - first >= MOST_YEARS) throw invalidField('fromYear', 'tooManyYears');
  return periodsBetween(step, first, last, today);
}
