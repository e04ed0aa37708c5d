/** Periods of membership stand one after the other: at any day a member has one status. */

import { dayBefore } from '../../shared/dates/calendar-date.ts';
import { invalidField } from '../../shared/errors.ts';
import type { MembershipInput } from '../../shared/members/model.ts';
import type { Transaction } from '../unit-of-work.ts';
import { membership } from './table.ts';

const FOREVER = '9999-12-31';

/**
 * How many pairs of periods cover the same days, among the people a change was about: taking back half of a change must not make one.
 * @param changeId the change that is taken back
 */
export function overlapsAmong(tx: Transaction, changeId: string): number {
  const row = tx.store.connection
    .prepare(
      `SELECT count(*) AS n FROM membership a JOIN membership b ON b.person_id = a.person_id AND a.id < b.id
       WHERE a.person_id IN (SELECT person_id FROM history WHERE change_id = ? AND entity = 'membership')
         AND a.start_date <= ifnull(b.end_date, '${FOREVER}') AND b.start_date <= ifnull(a.end_date, '${FOREVER}')`,
    )
    .get(changeId);
  return Number(row?.n ?? 0);
}

/**
 * Refuses a period that covers days another one covers.
 * @param except the period being changed
 * @throws TillitError `VALIDATION` `periodOverlap`
 */
export function refuseOverlap(tx: Transaction, personId: string, period: MembershipInput, except?: string): void {
  const clash = tx.store.connection
    .prepare(
      `SELECT 1 FROM membership WHERE person_id = ? AND id <> ? AND start_date <= ? AND ifnull(end_date, '${FOREVER}') >= ? LIMIT 1`,
    )
    .get(personId, except ?? '', period.endDate ?? FOREVER, period.startDate);
  if (clash) throw invalidField('membership.startDate', 'periodOverlap');
}

/**
 * Ends the running period the day before another begins, so that resigning or taking leave is one act.
 * @param startDate first day of the new period
 */
export function endRunningPeriod(tx: Transaction, personId: string, startDate: string): void {
  const running = tx.store.connection
    .prepare('SELECT id FROM membership WHERE person_id = ? AND end_date IS NULL AND start_date < ?')
    .get(personId, startDate);
  if (!running) return;
  tx.change(membership, String(running.id), { endDate: dayBefore(startDate) });
}
