/**
 * Writing a staged batch into the register: all of it, or, when it is cancelled or the power goes, none. Where the register has changed
 * since the rows were judged they are judged again, and a row whose verdict no longer holds is held back for a person.
 */
import { invalidField } from '../../shared/errors.ts';
import type { ImportCounts, RowIssue } from '../../shared/imports/model.ts';
import type { Asker } from '../asker.ts';
import { followMerge } from '../duplicates/follow-merge.ts';
import { decodeRow } from '../entity.ts';
import type { InputOf } from '../handlers.ts';
import type { LongTransaction } from '../unit-of-work.ts';
import { changeFromRow, insertFromRow } from './apply-row.ts';
import { type Judging, judgeFacts, obstacles } from './judge-row.ts';
import type { RowFacts } from './parse-row.ts';
import { judgingOf, registerSequence } from './stage-rows.ts';
import { importBatch, importRow } from './table.ts';

type Input = InputOf<'members', 'importCommit'>;
type StagedRow = NonNullable<(typeof importRow)['row']>;
type Decision = Input['decisions'][number];

/** How many members were made and changed, how many rows were left out, and how many were held back because the register had changed. */
export type Committed = { created: number; changed: number; skipped: number; heldBack: number };

const SLICE = 100;

/**
 * Commits a batch.
 * @throws TillitError `VALIDATION` where the batch is settled already, `CANCELLED`
 */
export async function commitBatch(
  tx: LongTransaction,
  asker: Asker,
  { batchId, existing, decisions }: Input,
  progress: (done: number, total: number) => void,
): Promise<Committed> {
  const batch = tx.need(importBatch, batchId);
  if (batch.state !== 'staged') throw invalidField('batchId', 'invalid');
  const decided = new Map(decisions.map((decision) => [decision.line, decision]));
  const judging = judgingOf(tx, asker);
  const isStale = registerSequence(tx.store.connection) !== batch.registerSequence;
  const done: Committed = { created: 0, changed: 0, skipped: 0, heldBack: 0 };
  const counts = { ...batch.counts };
  const page = tx.store.connection.prepare(
    'SELECT * FROM import_row WHERE batch_id = ? AND line > ? ORDER BY line LIMIT ?',
  );
  let line = -1;
  for (let handled = 0; ; ) {
    const rows = page.all(batchId, line, SLICE).map((stored) => decodeRow(importRow, stored));
    if (rows.length === 0) break;
    const settled: string[] = [];
    for (const row of rows) {
      line = row.line;
      const decision = decided.get(row.line);
      const act = followed(tx, actOn(row, existing, decision));
      const doubtful = isStale || decided.size > 0 || judging.closed.size > 0;
      const held = act.kind !== 'skip' && doubtful ? whatHolds(tx, row, act, isStale && !decision, judging) : null;
      if (held) {
        holdBack(tx, row, held, counts);
        done.heldBack += 1;
        continue;
      }
      write(tx, act, row.values as RowFacts, judging, done);
      // What is in the register needs no second copy; what was left out stays for the file of bad rows.
      if (act.kind !== 'skip' || row.verdict === 'unchanged') settled.push(row.id);
    }
    tx.removeAll(importRow, 'id', settled);
    handled += rows.length;
    progress(handled, batch.counts.rows);
    await tx.breathe();
  }
  tx.change(importBatch, batchId, { state: 'committed', changeId: tx.changeId, counts });
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

/** Whoever has been merged into another record since somebody decided is that one. */
function followed(tx: LongTransaction, act: Act): Act {
  return act.kind === 'change' ? { ...act, personId: followMerge(tx.store.connection, act.personId) } : act;
}

type Held = { issues: RowIssue[]; personId: string | null };

/**
 * Why a row is not written after all; null where it is. What a person has decided stands, as far as it can.
 * @param judgeAgain whether the register has changed since, and nobody has decided
 */
function whatHolds(
  tx: LongTransaction,
  row: StagedRow,
  act: Exclude<Act, { kind: 'skip' }>,
  judgeAgain: boolean,
  judging: Judging,
): Held | null {
  const facts = row.values as RowFacts;
  const target = act.kind === 'change' ? act.personId : null;
  if (target !== null && judging.closed.has(target))
    return { issues: [{ field: null, code: 'markedPerson', level: 'error' }], personId: null };
  if (judgeAgain) {
    const { verdict, personId, issues } = judgeFacts(tx, facts, [], false, judging);
    const holds =
      target === null ? verdict === 'new' : personId === target && ['change', 'unchanged'].includes(verdict);
    const against = issues.filter(({ level }) => level === 'error');
    if (!holds) return { issues: [...against, { field: null, code: 'row.changedSince', level: 'error' }], personId };
  }
  const issues = obstacles(tx.store.connection, facts, target);
  return issues.length > 0 ? { issues, personId: target } : null;
}

function holdBack(tx: LongTransaction, row: StagedRow, { issues, personId }: Held, counts: ImportCounts): void {
  counts[row.verdict] -= 1;
  counts.ambiguous += 1;
  const warnings = row.issues.filter(({ level }) => level === 'warning');
  tx.change(importRow, row.id, { verdict: 'ambiguous', personId, issues: [...issues, ...warnings] });
}

function write(tx: LongTransaction, act: Act, facts: RowFacts, { today }: Judging, done: Committed): void {
  if (act.kind === 'new') {
    insertFromRow(tx, facts, today);
    done.created += 1;
  } else if (act.kind === 'change') {
    changeFromRow(tx, act.personId, facts, today);
    done.changed += 1;
  } else done.skipped += 1;
}
