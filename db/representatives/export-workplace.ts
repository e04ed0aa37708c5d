/**
 * The list of a representative's own workplace: the least that the office of a tillitsvalgt needs (the privacy statement promises no more):
 * name, job title, work e-mail. Logged like every export, one line per member, before the file leaves.
 */
import { dayInNorway } from '../../shared/dates/today.ts';
import { invalidField, TillitError } from '../../shared/errors.ts';
import type { PurposeKey } from '../../shared/processing/purposes.ts';
import type { Asker } from '../asker.ts';
import { admitPeople, writeRelease } from '../disclosures/release.ts';
import type { Entity, SqlValue } from '../entity.ts';
import { writeCsv, writeXlsx } from '../files/write-table.ts';
import type { AnswerOf, InputOf } from '../handlers.ts';
import { contact, employment, memberSearch, person } from '../members/table.ts';
import { readBounds } from '../permission-sql.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { representative } from './table.ts';

type Input = InputOf<'representatives', 'exportWorkplace'>;

/** Of the processing register: workplaces, agreements and representatives. */
const PURPOSE = 'workplace' satisfies PurposeKey;
const HEADER = ['Etternavn', 'Fornavn', 'Stilling', 'E-post arbeid'];
/** What leaves, by entity: for permission and for the log. */
const SHOWN: readonly (readonly [Entity<object>, readonly string[]])[] = [
  [person, ['familyName', 'givenName', 'middleName']],
  [employment, ['jobTitle']],
  [contact, ['workEmail']],
];

/**
 * Makes the file and logs it. Members are those of the workplace today whose membership runs, on leave or not.
 * @throws TillitError `FORBIDDEN` | `NOT_FOUND`; `VALIDATION` `representative.notInOffice`
 */
export async function exportWorkplace(
  store: Store,
  asker: Asker,
  input: Input,
): Promise<AnswerOf<'representatives', 'exportWorkplace'>> {
  const { format, purpose } = input;
  for (const [entity, fields] of SHOWN) {
    const bounds = readBounds(asker, entity, 'export', 't');
    if (!fields.every((field) => bounds.columns.has(field))) throw new TillitError('FORBIDDEN');
  }
  const { recipient, all } = colleagues(store, asker, input);
  const release = { to: 'representative', recipient, purposeKey: PURPOSE } as const;
  admitPeople(store.connection, release, all, store.now());
  const people = all.filter((row) => row.address_protected === 0);
  const cells = people.map((row) =>
    [row.family_name, [row.given_name, row.middle_name].filter(Boolean).join(' '), row.job_title, row.work_email].map(
      (value) => (value === null || value === undefined ? '' : String(value)),
    ),
  );
  const bytes = format === 'csv' ? writeCsv(HEADER, cells) : await writeXlsx(HEADER, cells, []);
  const change = { command: 'representatives.exportWorkplace', reason: purpose, reference: recipient };
  const leftOut = all.length - people.length;
  unitOfWork(store, asker, change, (tx) =>
    writeRelease(tx, asker, release, {
      kind: 'workplace',
      format,
      purpose,
      recipient,
      fields: new Map(SHOWN),
      people: people.map(({ id }) => String(id)),
      leftOut: leftOut > 0 ? [{ reason: 'protectedAddress', count: leftOut }] : [],
    }),
  );
  return {
    fileName: `arbeidsplassliste.${format}`,
    mimeType: format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    contentBase64: Buffer.from(bytes).toString('base64'),
    count: people.length,
    leftOut,
  };
}

/** Who gets the list, and whoever would be in it. */
function colleagues(
  store: Store,
  asker: Asker,
  { id, withSubUnits }: Input,
): { recipient: string; all: Record<string, SqlValue>[] } {
  const office = readBounds(asker, representative, 'read', 't').where;
  const card = readBounds(asker, person, 'export', 'p').where;
  const register = readBounds(asker, memberSearch, 'export', 's').where;
  const bound = (where: string, parameters: Record<string, SqlValue>) =>
    where.includes('@staffId') ? { ...parameters, staffId: asker.staffId } : parameters;
  const held = store.connection
    .prepare(
      `SELECT t.employer_id, t.start_date, t.end_date, h.given_name, h.family_name, e.name AS place FROM representative t
       JOIN person h ON h.id = t.person_id JOIN employer e ON e.id = t.employer_id WHERE t.id = @id AND ${office}`,
    )
    .get(bound(office, { id }));
  if (!held) throw new TillitError('NOT_FOUND');
  const today = dayInNorway(store.now());
  if (String(held.start_date) > today || (held.end_date !== null && String(held.end_date) < today))
    throw invalidField('id', 'representative.notInOffice');
  const recipient = `${held.given_name} ${held.family_name}, ${held.place}`;
  const places = withSubUnits
    ? 'SELECT e.id FROM employer e WHERE e.id = @place OR e.parent_id = @place'
    : 'SELECT @place';
  const where = `${card} AND ${register}`;
  const all = store.connection
    .prepare(
      `SELECT p.id, p.family_name, p.given_name, p.middle_name, p.address_protected, s.job_title, c.work_email
       FROM member_search s JOIN person p ON p.id = s.person_id LEFT JOIN contact c ON c.person_id = p.id
       WHERE s.employer_id IN (${places}) AND s.status IN ('member', 'leave') AND ${where} ORDER BY p.sort_key, p.id`,
    )
    .all(bound(where, { place: held.employer_id ?? null }));
  return { recipient, all };
}
