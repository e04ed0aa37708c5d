/**
 * One change for many members: shown before it is done, then all of it or none, in slices that let others be served. The log has a line for
 * each member, all of one change, which is taken back as one.
 */
import type { z } from 'zod';
import type { BulkChange, BulkPreview, bulkOutcomeSchema } from '../../../shared/members/bulk.ts';
import type { MemberSelection } from '../../../shared/members/selection.ts';
import type { Asker } from '../../asker.ts';
import { noteLook } from '../../marked-people.ts';
import type { Connection } from '../../store/connection.ts';
import type { LongTransaction } from '../../unit-of-work.ts';
import { inSlices, selectedIds } from '../selected-ids.ts';
import type { BulkStep } from './bulk-step.ts';
import { plannerOf } from './plan-bulk.ts';

type Counts = Omit<z.infer<typeof bulkOutcomeSchema>, 'changeId'>;

/** Members planned and written before others are served. */
const SLICE = 250;
/** Members shown as examples. */
const SAMPLE = 8;

/**
 * What a change would do.
 * @throws TillitError `FORBIDDEN` | `NOT_FOUND` | `VALIDATION`
 */
export function previewBulk(
  connection: Connection,
  asker: Asker,
  selection: MemberSelection,
  change: BulkChange,
): BulkPreview {
  const plan = plannerOf(connection, change);
  const { ids, tally } = begin(connection, asker, selection);
  const sample: { id: string; before: string | null; after: string | null }[] = [];
  for (const slice of inSlices(ids, SLICE)) {
    for (const [id, step] of plan(connection, slice)) {
      tally.note(step);
      if (step.kind === 'change' && sample.length < SAMPLE) sample.push({ id, before: step.before, after: step.after });
    }
  }
  // What a colleague's record holds was seen: whoever may open it is logged as for any look.
  for (const { id } of sample) noteLook(connection, id);
  return { ...tally.counts(), sample: sample.map((one) => ({ ...one, ...cardOf(connection, one.id) })) };
}

/**
 * Does it.
 * @throws TillitError `FORBIDDEN` | `NOT_FOUND` | `VALIDATION` | `CANCELLED`
 */
export async function runBulk(
  tx: LongTransaction,
  asker: Asker,
  selection: MemberSelection,
  change: BulkChange,
  progress: (done: number, total: number) => void,
): Promise<Counts> {
  const { connection } = tx.store;
  const plan = plannerOf(connection, change);
  const { ids, tally } = begin(connection, asker, selection);
  let done = 0;
  for (const slice of inSlices(ids, SLICE)) {
    for (const step of plan(connection, slice).values()) {
      tally.note(step);
      if (step.kind === 'change') step.write(tx);
    }
    done += slice.length;
    progress(done, ids.length);
    await tx.breathe();
  }
  return tally.counts();
}

/** Those it may be done to; whom the asker sees in the list but may not open is told as left out. */
function begin(connection: Connection, asker: Asker, selection: MemberSelection) {
  const ids = selectedIds(connection, asker, selection, 'change');
  const closed = selectedIds(connection, asker, selection, 'list').length - ids.length;
  const tally = newTally();
  if (closed > 0) tally.refuse('markedPerson', closed);
  return { ids, tally };
}

function newTally() {
  let [changed, same] = [0, 0];
  const refused = new Map<string, number>();
  const refuse = (code: string, count: number) => refused.set(code, (refused.get(code) ?? 0) + count);
  return {
    refuse,
    note(step: BulkStep) {
      if (step.kind === 'change') changed += 1;
      else if (step.kind === 'same') same += 1;
      else refuse(step.code, 1);
    },
    counts: (): Counts => ({ changed, same, refused: [...refused].map(([code, count]) => ({ code, count })) }),
  };
}

function cardOf(connection: Connection, id: string): { memberNumber: number; name: string } {
  const found = connection.prepare('SELECT member_number, given_name, family_name FROM person WHERE id = ?').get(id);
  return { memberNumber: Number(found?.member_number), name: `${found?.given_name} ${found?.family_name}` };
}
