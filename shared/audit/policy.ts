/**
 * The traces themselves. A line of the audit log holds no value, ever; the reason lies in a row of its own that can be erased while the
 * chain still verifies. Old and new values live in the history, which belongs to the person and goes with the person.
 */
import { describeEntity, type FieldFacts } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'accountability', source: 'staff', retention: 'audit-log' };
const value: FieldFacts = { ...fact, kind: 'identity', retention: 'member-record', freeText: true };

/** A line of the audit log. Ids of people stay in it as pseudonyms after an erasure: it is the proof that the erasure happened. */
export const auditLineFacts = describeEntity({
  name: 'auditLine',
  scope: 'audit',
  subjects: [],
  trace: 'none',
  synced: true,
  fields: {
    sequence: fact,
    at: fact,
    staffId: fact,
    device: fact,
    command: fact,
    entity: fact,
    rowId: fact,
    personId: fact,
    fields: fact,
    changeId: fact,
    contextHash: fact,
    previousHash: fact,
    hash: fact,
  },
});

/** Reason and reference of a line, with the salt of its hash. */
export const auditContextFacts = describeEntity({
  name: 'auditContext',
  scope: 'audit',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  seenWhenMarked: true,
  trace: 'none',
  synced: true,
  fields: { sequence: fact, personId: fact, salt: fact, reason: value, reference: value },
});

/** A signed point of the chain, so that opening need not walk it from the beginning. */
export const auditCheckpointFacts = describeEntity({
  name: 'auditCheckpoint',
  scope: 'audit',
  subjects: [],
  trace: 'none',
  synced: true,
  fields: { sequence: fact, at: fact, hash: fact, signature: fact },
});

/** One row as it was before and after one change. Takes scope and subject of the row it speaks of. */
export const historyFacts = describeEntity({
  name: 'history',
  scope: { column: 'scope' },
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'none',
  synced: true,
  fields: {
    sequence: fact,
    changeId: fact,
    at: fact,
    staffId: fact,
    command: fact,
    entity: fact,
    rowId: fact,
    personId: fact,
    scope: fact,
    operation: fact,
    before: value,
    after: value,
    /** The change that moved the row, and this line with it, into another compartment. */
    movedBy: fact,
  },
});

/** A change that waits for the hub: patch, base revisions and before-image. Empty while there is no hub. */
export const outboxFacts = describeEntity({
  name: 'outbox',
  scope: { column: 'scope' },
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'none',
  synced: false,
  fields: {
    sequence: fact,
    changeId: fact,
    command: fact,
    entity: fact,
    rowId: fact,
    personId: fact,
    scope: fact,
    operation: fact,
    patch: value,
    base: fact,
    before: value,
  },
});
