/** The register of what left the house: the files, to whom, for what, on which ground, and who is in them. */
import { addDays } from '../../shared/dates/calendar-date.ts';
import { dayInNorway, startOfDayInNorway } from '../../shared/dates/today.ts';
import type { Released } from '../../shared/disclosures/contract.ts';
import { TillitError } from '../../shared/errors.ts';
import type { Action } from '../../shared/roles.ts';
import type { Asker } from '../asker.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { decodeRow, type SqlValue } from '../entity.ts';
import type { AnswerOf, InputOf, QueryContext } from '../handlers.ts';
import { exportRecord } from '../imports/table.ts';
import { noteLook } from '../marked-people.ts';
import { person } from '../members/table.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { titleOfPurpose } from './purpose-title.ts';
import { disclosure } from './table.ts';

type Wanted = Pick<InputOf<'disclosures', 'register'>, 'from' | 'to' | 'partnerId' | 'cursor'>;

/**
 * Files that left the house, the newest first.
 * @param most how many
 */
export function readReleased(
  connection: Connection,
  asker: Asker,
  action: Extract<Action, 'list' | 'export'>,
  { from, to, partnerId, cursor }: Wanted,
  most: number,
  now: Date,
): { items: Released[]; nextCursor: string | null } {
  const { where } = readBounds(asker, exportRecord, action, 't');
  const [at, id] = cursor ? readCursor(cursor, 2) : ['9999', ''];
  const bound: Record<string, SqlValue> = { at: at ?? '', id: id ?? '', limit: most + 1 };
  const conditions = [where, 't.ground IS NOT NULL', '(t.at, t.id) < (@at, @id)'];
  const add = (condition: string, name: string, value: string | undefined) => {
    if (value === undefined) return;
    bound[name] = value;
    conditions.push(condition);
  };
  add('t.at >= @from', 'from', from && startOfDayInNorway(from));
  add('t.at < @to', 'to', to && startOfDayInNorway(addDays(to, 1)));
  add('t.partner_id = @partnerId', 'partnerId', partnerId);
  if (where.includes('@staffId')) bound.staffId = asker.staffId;
  const rows = connection
    .prepare(
      `SELECT t.*, s.name AS staff_name, r.name AS partner_name,
         (SELECT d.fields FROM disclosure d WHERE d.export_id = t.id LIMIT 1) AS fields FROM export_record t LEFT JOIN staff s ON s.id = t.staff_id
       LEFT JOIN partner r ON r.id = t.partner_id WHERE ${conditions.join(' AND ')} ORDER BY t.at DESC, t.id DESC LIMIT @limit`,
    )
    .all(bound);
  const page = rows.slice(0, most);
  const last = rows.length > most ? page.at(-1) : undefined;
  const titleOf = titleOfPurpose(connection, dayInNorway(now));
  const items = page.map((stored): Released => {
    const row = decodeRow(exportRecord, stored);
    const purposeKey = row.purposeKey ?? '';
    return {
      id: row.id,
      at: row.at,
      recipient: stored.partner_name === null ? row.recipient : String(stored.partner_name),
      partnerId: row.partnerId,
      purposeKey,
      purposeTitle: titleOf(purposeKey),
      ground: row.ground ?? 'within',
      article9: row.article9,
      groundReference: row.groundReference,
      fields: stored.fields === null ? row.columns : (JSON.parse(String(stored.fields)) as string[]),
      staffName: stored.staff_name === null ? null : String(stored.staff_name),
      purpose: row.purpose,
      count: row.count,
      leftOut: row.leftOut,
    };
  });
  return { items, nextCursor: last ? writeCursor([last.at ?? null, last.id ?? null]) : null };
}

/**
 * The people in one file, by name. Marked ones are shown to those named for them alone, and then it is a look.
 * @throws TillitError `NOT_FOUND` where there is no such file
 */
export function readReleasedPeople(
  { connection, asker }: QueryContext,
  { exportId, cursor, limit }: InputOf<'disclosures', 'people'>,
): AnswerOf<'disclosures', 'people'> {
  const { where: file } = readBounds(asker, exportRecord, 'read', 't');
  const released = connection
    .prepare(`SELECT t.count FROM export_record t WHERE t.id = @exportId AND ${file}`)
    .get(withStaff(file, asker, { exportId }));
  if (!released) throw new TillitError('NOT_FOUND');
  const card = readBounds(asker, person, 'list', 'p').where;
  const line = readBounds(asker, disclosure, 'list', 't').where;
  const [key, id] = cursor ? readCursor(cursor, 2) : ['', ''];
  const from = `FROM disclosure t JOIN person p ON p.id = t.person_id WHERE t.export_id = @exportId AND ${card} AND ${line}`;
  const bounds = `${card} ${line}`;
  const rows = connection
    .prepare(
      `SELECT p.id, p.sort_key, p.given_name, p.middle_name, p.family_name, p.member_number ${from}
       AND (p.sort_key, p.id) > (@key, @id) ORDER BY p.sort_key, p.id LIMIT @limit`,
    )
    .all(withStaff(bounds, asker, { exportId, key: key ?? '', id: id ?? '', limit: limit + 1 }));
  const shown = connection.prepare(`SELECT count(*) AS n ${from}`).get(withStaff(bounds, asker, { exportId }));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  for (const row of page) noteLook(connection, String(row.id));
  return {
    items: page.map((row) => ({
      personId: String(row.id),
      name: [row.given_name, row.middle_name, row.family_name].filter(Boolean).join(' '),
      memberNumber: Number(row.member_number),
    })),
    nextCursor: last ? writeCursor([last.sort_key ?? null, last.id ?? null]) : null,
    hidden: Math.max(0, Number(released.count) - Number(shown?.n)),
  };
}

/** SQLite refuses a parameter that no predicate asks for. */
function withStaff(where: string, asker: Asker, parameters: Record<string, SqlValue>): Record<string, SqlValue> {
  return where.includes('@staffId') ? { ...parameters, staffId: asker.staffId } : parameters;
}
