/**
 * Newsletters and the magazine. A subscriber who is no member is an address and a name in a compartment of its own, joined to nothing, and
 * goes at once and for good when the subscription ends (privacy statement 5.2.1).
 */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'newsletterMembers', source: 'staff', retention: 'operation' };
const address: FieldFacts = {
  kind: 'contact',
  purpose: 'newsletterSubscribers',
  source: 'member',
  retention: 'newsletter-subscriber',
};
const proof: FieldFacts = { ...fact, purpose: 'accountability', retention: 'unsubscription-proof' };

export const publicationFacts = describeEntity({
  name: 'publication',
  scope: 'newsletter',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    name: fact,
    kind: fact,
    memberPurposeKey: fact,
    subscriberPurposeKey: fact,
    isArchived: fact,
  },
});

/** Somebody who is no member. Old values are kept nowhere: there is no history of it. */
export const subscriberFacts = describeEntity({
  name: 'subscriber',
  scope: 'newsletter',
  subjects: [],
  trace: 'audit',
  synced: true,
  fields: {
    ...ROW_FACTS,
    publicationId: { ...address, kind: 'operational' },
    email: address,
    name: address,
    textId: { ...address, kind: 'consent' },
    channel: { ...address, kind: 'consent' },
    subscribedAt: { ...address, kind: 'consent' },
    staffId: { ...address, kind: 'operational', source: 'staff' },
  },
});

/**
 * That a subscription ended and the address went: when it was removed and when the file was rewritten without it. The address is a keyed hash,
 * kept as long as an old file could bring it back, so that such a file is held back.
 */
export const unsubscriptionFacts = describeEntity({
  name: 'unsubscription',
  scope: 'newsletter',
  subjects: [],
  trace: 'audit',
  synced: true,
  fields: {
    ...ROW_FACTS,
    publicationId: proof,
    emailHash: { ...proof, kind: 'contact', derived: true },
    channel: proof,
    unsubscribedAt: proof,
    removedAt: proof,
    rewrittenAt: proof,
    staffId: proof,
    expiresOn: proof,
  },
});

/** One issue, and whom it went to: fixed once it is frozen. */
export const newsletterIssueFacts = describeEntity({
  name: 'newsletterIssue',
  scope: 'newsletter',
  subjects: [],
  trace: 'audit',
  appendOnly: true,
  synced: true,
  fields: {
    ...ROW_FACTS,
    publicationId: fact,
    title: fact,
    createdAt: fact,
    createdBy: fact,
    frozenAt: fact,
    frozenBy: fact,
    counts: fact,
    partnerId: fact,
    exportId: fact,
  },
});

export const issueRecipientFacts = describeEntity({
  name: 'issueRecipient',
  scope: 'newsletter',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  seenWhenMarked: true,
  trace: 'none',
  appendOnly: true,
  synced: true,
  fields: {
    ...ROW_FACTS,
    issueId: fact,
    personId: { ...fact, merge: 'strict' },
    subscriberId: { ...fact, purpose: 'newsletterSubscribers', retention: 'newsletter-subscriber' },
  },
});
