/**
 * Who may be the same person: identity number; e-mail or mobile; name and birth date; name alone as a weak hint. A bare name never counts
 * as a match (ten rules, peers: Admidio joins on it and takes the highest id).
 */
import type { SimilarMember } from '../../shared/members/model.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import type { Connection } from '../store/connection.ts';
import { nationalIdHash } from './identity-hash.ts';

/** What is known of the person being entered. */
export type KnownFacts = {
  givenName?: string | undefined;
  middleName?: string | null | undefined;
  familyName?: string | undefined;
  birthDate?: string | null | undefined;
  nationalId?: string | null | undefined;
  email?: string | null | undefined;
  workEmail?: string | null | undefined;
  mobile?: string | null | undefined;
};

type Ground = SimilarMember['grounds'][number];

const MOST = 8;

/**
 * Persons who may be the one being entered, the surest first.
 * @param known what has been typed so far
 */
export function similarMembers(connection: Connection, known: KnownFacts): SimilarMember[] {
  const grounds = new Map<string, Set<Ground>>();
  const note = (ids: readonly unknown[], ground: Ground) => {
    for (const id of ids) grounds.set(String(id), (grounds.get(String(id)) ?? new Set()).add(ground));
  };
  const ids = (sql: string, ...values: string[]) =>
    connection
      .prepare(sql)
      .all(values)
      .map((row) => row.person_id);
  if (known.nationalId)
    note(
      ids('SELECT person_id FROM identity WHERE national_id_hash = ?', nationalIdHash(connection, known.nationalId)),
      'nationalId',
    );
  for (const email of [known.email, known.workEmail]) {
    if (email) note(ids('SELECT person_id FROM contact WHERE email = ? LIMIT 8', email), 'email');
  }
  if (known.mobile) note(ids('SELECT person_id FROM contact WHERE mobile = ? LIMIT 8', known.mobile), 'mobile');
  const names = foldQuery([known.givenName, known.familyName].filter(Boolean).join(' '));
  if (known.givenName && known.familyName && names.length > 1) {
    const text = `{card_text} : (${names.map((name) => `"${name}"`).join(' AND ')})`;
    const sameName = ids(
      'SELECT s.person_id FROM member_text t JOIN member_search s ON s.doc_id = t.rowid WHERE t.member_text MATCH ? LIMIT 50',
      text,
    );
    const born = known.birthDate
      ? new Set(ids('SELECT person_id FROM profile WHERE birth_date = ? LIMIT 2000', known.birthDate))
      : new Set();
    note(
      sameName.filter((id) => born.has(id)),
      'nameAndBirthDate',
    );
    note(
      sameName.filter((id) => !born.has(id)),
      'name',
    );
  }
  return [...grounds]
    .flatMap(([id, found]) => describe(connection, id, [...found], known))
    .sort((a, b) => Number(b.strong) - Number(a.strong) || b.grounds.length - a.grounds.length)
    .slice(0, MOST);
}

function describe(connection: Connection, id: string, grounds: Ground[], known: KnownFacts): SimilarMember[] {
  const row = connection
    .prepare(
      `SELECT p.member_number, p.given_name, p.middle_name, p.family_name, f.birth_date, s.employer_name, s.status
       FROM person p LEFT JOIN profile f ON f.person_id = p.id LEFT JOIN member_search s ON s.person_id = p.id WHERE p.id = ?`,
    )
    .get(id);
  if (!row) return [];
  const birthDate = row.birth_date ? String(row.birth_date) : null;
  // Two people with one name and different birth dates are two people, unless something surer says otherwise.
  if (grounds.length === 1 && grounds[0] === 'name' && known.birthDate && birthDate && known.birthDate !== birthDate)
    return [];
  return [
    {
      id,
      memberNumber: Number(row.member_number),
      name: [row.given_name, row.middle_name, row.family_name].filter(Boolean).join(' '),
      birthYear: birthDate ? Number(birthDate.slice(0, 4)) : null,
      employerName: row.employer_name === null ? null : String(row.employer_name),
      status: row.status as SimilarMember['status'],
      grounds,
      strong:
        grounds.some((ground) => ground !== 'name' && ground !== 'mobile') ||
        (grounds.includes('mobile') && grounds.includes('name')),
    },
  ];
}
