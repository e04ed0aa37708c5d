/** Taking a whole import back. What somebody has worked on since stays, and is counted. */
import { invalidField } from '../../shared/errors.ts';
import type { LongTransaction, Transaction } from '../unit-of-work.ts';
import { importBatch } from './table.ts';

/** Takes one change back; handed in, because undoing knows every entity and this feature only its own. */
export type UndoChange = (
  tx: LongTransaction,
  changeId: string,
  progress: (done: number, total: number) => void,
) => Promise<{ undone: number; kept: readonly unknown[] }>;

/**
 * Takes the change of a committed batch back.
 * @throws TillitError `VALIDATION` where the batch is not committed
 */
export async function undoBatch(
  tx: LongTransaction,
  batchId: string,
  undo: UndoChange,
  progress: (done: number, total: number) => void,
): Promise<{ undone: number; kept: number }> {
  const { state, changeId } = tx.need(importBatch, batchId);
  if (state !== 'committed' || !changeId) throw invalidField('batchId', 'invalid');
  const { undone, kept } = await undo(tx, changeId, progress);
  noteUndone(tx, changeId);
  return { undone, kept: kept.length };
}

/**
 * Notes at the batch that its change was taken back, wherever that was done, or that taking it back was itself taken back.
 * @param changeId the change that has just been undone by this transaction
 */
export function noteUndone(tx: Transaction, changeId: string): void {
  const found = tx.store.connection
    .prepare('SELECT id, state, change_id FROM import_batch WHERE change_id = @changeId OR undone_by = @changeId')
    .get({ changeId });
  if (!found) return;
  const isTakenBack = found.change_id === changeId;
  tx.change(
    importBatch,
    String(found.id),
    isTakenBack ? { state: 'undone', undoneBy: tx.changeId } : { state: 'committed', undoneBy: null },
  );
}
