/** What has happened with a member, newest first: periods of membership and work, and what was done to the record. */
import type { z } from 'zod';
import { CATALOGUE, type EntityName } from '../../shared/catalogue-registry.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { timelineEventSchema } from '../../shared/members/model.ts';
import type { Asker } from '../asker.ts';
import { auditLine, history } from '../audit/table.ts';
import { contactEntry } from '../contact-log/table.ts';
import { idsOf } from '../duplicates/follow-merge.ts';
import { dispatch } from '../letters/table.ts';
import { readRows } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { speaks } from '../write/traces.ts';
import { readMember } from './record.ts';

type TimelineEvent = z.infer<typeof timelineEventSchema>;

/** Events of one member as the asker may see them. */
export function memberTimeline(connection: Connection, asker: Asker, asked: string): TimelineEvent[] {
  const record = readMember(connection, asker, asked);
  const { id } = record;
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
  events.push(...contactsOf(connection, asker, id));
  events.push(...changesOf(connection, asker, id), ...looksAt(connection, asker, id));
  events.push(...dispatchesTo(connection, asker, id));
  return events.sort((a, b) => (b.at ?? b.date).localeCompare(a.at ?? a.date));
}

/** Letters and labels that were made for the member. */
function dispatchesTo(connection: Connection, asker: Asker, id: string): TimelineEvent[] {
  const rows = readRows(connection, asker, dispatch, {
    where: 't.person_id = @id',
    parameters: { id },
    order: `t.at DESC LIMIT ${MOST}`,
  });
  return (rows ?? []).map(({ kind, title, at }) => ({ date: dayOf(at), kind: kind ?? 'letter', detail: title, at }));
}

const MOST = 200;

/** That there was contact: the kind and the subject, as far as the asker may see the log. */
function contactsOf(connection: Connection, asker: Asker, id: string): TimelineEvent[] {
  const entries = readRows(connection, asker, contactEntry, {
    where: 't.person_id = @id',
    parameters: { id },
    order: `t.at DESC, t.id DESC LIMIT ${MOST}`,
  });
  return (entries ?? []).map(({ at, kind, subject }) => ({
    date: dayOf(at),
    kind: 'contact',
    detail: [kind, subject].join(' '),
    at,
  }));
}

/** What was changed in the record, one event a change, with the names of the fields. */
function changesOf(connection: Connection, asker: Asker, id: string): TimelineEvent[] {
  const lines = readRows(connection, asker, history, {
    // What was noted and what is to be done stand for themselves.
    where: `t.person_id = @id AND t.entity NOT IN ('contactEntry', 'task') AND t.sequence IN (SELECT sequence FROM history WHERE person_id = @id ORDER BY sequence DESC LIMIT ${MOST})`,
    parameters: { id },
  });
  const changes = new Map<string, TimelineEvent & { fields: Set<string> }>();
  for (const line of lines ?? []) {
    // A letter is an event of its own.
    if (line.entity === dispatch.name) continue;
    const at = line.at ?? '';
    const made = line.operation === 'insert' && line.entity === 'person';
    const event = changes.get(line.changeId ?? '') ?? {
      date: dayOf(at),
      kind: made ? ('registered' as const) : ('changed' as const),
      detail: null,
      at,
      fields: new Set<string>(),
    };
    for (const field of Object.keys({ ...line.before, ...line.after })) {
      const facts = CATALOGUE[line.entity as EntityName];
      if (Object.hasOwn(facts.fields, field) && speaks({ facts }, field)) event.fields.add(`${line.entity}.${field}`);
    }
    changes.set(line.changeId ?? '', event);
  }
  return [...changes.values()].map(({ fields, ...event }) => ({
    ...event,
    detail: [...fields].sort().join(',') || null,
  }));
}

/** Who was shown what is protected, and what left the program: for whom the role table lets read the log. */
function looksAt(connection: Connection, asker: Asker, id: string): TimelineEvent[] {
  const lines = readRows(connection, asker, auditLine, {
    where: `t.person_id IN ${idsOf('id')} AND (t.command IN (${inSql([...LOOKS.keys()])}) OR (t.command IN (${inSql(LETTERS)}) AND instr(t.fields, 'protectedAddress.') > 0))`,
    parameters: { id },
    order: 't.sequence DESC',
  });
  return (lines ?? []).slice(0, MOST).map(({ at, command, fields }) => ({
    date: dayOf(at),
    kind: LOOKS.get(command ?? '') ?? 'revealed',
    detail: fields,
    at,
  }));
}

const LOOKS: ReadonlyMap<string, TimelineEvent['kind']> = new Map([
  ['members.revealNationalId', 'revealed'],
  ['members.revealAddress', 'revealed'],
  ['members.findByNationalId', 'revealed'],
  ['members.search', 'revealed'],
  ['members.similar', 'revealed'],
  ['members.export', 'exported'],
]);

/** A protected address that was put on a letter was shown to whoever made it. */
const LETTERS = ['letters.render', 'letters.labels'];

const inSql = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ');

function isEnd(status: string): boolean {
  return status === 'resigned' || status === 'excluded' || status === 'deceased';
}

/** The day of a moment in Norway. */
function dayOf(at: string | null): string {
  return dayInNorway(new Date(at ?? 0));
}
