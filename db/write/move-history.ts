/** What the history says of rows that move into another compartment moves with them. */
import { scopeOf } from '../../shared/catalogue.ts';
import type { Entity } from '../entity.ts';
import type { Connection } from '../store/connection.ts';

/**
 * What becomes of the history of rows that move. `stays`: what was written in the compartment they leave stays behind its door; `comes`:
 * all of it moves too; `returns`: only what the change named had moved goes back.
 */
export type MovedHistory = { stays: true } | { comes: true } | { returns: string };

type Move = { from: Entity<object>; to: Entity<object>; personId: string; changeId: string; history: MovedHistory };

/** Gives the lines of history about a person's rows the name and scope of the table the rows are in now. */
export function moveHistory(connection: Connection, { from, to, personId, changeId, history }: Move): void {
  if ('stays' in history) return;
  const scope = scopeOf(to.facts, { personId });
  if ('comes' in history) {
    connection
      .prepare('UPDATE history SET entity = ?, scope = ?, moved_by = ? WHERE person_id = ? AND entity = ?')
      .run([to.name, scope, changeId, personId, from.name]);
    return;
  }
  connection
    .prepare('UPDATE history SET entity = ?, scope = ?, moved_by = NULL WHERE person_id = ? AND moved_by = ?')
    .run([to.name, scope, personId, history.returns]);
}
