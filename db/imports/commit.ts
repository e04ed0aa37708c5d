/** Writing a staged batch into the register: all of it, or, when it is cancelled or the power goes, none. */
import { invalidField } from '../../shared/errors.ts';
import { decodeRow } from '../entity.ts';
import type { InputOf } from '../handlers.ts';
import type { LongTransaction } from '../unit-of-work.ts';
import { changeFromRow, insertFromRow } from './apply-row.ts';
import type { RowFacts } from './parse-row.ts';
import { importBatch, importRow } from './table.ts';

type Input = InputOf<'members', 'importCommit'>;
type StagedRow = NonNullable<(typeof importRow)['row']>;
type Decision = Input['decisions'][number];

const SLICE = 100;

/**
 * Commits a batch.
 * @returns how many members were made, changed and left out
 * @throws TillitError `VALIDATION` where the batch is settled already, `CANCELLED`
 */
export async function commitBatch(
  tx: LongTransaction,
  { batchId, existing, decisions }: Input,
  progress: (done: number, total: number) => void,
): Promise<{ created: number; changed: number; skipped: number }> {
  const batch = tx.need(importBatch, batchId);
  if (batch.state !== 'staged') throw invalidField('batchId', 'invalid');
  const decided = new Map(decisions.map((decision) => [decision.line, decision]));
  const today = tx.store.now().toISOString().slice(0, 10);
  const done = { created: 0, changed: 0, skipped: 0 };
  const page = tx.store.connection.prepare(
    'SELECT * FROM import_row WHERE batch_id = ? AND line > ? ORDER BY line LIMIT ?',
  );
  let line = -1;
  for (let handled = 0; ; ) {
    const rows = page.all(batchId, line, SLICE).map((stored) => decodeRow(importRow, stored));
    if (rows.length === 0) break;
    const settled: string[] = [];
    for (const row of rows) {
      const act = actOn(row, existing, decided.get(row.line));
      const facts = row.values as RowFacts;
      if (act.kind === 'new') {
        insertFromRow(tx, facts, today);
        done.created += 1;
      } else if (act.kind === 'change') {
        changeFromRow(tx, act.personId, facts, today);
        done.changed += 1;
      } else done.skipped += 1;
      // What is in the register needs no second copy; what was left out stays for the file of bad rows.
      if (act.kind !== 'skip' || row.verdict === 'unchanged') settled.push(row.id);
      line = row.line;
    }
    tx.removeAll(importRow, 'id', settled);
    handled += rows.length;
    progress(handled, batch.counts.rows);
    await tx.breathe();
  }
  tx.change(importBatch, batchId, { state: 'committed', changeId: tx.changeId });
  return done;
}

type Act = { kind: 'new' } | { kind: 'change'; personId: string } | { kind: 'skip' };

function actOn(row: StagedRow, existing: Input['existing'], decision: Decision | undefined): Act {
  if (decision && row.verdict !== 'error') {
    if (decision.take === 'skip') return { kind: 'skip' };
    if (decision.take === 'new') return { kind: 'new' };
    const personId = decision.personId ?? row.personId;
    if (!personId) throw invalidField('decisions', 'row.ambiguous');
    return { kind: 'change', personId };
  }
  if (row.verdict === 'new') return { kind: 'new' };
  if (row.verdict === 'change' && existing === 'update' && row.personId)
    return { kind: 'change', personId: row.personId };
  return { kind: 'skip' };
}
