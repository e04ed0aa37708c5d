/** What every report stands on: rows and columns as the asker may read them. A role that lacks a column does not get the report. */
import { TillitError } from '../../shared/errors.ts';
import type { Action } from '../../shared/roles.ts';
import type { Asker } from '../asker.ts';
import type { Entity, SqlValue } from '../entity.ts';
import { readBounds } from '../permission-sql.ts';
import type { Connection } from '../store/connection.ts';

/** Who asks, and by which action: `list` on the screen, `export` for what leaves the program. */
export type Counting = {
  readonly connection: Connection;
  readonly asker: Asker;
  readonly action: Extract<Action, 'list' | 'export'>;
};

/**
 * The predicate over rows of an entity.
 * @param columns names in the catalogue of what the report looks at
 * @param alias the table's name in the query
 * @throws TillitError `FORBIDDEN`
 */
export function boundsFor(
  { asker, action }: Counting,
  entity: Entity<object>,
  columns: readonly string[],
  alias: string,
): string {
  const bounds = readBounds(asker, entity, action, alias);
  if (!columns.every((column) => bounds.columns.has(column))) throw new TillitError('FORBIDDEN');
  return bounds.where;
}

/** The rows of a statement; the asker's id goes along where a predicate asks for it. */
export function rowsOf(
  { connection, asker }: Counting,
  sql: string,
  parameters: Record<string, SqlValue>,
): Record<string, SqlValue>[] {
  const own = sql.includes('@staffId') ? { ...parameters, staffId: asker.staffId } : parameters;
  return connection.prepare(sql).all(own);
}
