/**
 * Which columns members can be filtered by: derived from the catalogue and the tables, so that a new column is filterable because it is
 * there. Identity numbers, protected addresses, free text and what is computed are not.
 */
import {
  FILTER_ENTITIES,
  type FilterColumn,
  type FilterEntity,
  type FilterKind,
  OPERATORS_OF,
} from '../../shared/members/filter.ts';
import type { Asker } from '../asker.ts';
import { contactEntry } from '../contact-log/table.ts';
import { employer } from '../employers/table.ts';
import type { Entity, EntityColumn, SqlValue } from '../entity.ts';
import { dispatch, letterTemplate } from '../letters/table.ts';
import { listMember, memberList } from '../lists/table.ts';
import { boundsOrNull } from '../permission-sql.ts';
import { representative } from '../representatives/table.ts';
import type { Connection } from '../store/connection.ts';
import { task } from '../tasks/table.ts';
import { addresses, contact, employment, memberSearch, membership, person, profile, survivor } from './table.ts';

/** How a leaf reaches the rows of an entity. */
export type FilterPath = {
  entity: Entity<object>;
  /** One row a person, so that a missing row is an empty one. */
  isSingle: boolean;
  /** The entity that leads to it, by which of its columns; else the rows name the person themselves. */
  through?: { entity: Entity<object>; column: string };
  /** Columns nobody asks for: what is computed for searching, or stands elsewhere in full. */
  without?: readonly string[];
  /** Columns whose words stand in a full-text index: a word is looked up there before it is looked for in any row. */
  indexed?: WordIndex;
};

/** How the index of words says which rows can have a word. */
type WordIndex = {
  columns: readonly string[];
  /** SQL over `x`, the row, true wherever one of the columns has the words of `match`, a parameter. */
  sql(match: string): string;
};

const inMemberText = (part: string) => (match: string) =>
  `SELECT i.person_id FROM member_search i WHERE i.doc_id IN (SELECT rowid FROM member_text WHERE member_text MATCH '{${part}} : (' || ${match} || ')')`;
const ofCard = inMemberText('card_text');
const ofRegister = inMemberText('register_text');

export const FILTER_PATHS: Readonly<Record<FilterEntity, FilterPath>> = {
  memberSearch: {
    entity: memberSearch,
    isSingle: true,
    without: ['docId', 'cardText', 'registerText', 'dueOn', 'employerName', 'employerSort', 'email', 'mobile'],
    indexed: { columns: ['place'], sql: (match) => `x.person_id IN (${ofRegister(match)})` },
  },
  person: {
    entity: person,
    isSingle: true,
    indexed: {
      columns: ['givenName', 'middleName', 'familyName'],
      sql: (match) => `x.id IN (${ofCard(match)})`,
    },
  },
  profile: { entity: profile, isSingle: true },
  contact: {
    entity: contact,
    isSingle: true,
    indexed: {
      columns: ['email', 'workEmail'],
      // Of a marked person the index knows the card alone.
      sql: (match) => `x.person_id IN (${ofRegister(match)} UNION ALL SELECT person_id FROM person_mark)`,
    },
  },
  address: { entity: addresses, isSingle: false },
  membership: { entity: membership, isSingle: false },
  employment: { entity: employment, isSingle: false },
  employer: {
    entity: employer,
    isSingle: false,
    through: { entity: employment, column: 'employerId' },
    without: ['phone', 'email', 'website', 'postalStreet', 'postalPostalCode', 'postalPlace'],
    indexed: {
      columns: ['name', 'place'],
      sql: (match) =>
        `x.id IN (SELECT i.employer_id FROM employer_search i WHERE i.doc_id IN (SELECT rowid FROM employer_text WHERE employer_text MATCH ${match}))`,
    },
  },
  representative: { entity: representative, isSingle: false },
  listMember: { entity: listMember, isSingle: false },
  contactEntry: { entity: contactEntry, isSingle: false },
  task: { entity: task, isSingle: false, without: ['role'] },
  dispatch: { entity: dispatch, isSingle: false, without: ['templateRevision'] },
  survivor: { entity: survivor, isSingle: false },
};

