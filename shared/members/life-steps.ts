/**
 * The life of a membership as steps, and what each does to the periods. A step takes effect on a day, also one to come: then it is planned,
 * and comes about by itself. What a person may not become from where he stands is refused here, for forms and service alike.
 */
import { type CalendarDate, dayAfter, dayBefore } from '../dates/calendar-date.ts';
import { invalidField } from '../errors.ts';
import { type MembershipPeriod, periodOn, standingOn } from './membership-status.ts';
import type { MembershipInput, MembershipStatus } from './model.ts';
import { LIFE_STEPS } from './terms.ts';

export type LifeStep = (typeof LIFE_STEPS)[number];

/** A period the register has, as far as a step looks at it. */
export type LifePeriod = MembershipPeriod & { id: string; duesClass: string | null };

/** A step on its day. What is undefined of category and dues class stays as it was. */
export type LifeChange = {
  step: LifeStep;
  /** First day of the new standing. */
  from: CalendarDate;
  /** Last day of a leave whose end is known. */
  until?: CalendarDate | null | undefined;
  category?: string | null | undefined;
  duesClass?: string | null | undefined;
  cause?: MembershipInput['cause'] | undefined;
  reason?: string | null | undefined;
};

/** What is written to the periods, in this order. */
export type PeriodWrite =
  | { kind: 'remove'; id: string }
  | { kind: 'change'; id: string; patch: Partial<MembershipInput> }
  | { kind: 'insert'; period: MembershipInput };

/** Where a step leads, and from where it may be taken; `null` is a person without any period. */
const STEPS: Record<LifeStep, { to: MembershipStatus | null; after: readonly (MembershipStatus | null)[] }> = {
  apply: { to: 'applicant', after: [null, 'resigned', 'excluded'] },
  join: { to: 'member', after: [null] },
  approve: { to: 'member', after: ['applicant'] },
  leave: { to: 'leave', after: ['member'] },
  return: { to: 'member', after: ['leave'] },
  recategorise: { to: null, after: ['applicant', 'member', 'leave'] },
  resign: { to: 'resigned', after: ['applicant', 'member', 'leave'] },
  exclude: { to: 'excluded', after: ['member', 'leave'] },
  rejoin: { to: 'member', after: ['resigned', 'excluded'] },
  decease: { to: 'deceased', after: [null, 'applicant', 'member', 'leave', 'resigned', 'excluded'] },
};

/** The steps that can be taken by somebody who stands so. */
export function stepsAfter(status: MembershipStatus | null): LifeStep[] {
  return LIFE_STEPS.filter((step) => STEPS[step].after.includes(status));
}

/** Whether a step ends the membership, so that tasks follow from it. */
export function isEnding(step: LifeStep): boolean {
  return step === 'resign' || step === 'exclude' || step === 'decease';
}

/**
 * What a step writes.
 * @param periods all periods of one person, none overlapping
 * @param today the present day: a death is never planned
 * @throws TillitError `VALIDATION` with `from` or `until` as the field
 */
export function planStep(periods: readonly LifePeriod[], change: LifeChange, today: CalendarDate): PeriodWrite[] {
  const { step, from } = change;
  if (step === 'decease' && from > today) throw invalidField('from', 'dateFuture');
  const dead = periods.find(({ status, startDate }) => status === 'deceased' && startDate <= from);
  if (dead) throw invalidField('from', 'life.afterDeath');
  const covering = periodOn(periods, from);
  // A day has one status: a step on the very day a period began takes its place.
  const replaced = covering?.startDate === from ? covering : undefined;
  const stood = replaced ? replaced.status : statusBefore(periods, from);
  if (!STEPS[step].after.includes(stood)) throw invalidField('from', 'life.notNow');
  const later = periods.filter(({ startDate }) => startDate > from);
  const moot = later.filter(({ startDate }) => step === 'decease' && startDate > today);
  if (later.some(({ startDate }) => startDate <= today)) throw invalidField('from', 'life.beforePresent');
  const planned = later.filter((period) => !moot.includes(period));
  if (isEnding(step) && planned.length > 0) throw invalidField('from', 'life.plannedLater');
  const last = covering ?? lastEndedBefore(periods, from);
  const next = planned.reduce<LifePeriod | undefined>(
    (first, one) => (first && first.startDate < one.startDate ? first : one),
    undefined,
  );
  const period = newPeriod(change, last, next, covering);
  if (change.until && step === 'leave') return [...moot.map(gone), ...leaveUntil(change, period, replaced, covering)];
  return [...moot.map(gone), ...standFrom(period, replaced, covering, next)];
}

