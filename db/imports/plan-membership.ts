/**
 * What a row of a file means for the periods of a membership: of a new member, and of one we have. Nothing a row says of them is dropped in
 * silence: what is not taken comes back as a warning.
 */
import { type CalendarDate, dayBefore } from '../../shared/dates/calendar-date.ts';
import type { RowIssue } from '../../shared/imports/model.ts';
import { hasLeft, type MembershipPeriod, periodOn, standingOn } from '../../shared/members/membership-status.ts';
import type { MembershipInput, MembershipStatus } from '../../shared/members/model.ts';
import { isCauseOf, type MembershipCause } from '../../shared/members/terms.ts';
import type { RowFacts } from './parse-row.ts';

/** A period the register has. */
export type KnownPeriod = MembershipPeriod & { id: string; duesClass: string | null; cause: MembershipCause | null };

/** What is to be written: a period more, or other facts on one there is. */
export type PeriodStep =
  | { kind: 'insert'; period: MembershipInput }
  | {
      kind: 'change';
      id: string;
      patch: Partial<Pick<MembershipInput, 'status' | 'category' | 'duesClass' | 'cause' | 'endDate'>>;
    };

export type MembershipPlan = { steps: PeriodStep[]; warnings: RowIssue[] };

type Said = Pick<RowFacts, 'status' | 'category' | 'duesClass' | 'cause' | 'joinDate' | 'leaveDate'>;

/**
 * The periods of a new member. Who has left has two: the one as member, and the one since.
 * @param today first day where the row names none
 */
