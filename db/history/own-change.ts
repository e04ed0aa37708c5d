/**
 * Taking back what one did oneself. Who may not read the history may still say "not that": of the own change alone, and with the rights the
 * account has now, which each row is asked for as in any other change.
 */
import { TillitError } from '../../shared/errors.ts';
import { can } from '../../shared/permissions.ts';
import type { Asker } from '../asker.ts';
import type { Entity } from '../entity.ts';
import type { Connection } from '../store/connection.ts';

/** Accounts and roles are settled by steps of their own, some with a second person: taking one back would go past that person. */
const STEPS_OF_THEIR_OWN: ReadonlySet<string> = new Set(['staff', 'local', 'settings']);

/**
 * Refuses to take back a change that is neither one's own nor open to the role.
 * @throws TillitError `FORBIDDEN`, also for a change that is not there: nobody is told which changes there are
 */
export function refuseOthersChange(
  connection: Connection,
  asker: Asker,
  changeId: string,
  entities: ReadonlyMap<string, Entity<Record<string, unknown>>>,
): void {
  if (asker.kind === 'program' || can(asker.roles, 'history', 'read')) return;
  const lines = connection.prepare('SELECT DISTINCT staff_id, entity FROM history WHERE change_id = ?').all(changeId);
  const isOwn = lines.every(({ staff_id: by, entity }) => {
    const scope = entities.get(String(entity))?.facts.scope;
    return by === asker.staffId && typeof scope === 'string' && !STEPS_OF_THEIR_OWN.has(scope);
  });
  if (lines.length === 0 || !isOwn) throw new TillitError('FORBIDDEN');
}