/**
 * What taking back a planned period writes: what ran before it goes on.
 * @throws TillitError `VALIDATION` `life.begun` where it has begun, or is not there
 */
export function withdrawPlanned(periods: readonly LifePeriod[], id: string, today: CalendarDate): PeriodWrite[] {
  const period = periods.find((one) => one.id === id);
  if (!period || period.startDate <= today) throw invalidField('periodId', 'life.begun');
  const before = periods.find(({ endDate }) => endDate !== null && dayAfter(endDate) === period.startDate);
  const after = periods.find(({ startDate }) => period.endDate !== null && dayAfter(period.endDate) === startDate);
  if (!before) return [gone(period)];
  // A leave between two stretches of one membership: without it they are one.
  if (after && isSame(before, after))
    return [gone(period), gone(after), { kind: 'change', id: before.id, patch: { endDate: after.endDate } }];
  return [gone(period), { kind: 'change', id: before.id, patch: { endDate: period.endDate } }];
}

/** The periods as they are after some writes; a new one gets a name of its place. */
export function periodsAfter(periods: readonly LifePeriod[], writes: readonly PeriodWrite[]): LifePeriod[] {
  let now = [...periods];
  for (const [place, write] of writes.entries()) {
    if (write.kind === 'insert') now.push({ id: `new ${place}`, ...write.period });
    else if (write.kind === 'remove') now = now.filter(({ id }) => id !== write.id);
    else now = now.map((one) => (one.id === write.id ? { ...one, ...write.patch } : one));
  }
  return now;
}

function statusBefore(periods: readonly LifePeriod[], day: CalendarDate): MembershipStatus | null {
  const begun = periods.filter(({ startDate }) => startDate < day);
  return standingOn(begun, dayBefore(day)).status;
}

function newPeriod(
  { step, from, category, duesClass, cause, reason }: LifeChange,
  last: LifePeriod | undefined,
  next: LifePeriod | undefined,
  covering: LifePeriod | undefined,
): MembershipInput {
  const to = STEPS[step].to ?? last?.status ?? 'member';
  const untilNext = next ? dayBefore(next.startDate) : null;
  return {
    status: to,
    category: category === undefined ? (last?.category ?? null) : category,
    duesClass: duesClass === undefined ? (last?.duesClass ?? null) : duesClass,
    startDate: from,
    endDate: isEnding(step) ? null : (covering?.endDate ?? untilNext),
    cause: cause ?? null,
    reason: reason ?? null,
  };
}

function standFrom(
  period: MembershipInput,
  replaced: LifePeriod | undefined,
  covering: LifePeriod | undefined,
  next: LifePeriod | undefined,
): PeriodWrite[] {
  if (replaced) return [{ kind: 'change', id: replaced.id, patch: period }];
  const ending: PeriodWrite[] = covering
    ? [{ kind: 'change', id: covering.id, patch: { endDate: dayBefore(period.startDate) } }]
    : [];
  // Back from a leave before its planned end: what was to follow it begins earlier.
  if (next && period.endDate && dayAfter(period.endDate) === next.startDate && isSame(period, next))
    return [...ending, { kind: 'change', id: next.id, patch: { startDate: period.startDate } }];
  return [...ending, { kind: 'insert', period }];
}

/** A leave with a last day: membership goes on the day after, as it was. */
function leaveUntil(
  change: LifeChange,
  period: MembershipInput,
  replaced: LifePeriod | undefined,
  covering: LifePeriod | undefined,
): PeriodWrite[] {
  const until = change.until ?? period.startDate;
  if (until < period.startDate) throw invalidField('until', 'dateOrder');
  if (period.endDate !== null && until > period.endDate) throw invalidField('until', 'life.plannedLater');
  const leave = standFrom({ ...period, endDate: until }, replaced, covering, undefined);
  if (until === period.endDate) return leave;
  const back: MembershipInput = {
    ...period,
    status: 'member',
    startDate: dayAfter(until),
    cause: null,
    reason: null,
  };
  return [...leave, { kind: 'insert', period: back }];
}

function lastEndedBefore(periods: readonly LifePeriod[], day: CalendarDate): LifePeriod | undefined {
  return periods
    .filter(({ endDate }) => endDate !== null && endDate < day)
    .reduce<LifePeriod | undefined>((last, one) => (last && last.startDate > one.startDate ? last : one), undefined);
}

type Standing = { status: MembershipStatus; category: string | null; duesClass: string | null };

function isSame(one: Standing, other: Standing): boolean {
  return one.status === other.status && one.category === other.category && one.duesClass === other.duesClass;
}

function gone({ id }: LifePeriod): PeriodWrite {
  return { kind: 'remove', id };
}
