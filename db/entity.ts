/**
 * An entity of the store: its table joined to its facts in the catalogue. A column without facts, or facts without a column, do not
 * compile. From here come the prepared statements of the one write path and the decoding of rows.
 */
import { getTableColumns, getTableName, type InferSelectModel } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { EntityFacts } from '../shared/catalogue.ts';
import type { EntityName } from '../shared/catalogue-registry.ts';

/** A value as SQLite keeps it. */
export type SqlValue = string | number | bigint | Buffer | null;

/** One column, as the write path needs it. */
export type EntityColumn = {
  /** Name in the catalogue and in rows. */
  name: string;
  /** Name in SQL. */
  sql: string;
  required: boolean;
  /** What stands where nothing is given; null where that is nothing. */
  initial: unknown;
  encode: (value: unknown) => SqlValue;
  decode: (value: SqlValue) => unknown;
  /** The values of a closed list; null where any may stand. */
  options: readonly string[] | null;
  /** Type of the values in memory. */
  holds: 'string' | 'number' | 'boolean' | 'json' | 'bytes';
};

/** Table and facts together. `Row` is a row in memory. */
export type Entity<Row extends object = Record<string, unknown>> = {
  readonly name: EntityName;
  readonly facts: EntityFacts;
  readonly table: string;
  readonly columns: readonly EntityColumn[];
  readonly column: ReadonlyMap<string, EntityColumn>;
  /** The unique keys besides the id: names of their columns. */
  readonly uniqueKeys: readonly (readonly string[])[];
  /** Never set; carries the type of a row. */
  readonly row?: Row;
};

/**
 * Joins a table to its facts.
 * @param table the Drizzle table
 * @param facts facts of exactly the table's columns
 */
export function defineEntity<Table extends SQLiteTable, Column extends keyof InferSelectModel<Table> & string>(
  table: Table,
  facts: EntityFacts<Column> & (keyof InferSelectModel<Table> & string extends Column ? unknown : never),
): Entity<InferSelectModel<Table>> {
  const columns = Object.entries(getTableColumns(table)).map(([name, column]): EntityColumn => {
    const holds = kindOf(column.dataType, column.columnType);
    const required = column.notNull && !column.hasDefault;
    const initial = typeof column.default === 'object' ? null : (column.default ?? null);
    return { name, sql: column.name, required, initial, options: column.enumValues ?? null, holds, ...codec(holds) };
  });
  return {
    name: facts.name as EntityName,
    facts,
    table: getTableName(table),
    columns,
    column: new Map(columns.map((column) => [column.name, column])),
    uniqueKeys: uniqueKeysOf(table, columns),
  };
}

function uniqueKeysOf(table: SQLiteTable, columns: readonly EntityColumn[]): string[][] {
  const bySql = new Map(columns.map(({ name, sql }) => [sql, name]));
  return getTableConfig(table)
    .indexes.filter(({ config }) => config.unique)
    .map(({ config }) =>
      config.columns.flatMap((column) => ('name' in column ? [bySql.get(String(column.name)) ?? ''] : [])),
    );
}

/**
 * A row in memory from a row as SQLite gives it.
 * @param entity the entity of the row
 * @param stored the row with SQL column names
 */
export function decodeRow<Row extends object>(entity: Entity<Row>, stored: Record<string, SqlValue>): Row {
  const row: Record<string, unknown> = {};
  for (const column of entity.columns) row[column.name] = column.decode(stored[column.sql] ?? null);
  return row as Row;
}

function kindOf(dataType: string, columnType: string): EntityColumn['holds'] {
  if (dataType === 'boolean' || dataType === 'number' || dataType === 'json') return dataType;
  return columnType.includes('Blob') || dataType === 'buffer' ? 'bytes' : 'string';
}

function codec(holds: EntityColumn['holds']): Pick<EntityColumn, 'encode' | 'decode'> {
  if (holds === 'boolean') {
    return {
      encode: (value) => (value === null ? null : value ? 1 : 0),
      decode: (value) => (value === null ? null : value === 1),
    };
  }
  if (holds === 'json') {
    return {
      encode: (value) => (value === null ? null : JSON.stringify(value)),
      decode: (value) => (value === null ? null : JSON.parse(String(value))),
    };
  }
  return { encode: (value) => value as SqlValue, decode: (value) => value };
}
