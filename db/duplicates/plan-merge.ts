/**
 * What making one record of two does to every row that points at the one that goes, worked out from the catalogue and the unique keys of the
 * tables: a row moves to the record that stays, or, where that one has its own and there can be but one, the two are joined field by field.
 */

import type { FieldFacts } from '../../shared/catalogue.ts';
import { invalidField } from '../../shared/errors.ts';
import { decodeRow, type Entity } from '../entity.ts';
import { addresses, protectedAddress } from '../members/table.ts';
import type { Connection } from '../store/connection.ts';
import { isPerson } from '../write/traces.ts';

type AnyEntity = Entity<Record<string, unknown>>;
type AnyRow = Readonly<Record<string, unknown>>;
export type Entities = ReadonlyMap<string, AnyEntity>;

export type Side = 'keep' | 'drop';

/** What somebody has chosen, by the keys of the values. */
export type Choices = Readonly<Record<string, Side>>;

/** A value that both records could give. */
export type FieldPlan = {
  key: string;
  entity: AnyEntity;
  /** Null where the row is taken whole: it is one of several of its kind. */
  field: string | null;
  /** Which row of its kind: `home`. */
  of: string | null;
  kept: unknown;
  gone: unknown;
  take: Side | 'both';
  why: 'same' | 'onlyOne' | 'stays' | 'chosen' | 'careful' | 'joined';
  mayChoose: boolean;
};

/** A row of the record that goes. `void`: it would lead to one person twice, and says nothing any more. */
export type RowPlan =
  | { kind: 'move'; entity: AnyEntity; row: AnyRow; column: string }
  | { kind: 'void'; entity: AnyEntity; row: AnyRow }
  | { kind: 'join'; entity: AnyEntity; row: AnyRow; into: AnyRow; patch: Record<string, unknown> };

export type MergePlan = { rows: RowPlan[]; fields: FieldPlan[] };

type Given = {
  keepId: string;
  dropId: string;
  choices: Choices;
  entities: Entities;
  /** One of the two has a protected address: both go behind the door. */
  protects: boolean;
};

/**
 * The plan of a merge.
 * @throws TillitError `VALIDATION` where a choice names nothing that can be chosen
 */
export function planMerge(connection: Connection, given: Given): MergePlan {
  const { keepId, dropId, entities, choices, protects } = given;
  const plan: MergePlan = { rows: [], fields: [] };
  for (const entity of entities.values()) {
    if (entity.facts.trace !== 'full' || entity.facts.computed) continue;
    for (const { column } of entity.facts.subjects) {
      const own = isPerson(entity);
      const staying = rowsOf(connection, entity, column, keepId, protects);
      for (const row of rowsOf(connection, entity, column, dropId, protects)) {
        const into = own
          ? staying[0]
          : staying.find((one) => one.id !== row.id && leavesNoRoom(entity, column, row, one));
        if (into) joinRows(plan, { entity, row, into, column, choices });
        else if (leadsToBoth(entity, row, column, keepId)) plan.rows.push({ kind: 'void', entity, row });
        else {
          plan.rows.push({ kind: 'move', entity, row, column });
          showOnly(plan, entity, column, row, 'drop');
        }
      }
      if (!own) showStaying(plan, entity, column, staying);
    }
  }
  const unknown = Object.keys(choices).find((key) => !plan.fields.some((one) => one.key === key && one.mayChoose));
  if (unknown !== undefined) throw invalidField(`choices.${unknown}`, 'unknownField');
  return plan;
}

/**
 * Rows of one person. While one of the two addresses is protected both are on their way behind the door, and are read as if they were there:
 * what the preview shows is then what the merge does.
 */
function rowsOf(
  connection: Connection,
  entity: AnyEntity,
  column: string,
  personId: string,
  protects: boolean,
): AnyRow[] {
  const sql = entity.column.get(column)?.sql ?? column;
  return tablesOf(entity, protects).flatMap((table) =>
    connection
      .prepare(`SELECT * FROM ${table} WHERE ${sql} = ? ORDER BY rowid`)
      .all(personId)
      .map((stored) => decodeRow(entity, stored)),
  );
}

function tablesOf(entity: AnyEntity, protects: boolean): string[] {
  if (protects && entity.name === addresses.name) return [];
  if (protects && entity.name === protectedAddress.name) return [protectedAddress.table, addresses.table];
  return [entity.table];
}

/** Whether a row of the one who stays and this one cannot both be his, by a unique key of the table. */
function leavesNoRoom(entity: AnyEntity, column: string, row: AnyRow, staying: AnyRow): boolean {
  return entity.uniqueKeys.some(
    (key) => key.includes(column) && key.every((name) => name === column || row[name] === staying[name]),
  );
}

function leadsToBoth(entity: AnyEntity, row: AnyRow, column: string, keepId: string): boolean {
  return entity.facts.subjects.some((path) => path.column !== column && row[path.column] === keepId);
}

/** Columns that are nobody's to choose: the id, the persons, what tells a row from others of its kind. */
function fixedColumns(entity: AnyEntity, column: string): Set<string> {
  const keys = entity.uniqueKeys.filter((key) => key.includes(column)).flat();
  return new Set(['id', 'revision', ...keys, ...entity.facts.subjects.map((path) => path.column)]);
}

/** What else the key holds besides the person: a row that is one of several of its kind is taken whole. */
function kindOfRow(entity: AnyEntity, column: string, row: AnyRow): string | null {
  const key = entity.uniqueKeys.find((names) => names.includes(column));
  const others = (key ?? []).filter((name) => name !== column);
  return others.length > 0 ? others.map((name) => String(row[name])).join(' ') : null;
}

