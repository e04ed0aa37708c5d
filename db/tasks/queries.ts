/** What can be read of tasks: lists and counts, within what the asker may see of tasks, people and employers. */
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import { ROLES, type Role } from '../../shared/roles.ts';
import type { Task } from '../../shared/tasks/contract.ts';
import type { Asker } from '../asker.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { employer } from '../employers/table.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { AnswerOf, InputOf, Queries } from '../handlers.ts';
import { noteOpened } from '../marked-people.ts';
import { person } from '../members/table.ts';
import { boundsOrNull, readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { task } from './table.ts';

/** A task without a day comes after all that have one. */
const NO_DAY = '9999-12-31';
/** The asker's own, and those of a role of his that nobody has taken. */
const MINE = `(CASE WHEN t.assignee_id IS NULL THEN t.role IN (SELECT value FROM json_each(@roles)) ELSE t.assignee_id = @staffId END)`;

export const taskQueries: Queries<'tasks', 'list' | 'counts' | 'assignees'> = {
  list: ({ connection, asker }, input) => listTasks(connection, asker, input),
  counts({ connection, asker, now }) {
    const { where } = readBounds(asker, task, 'list', 't');
    const today = dayInNorway(now());
    const row = connection
      .prepare(
        `SELECT count(*) FILTER (WHERE t.due_on < @today) AS overdue, count(*) FILTER (WHERE t.due_on = @today) AS today,
           count(*) FILTER (WHERE t.due_on > @today AND t.due_on <= @week) AS week, count(*) AS whole
         FROM task t WHERE t.done_at IS NULL AND ${MINE} AND ${where}`,
      )
      .get({ ...ownOf(asker), today, week: addDays(today, 7) });
    const number = (name: string) => Number(row?.[name] ?? 0);
    const [overdue, due, week] = [number('overdue'), number('today'), number('week')];
    return { overdue, today: due, week, later: number('whole') - overdue - due - week };
  },
  assignees: ({ connection }) => ({
    people: connection
      .prepare('SELECT id, name FROM staff WHERE active = 1 ORDER BY name')
      .all()
      .map((row) => ({ id: String(row.id), name: String(row.name) })),
    roles: [...ROLES],
  }),
};

function listTasks(
  connection: Connection,
  asker: Asker,
  { whose, state, dueTo, personId, employerId, cursor, limit }: InputOf<'tasks', 'list'>,
): AnswerOf<'tasks', 'list'> {
  const bounds = readBounds(asker, task, 'list', 't');
  const people = boundsOrNull(asker, person, 'list', 'p')?.where ?? '0';
  const employers = boundsOrNull(asker, employer, 'list', 'e')?.where ?? '0';
  const order = state === 'open' ? `ifnull(t.due_on, '${NO_DAY}')` : 't.done_at';
  const bound: Record<string, SqlValue> = { limit: limit + 1 };
  const conditions = [bounds.where, state === 'open' ? 't.done_at IS NULL' : 't.done_at IS NOT NULL'];
  const narrow = (condition: string, values: Record<string, SqlValue>) => {
    conditions.push(condition);
    Object.assign(bound, values);
  };
  if (whose === 'mine') narrow(MINE, {});
  if (dueTo !== undefined) narrow('t.due_on <= @dueTo', { dueTo });
  if (personId !== undefined) narrow('t.person_id = @personId', { personId });
  if (employerId !== undefined) narrow('t.employer_id = @employerId', { employerId });
  if (cursor) {
    const [place, id] = readCursor(cursor, 2, state);
    narrow(`(${order}, t.id) ${state === 'open' ? '>' : '<'} (@place, @id)`, { place: place ?? null, id: id ?? null });
  }
  const sql = `
    SELECT t.*, ${order} AS place, a.name AS assignee_name, c.name AS created_by_name, d.name AS done_by_name,
      p.given_name || ' ' || p.family_name AS person_name, e.name AS employer_name
    FROM task t
    LEFT JOIN person p ON p.id = t.person_id AND ${people}
    LEFT JOIN employer e ON e.id = t.employer_id AND ${employers}
    LEFT JOIN staff a ON a.id = t.assignee_id LEFT JOIN staff c ON c.id = t.created_by LEFT JOIN staff d ON d.id = t.done_by
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${order} ${state === 'open' ? '' : 'DESC'}, t.id ${state === 'open' ? '' : 'DESC'} LIMIT @limit`;
  const own = ownOf(asker);
  const named = Object.fromEntries(Object.entries(own).filter(([name]) => sql.includes(`@${name}`)));
  const rows = connection.prepare(sql).all({ ...bound, ...named });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const items = page.map(shown);
  noteOpened(connection, task, items);
  return {
    items,
    nextCursor: last ? writeCursor([last.place ?? null, last.id ?? null], state) : null,
  };
}

function ownOf(asker: Asker): { staffId: string | null; roles: string } {
  return {
    staffId: asker.kind === 'staff' ? asker.staffId : null,
    roles: JSON.stringify(asker.kind === 'staff' ? asker.roles : []),
  };
}

function shown(stored: Record<string, SqlValue>): Task {
  const { createdBy: _by, doneBy: _done, ...row } = decodeRow(task, stored);
  const name = (column: string) => (stored[column] ? String(stored[column]) : null);
  return {
    ...row,
    role: row.role as Role | null,
    assigneeName: name('assignee_name'),
    personName: name('person_name'),
    employerName: name('employer_name'),
    createdByName: name('created_by_name'),
    doneByName: name('done_by_name'),
  };
}
