/** What becomes of the offices of a member whose membership ends, and of those ended with an end that is withdrawn. */
import { type CalendarDate, dayBefore } from '../../shared/dates/calendar-date.ts';
import { decodeRow } from '../entity.ts';
import { representative } from '../representatives/table.ts';
import type { Transaction } from '../unit-of-work.ts';

type Office = NonNullable<(typeof representative)['row']>;

/**
 * Ends every office that would run on after the last day of the membership, on that day; one that would only begin then is not taken up.
 * @param from first day of no longer being a member
 * @returns how many
 */
export function endOffices(tx: Transaction, personId: string, from: CalendarDate): number {
  const lastDay = dayBefore(from);
  const running = tx.store.connection
    .prepare('SELECT * FROM representative WHERE person_id = ? AND (end_date IS NULL OR end_date > ?)')
    .all(personId, lastDay)
    .map((stored) => decodeRow(representative, stored));
  for (const { id, startDate } of running) {
    if (startDate > lastDay) tx.remove(representative, id);
    else tx.change(representative, id, { endDate: lastDay });
  }
  return running.length;
}

/**
 * Gives back the offices that ended with a planned end of the membership, which is withdrawn: as far as they stand as that step left them.
 * @param periodId the planned period that goes
 */
export function resumeOffices(tx: Transaction, personId: string, periodId: string): void {
  const lines = tx.store.connection
    .prepare(
      `SELECT row_id, operation, before, after FROM history WHERE person_id = @personId AND entity = 'representative' AND change_id IN (
         SELECT change_id FROM history WHERE person_id = @personId AND entity = 'membership' AND row_id = @periodId AND operation = 'insert'
       ) ORDER BY sequence`,
    )
    .all({ personId, periodId });
  for (const { row_id: rowId, operation, before, after } of lines) {
    const [was, became] = [before, after].map((text) => (text ? JSON.parse(String(text)) : {}) as Partial<Office>);
    const office = tx.get(representative, String(rowId));
    if (operation === 'remove' && !office) tx.insert(representative, { ...was, id: String(rowId), revision: 1 });
    if (operation === 'change' && office && office.endDate === became?.endDate)
      tx.change(representative, office.id, { endDate: was?.endDate ?? null });
  }
}
