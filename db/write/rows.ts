/** Writing and reading single rows by prepared statements, and the check that a row has the shape its table says. */
import { invalidField, TillitError } from '../../shared/errors.ts';
import { decodeRow, type Entity, type EntityColumn, type SqlValue } from '../entity.ts';
import type { Connection } from '../store/connection.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** Reads one row. */
export function loadRow<Row extends object>(connection: Connection, entity: Entity<Row>, id: string): Row | undefined {
  const stored = connection.prepare(`SELECT * FROM ${entity.table} WHERE id = ?`).get(id);
  return stored ? decodeRow(entity, stored) : undefined;
}

/** Inserts a whole row. Columns that are absent take what the table begins them with, mostly nothing. */
export function insertRow(connection: Connection, entity: Entity<object>, row: AnyRow): void {
  connection
    .prepare(insertSql(entity))
    .run(entity.columns.map((column) => checked(entity, column, row[column.name] ?? column.initial)));
}

/** Writes some columns of a row and raises its revision. */
export function changeRow(connection: Connection, entity: Entity<object>, id: string, patch: AnyRow): void {
  const columns = Object.keys(patch).map((name) => knownColumn(entity, name));
  const sets = columns.map(({ sql }) => `${quoted(sql)} = ?`).join(', ');
  const values = columns.map((column) => checked(entity, column, patch[column.name]));
  connection.prepare(`UPDATE ${entity.table} SET ${sets}, revision = revision + 1 WHERE id = ?`).run([...values, id]);
}

/** Deletes a row. */
export function removeRow(connection: Connection, entity: Entity<object>, id: string): void {
  connection.prepare(`DELETE FROM ${entity.table} WHERE id = ?`).run(id);
}

/** Deletes all rows whose column holds a value. */
export function removeRows(connection: Connection, entity: Entity<object>, column: string, value: SqlValue): void {
  const { sql } = knownColumn(entity, column);
  connection.prepare(`DELETE FROM ${entity.table} WHERE ${quoted(sql)} = ?`).run([value]);
}

/**
 * Moves all rows of a person from one table to its twin, which has the same columns. They keep their ids.
 * @returns the rows
 */
export function moveRows(connection: Connection, from: Entity<object>, to: Entity<object>, personId: string): AnyRow[] {
  const names = from.columns.map(({ sql }) => quoted(sql)).join(', ');
  const rows = connection.prepare(`SELECT * FROM ${from.table} WHERE person_id = ?`).all([personId]);
  connection
    .prepare(`INSERT INTO ${to.table}(${names}) SELECT ${names} FROM ${from.table} WHERE person_id = ?`)
    .run([personId]);
  connection.prepare(`DELETE FROM ${from.table} WHERE person_id = ?`).run([personId]);
  return rows.map((row) => decodeRow<Record<string, unknown>>(from as Entity, row));
}

/** The column of that name. @throws TillitError `VALIDATION` where the table has none */
export function knownColumn(entity: Entity<object>, name: string): EntityColumn {
  const column = entity.column.get(name);
  if (!column) throw invalidField(name, 'unknownField');
  return column;
}

const insertTexts = new WeakMap<object, string>();

function insertSql(entity: Entity<object>): string {
  const known = insertTexts.get(entity);
  if (known) return known;
  const names = entity.columns.map(({ sql }) => quoted(sql)).join(', ');
  const text = `INSERT INTO ${entity.table}(${names}) VALUES (${entity.columns.map(() => '?').join(', ')})`;
  insertTexts.set(entity, text);
  return text;
}

/** Some column names, such as `values` and `use`, are words of SQL. */
function quoted(name: string): string {
  return `"${name}"`;
}

function checked(entity: Entity<object>, column: EntityColumn, value: unknown): SqlValue {
  if (value === undefined || value === null) {
    if (column.required) throw invalidField(column.name, 'required');
    return null;
  }
  if (!fits(column, value))
    throw new TillitError('VALIDATION', { issues: [{ path: `${entity.name}.${column.name}`, code: 'invalid' }] });
  return column.encode(value);
}

function fits(column: EntityColumn, value: unknown): boolean {
  if (column.holds === 'json') return true;
  if (column.holds === 'bytes') return Buffer.isBuffer(value);
  return typeof value === column.holds;
}