export function firstPeriods(said: Said, today: CalendarDate): MembershipInput[] {
  const { status, category, duesClass, joinDate, leaveDate } = said;
  const period = (of: MembershipStatus, startDate: CalendarDate, endDate: CalendarDate | null): MembershipInput => ({
    status: of,
    category: category ?? null,
    duesClass: duesClass ?? null,
    startDate,
    endDate,
    cause: causeFor(said, of),
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

/** What a row says of a new member that none of the first periods can hold. */
export function firstWarnings(said: Said, today: CalendarDate): RowIssue[] {
  if (said.cause === undefined) return [];
  return firstPeriods(said, today).some(({ cause }) => cause !== null) ? [] : [keptWarning('cause')];
}

/**
 * What a row changes on the periods there are. A leave date ends the membership on it; a status begins today, or on the join date where that
 * is later than all there is; a category is that of the period that runs.
 * @param periods all periods of one member
 */
export function planMembership(periods: readonly KnownPeriod[], said: Said, today: CalendarDate): MembershipPlan {
  const { status, joinDate, leaveDate } = said;
  if (periods.length === 0) {
    if (status !== undefined || joinDate !== undefined || leaveDate !== undefined)
      return {
        steps: firstPeriods(said, today).map((period) => ({ kind: 'insert', period })),
        warnings: firstWarnings(said, today),
      };
    return { steps: [], warnings: FACTS.filter((fact) => said[fact] !== undefined).map(keptWarning) };
  }
  const change = { periods, today, said };
  const leaves = leaveDate !== undefined || (status !== undefined && hasLeft(status));
  const moved = leaves ? planLeaving(change, status, leaveDate) : planEntering(change, status, joinDate);
  const facts = [...ON_ANY_PERIOD.map((fact) => planFact(change, fact, moved.steps)), planCause(change, moved.steps)];
  const starts = [...periods, ...moved.steps.flatMap((step) => (step.kind === 'insert' ? [step.period] : []))];
  const joinDateKept = joinDate !== undefined && starts.every(({ startDate }) => startDate !== joinDate);
  return {
    steps: [...moved.steps, ...facts.flatMap(({ steps }) => steps)],
    warnings: [
      ...moved.warnings,
      ...facts.flatMap(({ warnings }) => warnings),
      ...(joinDateKept ? [warning('joinDate', 'row.joinDateKept')] : []),
    ],
  };
}

type Change = { periods: readonly KnownPeriod[]; today: CalendarDate; said: Said };

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
function standFrom({ periods, said }: Change, status: MembershipStatus, from: CalendarDate): PeriodStep[] {
  if (standingOn(periods, from).status === status && periods.some(({ startDate }) => startDate <= from)) return [];
  const covering = periodOn(periods, from);
  const cause = causeFor(said, status);
  // A cause given for another status answers for this one no more.
  const because = cause === (covering?.cause ?? null) ? {} : { cause };
  if (covering?.startDate === from) return [{ kind: 'change', id: covering.id, patch: { status, ...because } }];
  const next = periods
    .map(({ startDate }) => startDate)
    .filter((start) => start > from)
    .sort()[0];
  const untilNext = next === undefined ? null : dayBefore(next);
  const period: MembershipInput = {
    status,
    category: said.category ?? covering?.category ?? null,
    duesClass: said.duesClass ?? covering?.duesClass ?? null,
    startDate: from,
    endDate: hasLeft(status) ? untilNext : (covering?.endDate ?? untilNext),
    cause,
    reason: null,
  };
  const ending: PeriodStep[] = covering
    ? [{ kind: 'change', id: covering.id, patch: { endDate: dayBefore(from) } }]
    : [];
  return [...ending, { kind: 'insert', period }];
}

/** What a row says of any period, whatever the status. */
const ON_ANY_PERIOD = ['category', 'duesClass'] as const;
const FACTS = [...ON_ANY_PERIOD, 'cause'] as const;

function planFact(
  { periods, today, said }: Change,
  fact: (typeof ON_ANY_PERIOD)[number],
  steps: readonly PeriodStep[],
): MembershipPlan {
  const value = said[fact];
  if (value === undefined) return NOTHING;
  if (steps.some((step) => step.kind === 'insert' && step.period.startDate <= today)) return NOTHING;
  const running = periodOn(periods, today);
  if (running && running[fact] !== value)
    return { steps: [{ kind: 'change', id: running.id, patch: { [fact]: value } }], warnings: [] };
  const stands = (running ?? lastBegun(periods, today) ?? periods[0])?.[fact] === value;
  return stands ? NOTHING : { steps: [], warnings: [keptWarning(fact)] };
}

/** A cause stands on the leave or on what ended the membership: on what the row itself begins, or on where the member stands. */
function planCause({ periods, today, said }: Change, steps: readonly PeriodStep[]): MembershipPlan {
  const { cause, leaveDate } = said;
  if (cause === undefined) return NOTHING;
  const taken = steps.some((step) => (step.kind === 'insert' ? step.period : step.patch).cause === cause);
  if (taken) return NOTHING;
  const left = periods.find(({ startDate, status }) => startDate === leaveDate && hasLeft(status));
  const meant = left ?? periodOn(periods, today);
  const becomes = steps.some((step) => step.kind === 'insert' || step.patch.status !== undefined);
  if (becomes || !meant || !isCauseOf(cause, meant.status)) return { steps: [], warnings: [keptWarning('cause')] };
  return meant.cause === cause
    ? NOTHING
    : { steps: [{ kind: 'change', id: meant.id, patch: { cause } }], warnings: [] };
}

function causeFor({ cause }: Said, status: MembershipStatus): MembershipCause | null {
  return cause !== undefined && isCauseOf(cause, status) ? cause : null;
}

function lastBegun(periods: readonly KnownPeriod[], today: CalendarDate): KnownPeriod | undefined {
  return periods
    .filter(({ startDate }) => startDate <= today)
    .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1))
    .at(-1);
}

function keptWarning(fact: (typeof FACTS)[number]): RowIssue {
  return warning(fact, `row.${fact}Kept`);
}

function warning(field: RowIssue['field'], code: string): RowIssue {
  return { field, code, level: 'warning' };
}
