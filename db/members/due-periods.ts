/**
 * Periods that begin or end while nobody writes anything: the search rows of the people in them are computed again for the new day. Called
 * when a store is opened and after midnight.
 */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { PROGRAM } from '../asker.ts';
import type { Connection } from '../store/connection.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { memberSearchProjection } from './projection.ts';

/** Whose row says itself that it holds no longer. */
const DUE = 'SELECT person_id FROM member_search WHERE due_on <= @today';
/** Whose row was computed for a day to come: a period changes where somebody stands on its first day and on the day after its last. */
const AHEAD = ['membership', 'employment']
  .map(
    (table) => `
      SELECT person_id FROM ${table} WHERE start_date > @today AND start_date <= @seenTo
      UNION SELECT person_id FROM ${table} WHERE end_date >= @today AND end_date < @seenTo`,
  )
  .join(' UNION ');

/**
 * Brings the search rows to the present day in Norway, and notes the day. A clock that has been put back is followed back.
 * @returns how many people were looked at again; 0 when the rows are of today
 */
export function refreshDuePeriods(store: Store): number {
  const { connection } = store;
  const today = dayInNorway(store.now());
  const seenTo = daySeenTo(connection);
  if (seenTo === today) return 0;
  const { result } = unitOfWork(store, PROGRAM, { command: 'members.refreshDuePeriods' }, (tx) => {
    const ids = connection
      .prepare(seenTo < today ? DUE : AHEAD)
      .all(seenTo < today ? { today } : { today, seenTo })
      .map((row) => String(row.person_id));
    tx.recompute(memberSearchProjection, ids);
    tx.setNumber('periods-seen-to', Number(today.replaceAll('-', '')));
    return ids.length;
  });
  return result;
}

function daySeenTo(connection: Connection): CalendarDate {
  const row = connection.prepare("SELECT value FROM counter WHERE id = 'periods-seen-to'").get();
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/u.exec(String(row?.value)) ?? [];
  return `${year}-${month}-${day}`;
}
