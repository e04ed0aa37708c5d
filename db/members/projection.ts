/**
 * What lists and searches know of a member: one row, computed from the person's rows. A protected address leaves no postal code here, and
 * the identity number never comes near it.
 */
import { foldTokens } from '../../shared/text/fold.ts';
import type { SqlValue } from '../entity.ts';
import type { Projection } from '../projection.ts';
import type { Connection } from '../store/connection.ts';

const ofPerson = (row: Readonly<Record<string, unknown>>) => [String(row.personId)];

export const memberSearchProjection: Projection = {
  entity: 'memberSearch',
  sources: {
    person: (row) => [String(row.id)],
    contact: ofPerson,
    address: ofPerson,
    membership: ofPerson,
    employment: ofPerson,
    employer: (row, connection) =>
      connection
        .prepare('SELECT DISTINCT person_id FROM employment WHERE employer_id = ?')
        .all(row.id)
        .map((found) => String(found.person_id)),
  },
  refresh(connection, personIds) {
    for (const id of personIds) refreshOne(connection, id);
  },
};

// The current period is the one that began last and has begun; a member who is only planned shows what is planned.
const SOURCE = `
  SELECT p.given_name, p.middle_name, p.family_name, p.member_number, p.address_protected,
    c.email, c.work_email, c.mobile, c.phone,
    m.status, m.category,
    (SELECT min(start_date) FROM membership WHERE person_id = p.id AND status IN ('member', 'leave')) AS joined_on,
    CASE WHEN m.status IN ('resigned', 'excluded', 'deceased') THEN m.start_date END AS left_on,
    e.employer_id, e.job_title, o.name AS employer_name, o.sort_key AS employer_sort,
    a.postal_code, a.place
  FROM person p
  LEFT JOIN contact c ON c.person_id = p.id
  LEFT JOIN membership m ON m.id = (
    SELECT id FROM membership WHERE person_id = p.id
    ORDER BY (start_date <= @today) DESC, CASE WHEN start_date <= @today THEN start_date END DESC, start_date, revision DESC LIMIT 1)
  LEFT JOIN employment e ON e.id = (
    SELECT id FROM employment WHERE person_id = p.id
    ORDER BY (end_date IS NULL OR end_date >= @today) DESC, start_date DESC, id DESC LIMIT 1)
  LEFT JOIN employer o ON o.id = e.employer_id
  LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' AND p.address_protected = 0
  WHERE p.id = @id`;

const WRITE = `
  INSERT INTO member_search(person_id, card_text, register_text, status, category, joined_on, left_on, employer_id, employer_name,
    employer_sort, job_title, postal_code, place, email, mobile)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT(person_id) DO UPDATE SET card_text = excluded.card_text, register_text = excluded.register_text, status = excluded.status,
    category = excluded.category, joined_on = excluded.joined_on, left_on = excluded.left_on, employer_id = excluded.employer_id,
    employer_name = excluded.employer_name, employer_sort = excluded.employer_sort, job_title = excluded.job_title,
    postal_code = excluded.postal_code, place = excluded.place, email = excluded.email, mobile = excluded.mobile`;

function refreshOne(connection: Connection, id: string): void {
  const today = new Date().toISOString().slice(0, 10);
  const source = connection.prepare(SOURCE).get({ id, today });
  if (!source) {
    connection.prepare('DELETE FROM member_search WHERE person_id = ?').run(id);
    return;
  }
  const value = (name: string): SqlValue => source[name] ?? null;
  const words = (...names: string[]) => foldTokens(names.map((name) => value(name) ?? '').join(' ')).join(' ');
  connection
    .prepare(WRITE)
    .run([
      id,
      words('given_name', 'middle_name', 'family_name', 'member_number'),
      `${words('email', 'work_email', 'employer_name', 'place')} ${phoneWords(value('mobile'))} ${phoneWords(value('phone'))}`.trim(),
      value('status'),
      value('category'),
      value('joined_on') ?? '',
      value('left_on'),
      value('employer_id'),
      value('employer_name'),
      value('employer_sort') ?? '',
      value('job_title'),
      value('postal_code'),
      value('place'),
      value('email'),
      value('mobile'),
    ]);
}

/** A Norwegian number is found with and without its country code. */
function phoneWords(phone: SqlValue): string {
  const digits = String(phone ?? '').replace(/\D/gu, '');
  return digits.startsWith('47') && digits.length === 10 ? `${digits} ${digits.slice(2)}` : digits;
}
