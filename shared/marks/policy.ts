/** Members who are colleagues or relatives of the staff: who may open them, and that somebody goes through the looks. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const mark: FieldFacts = {
  kind: 'operational',
  purpose: 'accountability',
  source: 'staff',
  retention: 'member-record',
};
const owner: FieldFacts = { ...mark, merge: 'strict' };
const ofPerson = [{ column: 'personId', onErase: 'remove' }] as const;

/**
 * A member who is a colleague or a relative of somebody in the office: only those named in `markReader` open the record, and every look is
 * reviewed. The mark itself is seen by all, so that they know whom to ask.
 */
export const personMarkFacts = describeEntity({
  name: 'personMark',
  scope: 'register',
  subjects: ofPerson,
  seenWhenMarked: true,
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, personId: owner, kind: mark, staffId: mark, at: mark },
});

/** One who may open a marked person. */
export const markReaderFacts = describeEntity({
  name: 'markReader',
  scope: 'register',
  subjects: ofPerson,
  seenWhenMarked: true,
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, personId: owner, staffId: mark },
});

/** That somebody has gone through the looks at marked persons, up to a line of the audit log. */
export const lookReviewFacts = describeEntity({
  name: 'lookReview',
  scope: 'audit',
  subjects: [],
  trace: 'audit',
  synced: true,
  fields: { ...ROW_FACTS, lineSequence: mark, staffId: mark, at: mark },
});
