/** What can be read about marks. */
import type { Mark } from '../../shared/marks/contract.ts';
import type { Queries } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import { LOOK_COMMAND } from './note-looks.ts';
import { readersOf } from './read-mark.ts';
import { lookReview, personMark } from './table.ts';

export const markQueries: Queries<'marks', 'list' | 'looks'> = {
  list({ connection, asker }) {
    const { where } = readBounds(asker, personMark, 'list', 't');
    const rows = connection
      .prepare(
        `SELECT t.person_id, t.kind, t.at, p.member_number, p.given_name, p.middle_name, p.family_name
         FROM person_mark t JOIN person p ON p.id = t.person_id WHERE ${where} ORDER BY p.sort_key, p.id`,
      )
      .all({ staffId: asker.staffId });
    return {
      items: rows.map((row) => ({
        personId: String(row.person_id),
        memberNumber: Number(row.member_number),
        name: [row.given_name, row.middle_name, row.family_name].filter(Boolean).join(' '),
        kind: row.kind as Mark['kind'],
        at: String(row.at),
        readers: readersOf(connection, String(row.person_id)),
      })),
    };
  },
  looks({ connection, asker }, { limit }) {
    readBounds(asker, lookReview, 'list', 't');
    const rows = connection
      .prepare(
        `SELECT l.sequence, l.at, l.person_id, s.name AS staff_name, p.member_number, p.given_name, p.middle_name, p.family_name
         FROM audit_line l LEFT JOIN staff s ON s.id = l.staff_id LEFT JOIN person p ON p.id = l.person_id
         WHERE l.command = @command AND l.sequence > (SELECT coalesce(max(line_sequence), 0) FROM look_review)
         ORDER BY l.sequence LIMIT @limit`,
      )
      .all({ command: LOOK_COMMAND, limit: limit + 1 });
    return {
      items: rows.slice(0, limit).map((row) => ({
        sequence: Number(row.sequence),
        at: String(row.at),
        staffName: row.staff_name === null ? null : String(row.staff_name),
        personId: String(row.person_id),
        memberNumber: row.member_number === null ? null : Number(row.member_number),
        name: [row.given_name, row.middle_name, row.family_name].filter(Boolean).join(' ') || null,
      })),
      more: rows.length > limit,
    };
  },
};