/** What an id of another entity is chosen from. Ids of accounts are in no filter: nobody's work is looked up by them. */
const REFERENCES: Readonly<Record<string, Entity<object>>> = {
  employerId: employer,
  listId: memberList,
  templateId: letterTemplate,
};

/** A column as it can be asked for. */
export type AskableColumn = { column: EntityColumn; kind: FilterKind; operators: readonly string[] };

/**
 * A column of an entity as it can be asked for.
 * @returns undefined where it cannot, for anybody
 */
export function askableColumn(name: FilterEntity, columnName: string): AskableColumn | undefined {
  return ASKABLE.get(name)?.get(columnName);
}

const ASKABLE: ReadonlyMap<FilterEntity, ReadonlyMap<string, AskableColumn>> = new Map(
  FILTER_ENTITIES.map((name) => [
    name,
    new Map(askableColumns(FILTER_PATHS[name]).map((one) => [one.column.name, one])),
  ]),
);

function askableColumns({ entity, without = [] }: FilterPath): AskableColumn[] {
  const subject = entity.facts.subjects[0]?.column;
  return entity.columns.flatMap((column) => {
    const facts = entity.facts.fields[column.name];
    const isSecret = facts?.kind === 'nationalId' || facts?.kind === 'secrecy' || facts?.kind === 'health';
    if (!facts || isSecret || facts.derived || facts.freeText || without.includes(column.name)) return [];
    if (column.name === 'id' || column.name === 'revision' || column.name === subject) return [];
    const kind = kindOf(column);
    if (!kind) return [];
    return [
      { column, kind, operators: column.name === 'birthDate' ? [...OPERATORS_OF[kind], 'age'] : OPERATORS_OF[kind] },
    ];
  });
}

function kindOf({ name, holds, options }: EntityColumn): FilterKind | null {
  if (holds === 'boolean' || holds === 'number') return holds;
  if (holds !== 'string') return null;
  if (options) return 'option';
  if (REFERENCES[name]) return 'reference';
  if (/(?:Id|By)$/u.test(name)) return null;
  if (/(?:Date|On)$/u.test(name)) return 'date';
  if (/(?:At|^at)$/u.test(name)) return 'moment';
  return /(?:Code|Number)$/u.test(name) ? 'code' : 'text';
}

/** The columns this asker may filter by, with what can be chosen. */
export function filterColumns(connection: Connection, asker: Asker): FilterColumn[] {
  return FILTER_ENTITIES.flatMap((name) => {
    const { entity, through } = FILTER_PATHS[name];
    const bounds = boundsOrNull(asker, entity, 'list', 't');
    if (!bounds || (through && !boundsOrNull(asker, through.entity, 'list', 't'))) return [];
    return [...(ASKABLE.get(name)?.values() ?? [])].flatMap(({ column, kind, operators }): FilterColumn[] => {
      if (!bounds.columns.has(column.name)) return [];
      const options =
        column.options?.map((value) => ({ value, name: null })) ?? referred(connection, asker, column.name);
      return [{ entity: name, column: column.name, kind, operators: [...operators], options }];
    });
  });
}

/** Tags, lists and templates are few enough to be chosen from; an employer is searched for. */
function referred(connection: Connection, asker: Asker, column: string): FilterColumn['options'] {
  const entity = REFERENCES[column];
  if (!entity || entity === employer) return null;
  const bounds = boundsOrNull(asker, entity, 'list', 't');
  if (!bounds?.columns.has('name')) return null;
  const own: Record<string, SqlValue> = bounds.where.includes('@staffId') ? { staffId: asker.staffId } : {};
  return connection
    .prepare(`SELECT t.id, t.name FROM ${entity.table} t WHERE ${bounds.where} ORDER BY t.name LIMIT 1000`)
    .all(own)
    .map(({ id, name }) => ({ value: String(id), name: String(name) }));
}
