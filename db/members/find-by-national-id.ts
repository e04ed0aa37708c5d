/** Finding exactly one person by eleven digits. It is a look at a protected thing, so it is logged, also when nobody is found. */
import { checkNationalId } from '../../shared/numbers/national-id.ts';
import type { Asker } from '../asker.ts';
import type { Store } from '../store/store.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { nationalIdHash } from './identity-hash.ts';
import { identity } from './table.ts';

/**
 * The person who has an identity number.
 * @param command what the look-up is for, in the log
 * @param typed as typed; what is no valid number is nobody's
 * @returns id of the person; null where nobody has it
 * @throws TillitError `FORBIDDEN` for a role without *reveal*
 */
export function findByNationalId(store: Store, asker: Asker, command: string, typed: string): string | null {
  const checked = checkNationalId(typed);
  const { connection } = store;
  const found = checked.valid
    ? connection
        .prepare('SELECT id FROM identity WHERE national_id_hash = ?')
        .get(nationalIdHash(connection, checked.nationalId))
    : undefined;
  const { result } = unitOfWork(store, asker, { command }, (tx) => {
    if (!found) {
      tx.lookUp(identity, ['nationalId'], 'reveal');
      return null;
    }
    const row = tx.need(identity, String(found.id));
    tx.look(identity, row, ['nationalId'], 'reveal');
    return row.personId;
  });
  return result;
}

/**
 * Logs that somebody was shown that a number is another member's: being told "taken" is a look-up as well.
 * @param except the person whose number it may be
 */
export function logIfTaken(
  store: Store,
  asker: Asker,
  command: string,
  nationalId: string | null | undefined,
  except?: string,
): void {
  if (!nationalId) return;
  const holder = store.connection
    .prepare('SELECT person_id FROM identity WHERE national_id_hash = ?')
    .get(nationalIdHash(store.connection, nationalId));
  if (holder && holder.person_id !== except) findByNationalId(store, asker, command, nationalId);
}
