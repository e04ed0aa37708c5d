/** What can be read about breaches. */
import type { OwnReport } from '../../shared/incidents/model.ts';
import { draftNotice, noticeText } from '../../shared/incidents/notice.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { AnswerOf, InputOf, Queries, QueryContext } from '../handlers.ts';
import { noteOpened } from '../marked-people.ts';
import { person } from '../members/table.ts';
import { readBounds } from '../permission-sql.ts';
import { noticePdf } from './notice-pdf.ts';
import { senderOf, shownMoment } from './notice-sender.ts';
import { clockOf, readIncident, readIncidents, withStaff } from './read-incident.ts';
import { incidentPerson } from './table.ts';

type Names = 'mine' | 'list' | 'get' | 'people' | 'notices';

export const incidentQueries: Queries<'incidents', Names> = {
  mine: ({ connection, asker }) => ({
    items: readIncidents(connection, asker, 't.staff_id = @me', { me: asker.staffId }).map((row): OwnReport => {
      const { id, number, title, description, discoveredAt, reportedAt, closedAt } = row;
      const handled = row.handlerId !== null || row.risk !== null;
      return {
        ...{ id, number, title, description, discoveredAt, reportedAt, closedAt },
        state: closedAt ? 'closed' : handled ? 'handled' : 'received',
        authorityTold: row.authorityNotifiedAt !== null,
        peopleTold: row.peopleNotifiedAt !== null,
      };
    }),
  }),
  list({ connection, asker, now }, { state }) {
    const moment = now();
    const condition = state === 'all' ? '1' : `t.closed_at IS ${state === 'open' ? 'NULL' : 'NOT NULL'}`;
    const items = readIncidents(connection, asker, condition).map((row) => ({ ...row, clock: clockOf(row, moment) }));
    return { items };
  },
  get: ({ connection, asker, now }, { id }) => readIncident(connection, asker, id, now()),
  people: (context, input) => readAffected(context, input),
  async notices({ connection, asker, now }, { id, to, language }) {
    const found = readIncident(connection, asker, id, now());
    const notice = draftNotice(found, senderOf(connection, asker), {
      to,
      language,
      show: (moment) => shownMoment(moment, language),
    });
    const bytes = await noticePdf(notice, language);
    return {
      text: noticeText(notice),
      missing: notice.missing,
      fileName: `${language === 'nb' ? 'avvik' : 'breach'}-${found.number}-${to}.pdf`,
      mimeType: 'application/pdf',
      contentBase64: bytes.toString('base64'),
    };
  },
};

/** Whom a breach touched, in the order of names. */
function readAffected(
  { connection, asker }: QueryContext,
  { id, cursor, limit }: InputOf<'incidents', 'people'>,
): AnswerOf<'incidents', 'people'> {
  const touched = readBounds(asker, incidentPerson, 'list', 't').where;
  const cards = readBounds(asker, person, 'list', 'p').where;
  const [place = null, last = null] = cursor ? readCursor(cursor, 2) : [];
  const from = cursor ? 'AND (p.sort_key, p.id) > (@place, @last)' : '';
  const rows = connection
    .prepare(
      `SELECT t.id, t.person_id, t.told_on, t.told_how, p.given_name, p.family_name, p.member_number, p.sort_key
       FROM incident_person t JOIN person p ON p.id = t.person_id
       WHERE t.incident_id = @id AND ${touched} AND ${cards} ${from} ORDER BY p.sort_key, p.id LIMIT @limit`,
    )
    .all(withStaff({ id, limit: limit + 1, ...(cursor ? { place, last } : {}) }, asker, touched + cards));
  const page = rows.slice(0, limit);
  const end = rows.length > limit ? page.at(-1) : undefined;
  const items = page.map((row) => ({
    id: String(row.id),
    personId: String(row.person_id),
    memberNumber: Number(row.member_number),
    name: `${row.given_name} ${row.family_name}`,
    toldOn: row.told_on === null ? null : String(row.told_on),
    toldHow: row.told_how === null ? null : String(row.told_how),
  }));
  noteOpened(connection, incidentPerson, items);
  return { items, nextCursor: end ? writeCursor([end.sort_key ?? null, end.person_id ?? null]) : null };
}
