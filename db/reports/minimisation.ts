/**
 * Whether the register holds more than it needs (GDPR Art. 5(1)(c); sections 3 and 7 of the privacy statement): every field about members
 * with what the catalogue says of it, how many rows have it, and when it was last used. What the fields are comes from the catalogue, so
 * that a new one is here by itself.
 */

import type { FieldFacts } from '../../shared/catalogue.ts';
import { CATALOGUE, type EntityName } from '../../shared/catalogue-registry.ts';
import { addDays, type CalendarDate } from '../../shared/dates/calendar-date.ts';
import { dayInNorway } from '../../shared/dates/today.ts';
import type { MinimisedField, Remark } from '../../shared/reports/model.ts';
import { hideSmall, hideSmallGroups, SMALL } from '../../shared/reports/small-groups.ts';
import type { Asker } from '../asker.ts';
import { decodeRow, type Entity, type EntityColumn } from '../entity.ts';
import { boundsOrNull, may } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';
import { speaks } from '../write/traces.ts';
import { rowsOf } from './bounds.ts';
import { fieldAssessment } from './table.ts';

/** Below this share of the rows a field is empty for nearly all. */
const NEARLY_EMPTY = 0.02;
/** Days without a write after which a field counts as unused. */
const UNUSED_DAYS = 365;
/** Commands that show what is masked, or take it out. The others that leave fields in the log write them. */
const TAKES_OUT = /\.(?:export|reveal|findBy|render|search)/u;

type Tables = ReadonlyMap<string, Entity<Record<string, unknown>>>;
type Uses = {
  writtenOn: ReadonlyMap<string, CalendarDate>;
  takenOutOn: ReadonlyMap<string, CalendarDate>;
  since: CalendarDate | null;
};

/**
 * The report.
 * @param tables every entity by name
 * @param today the day in Norway
 */
export function minimisation(
  connection: Connection,
  asker: Asker,
  tables: Tables,
  today: CalendarDate,
): MinimisedField[] {
  const uses = usesOfFields(connection);
  const assessments = assessmentsOf(connection, today);
  const seesLog = may(asker, 'auditLine', 'list');
  return [...tables.values()].filter(isAboutMembers).flatMap((entity) =>
    countsOf(connection, asker, entity).map(({ column, rows, filled }) => {
      const facts = entity.facts.fields[column.name] as FieldFacts;
      const key = `${entity.name}.${column.name}`;
      const writtenOn = uses.writtenOn.get(key) ?? null;
      const shown = shownCounts(rows, filled);
      return {
        entity: entity.name,
        field: column.name,
        purpose: facts.purpose,
        source: facts.source,
        retention: facts.retention,
        required: column.required,
        freeText: facts.freeText === true,
        ...shown,
        writtenOn,
        ...(seesLog ? { takenOutOn: uses.takenOutOn.get(key) ?? null } : {}),
        remarks: remarksOn(column, facts, rows, filled, isUnused(writtenOn, uses.since, today)),
        assessment: assessments.get(key) ?? null,
      };
    }),
  );
}

/** What was decided about fields, by `entity.field`. It says nothing about people: whoever may see the report may see it. */
function assessmentsOf(
  connection: Connection,
  today: CalendarDate,
): Map<string, NonNullable<MinimisedField['assessment']>> {
  return new Map(
    connection
      .prepare('SELECT a.*, s.name AS staff_name FROM field_assessment a LEFT JOIN staff s ON s.id = a.staff_id')
      .all()
      .map((stored) => {
        const { entity, field, reason, assessedOn, lookAgainOn } = decodeRow(fieldAssessment, stored);
        const by = stored.staff_name === null ? null : String(stored.staff_name);
        return [`${entity}.${field}`, { reason, assessedOn, by, lookAgainOn, isDue: lookAgainOn <= today }];
      }),
  );
}

/** Rows that people keep about members: not their traces, nor what is computed from them. */
function isAboutMembers({ facts }: Entity): boolean {
  return facts.subjects.length > 0 && CATALOGUE[facts.name as EntityName].trace === 'full';
}

type Count = { column: EntityColumn; rows: number; filled: number };

