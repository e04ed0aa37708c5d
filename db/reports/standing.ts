/**
 * `standingOn` of `shared/members/membership-status.ts` as SQL over everybody at once. The one difference: who has not begun by the day is
 * not counted, because a series of past days would otherwise know who was to come. `reports.test.ts` holds the two against each other.
 */
import { belongs, statusAfter } from '../../shared/members/membership-status.ts';
import { MEMBERSHIP_STATUSES } from '../../shared/members/model.ts';
import { membership } from '../members/table.ts';
import { boundsFor, type Counting } from './bounds.ts';

/** Statuses of people who are members, for `IN`. */
export const BELONGING = MEMBERSHIP_STATUSES.filter(belongs)
  .map((status) => `'${status}'`)
  .join(', ');

const AFTER = `CASE m.status ${MEMBERSHIP_STATUSES.map((status) => `WHEN '${status}' THEN '${statusAfter(status)}'`).join(' ')} END`;

/** The predicate over periods of membership, alias `m`. */
export function membershipBounds(counting: Counting, columns: readonly string[] = []): string {
  return boundsFor(counting, membership, ['status', 'startDate', 'endDate', ...columns], 'm');
}

/** The status of a day from a period that began by then. @param day SQL for the day */
export function statusSql(day: string): string {
  return `CASE WHEN m.end_date < ${day} THEN ${AFTER} ELSE m.status END`;
}

/**
 * Which of a person's periods a day is judged by, as a text of which the largest counts: one that covers the day, begun last; else the one
 * that ended last. @param day SQL for the day
 */
export function rankSql(day: string): string {
  return `CASE WHEN m.end_date < ${day} THEN '0' || m.end_date ELSE '1' END || m.start_date || m.id`;
}

/**
 * Where everybody stands on `@day`, one row a person: `person_id`, `status`, `category`, `dues_class`.
 * @param bounds as `membershipBounds` gave it
 */
export function standingsSql(bounds: string): string {
  return `
    SELECT m.person_id, ${statusSql('@day')} AS status, m.category, m.dues_class, max(${rankSql('@day')})
    FROM membership m WHERE m.start_date <= @day AND ${bounds} GROUP BY m.person_id`;
}
