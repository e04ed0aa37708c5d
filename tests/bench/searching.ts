/** What people do all day: searching, opening a person, filtering, the list as a file. */
import type { FilterGroup } from '../../shared/members/filter.ts';
import type { BenchOffice } from './bench-office.ts';
import { someIds } from './bench-office.ts';
import { measured, ms, p95, ratio, seconds, type Tell } from './measure.ts';

/** What is typed. */
export const TYPED = ['h', 'ha', 'han', 'hans', 'an', 'ol', 'oslo', 'and kr', 'lars', 'b', 'be', 'berg'];
const EXPORT_ROWS = 30_000;

const RAW_SEARCH = `SELECT p.id, p.family_name, s.employer_name FROM person p JOIN member_search s ON s.person_id = p.id
  WHERE s.doc_id IN (SELECT rowid FROM member_text WHERE member_text MATCH ? LIMIT 1000) ORDER BY p.sort_key, p.id LIMIT 51`;

/** Searching as somebody types, and opening people. */
export async function measureSearching({ client, raw }: BenchOffice, tell: Tell): Promise<void> {
  const search = (query: string) => client.members.search({ query, limit: 50 });
  const statement = raw.prepare(RAW_SEARCH);
  for (const letters of TYPED) await search(letters);
  const ours = await p95(TYPED, 30, search);
  const words = (letters: string) => letters.split(' ').map((word) => `"${word}"*`);
  const engine = await p95(TYPED, 30, async (letters) => statement.all(words(letters).join(' AND ')));
  tell('search as you type, contract included, p95', '10 ms, 2× raw', ms(ours), ratio(ours, engine));
  const ids = (await client.members.search({ query: '', limit: 500 })).items.map(({ id }) => id);
  const open = await p95(ids, 1, async (id) => {
    await client.members.get({ id });
    await client.history.ofPerson({ personId: id });
  });
  tell('open a person with history, p95', '5 ms', ms(open));
}

const FILTERS: readonly (readonly [name: string, filter: FilterGroup])[] = [
  [
    'two conditions on the membership',
    {
      all: [
        { entity: 'memberSearch', has: true, where: [{ column: 'status', operator: 'is', values: ['member'] }] },
        {
          entity: 'membership',
          has: true,
          where: [{ column: 'startDate', operator: 'last', count: 5, unit: 'year' }],
        },
      ],
    },
  ],
  [
    'and/or groups over six entities',
    {
      all: [
        {
          entity: 'profile',
          has: true,
          where: [{ column: 'birthDate', operator: 'age', from: 30, to: 50, at: 'today' }],
        },
        {
          any: [
            { entity: 'address', has: true, where: [{ column: 'postalCode', operator: 'startsWith', value: '0' }] },
            { entity: 'employer', has: true, where: [{ column: 'name', operator: 'startsWith', value: 'b' }] },
            {
              all: [
                { entity: 'contact', has: true, where: [{ column: 'mobile', operator: 'empty' }] },
                { entity: 'listMember', has: false, where: [] },
              ],
            },
          ],
        },
        { entity: 'representative', has: false, where: [] },
      ],
    },
  ],
];

/** Filters: the first page as it is shown, and the count before anything is done. */
export async function measureFilters({ client }: BenchOffice, tell: Tell): Promise<void> {
  for (const [name, filter] of FILTERS) {
    const [page] = await measured(() => client.members.search({ query: '', limit: 100, filter }));
    const [counting, counted] = await measured(() => client.members.count({ filter }));
    tell(`filter, ${name}: first page; count (${counted.total})`, '1 s', `${ms(page)}; ${ms(counting)}`);
  }
}

/** The list as a file. */
export async function measureExport(office: BenchOffice, tell: Tell): Promise<void> {
  const ids = someIds(office, EXPORT_ROWS);
  const [exporting, { count }] = await measured(() =>
    office.client.members.export({
      ids,
      format: 'xlsx',
      purpose: 'Måling',
      recipient: 'Ingen',
      disclosure: { to: 'inHouse' },
    }),
  );
  tell(`export ${count} people as XLSX, logged one by one`, '3 s', seconds(exporting));
}