/** How many rows there are, and in how many each column says something: neither empty nor a plain no. */
function countsOf(connection: Connection, asker: Asker, entity: Entity): Count[] {
  const bounds = (['read', 'reveal'] as const).flatMap((action) => boundsOrNull(asker, entity, action, 't') ?? []);
  const columns = entity.columns.filter(
    ({ name }) => speaks(entity, name) && bounds.some((bound) => bound.columns.has(name)),
  );
  const [first] = bounds;
  if (!first || columns.length === 0) return [];
  const sums = columns.map(({ sql, holds }) =>
    holds === 'boolean' ? `sum(t."${sql}")` : `count(nullif(t."${sql}", ''))`,
  );
  const counted = sums.map((sum, index) => `${sum} AS f${index}`).join(', ');
  const [row] = rowsOf(
    { connection, asker, action: 'list' },
    `SELECT count(*) AS "rows", ${counted} FROM ${entity.table} t WHERE ${first.where}`,
    {},
  );
  return columns.map((column, index) => ({
    column,
    rows: Number(row?.rows ?? 0),
    filled: Number(row?.[`f${index}`] ?? 0),
  }));
}

/** Those who have it and those who have not are the two parts of the rows. */
function shownCounts(rows: number, filled: number): Pick<MinimisedField, 'rows' | 'filled' | 'share'> {
  if (rows === 0) return { rows: 0, filled: 0, share: null };
  if (filled === 0) return { rows: hideSmall(rows), filled: 0, share: 0 };
  const parts = hideSmallGroups([
    { key: 'filled', count: filled },
    { key: 'empty', count: rows - filled },
  ]);
  const shown = parts.find(({ key }) => key === 'filled')?.count ?? 'fewer';
  const share = typeof shown === 'number' ? Math.round((filled / rows) * 100) : null;
  return { rows: hideSmall(rows), filled: shown, share };
}

function remarksOn(column: EntityColumn, facts: FieldFacts, rows: number, filled: number, unused: boolean): Remark[] {
  const remarks: Remark[] = [];
  // A yes or no is filled whichever it is, and of a handful of rows nothing can be said.
  if (rows >= SMALL && column.holds !== 'boolean') {
    if (filled === 0) remarks.push('empty');
    else if (filled < rows * NEARLY_EMPTY) remarks.push('nearlyEmpty');
  }
  if (rows > 0 && unused) remarks.push('unused');
  if (facts.freeText) remarks.push('freeText');
  return remarks;
}

/** Of a log that is younger than a year nobody can say what was not used in one. */
function isUnused(writtenOn: CalendarDate | null, since: CalendarDate | null, today: CalendarDate): boolean {
  const yearAgo = addDays(today, -UNUSED_DAYS);
  return writtenOn === null ? since !== null && since < yearAgo : writtenOn < yearAgo;
}

/**
 * When each field was last written, and last revealed or taken out, by the audit log, which names the fields of every act. Only the day of a
 * field comes out of it: no act, nobody who acted, nobody it was about; so it may be said to who may read the history of rows.
 */
function usesOfFields(connection: Connection): Uses {
  const last = new Map<string, string>();
  let since: string | null = null;
  // Many lines name the same fields. Gathering them here is quicker than a GROUP BY that sorts them all by their long texts.
  for (const { at, command, fields } of connection
    .prepare(`SELECT at, command, fields FROM audit_line ORDER BY sequence`)
    .iterate()) {
    since ??= String(at);
    if (fields !== '') last.set(`${command} ${fields}`, String(at));
  }
  const writtenOn = new Map<string, CalendarDate>();
  const takenOutOn = new Map<string, CalendarDate>();
  for (const [act, at] of last) {
    const [command = '', fields = ''] = act.split(' ');
    const uses = TAKES_OUT.test(command) ? takenOutOn : writtenOn;
    const day = dayInNorway(new Date(at));
    for (const field of fields.split(',')) if (day > (uses.get(field) ?? '')) uses.set(field, day);
  }
  return { writtenOn, takenOutOn, since: since && dayInNorway(new Date(since)) };
}
