/**
 * Taking a list out of the program: chosen columns, a purpose and a recipient, one line per person in the audit log. Identity numbers and
 * protected addresses are in no column.
 */
import { invalidField } from '../../shared/errors.ts';
import { MEMBER_EXPORT_COLUMNS, type MemberExportColumn } from '../../shared/members/columns.ts';
import type { Asker } from '../asker.ts';
import type { SqlValue } from '../entity.ts';
import { writeCsv, writeXlsx } from '../files/write-table.ts';
import type { AnswerOf, InputOf } from '../handlers.ts';
import { exportRecord } from '../imports/table.ts';
import { readBounds } from '../permission-sql.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { selectMembers } from './search.ts';
import { contact, employment, person, profile } from './table.ts';

type Input = InputOf<'members', 'export'>;

/** Where each column comes from, and which field of the catalogue it is, for the log. */
const SOURCES: Record<MemberExportColumn, { sql: string; header: string; field: string }> = {
  memberNumber: { sql: 'p.member_number', header: 'Medlemsnummer', field: 'memberNumber' },
  familyName: { sql: 'p.family_name', header: 'Etternavn', field: 'familyName' },
  givenName: { sql: 'p.given_name', header: 'Fornavn', field: 'givenName' },
  middleName: { sql: 'p.middle_name', header: 'Mellomnavn', field: 'middleName' },
  birthDate: { sql: 'f.birth_date', header: 'Fødselsdato', field: 'birthDate' },
  status: { sql: 's.status', header: 'Status', field: 'status' },
  category: { sql: 's.category', header: 'Kategori', field: 'category' },
  joinedOn: { sql: "nullif(s.joined_on, '')", header: 'Innmeldt', field: 'startDate' },
  leftOn: { sql: 's.left_on', header: 'Utmeldt', field: 'endDate' },
  email: { sql: 'c.email', header: 'E-post', field: 'email' },
  mobile: { sql: 'c.mobile', header: 'Mobil', field: 'mobile' },
  street: { sql: 'a.street', header: 'Gateadresse', field: 'street' },
  postalCode: { sql: 'a.postal_code', header: 'Postnummer', field: 'postalCode' },
  place: { sql: 'a.place', header: 'Poststed', field: 'place' },
  country: { sql: 'a.country', header: 'Land', field: 'country' },
  employerName: { sql: 's.employer_name', header: 'Arbeidsgiver', field: 'employerName' },
  jobTitle: { sql: 's.job_title', header: 'Stilling', field: 'jobTitle' },
  language: { sql: 'f.language', header: 'Språk', field: 'language' },
};
const DATES: ReadonlySet<MemberExportColumn> = new Set(['birthDate', 'joinedOn', 'leftOn']);
const DEFAULT_COLUMNS: readonly MemberExportColumn[] = [
  'memberNumber',
  'familyName',
  'givenName',
  'status',
  'employerName',
  'place',
];

/**
 * Makes the file and logs it.
 * @throws TillitError `FORBIDDEN` | `VALIDATION`
 */
export async function exportMembers(store: Store, asker: Asker, input: Input): Promise<AnswerOf<'members', 'export'>> {
  const columns = chosenColumns(input.columns);
  for (const entity of [person, profile, contact, employment]) readBounds(asker, entity, 'export', 't');
  const people = readPeople(store, asker, input, columns);
  const header = columns.map((column) => SOURCES[column].header);
  const cells = people.map((row) => columns.map((column) => cell(row[column] ?? null)));
  const dates = columns.flatMap((column, index) => (DATES.has(column) ? [index] : []));
  const bytes = input.format === 'csv' ? writeCsv(header, cells) : await writeXlsx(header, cells, dates);
  // Logged before the file leaves: a file nobody can account for must not exist.
  unitOfWork(store, asker, { command: 'members.export', reason: input.purpose, reference: input.recipient }, (tx) => {
    const at = store.now().toISOString();
    const { format, purpose, recipient } = input;
    tx.insert(exportRecord, {
      id: tx.newId(),
      staffId: asker.staffId ?? '',
      at,
      format,
      purpose,
      recipient,
      columns: [...columns],
      count: people.length,
    });
    for (const row of people) tx.look(person, { id: String(row.id) } as never, ['givenName', 'familyName'], 'export');
  });
  const mimeType =
    input.format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return {
    fileName: `medlemmer.${input.format}`,
    mimeType,
    contentBase64: Buffer.from(bytes).toString('base64'),
    count: people.length,
  };
}

function chosenColumns(wanted: readonly string[] | undefined): readonly MemberExportColumn[] {
  if (!wanted || wanted.length === 0) return DEFAULT_COLUMNS;
  const known = MEMBER_EXPORT_COLUMNS.filter((column) => wanted.includes(column));
  if (known.length < new Set(wanted).size) throw invalidField('columns', 'unknownField');
  return known;
}

function readPeople(
  store: Store,
  asker: Asker,
  { ids, query, filters }: Input,
  columns: readonly MemberExportColumn[],
): Record<string, SqlValue>[] {
  const selection = selectMembers(asker, { query: query ?? '', filters: filters ?? {} }, -1);
  if (!selection) return [];
  const shown = columns.map((column) => `${SOURCES[column].sql} AS "${column}"`).join(', ');
  const chosen = ids ? ' AND p.id IN (SELECT value FROM json_each(@ids))' : '';
  const parameters = ids ? { ...selection.parameters, ids: JSON.stringify(ids) } : selection.parameters;
  return store.connection
    .prepare(
      `SELECT p.id, ${shown} FROM ${selection.from} LEFT JOIN profile f ON f.person_id = p.id LEFT JOIN contact c ON c.person_id = p.id
       LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' WHERE ${selection.where}${chosen} ORDER BY p.sort_key, p.id`,
    )
    .all(parameters);
}

function cell(value: SqlValue): string {
  return value === null ? '' : String(value);
}
