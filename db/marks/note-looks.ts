/** Logs that marked people were opened. The service calls it before the answer leaves. */
import { PROGRAM } from '../asker.ts';
import type { CommandContext } from '../handlers.ts';
import { person } from '../members/table.ts';
import { unitOfWork } from '../unit-of-work.ts';

/** What a look at a marked person is called in the log. */
export const LOOK_COMMAND = 'marks.look';

/** A screen asks again whenever something has changed: what one person sees within this time is one look. */
const ONE_LOOK_MS = 15 * 60 * 1000;

/**
 * Logs the looks of the asker at marked people, one line a person.
 * @param input `personIds`: who was opened
 */
export function noteLooks({ store, asker }: CommandContext, { personIds }: { personIds: readonly string[] }): void {
  const since = new Date(store.now().getTime() - ONE_LOOK_MS).toISOString();
  const logged = store.connection.prepare(
    'SELECT 1 FROM audit_line WHERE person_id = @personId AND staff_id = @staffId AND command = @command AND at > @since LIMIT 1',
  );
  const fresh = personIds.filter(
    (personId) => !logged.get({ personId, staffId: asker.staffId, command: LOOK_COMMAND, since }),
  );
  if (fresh.length === 0) return;
  unitOfWork(store, { ...PROGRAM, staffId: asker.staffId }, { command: LOOK_COMMAND }, (tx) => {
    for (const id of fresh) {
      const card = tx.get(person, id);
      if (card) tx.look(person, card, [], 'read');
    }
  });
}
