/** Facts that lie on periods, changed for many: from a day on, which divides the period there, or on the period that runs. */
import { type CalendarDate, dayBefore } from '../../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../../shared/dates/today.ts';
import { hasLeft, periodOn } from '../../../shared/members/membership-status.ts';
import { decodeRow } from '../../entity.ts';
import type { Connection } from '../../store/connection.ts';
import { employment, membership } from '../table.ts';
import { type BulkPlanner, type BulkStep, OF_SLICE, refused, rowsByPerson, SAME } from './bulk-step.ts';

type Membership = NonNullable<(typeof membership)['row']>;
type Employment = NonNullable<(typeof employment)['row']>;

/**
 * Category or dues class. What is planned for later and says the same as today goes with it.
 * @param from first day of the new value; null for the period that runs
 */
export function planMembershipField(
  column: 'category' | 'duesClass',
  value: string | null,
  from: CalendarDate | null,
): BulkPlanner {
  const day = from ?? dayInNorway();
  return (connection, ids) => {
    const rows = rowsByPerson(connection, `SELECT * FROM membership WHERE ${OF_SLICE}`, ids);
    const step = (id: string): BulkStep => {
      const periods = (rows.get(id) ?? []).map((row) => decodeRow(membership, row));
      const running = periodOn(periods, day);
      if (!running) return refused('bulk.noPeriod');
      if (hasLeft(running.status)) return refused('bulk.hasLeft');
      const later = periods.filter(
        (period) => period.startDate > day && !hasLeft(period.status) && period[column] === running[column],
      );
      if (running[column] === value) return SAME;
      return {
        kind: 'change',
        before: running[column],
        after: value,
        write(tx) {
          if (from === null || running.startDate === from) tx.change(membership, running.id, { [column]: value });
          else {
            tx.change(membership, running.id, { endDate: dayBefore(from) });
            const { revision: _revision, ...rest } = running;
            const period: Membership = {
              ...rest,
              revision: 1,
              id: tx.newId(),
              startDate: from,
              cause: null,
              reason: null,
            };
            tx.insert(membership, { ...period, [column]: value });
          }
          for (const { id: laterId } of later) tx.change(membership, laterId, { [column]: value });
        },
      };
    };
    return new Map(ids.map((id) => [id, step(id)]));
  };
}

/**
 * Employer or job title. Who has no work gets one by an employer, not by a title.
 * @param from first day of the new value; null for the employment that runs
 */
export function planEmploymentField(
  column: 'employerId' | 'jobTitle',
  value: string | null,
  from: CalendarDate | null,
): BulkPlanner {
  const day = from ?? dayInNorway();
  return (connection, ids) => {
    const rows = rowsByPerson(connection, `SELECT * FROM employment WHERE ${OF_SLICE} ORDER BY id`, ids);
    const shown = (id: string | null) => (column === 'employerId' ? employerName(connection, id) : id);
    const step = (id: string): BulkStep => {
      const running = runningOn(
        (rows.get(id) ?? []).map((row) => decodeRow(employment, row)),
        day,
      );
      if (!running && column === 'jobTitle') return refused('bulk.noEmployment');
      if (running && running[column] === value) return SAME;
      return {
        kind: 'change',
        before: shown(running?.[column] ?? null),
        after: shown(value),
        write(tx) {
          if (!running) tx.insert(employment, { id: tx.newId(), personId: id, [column]: value, startDate: from });
          else if (from === null || running.startDate === from) tx.change(employment, running.id, { [column]: value });
          else {
            tx.change(employment, running.id, { endDate: dayBefore(from) });
            const { revision: _revision, ...rest } = running;
            tx.insert(employment, { ...rest, id: tx.newId(), startDate: from, [column]: value });
          }
        },
      };
    };
    return new Map(ids.map((id) => [id, step(id)]));
  };
}

/** The employment that runs on a day; the one that began last where several do. */
function runningOn(periods: readonly Employment[], day: CalendarDate): Employment | undefined {
  return periods
    .filter(({ startDate, endDate }) => (startDate ?? '') <= day && (endDate === null || endDate >= day))
    .reduce<Employment | undefined>(
      (last, one) => (last && (last.startDate ?? '') > (one.startDate ?? '') ? last : one),
      undefined,
    );
}

function employerName(connection: Connection, id: string | null): string | null {
  if (id === null) return null;
  const found = connection.prepare('SELECT name FROM employer WHERE id = ?').get(id);
  return found ? String(found.name) : null;
}
