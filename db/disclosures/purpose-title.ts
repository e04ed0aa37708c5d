/** What the processing register calls a purpose. */
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { Text } from '../../shared/errors.ts';
import type { Connection } from '../store/connection.ts';

/**
 * Titles of purposes by key, each read once.
 * @param day as they are called on this day
 * @returns null for a key the register does not know
 */
export function titleOfPurpose(connection: Connection, day: CalendarDate): (purposeKey: string) => Text | null {
  const known = new Map<string, Text | null>();
  const statement = connection.prepare(
    `SELECT title FROM purpose_version WHERE purpose_key = ? ORDER BY in_force_from <= ? DESC, in_force_from DESC, number DESC LIMIT 1`,
  );
  return (purposeKey) => {
    const before = known.get(purposeKey);
    if (before !== undefined) return before;
    const row = statement.get([purposeKey, day]);
    const title = row ? (JSON.parse(String(row.title)) as Text) : null;
    known.set(purposeKey, title);
    return title;
  };
}
