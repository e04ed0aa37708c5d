/** Days that are said in relation to today: the last 30 days, next month, this year, an age. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../dates/calendar-date.ts';
import type { FilterCondition, FilterUnit } from './filter.ts';

/** Both ends are within; null is open. */
export type DaySpan = { from: CalendarDate | null; to: CalendarDate | null };

type DayCondition = Extract<
  FilterCondition,
  { operator: 'on' | 'before' | 'after' | 'last' | 'next' | 'calendar' | 'age' }
>;

/**
 * The days a condition means.
 * @param today the day it is asked on
 */
export function spanOf(condition: DayCondition, today: CalendarDate): DaySpan {
  const day = Temporal.PlainDate.from(today);
  switch (condition.operator) {
    case 'on':
      return { from: condition.value, to: condition.value };
    case 'before':
      return { from: null, to: Temporal.PlainDate.from(condition.value).subtract({ days: 1 }).toString() };
    case 'after':
      return { from: Temporal.PlainDate.from(condition.value).add({ days: 1 }).toString(), to: null };
    case 'last':
      return { from: day.subtract(durationOf(condition.count, condition.unit)).toString(), to: today };
    case 'next':
      return { from: today, to: day.add(durationOf(condition.count, condition.unit)).toString() };
    case 'calendar':
      return calendarSpan(day, condition.unit, condition.offset);
    case 'age':
      return birthSpan(condition, today);
  }
}

function durationOf(count: number, unit: FilterUnit): Temporal.DurationLike {
  return { [`${unit}s`]: count };
}

function calendarSpan(day: Temporal.PlainDate, unit: FilterUnit, offset: number): DaySpan {
  const begin =
    unit === 'day'
      ? day
      : unit === 'week'
        ? day.subtract({ days: day.dayOfWeek - 1 })
        : unit === 'month'
          ? day.with({ day: 1 })
          : day.with({ month: 1, day: 1 });
  const from = begin.add(durationOf(offset, unit));
  return { from: from.toString(), to: from.add(durationOf(1, unit)).subtract({ days: 1 }).toString() };
}

/** The days of birth of those who have completed `from` to `to` years on a day. */
function birthSpan({ from, to, at }: Extract<DayCondition, { operator: 'age' }>, today: CalendarDate): DaySpan {
  const on = at === 'today' ? today : at === 'yearEnd' ? `${today.slice(0, 4)}-12-31` : at;
  return {
    from:
      to === null
        ? null
        : Temporal.PlainDate.from(lastBirthDate(to + 1, on))
            .add({ days: 1 })
            .toString(),
    to: from === null ? on : lastBirthDate(from, on),
  };
}

/** The last day of birth with which so many years are completed on a day. Who is born on 29 February completes one on 28 February. */
function lastBirthDate(years: number, on: CalendarDate): CalendarDate {
  const latest = Temporal.PlainDate.from(on).subtract({ years });
  const next = latest.add({ days: 1 });
  return next.add({ years }).toString() <= on ? next.toString() : latest.toString();
}
