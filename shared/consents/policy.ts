/** What people were asked, in which words, and what they answered: append-only events on texts that never change (GDPR Art. 7(1)). */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = {
  kind: 'operational',
  purpose: 'accountability',
  source: 'staff',
  retention: 'processing-register',
};
const words: FieldFacts = { ...fact, freeText: true };
const answer: FieldFacts = { kind: 'consent', purpose: 'consentRecords', source: 'member', retention: 'consent-proof' };
const owner: FieldFacts = { ...answer, kind: 'operational', merge: 'strict' };

/** One version of what is asked for a purpose. It may be mended until the day it is communicated, and never after. */
export const consentVersionFacts = describeEntity({
  name: 'consentVersion',
  scope: 'processing',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    purposeKey: fact,
    number: fact,
    communicatedOn: fact,
    inForceFrom: fact,
    publishedAt: words,
    needsRenewal: fact,
    changeNote: words,
    createdBy: fact,
    createdAt: fact,
  },
});

/** The words of a version in one language, with their hash. */
export const consentTextFacts = describeEntity({
  name: 'consentText',
  scope: 'processing',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    versionId: fact,
    language: fact,
    title: words,
    body: words,
    withdrawal: words,
    sha256: { ...fact, derived: true },
  },
});

/** One thing a person said, or that happened to what was said. The state on a day is worked out from these. */
export const consentEventFacts = describeEntity({
  name: 'consentEvent',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'audit',
  appendOnly: true,
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: owner,
    purposeKey: answer,
    textId: answer,
    event: answer,
    channel: answer,
    at: answer,
    recordedAt: { ...answer, source: 'staff' },
    staffId: { ...owner, source: 'staff' },
    isExplicit: answer,
    validUntil: answer,
    evidenceId: answer,
    evidenceNote: { ...answer, source: 'staff', freeText: true },
    invalidates: { ...owner, source: 'staff' },
    externalId: owner,
  },
});

/** Asking everybody who stands on an older text once more. */
export const renewalCampaignFacts = describeEntity({
  name: 'renewalCampaign',
  scope: 'register',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    title: words,
    purposeKey: fact,
    versionId: fact,
    startedAt: fact,
    startedBy: fact,
    dueOn: fact,
    closedAt: fact,
  },
});

/** One person who is asked in a campaign. */
export const renewalMemberFacts = describeEntity({
  name: 'renewalMember',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    campaignId: owner,
    personId: owner,
    stoodOn: { ...answer, source: 'staff' },
    askedAt: { ...answer, source: 'staff' },
    askedBy: { ...answer, source: 'staff' },
    remindedAt: { ...answer, source: 'staff' },
  },
});
