/** A breach out of the store, with its clock, steps and counts. */
import { TillitError } from '../../shared/errors.ts';
import { breachClock } from '../../shared/incidents/clock.ts';
import { missingOf } from '../../shared/incidents/missing.ts';
import type { IncidentDetails } from '../../shared/incidents/model.ts';
import type { Asker } from '../asker.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { incident, incidentPerson, incidentStep } from './table.ts';

export type IncidentTableRow = NonNullable<(typeof incident)['row']>;

/** How the clock of a breach stands. */
export function clockOf(
  { awareAt, authorityNotifiedAt, authorityDecision }: IncidentTableRow,
  now: Date,
): ReturnType<typeof breachClock> {
  return breachClock({ awareAt, notifiedAt: authorityNotifiedAt, decision: authorityDecision }, now);
}

/**
 * Breaches as the asker may see them, the newest first; what is not closed before what is.
 * @param condition over the alias `t`
 */
export function readIncidents(
  connection: Connection,
  asker: Asker,
  condition: string,
  parameters: Record<string, SqlValue> = {},
): (IncidentTableRow & { reporter: string })[] {
  const { where } = readBounds(asker, incident, 'list', 't');
  return connection
    .prepare(
      `SELECT t.*, r.name AS reporter FROM incident t LEFT JOIN staff r ON r.id = t.staff_id
       WHERE ${condition} AND ${where} ORDER BY t.closed_at IS NOT NULL, t.number DESC`,
    )
    .all(where.includes('@staffId') ? { ...parameters, staffId: asker.staffId } : parameters)
    .map((stored) => ({ ...decodeRow(incident, stored), reporter: String(stored.reporter ?? '') }));
}

/**
 * One breach, whole.
 * @throws TillitError `NOT_FOUND` | `FORBIDDEN`
 */
export function readIncident(connection: Connection, asker: Asker, id: string, now: Date): IncidentDetails {
  const [found] = readIncidents(connection, asker, 't.id = @id', { id });
  if (!found) throw new TillitError('NOT_FOUND');
  const { reporter, ...row } = found;
  const steps = readBounds(asker, incidentStep, 'read', 's').where;
  const people = readBounds(asker, incidentPerson, 'list', 'i').where;
  const counted = connection
    .prepare(
      `SELECT count(*) AS found, count(i.told_on) AS told FROM incident_person i WHERE i.incident_id = @id AND ${people}`,
    )
    .get(withStaff({ id }, asker, people));
  return {
    ...row,
    reportedBy: reporter,
    clock: clockOf(row, now),
    found: Number(counted?.found),
    told: Number(counted?.told),
    missing: missingOf(row),
    steps: connection
      .prepare(
        `SELECT s.*, a.name AS by_name FROM incident_step s LEFT JOIN staff a ON a.id = s.staff_id
         WHERE s.incident_id = @id AND ${steps} ORDER BY s.at, s.id`,
      )
      .all(withStaff({ id }, asker, steps))
      .map((stored) => {
        const { id: stepId, at, kind, text } = decodeRow(incidentStep, stored);
        return { id: stepId, at, kind, text, by: String(stored.by_name ?? '') };
      }),
  };
}

/** Parameters, with the asker where the bounds ask for him. */
export function withStaff(
  parameters: Record<string, SqlValue>,
  { staffId }: Asker,
  where: string,
): Record<string, SqlValue> {
  return where.includes('@staffId') ? { ...parameters, staffId } : parameters;
}