type Joining = { entity: AnyEntity; row: AnyRow; into: AnyRow; column: string; choices: Choices };

function joinRows(plan: MergePlan, { entity, row, into, column, choices }: Joining): void {
  const of = isPerson(entity) ? null : kindOfRow(entity, column, row);
  const fixed = fixedColumns(entity, column);
  const names = entity.columns.map(({ name }) => name).filter((name) => !fixed.has(name));
  const patch: Record<string, unknown> = {};
  if (of !== null) {
    const told = names.filter((name) => !entity.facts.fields[name]?.derived);
    const same = told.every((name) => isSame(row[name], into[name]));
    const key = `${entity.name}.${of}`;
    const take = same ? 'keep' : (choices[key] ?? 'keep');
    const values = (of: AnyRow) => Object.fromEntries(told.map((name) => [name, of[name]]));
    if (told.some((name) => entity.facts.fields[name]?.kind !== 'operational'))
      plan.fields.push({
        key,
        entity,
        field: null,
        of,
        kept: values(into),
        gone: values(row),
        take,
        why: same ? 'same' : choices[key] ? 'chosen' : 'stays',
        mayChoose: !same,
      });
    if (take === 'drop') for (const name of names) patch[name] = row[name];
  } else {
    for (const name of names) {
      const facts = entity.facts.fields[name];
      if (!facts || facts.derived) continue;
      const field = joinField(entity, name, facts, into[name], row[name], choices);
      if (facts.kind !== 'operational') plan.fields.push(field);
      const value =
        field.take === 'both'
          ? joinedValue(facts, into[name], row[name])
          : field.take === 'drop'
            ? row[name]
            : into[name];
      if (!isSame(value, into[name])) patch[name] = value;
    }
  }
  plan.rows.push({ kind: 'join', entity, row, into, patch });
}

function joinField(
  entity: AnyEntity,
  field: string,
  facts: FieldFacts,
  kept: unknown,
  gone: unknown,
  choices: Choices,
): FieldPlan {
  const key = `${entity.name}.${field}`;
  const plain = { key, entity, field, of: null, kept, gone };
  const chosen = choices[key];
  if (isSame(kept, gone)) return { ...plain, take: 'keep', why: 'same', mayChoose: false };
  if (facts.merge === 'union' || facts.merge === 'append')
    return { ...plain, take: 'both', why: 'joined', mayChoose: false };
  // What says that somebody must be guarded holds for both: nobody is unguarded by a merge.
  if (typeof kept === 'boolean' && typeof gone === 'boolean')
    return { ...plain, take: kept ? 'keep' : 'drop', why: 'careful', mayChoose: false };
  const mayChoose = facts.merge !== 'strict' || facts.kind === 'nationalId';
  if (chosen && mayChoose) return { ...plain, take: chosen, why: 'chosen', mayChoose };
  if (isEmpty(kept)) return { ...plain, take: 'drop', why: 'onlyOne', mayChoose };
  return { ...plain, take: 'keep', why: isEmpty(gone) ? 'onlyOne' : 'stays', mayChoose };
}

/**
 * Two values of a field that grows: a union of what stands on either list, or both histories one after the other. Nothing of either is
 * dropped.
 */
export function joinedValue({ merge }: Pick<FieldFacts, 'merge'>, kept: unknown, gone: unknown): unknown {
  if (isEmpty(kept)) return gone;
  if (isEmpty(gone)) return kept;
  if (Array.isArray(kept) && Array.isArray(gone)) {
    if (merge === 'append') return [...kept, ...gone];
    const known = new Set(kept.map((one) => JSON.stringify(one)));
    return [...kept, ...gone.filter((one) => !known.has(JSON.stringify(one)))];
  }
  return `${String(kept)}\n${String(gone)}`;
}

function showStaying(plan: MergePlan, entity: AnyEntity, column: string, staying: readonly AnyRow[]): void {
  const joined = new Set(plan.rows.flatMap((one) => (one.kind === 'join' ? [one.into.id] : [])));
  for (const row of staying) if (!joined.has(row.id)) showOnly(plan, entity, column, row, 'keep');
}

/** A row there is but one of, and only one has it: its values stand in the comparison too. */
function showOnly(plan: MergePlan, entity: AnyEntity, column: string, row: AnyRow, side: Side): void {
  const key = entity.uniqueKeys.find((names) => names.includes(column));
  if (!key || entity.facts.subjects.length > 1) return;
  const of = kindOfRow(entity, column, row);
  const fixed = fixedColumns(entity, column);
  const told = Object.entries(entity.facts.fields).flatMap(([name, { kind, derived }]) =>
    fixed.has(name) || derived || kind === 'operational' ? [] : [name],
  );
  const only = { entity, take: side, why: 'onlyOne', mayChoose: false } as const;
  const sides = (value: unknown) => (side === 'keep' ? { kept: value, gone: null } : { kept: null, gone: value });
  if (of !== null && told.length > 0) {
    const value = Object.fromEntries(told.map((name) => [name, row[name]]));
    plan.fields.push({ key: `${entity.name}.${of}`, field: null, of, ...sides(value), ...only });
  }
  if (of === null)
    for (const name of told)
      plan.fields.push({ key: `${entity.name}.${name}`, field: name, of: null, ...sides(row[name]), ...only });
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
