/** The role table as SQL: the predicate and columns by which lists, counts, searches and exports are bounded. */
import type { Scope } from '../shared/catalogue.ts';
import type { EntityName } from '../shared/catalogue-registry.ts';
import { TillitError } from '../shared/errors.ts';
import { type Permission, permissionFor, scopeGranted } from '../shared/permissions.ts';
import type { Action } from '../shared/roles.ts';
import { ROW_RULES } from '../shared/row-rules.ts';
import type { Asker } from './asker.ts';
import { decodeRow, type Entity, type SqlValue } from './entity.ts';
import { noteOpened, openRowsSql } from './marked-people.ts';
import type { Connection } from './store/connection.ts';

/** What bounds a read: a predicate over the alias, which may use `@staffId` (always bind it), and the columns that may be shown. */
export type ReadBounds = { where: string; columns: ReadonlySet<string> };

/**
 * The bounds of one read.
 * @param asker who asks
 * @param entity what is read
 * @param action by which action
 * @param alias the table's name in the query
 * @throws TillitError `FORBIDDEN` where nothing of it may be read
 */
export function readBounds(asker: Asker, entity: Entity<object>, action: Action, alias: string): ReadBounds {
  if (asker.kind === 'program') return { where: '1', columns: new Set(entity.columns.map(({ name }) => name)) };
  const permission = permissionFor(asker.roles, entity.name, action);
  const where = predicateSql(permission, entity, asker.staffId, alias);
  if (!permission.allowed || where === '0') throw new TillitError('FORBIDDEN');
  return { where, columns: new Set(permission.columns) };
}

/** The same; null where nothing of it may be read. */
export function boundsOrNull(asker: Asker, entity: Entity<object>, action: Action, alias: string): ReadBounds | null {
  try {
    return readBounds(asker, entity, action, alias);
  } catch (error) {
    if (error instanceof TillitError && error.code === 'FORBIDDEN') return null;
    throw error;
  }
}

/** A row as somebody may see it: a column that may not be read is null. */
export type Seen<Row> = { [Column in keyof Row]: Row[Column] | null };

/**
 * Rows of one entity as the asker may see them.
 * @param query `where`: condition over the alias `t`; `parameters` of it; `order`: columns of `t`
 * @returns null where nothing of the entity may be read
 */
export function readRows<Row extends object>(
  connection: Connection,
  asker: Asker,
  entity: Entity<Row>,
  { where, parameters, order = 't.rowid' }: { where: string; parameters: Record<string, SqlValue>; order?: string },
): Seen<Row>[] | null {
  const bounds = boundsOrNull(asker, entity, 'read', 't');
  if (!bounds) return null;
  const own = bounds.where.includes('@staffId') ? { ...parameters, staffId: asker.staffId } : parameters;
  const shown = entity.columns.filter(({ name }) => bounds.columns.has(name)).map(({ sql }) => `t."${sql}"`);
  const rows = connection
    .prepare(`SELECT ${shown.join(', ')} FROM ${entity.table} t WHERE ${where} AND ${bounds.where} ORDER BY ${order}`)
    .all(own)
    .map((stored) => decodeRow(entity, stored) as Seen<Row>);
  noteOpened(connection, entity, rows);
  return rows;
}

/** Whether the asker may do this with the entity at all. */
export function may(asker: Asker, entity: EntityName, action: Action): boolean {
  return asker.kind === 'program' || permissionFor(asker.roles, entity, action).allowed;
}

/**
 * A permission as SQL. `'0'` where it reaches no row.
 * @param alias the table's name in the query
 */
export function predicateSql(permission: Permission, entity: Entity<object>, staffId: string, alias: string): string {
  if (!permission.allowed) return '0';
  const scope = scopeSql(permission.scopes, entity, staffId, alias);
  if (scope === '0') return scope;
  const rules = permission.rules.map((rule) => ROW_RULES[rule].sql(alias, permission.roles)).join(' OR ');
  const conditions = [scope, rules && `(${rules})`, openRowsSql(entity, alias)].filter((one) => one && one !== '1');
  return conditions.length > 1 ? `(${conditions.join(' AND ')})` : (conditions[0] ?? '1');
}

function scopeSql(
  scopes: readonly (Scope | 'account')[],
  entity: Entity<object>,
  staffId: string,
  alias: string,
): string {
  const rule = entity.facts.scope;
  if (typeof rule === 'string') return scopeGranted(scopes, rule, { staffId }) ? '1' : '0';
  const column = entity.column.get(rule.column);
  if (!column) throw new Error(`${entity.name} has no column ${rule.column} for its scope`);
  if ('prefix' in rule) {
    if (rule.prefix === 'account/') return scopes.includes('account') ? `(${alias}.${column.sql} = @staffId)` : '0';
    return '0';
  }
  const plain = scopes.filter((scope) => scope !== 'account').map((scope) => `'${scope.replaceAll("'", "''")}'`);
  const own = scopes.includes('account') ? ` OR ${alias}.${column.sql} = 'account/' || @staffId` : '';
  return `(${alias}.${column.sql} IN (${plain.join(', ')})${own})`;
}
