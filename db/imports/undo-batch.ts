/** Taking a whole import back. What somebody has worked on since stays, and is counted. */
import { invalidField } from '../../shared/errors.ts';
import type { LongTransaction } from '../unit-of-work.ts';
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
  tx.change(importBatch, batchId, { state: 'undone' });
  return { undone, kept: kept.length };
}
