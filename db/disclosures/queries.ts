/** What can be read about disclosures. */
import { dayInNorway } from '../../shared/dates/today.ts';
import type { DisclosureGround } from '../../shared/disclosures/terms.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { followMerge } from '../duplicates/follow-merge.ts';
import type { Queries } from '../handlers.ts';
import { readRows } from '../permission-sql.ts';
import { titleOfPurpose } from './purpose-title.ts';
import { readReleased, readReleasedPeople } from './read-register.ts';
import { disclosure } from './table.ts';

export const disclosureQueries: Queries<'disclosures', 'list' | 'register' | 'people'> = {
  list({ connection, asker, now }, { personId, cursor, limit }) {
    const [at, id] = cursor ? readCursor(cursor, 2) : ['9999', ''];
    const rows =
      readRows(connection, asker, disclosure, {
        where: `t.person_id = @personId AND (t.at, t.id) < (@at, @id)`,
        parameters: { personId: followMerge(connection, personId), at: at ?? '', id: id ?? '' },
        order: `t.at DESC, t.id DESC LIMIT ${limit + 1}`,
      }) ?? [];
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    const titleOf = titleOfPurpose(connection, dayInNorway(now()));
    const named = connection.prepare('SELECT name FROM staff WHERE id = ?');
    return {
      items: page.map((row) => ({
        id: row.id ?? '',
        at: row.at ?? '',
        recipient: row.recipient ?? '',
        partnerId: row.partnerId,
        purposeKey: row.purposeKey ?? '',
        purposeTitle: titleOf(row.purposeKey ?? ''),
        ground: row.ground as DisclosureGround,
        article9: row.article9,
        groundReference: row.groundReference,
        fields: row.fields ?? [],
        staffName: (named.get(row.staffId ?? '')?.name as string | undefined) ?? null,
      })),
      nextCursor: last ? writeCursor([last.at, last.id]) : null,
    };
  },
  register: ({ connection, asker, now }, { limit, ...wanted }) =>
    readReleased(connection, asker, 'list', wanted, limit, now()),
  people: (context, input) => readReleasedPeople(context, input),
};
