/** What can be read of the contact log: the entries about one member or employer. */
import { foldQuery, foldTokens } from '../../shared/text/fold.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { noteOpened } from '../marked-people.ts';
import { readBounds } from '../permission-sql.ts';
import { contactEntry } from './table.ts';

/** A search looks through at most this many entries of the one the log is about. */
const MOST_SEARCHED = 2000;

export const contactLogQueries: Queries<'contactLog', 'list'> = {
  list({ connection, asker }, { personId, employerId, query, cursor, limit }) {
    const bounds = readBounds(asker, contactEntry, 'list', 't');
    const whom = personId === undefined ? 't.employer_id = @whom' : 't.person_id = @whom';
    const words = foldQuery(query);
    const most = words.length > 0 ? MOST_SEARCHED : limit + 1;
    const bound: Record<string, SqlValue> = { whom: personId ?? employerId ?? '', most };
    let before = '';
    if (cursor) {
      const [at, id] = readCursor(cursor, 2);
      Object.assign(bound, { at, id });
      before = ' AND (t.at, t.id) < (@at, @id)';
    }
    if (bounds.where.includes('@staffId')) bound.staffId = asker.staffId;
    const found = connection
      .prepare(
        `SELECT t.*, s.name AS staff_name FROM contact_entry t LEFT JOIN staff s ON s.id = t.staff_id
         WHERE ${whom} AND ${bounds.where}${before} ORDER BY t.at DESC, t.id DESC LIMIT @most`,
      )
      .all(bound)
      .map((stored) => ({ ...decodeRow(contactEntry, stored), staffName: stored.staff_name }))
      .filter(({ subject, text }) => says(`${subject} ${text ?? ''}`, words));
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    noteOpened(connection, contactEntry, page);
    return {
      items: page.map(({ personId: _person, employerId: _employer, staffId, staffName, ...row }) => ({
        ...row,
        staffName: staffName ? String(staffName) : null,
        own: staffId === asker.staffId,
      })),
      nextCursor: last ? writeCursor([last.at, last.id]) : null,
    };
  },
};

/** Whether every word begins a word of the text, however either is spelled. */
function says(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const tokens = foldTokens(text);
  return words.every((word) => tokens.some((token) => token.startsWith(word)));
}
