/** Periods of membership stand one after the other: at any day a member has one status. */

import { dayBefore } from '../../shared/dates/calendar-date.ts';
import { invalidField } from '../../shared/errors.ts';
import type { MembershipInput } from '../../shared/members/model.ts';
import type { Transaction } from '../unit-of-work.ts';
import { membership } from './table.ts';

const FOREVER = '9999-12-31';

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
