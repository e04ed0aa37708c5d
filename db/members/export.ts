/**
 * Taking a list out of the program: chosen columns, a purpose and a recipient, one line per person in the audit log, and through the gate for
 * all that leaves the house. Identity numbers and protected addresses are in no column.
 */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { MEMBER_EXPORT_COLUMNS, type MemberExportColumn } from '../../shared/members/columns.ts';
import type { MemberSelection } from '../../shared/members/selection.ts';
import type { Asker } from '../asker.ts';
import { admitPeople, writeRelease } from '../disclosures/release.ts';
import type { Entity, SqlValue } from '../entity.ts';
import { writeCsv, writeXlsx } from '../files/write-table.ts';
import type { AnswerOf, InputOf } from '../handlers.ts';
import { readBounds } from '../permission-sql.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { selectMembers } from './select-members.ts';
import { addresses, contact, employment, membership, person, profile } from './table.ts';

type Input = InputOf<'members', 'export'>;

/** Where each column comes from, and which field of the catalogue it shows: for permission and for the log. */
type Source = { sql: string; header: string; shows: readonly [entity: Entity<object>, field: string] };

const SOURCES: Record<MemberExportColumn, Source> = {
  memberNumber: { sql: 'p.member_number', header: 'Medlemsnummer', shows: [person, 'memberNumber'] },
  familyName: { sql: 'p.family_name', header: 'Etternavn', shows: [person, 'familyName'] },
  givenName: { sql: 'p.given_name', header: 'Fornavn', shows: [person, 'givenName'] },
  middleName: { sql: 'p.middle_name', header: 'Mellomnavn', shows: [person, 'middleName'] },
  birthDate: { sql: 'f.birth_date', header: 'Fødselsdato', shows: [profile, 'birthDate'] },
  status: { sql: 's.status', header: 'Status', shows: [membership, 'status'] },
  category: { sql: 's.category', header: 'Kategori', shows: [membership, 'category'] },
  joinedOn: { sql: "nullif(s.joined_on, '')", header: 'Innmeldt', shows: [membership, 'startDate'] },
  leftOn: { sql: 's.left_on', header: 'Utmeldt', shows: [membership, 'endDate'] },
  email: { sql: 'c.email', header: 'E-post', shows: [contact, 'email'] },
  mobile: { sql: 'c.mobile', header: 'Mobil', shows: [contact, 'mobile'] },
  street: { sql: 'a.street', header: 'Gateadresse', shows: [addresses, 'street'] },
  postalCode: { sql: 'a.postal_code', header: 'Postnummer', shows: [addresses, 'postalCode'] },
  place: { sql: 'a.place', header: 'Poststed', shows: [addresses, 'place'] },
  country: { sql: 'a.country', header: 'Land', shows: [addresses, 'country'] },
  employerName: { sql: 's.employer_name', header: 'Arbeidsgiver', shows: [employment, 'employerId'] },
  jobTitle: { sql: 's.job_title', header: 'Stilling', shows: [employment, 'jobTitle'] },
  language: { sql: 'f.language', header: 'Språk', shows: [profile, 'language'] },
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
  const shown = fieldsByEntity(columns);
  for (const [entity, fields] of shown) refuseUnreadable(asker, entity, fields);
  const found = readPeople(store, asker, input, columns);
  const { people, leftOut } = admitPeople(store.connection, input.disclosure, found, store.now());
  const header = columns.map((column) => SOURCES[column].header);
  const cells = people.map((row) => columns.map((column) => cell(row[column] ?? null)));
  const dates = columns.flatMap((column, index) => (DATES.has(column) ? [index] : []));
  const bytes = input.format === 'csv' ? writeCsv(header, cells) : await writeXlsx(header, cells, dates);
  const { format, purpose, recipient } = input;
  unitOfWork(store, asker, { command: 'members.export', reason: purpose, reference: recipient }, (tx) =>
    writeRelease(tx, asker, input.disclosure, {
      kind: 'members',
      format,
      purpose,
      recipient,
      fields: shown,
      columns,
      people: people.map(({ id }) => String(id)),
      leftOut,
    }),
  );
  const mimeType =
    input.format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return {
    fileName: `medlemmer.${input.format}`,
    mimeType,
    contentBase64: Buffer.from(bytes).toString('base64'),
    count: people.length,
    leftOut,
  };
}

function chosenColumns(wanted: readonly string[] | undefined): readonly MemberExportColumn[] {
  if (!wanted || wanted.length === 0) return DEFAULT_COLUMNS;
  const known = MEMBER_EXPORT_COLUMNS.filter((column) => wanted.includes(column));
  if (known.length < new Set(wanted).size) throw invalidField('columns', 'unknownField');
  return known;
}

/** The fields that leave, by the entity they belong to; whoever is in the file is named in it. */
function fieldsByEntity(columns: readonly MemberExportColumn[]): ReadonlyMap<Entity<object>, string[]> {
  const fields = new Map<Entity<object>, string[]>([[person, []]]);
  for (const column of columns) {
    const [entity, field] = SOURCES[column].shows;
    fields.set(entity, [...(fields.get(entity) ?? []), field]);
  }
  return fields;
}

/** @throws TillitError `FORBIDDEN` where the role may not take one of the fields out */
function refuseUnreadable(asker: Asker, entity: Entity<object>, fields: readonly string[]): void {
  const { columns } = readBounds(asker, entity, 'export', 't');
  if (!fields.every((field) => columns.has(field))) throw new TillitError('FORBIDDEN');
}

function readPeople(
  store: Store,
  asker: Asker,
  selected: MemberSelection,
  columns: readonly MemberExportColumn[],
): Record<string, SqlValue>[] {
  const selection = selectMembers(asker, selected, 'export', -1);
  if (!selection) return [];
  const shown = columns.map((column) => `${SOURCES[column].sql} AS "${column}"`).join(', ');
  return store.connection
    .prepare(
      `SELECT p.id, ${shown} FROM ${selection.from} LEFT JOIN profile f ON f.person_id = p.id LEFT JOIN contact c ON c.person_id = p.id
       LEFT JOIN address a ON a.person_id = p.id AND a.use = 'home' AND p.address_protected = 0
       WHERE ${selection.where} ORDER BY p.sort_key, p.id`,
    )
    .all(selection.parameters);
}

function cell(value: SqlValue): string {
  return value === null ? '' : String(value);
}
