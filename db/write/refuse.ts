/** Whether the one who asks may write a row: role × entity × action × columns × row rule, and marks. */
import { TillitError } from '../../shared/errors.ts';
import { permissionFor, reachesRow } from '../../shared/permissions.ts';
import type { Action } from '../../shared/roles.ts';
import type { Asker } from '../asker.ts';
import type { Entity } from '../entity.ts';
import { peopleClosedTo } from '../marked-people.ts';
import type { Connection } from '../store/connection.ts';
import { isPerson } from './traces.ts';

/** Bookkeeping columns: they go with the row and are nobody's to choose. */
export const BOOKKEEPING = new Set(['id', 'revision']);

type Refuse = (
  entity: Entity<object>,
  action: Action,
  fields: readonly string[],
  row: Readonly<Record<string, unknown>>,
) => void;

/**
 * What asks for every row whether the asker may write it.
 * @returns a check that throws `FORBIDDEN`
 */
export function refusing(connection: Connection, asker: Asker): Refuse {
  if (asker.kind === 'program') return () => {};
  // Nobody marks a person and writes about one in the same breath.
  let closed: ReadonlySet<string> | null = null;
  return (entity, action, fields, row) => {
    const permission = permissionFor(asker.roles, entity.name, action);
    const columns = fields.every((field) => BOOKKEEPING.has(field) || permission.columns.includes(field));
    if (!columns || !reachesRow(permission, entity.name, row, asker)) throw new TillitError('FORBIDDEN');
    // The card of a marked person is seen by all, and changed by those who may open the rest.
    if (entity.facts.seenWhenMarked && !isPerson(entity)) return;
    closed ??= peopleClosedTo(connection, asker);
    if (closed.size === 0) return;
    for (const { column } of entity.facts.subjects)
      if (closed.has(String(row[column]))) throw new TillitError('FORBIDDEN');
  };
}
