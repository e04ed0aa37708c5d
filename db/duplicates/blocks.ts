/**
 * What brings people together to be compared: one birth date, e-mail address, mobile or home. Only people of one block are compared, so that
 * the whole register costs what its blocks cost, and not every person with every other.
 */
import { type NameWords, nameWords } from '../../shared/duplicates/name-likeness.ts';
import { foldKey } from '../../shared/text/fold.ts';
import type { SqlValue } from '../entity.ts';
import type { Connection } from '../store/connection.ts';
import type { Candidate, Shared } from './compare.ts';

/** Where keys come from: a column, or an expression, that has an index. */
type KeySource = { table: 'contact' | 'profile' | 'address'; key: string; detail?: string; where?: string };

/** One way to bring people together. `most`: a key that more have is nobody's own. */
type Blocking = { shared: Shared; sources: readonly KeySource[]; most: number };

/** What more people share than this is the mailbox or telephone of an office, not of a person. */
export const MOST_SHARING = 50;
/** A block larger than this is compared by words of names; a birth date of everybody is none. */
const MOST_TOGETHER = 400;

const BLOCKINGS: readonly Blocking[] = [
  {
    shared: 'email',
    sources: [
      { table: 'contact', key: 'lower(email)' },
      { table: 'contact', key: 'lower(work_email)' },
    ],
    most: MOST_SHARING,
  },
  { shared: 'mobile', sources: [{ table: 'contact', key: 'mobile' }], most: MOST_SHARING },
  { shared: 'birthDate', sources: [{ table: 'profile', key: 'birth_date' }], most: Number.POSITIVE_INFINITY },
  {
    shared: 'address',
    sources: [{ table: 'address', key: 'postal_code', detail: 'street', where: "use = 'home' AND street IS NOT NULL" }],
    most: Number.POSITIVE_INFINITY,
  },
];

/** People to be compared with each other. */
export type Block = { shared: Shared; people: readonly Candidate[] };

/** Some blocks, and how far the reading has come. */
export type Blocks = { blocks: Block[]; done: number; total: number };

/** Rows read at once. */
const SLICE = 2_000;

/**
 * Reads the blocks of the register, slice by slice.
 * @param only ids, as JSON: the blocks these people are in; null for all
 */
export function* readBlocks(connection: Connection, only: string | null): Generator<Blocks> {
  const plans = BLOCKINGS.map((blocking) => ({ blocking, keys: sharedKeys(connection, blocking, only) }));
  const total = plans.reduce((sum, { keys }) => sum + keys.reduce((rows, { count }) => rows + count, 0), 0);
  let done = 0;
  for (const { blocking, keys } of plans) {
    for (let place = 0; place < keys.length; ) {
      const slice: string[] = [];
      let rows = 0;
      for (; place < keys.length && (rows === 0 || rows < SLICE); place += 1) {
        slice.push(keys[place]?.key ?? '');
        rows += keys[place]?.count ?? 0;
      }
      const blocks = readSlice(connection, blocking, slice);
      done += rows;
      yield { blocks, done, total };
    }
  }
}

/** Keys that more than one person has. */
function sharedKeys(connection: Connection, { sources, most }: Blocking, only: string | null) {
  const ofPeople = rowsOf(sources, () => 'person_id IN (SELECT value FROM json_each(@only))');
  const among = ({ key }: KeySource) =>
    only === null ? `${key} IS NOT NULL` : `${key} IN (SELECT key FROM (${ofPeople}))`;
  const sql = `SELECT key, count(*) AS n FROM (${rowsOf(sources, among)}) GROUP BY key HAVING n > 1`;
  const found = only === null ? connection.prepare(sql).all() : connection.prepare(sql).all({ only });
  return found.flatMap(({ key, n }) => (Number(n) > most ? [] : [{ key: String(key), count: Number(n) }]));
}

function rowsOf(sources: readonly KeySource[], condition: (source: KeySource) => string): string {
  return sources
    .map((source) => {
      const { table, key, detail = 'NULL', where = '1' } = source;
      return `SELECT ${key} AS key, person_id, ${detail} AS detail FROM ${table} WHERE ${where} AND ${condition(source)}`;
    })
    .join(' UNION ALL ');
}

function readSlice(connection: Connection, { shared, sources }: Blocking, keys: readonly string[]): Block[] {
  const rows = rowsOf(sources, ({ key }) => `${key} IN (SELECT value FROM json_each(@keys))`);
  const stored = connection
    .prepare(
      `SELECT b.key, b.detail, p.id, p.given_name, p.middle_name, p.family_name, f.birth_date
       FROM (${rows}) b JOIN person p ON p.id = b.person_id LEFT JOIN profile f ON f.person_id = p.id`,
    )
    .all({ keys: JSON.stringify(keys) });
  const blocks = new Map<string, Candidate[]>();
  for (const row of stored) {
    const key = row.detail === null ? String(row.key) : `${row.key} ${foldKey(String(row.detail)).join(' ')}`;
    const block = blocks.get(key);
    if (block) block.push(candidate(row));
    else blocks.set(key, [candidate(row)]);
  }
  return [...blocks.values()].flatMap((people) => parted(people).map((some) => ({ shared, people: some })));
}

function candidate(row: Record<string, SqlValue>): Candidate {
  return {
    id: String(row.id),
    words: wordsOf(row),
    birthDate: row.birth_date === null ? null : String(row.birth_date),
  };
}

/** The words of the name of a stored person. */
export function wordsOf(row: Record<string, SqlValue>): NameWords {
  return nameWords({
    givenName: String(row.given_name),
    middleName: row.middle_name === null ? null : String(row.middle_name),
    familyName: String(row.family_name),
  });
}

/** People of a block that is too large to compare each with each: those who have a word of their names in common. */
function parted(people: Candidate[]): Candidate[][] {
  if (people.length < 2) return [];
  if (people.length <= MOST_TOGETHER) return [people];
  const byWords = new Map<string, Candidate[]>();
  for (const person of people) {
    const words = [...new Set(person.words)].sort();
    for (const [place, word] of words.entries())
      for (const other of words.slice(place + 1)) {
        const key = `${word} ${other}`;
        byWords.set(key, [...(byWords.get(key) ?? []), person]);
      }
  }
  return [...byWords.values()].filter((some) => some.length > 1 && some.length <= MOST_TOGETHER);
}
