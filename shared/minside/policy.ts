/** What members said on Min side: each event once, and the corrections that wait for the office. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'contact', source: 'member', retention: 'minside-event' };
const value: FieldFacts = { ...fact, kind: 'contact', retention: 'member-record', freeText: true };

/** That an event was read: so that it is taken once, whatever file it comes in again. It holds none of what was said. */
export const minsideEventFacts = describeEntity({
  name: 'minsideEvent',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'audit',
  synced: true,
  fields: {
    ...ROW_FACTS,
    externalId: { ...fact, merge: 'strict' },
    personId: { ...fact, merge: 'strict' },
    kind: fact,
    at: fact,
    receivedAt: fact,
    outcome: fact,
    contentHash: fact,
  },
});

/** A correction somebody made on Min side, until the office has accepted or declined it. */
export const correctionProposalFacts = describeEntity({
  name: 'correctionProposal',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: { ...fact, merge: 'strict' },
    externalId: { ...fact, merge: 'strict' },
    entity: fact,
    field: fact,
    value,
    before: value,
    at: fact,
    receivedAt: fact,
    state: fact,
    decidedBy: { ...fact, source: 'staff' },
    decidedAt: { ...fact, source: 'staff' },
    note: { ...value, source: 'staff' },
  },
});
