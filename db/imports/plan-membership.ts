/**
 * What a row of a file means for the periods of a membership: of a new member, and of one we have. Nothing a row says of them is dropped in
 * silence: what is not taken comes back as a warning.
 */
import { type CalendarDate, dayBefore } from '../../shared/dates/calendar-date.ts';
import type { RowIssue } from '../../shared/imports/model.ts';
import { hasLeft, type MembershipPeriod, periodOn, standingOn } from '../../shared/members/membership-status.ts';
import type { MembershipInput, MembershipStatus } from '../../shared/members/model.ts';
import type { RowFacts } from './parse-row.ts';

/** A period the register has. */
export type KnownPeriod = MembershipPeriod & { id: string; duesClass: string | null };

/** What is to be written: a period more, or other facts on one there is. */
export type PeriodStep =
  | { kind: 'insert'; period: MembershipInput }
  | { kind: 'change'; id: string; patch: Partial<Pick<MembershipInput, 'status' | 'category' | 'endDate'>> };

export type MembershipPlan = { steps: PeriodStep[]; warnings: RowIssue[] };

type Said = Pick<RowFacts, 'status' | 'category' | 'joinDate' | 'leaveDate'>;

/**
 * The periods of a new member. Who has left has two: the one as member, and the one since.
 * @param today first day where the row names none
 */
export function firstPeriods({ status, category, joinDate, leaveDate }: Said, today: CalendarDate): MembershipInput[] {
  const period = (of: MembershipStatus, startDate: CalendarDate, endDate: CalendarDate | null): MembershipInput => ({
    status: of,
    category: category ?? null,
    duesClass: null,
    startDate,
    endDate,
    cause: null,
    reason: null,
  });
  const ended = status !== undefined && hasLeft(status);
  const before = status === undefined || ended ? 'member' : status;
  if (!ended && leaveDate === undefined) return [period(before, joinDate ?? today, null)];
  const leftOn = leaveDate ?? today;
  const since = period(ended ? status : 'resigned', leftOn, null);
  // Who leaves in the days to come is a member until then, also where the row does not say since when.
  const from = joinDate ?? (leftOn > today ? today : undefined);
  return from === undefined || from >= leftOn ? [since] : [period(before, from, dayBefore(leftOn)), since];
}

/**
 * What a row changes on the periods there are. A leave date ends the membership on it; a status begins today, or on the join date where that
 * is later than all there is; a category is that of the period that runs.
 * @param periods all periods of one member
 */
export function planMembership(periods: readonly KnownPeriod[], said: Said, today: CalendarDate): MembershipPlan {
  const { status, category, joinDate, leaveDate } = said;
  if (periods.length === 0) {
    if (status !== undefined || joinDate !== undefined || leaveDate !== undefined)
      return { steps: firstPeriods(said, today).map((period) => ({ kind: 'insert', period })), warnings: [] };
    return { steps: [], warnings: category === undefined ? [] : [warning('category', 'row.categoryKept')] };
  }
  const change = { periods, today, category };
  const leaves = leaveDate !== undefined || (status !== undefined && hasLeft(status));
  const moved = leaves ? planLeaving(change, status, leaveDate) : planEntering(change, status, joinDate);
  const categorised = planCategory(change, moved.steps);
  const starts = [...periods, ...moved.steps.flatMap((step) => (step.kind === 'insert' ? [step.period] : []))];
  const joinDateKept = joinDate !== undefined && starts.every(({ startDate }) => startDate !== joinDate);
  return {
    steps: [...moved.steps, ...categorised.steps],
    warnings: [
      ...moved.warnings,
      ...categorised.warnings,
      ...(joinDateKept ? [warning('joinDate', 'row.joinDateKept')] : []),
    ],
  };
}

type Change = { periods: readonly KnownPeriod[]; today: CalendarDate; category: string | undefined };

const NOTHING: MembershipPlan = { steps: [], warnings: [] };

function planLeaving(
  change: Change,
  status: MembershipStatus | undefined,
  leaveDate: CalendarDate | undefined,
): MembershipPlan {
  const { periods, today } = change;
  const left = status !== undefined && hasLeft(status) ? status : undefined;
  if (leaveDate !== undefined) {
    const then = standingOn(periods, leaveDate);
    const hadLeftThen = then.status !== null && hasLeft(then.status);
    if (hadLeftThen && then.leftOn === leaveDate) {
      const from = leaveDate > today ? leaveDate : today;
      const same = left === undefined || left === standingOn(periods, from).status;
      return same ? NOTHING : { steps: standFrom(change, left, from), warnings: [] };
    }
    const isPast = periods.some(({ startDate }) => startDate > leaveDate && startDate <= today);
    const hadBegun = periods.some(({ startDate }) => startDate <= leaveDate);
    if (!hadLeftThen && hadBegun && !isPast)
      return { steps: standFrom(change, left ?? 'resigned', leaveDate), warnings: [] };
  }
  const isToCome = leaveDate !== undefined && leaveDate > today;
  return {
    steps: left === undefined || isToCome ? [] : standFrom(change, left, today),
    warnings: leaveDate === undefined ? [] : [warning('leaveDate', 'row.leaveDateKept')],
  };
}

function planEntering(
  change: Change,
  status: MembershipStatus | undefined,
  joinDate: CalendarDate | undefined,
): MembershipPlan {
  const { periods, today } = change;
  if (status === undefined || status === standingOn(periods, today).status) return NOTHING;
  const begun = periods.filter(({ startDate }) => startDate <= today).map(({ startDate }) => startDate);
  // When somebody joined says nothing of when a leave began.
  const isNewStart = status !== 'leave' && joinDate !== undefined && begun.every((start) => start <= joinDate);
  return { steps: standFrom(change, status, isNewStart ? joinDate : today), warnings: [] };
}

/** The steps after which the person stands so from a day on, until what is planned after it. */
function standFrom({ periods, category }: Change, status: MembershipStatus, from: CalendarDate): PeriodStep[] {
  if (standingOn(periods, from).status === status && periods.some(({ startDate }) => startDate <= from)) return [];
  const covering = periodOn(periods, from);
  if (covering?.startDate === from) return [{ kind: 'change', id: covering.id, patch: { status } }];
  const next = periods
    .map(({ startDate }) => startDate)
    .filter((start) => start > from)
    .sort()[0];
  const untilNext = next === undefined ? null : dayBefore(next);
  const period: MembershipInput = {
    status,
    category: category ?? covering?.category ?? null,
    duesClass: covering?.duesClass ?? null,
    startDate: from,
    endDate: hasLeft(status) ? untilNext : (covering?.endDate ?? untilNext),
    cause: null,
    reason: null,
  };
  const ending: PeriodStep[] = covering
    ? [{ kind: 'change', id: covering.id, patch: { endDate: dayBefore(from) } }]
    : [];
  return [...ending, { kind: 'insert', period }];
}

function planCategory({ periods, today, category }: Change, steps: readonly PeriodStep[]): MembershipPlan {
  if (category === undefined) return NOTHING;
  if (steps.some((step) => step.kind === 'insert' && step.period.startDate <= today)) return NOTHING;
  const running = periodOn(periods, today);
  if (running && running.category !== category)
    return { steps: [{ kind: 'change', id: running.id, patch: { category } }], warnings: [] };
  const stands = standingOn(periods, today).category === category;
  return stands ? NOTHING : { steps: [], warnings: [warning('category', 'row.categoryKept')] };
}

function warning(field: RowIssue['field'], code: string): RowIssue {
  return { field, code, level: 'warning' };
}
