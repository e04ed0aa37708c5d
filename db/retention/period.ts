/** The periods of retention rules as the program uses them: read from the rows, which the privacy officer decides about. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '../../shared/dates/calendar-date.ts';
import type { RetentionKey } from '../../shared/retention/rules.ts';
import { decodeRow } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import { retentionRule } from './table.ts';

/**
 * The day a period ends that began on another.
 * @param from the day that starts the clock
 * @returns null where the rule is turned off or has no period of its own: nothing ends by itself
 */
export function endOfPeriod(connection: Connection, key: RetentionKey, from: CalendarDate): CalendarDate | null {
  return shifted(connection, key, from, 1);
}

/**
 * The latest day whose data are due today: what began before it has stood its period.
 * @returns null where nothing ends by itself
 */
export function dueBefore(connection: Connection, key: RetentionKey, today: CalendarDate): CalendarDate | null {
  return shifted(connection, key, today, -1);
}

function shifted(connection: Connection, key: RetentionKey, day: CalendarDate, way: 1 | -1): CalendarDate | null {
  const stored = connection.prepare('SELECT * FROM retention_rule WHERE id = ?').get(key);
  if (!stored) return null;
  const { isOn, period, unit } = decodeRow(retentionRule, stored);
  if (!isOn || period === null || unit === null) return null;
  return Temporal.PlainDate.from(day)
    .add({ [unit]: way * period })
    .toString();
}
