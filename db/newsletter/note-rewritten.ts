/** The proof of an unsubscription is whole when the file has been rewritten without the address. */
import type { Transaction } from '../unit-of-work.ts';
import { unsubscription } from './table.ts';

/**
 * Notes a rewrite with the unsubscriptions it has settled.
 * @param startedAt when it began: what was removed later waits for the next
 */
export function noteRewritten(tx: Transaction, startedAt: string): void {
  const settled = tx.store.connection
    .prepare('SELECT id FROM unsubscription WHERE rewritten_at IS NULL AND removed_at <= ?')
    .all(startedAt);
  const rewrittenAt = tx.store.now().toISOString();
  for (const { id } of settled) tx.change(unsubscription, String(id), { rewrittenAt });
}
