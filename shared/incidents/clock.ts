/**
 * The 72 hours of Art. 33(1): hours, not days, through weekends, holidays and the change of the clocks, counted from the moment we became aware.
 * Everything is an instant; only the screen speaks of the time of day in Norway.
 */

/** Hours from when we are aware of a breach until the authority is to be told. */
export const NOTICE_HOURS = 72;
const HOUR = 3_600_000;
/** Below so many hours left it is urgent. */
const SOON_HOURS = 24;

export type BreachClock = {
  /** The last moment, ISO 8601 in UTC. */
  dueAt: string;
  /**
   * `running`, `soon`: under a day; `late`: past, and nobody has told; `met`, `metLate`: told in time, or after it; `none`: it is decided that
   * the authority need not be told.
   */
  state: 'running' | 'soon' | 'late' | 'met' | 'metLate' | 'none';
  /** Whole hours that are left, rounded down so that there are never more than there are; negative: begun hours past it. */
  hoursLeft: number;
};

/**
 * How the clock stands.
 * @param facts `awareAt`, `notifiedAt`: ISO 8601; `decision` of the notice to the authority
 * @param now the present moment
 */
export function breachClock(
  { awareAt, notifiedAt, decision }: { awareAt: string; notifiedAt: string | null; decision: 'notify' | 'dont' | null },
  now: Date,
): BreachClock {
  const due = Date.parse(awareAt) + NOTICE_HOURS * HOUR;
  const hoursLeft = Math.floor((due - now.getTime()) / HOUR);
  const dueAt = new Date(due).toISOString();
  if (notifiedAt) return { dueAt, hoursLeft, state: isLate(awareAt, notifiedAt) ? 'metLate' : 'met' };
  if (decision === 'dont') return { dueAt, hoursLeft, state: 'none' };
  if (now.getTime() > due) return { dueAt, hoursLeft, state: 'late' };
  return { dueAt, hoursLeft, state: hoursLeft < SOON_HOURS ? 'soon' : 'running' };
}

/**
 * Whether a notice came after the 72 hours.
 * @param awareAt when we became aware
 * @param notifiedAt when the authority was told
 */
export function isLate(awareAt: string, notifiedAt: string): boolean {
  return Date.parse(notifiedAt) > Date.parse(awareAt) + NOTICE_HOURS * HOUR;
}
