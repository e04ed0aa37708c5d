/** What has happened with a member, newest first: periods of membership and work, and what was done to the record. */
import type { z } from 'zod';
import type { timelineEventSchema } from '../../shared/members/model.ts';
import type { Asker } from '../asker.ts';
import { may } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { readMember } from './record.ts';

type TimelineEvent = z.infer<typeof timelineEventSchema>;

/** Events of one member as the asker may see them. */
export function memberTimeline(connection: Connection, asker: Asker, id: string): TimelineEvent[] {
  const record = readMember(connection, asker, id);
  const events: TimelineEvent[] = [];
  for (const period of record.memberships ?? []) {
    const kind = period.status === 'member' ? 'joined' : isEnd(period.status) ? 'left' : 'status';
    events.push({ date: period.startDate, kind, detail: period.status, at: null });
  }
  for (const period of record.employments ?? []) {
    if (period.startDate)
      events.push({ date: period.startDate, kind: 'employed', detail: period.employerName, at: null });
    if (period.endDate)
      events.push({ date: period.endDate, kind: 'employmentEnded', detail: period.employerName, at: null });
  }
  if (may(asker, 'history', 'list')) events.push(...recordEvents(connection, id));
  return events.sort((a, b) => (b.at ?? b.date).localeCompare(a.at ?? a.date));
}

function recordEvents(connection: Connection, id: string): TimelineEvent[] {
  const rows = connection
    .prepare('SELECT at, command, fields FROM audit_line WHERE person_id = ? ORDER BY sequence DESC LIMIT 200')
    .all(id);
  return rows.flatMap((row): TimelineEvent[] => {
    const at = String(row.at);
    const kind = eventKind(String(row.command));
    return [{ date: at.slice(0, 10), kind, detail: String(row.fields) || null, at }];
  });
}

function eventKind(command: string): TimelineEvent['kind'] {
  if (command === 'members.create' || command === 'members.importCommit' || command === 'session.setUpDemo')
    return 'registered';
  if (command.startsWith('members.reveal') || command === 'members.findByNationalId') return 'revealed';
  return command === 'members.export' ? 'exported' : 'changed';
}

function isEnd(status: string): boolean {
  return status === 'resigned' || status === 'excluded' || status === 'deceased';
}
