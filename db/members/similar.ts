/**
 * Who may be the same person: identity number; e-mail or mobile; name and birth date; name alone as a weak hint. A bare name never counts
 * as a match (ten rules, peers: Admidio joins on it and takes the highest id).
 */
import { nameLikeness, nameWords } from '../../shared/duplicates/name-likeness.ts';
import type { SimilarMember } from '../../shared/members/model.ts';
import { foldQuery } from '../../shared/text/fold.ts';
import type { Asker } from '../asker.ts';
import { MOST_SHARING, wordsOf } from '../duplicates/blocks.ts';
import type { SqlValue } from '../entity.ts';
import { peopleClosedTo } from '../marked-people.ts';
import type { Connection } from '../store/connection.ts';
import { emailHolders } from './email-holders.ts';
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

const BY_NATIONAL_ID = 'SELECT person_id FROM identity WHERE national_id_hash = @hash';
const BY_MOBILE = `SELECT person_id FROM contact WHERE mobile = @mobile LIMIT ${MOST_SHARING}`;
const OF_NAME = `
  FROM member_text t JOIN member_search s ON s.doc_id = t.rowid LEFT JOIN profile f ON f.person_id = s.person_id
  WHERE t.member_text MATCH @match`;
const BORN = `
  SELECT p.id AS person_id, p.given_name, p.middle_name, p.family_name
  FROM profile f JOIN person p ON p.id = f.person_id WHERE f.birth_date = ? LIMIT 2000`;
/** Two people with one name and different birth dates are two people, unless something surer says otherwise. */
const NAMESAKES = `
  SELECT s.person_id ${OF_NAME} AND (f.birth_date IS NULL OR @birthDate IS NULL OR s.person_id IN (SELECT value FROM json_each(@found)))
  LIMIT 50`;

/**
 * Persons who may be the one being entered, the surest first.
 * @param known what has been typed so far
 */
export function similarMembers(connection: Connection, asker: Asker, known: KnownFacts): SimilarMember[] {
  const closed = peopleClosedTo(connection, asker);
  const grounds = new Map<string, Set<Ground>>();
  const note = (ids: readonly unknown[], ground: Ground) => {
    for (const id of ids) grounds.set(String(id), (grounds.get(String(id)) ?? new Set()).add(ground));
  };
  const ids = (sql: string, parameters: Record<string, SqlValue>) =>
    connection
      .prepare(sql)
      .all(parameters)
      .map((row) => row.person_id);
  if (known.nationalId) note(ids(BY_NATIONAL_ID, { hash: nationalIdHash(connection, known.nationalId) }), 'nationalId');
  note(emailHolders(connection, known).slice(0, MOST_SHARING), 'email');
  if (known.mobile) note(ids(BY_MOBILE, { mobile: known.mobile }), 'mobile');
  const names = foldQuery([known.givenName, known.familyName].filter(Boolean).join(' '));
  if (known.givenName && known.familyName && names.length > 1) {
    const match = `{card_text} : (${names.map((name) => `"${name}"`).join(' AND ')})`;
    if (known.birthDate)
      for (const { id, likeness } of namesakesBorn(connection, known, known.birthDate))
        note([id], likeness === 'same' ? 'nameAndBirthDate' : 'name');
    const found = JSON.stringify([...grounds.keys()].filter((id) => !grounds.get(id)?.has('nameAndBirthDate')));
    note(ids(NAMESAKES, { match, birthDate: known.birthDate ?? null, found }), 'name');
  }
  return [...grounds]
    .flatMap(([id, found]) => describe(connection, id, [...found], closed.has(id)))
    .sort((a, b) => Number(b.strong) - Number(a.strong) || b.grounds.length - a.grounds.length)
    .slice(0, MOST);
}

/** Those born that day whose names are alike by the rules of the queue of duplicates: swapped, spelled otherwise, or with a slip. */
function namesakesBorn(connection: Connection, known: KnownFacts, birthDate: string) {
  const { givenName = '', middleName = null, familyName = '' } = known;
  const words = nameWords({ givenName, middleName, familyName });
  return connection
    .prepare(BORN)
    .all(birthDate)
    .flatMap((row) => {
      const likeness = nameLikeness(words, wordsOf(row));
      return likeness ? [{ id: String(row.person_id), likeness }] : [];
    });
}

/**
 * @param isClosed a marked person the asker may not open: the card, and that something speaks for the likeness, but not what it is
 */
function describe(connection: Connection, id: string, grounds: Ground[], isClosed: boolean): SimilarMember[] {
  const row = connection
    .prepare(
      `SELECT p.member_number, p.given_name, p.middle_name, p.family_name, f.birth_date, s.employer_name, s.status
       FROM person p LEFT JOIN profile f ON f.person_id = p.id LEFT JOIN member_search s ON s.person_id = p.id WHERE p.id = ?`,
    )
    .get(id);
  if (!row) return [];
  const birthDate = row.birth_date && !isClosed ? String(row.birth_date) : null;
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
