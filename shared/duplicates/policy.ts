/** Records that may be of one person: what the register itself suspects, what somebody has said of it, and what was merged. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'membership', source: 'staff', retention: 'member-record' };
const strict: FieldFacts = { ...fact, merge: 'strict' };
const ofBoth = [
  { column: 'personId', onErase: 'remove' },
  { column: 'otherId', onErase: 'remove' },
] as const;

/** Two records that look like one person, computed over the whole register. `grounds` are names of rules, never values. */
export const duplicatePairFacts = describeEntity({
  name: 'duplicatePair',
  scope: 'register',
  subjects: ofBoth,
  trace: 'none',
  computed: true,
  synced: false,
  fields: { id: fact, personId: strict, otherId: strict, score: fact, grounds: fact },
});

/** Somebody has looked at two records and said that they are two people. It is asked once. */
export const duplicateDismissalFacts = describeEntity({
  name: 'duplicateDismissal',
  scope: 'register',
  subjects: ofBoth,
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, personId: strict, otherId: strict, staffId: fact, at: fact },
});

/** A record that has gone into another: its id and member number lead there as long as the person is kept. */
export const personMergeFacts = describeEntity({
  name: 'personMerge',
  scope: 'card',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  seenWhenMarked: true,
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: strict,
    goneId: strict,
    goneNumber: { ...strict, kind: 'identity', source: 'membership' },
    changeId: fact,
    staffId: fact,
    at: fact,
  },
});
