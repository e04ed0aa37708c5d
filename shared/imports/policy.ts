/** Files read in and given out: the staged rows of an import until it is settled, and the register of exports. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'membership', source: 'staff', retention: 'import-staging' };
const content: FieldFacts = { ...fact, kind: 'nationalId', source: 'employer', freeText: true };
const proof: FieldFacts = { ...fact, purpose: 'accountability', retention: 'audit-log' };

/** A piece of a file on its way in, before it is read. */
export const uploadPartFacts = describeEntity({
  name: 'uploadPart',
  scope: 'imports',
  subjects: [],
  trace: 'none',
  synced: false,
  fields: { id: fact, revision: fact, uploadId: fact, staffId: fact, part: fact, savedAt: fact, bytes: content },
});

/** One file on its way into the register: a batch that is looked at, committed, and can be taken back whole. */
export const importBatchFacts = describeEntity({
  name: 'importBatch',
  scope: 'imports',
  subjects: [],
  trace: 'audit',
  synced: false,
  fields: {
    ...ROW_FACTS,
    kind: fact,
    staffId: fact,
    createdAt: fact,
    state: fact,
    format: fact,
    columns: fact,
    mapping: fact,
    counts: fact,
    /** The last line of the history when the rows were judged: has it grown since, they are judged again. */
    registerSequence: fact,
    changeId: fact,
    /** The change that took the batch back. */
    undoneBy: fact,
  },
});

/** One row of the file with what the dry run thinks of it. Goes when the batch is settled, the rest after seven days. */
export const importRowFacts = describeEntity({
  name: 'importRow',
  scope: 'imports',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  seenWhenMarked: true,
  trace: 'none',
  synced: false,
  fields: {
    id: fact,
    revision: fact,
    batchId: fact,
    line: fact,
    cells: content,
    notes: fact,
    values: content,
    verdict: fact,
    issues: fact,
    personId: fact,
  },
});

/** What left the house: to whom, why, how many. The people in it stand in the audit log. */
export const exportRecordFacts = describeEntity({
  name: 'exportRecord',
  scope: 'exports',
  subjects: [],
  trace: 'audit',
  synced: true,
  fields: {
    ...ROW_FACTS,
    staffId: proof,
    at: proof,
    format: proof,
    purpose: { ...proof, freeText: true },
    recipient: { ...proof, freeText: true },
    columns: proof,
    count: proof,
    /** What was taken out: `members`, `workplace`, `newsletter`. */
    kind: proof,
    partnerId: proof,
    purposeKey: proof,
    ground: proof,
    article9: proof,
    groundReference: { ...proof, freeText: true },
    leftOut: proof,
  },
});
