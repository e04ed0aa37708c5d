/** What can be read about tags and lists. */

import { TillitError } from '../../shared/errors.ts';
import type { MemberListRow } from '../../shared/lists/model.ts';
import { sortKey } from '../../shared/text/sort-key.ts';
import type { Asker } from '../asker.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { Queries } from '../handlers.ts';
import { type ReadBounds, readBounds, readRows } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { listMember, memberList } from './table.ts';

export const listQueries: Queries<'lists', 'list' | 'get' | 'ofPerson'> = {
  list({ connection, asker }, { kind }) {
    const where = kind ? 't.kind = @kind' : '1';
    return { items: readLists(connection, asker, 'list', where, kind ? { kind } : {}) };
  },
  get({ connection, asker }, { id }) {
    const [found] = readLists(connection, asker, 'read', 't.id = @id', { id });
    if (!found) throw new TillitError('NOT_FOUND');
    return found;
  },
  ofPerson({ connection, asker }, { personId }) {
    const places = readRows(connection, asker, listMember, {
      where: 't.person_id = @personId',
      parameters: { personId },
    });
    const on = new Set(places?.map(({ listId }) => listId));
    const items = readLists(connection, asker, 'read', '1', {}).filter(({ id }) => on.has(id));
    return { items: items.map(({ id, kind, name }) => ({ listId: id, kind, name })) };
  },
};

function readLists(
  connection: Connection,
  asker: Asker,
  action: 'list' | 'read',
  where: string,
  parameters: Record<string, SqlValue>,
): MemberListRow[] {
  const bounds = readBounds(asker, memberList, action, 't');
  const places: ReadBounds = readBounds(asker, listMember, 'list', 'm');
  return connection
    .prepare(
      `SELECT t.*, (SELECT count(*) FROM list_member m WHERE m.list_id = t.id AND ${places.where}) AS members
       FROM member_list t WHERE ${where} AND ${bounds.where}`,
    )
    .all({ ...parameters, staffId: asker.staffId })
    .map((stored) => {
      const { id, revision, kind, name, purpose, createdAt } = decodeRow(memberList, stored);
      return { id, revision, kind, name, purpose, createdAt, count: Number(stored.members) };
    })
    .toSorted((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1));
}
