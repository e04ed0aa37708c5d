/** Suppliers, partners and authorities, and the agreements with those who process data for the union (Art. 28). */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'suppliers', source: 'staff', retention: 'supplier' };
const words: FieldFacts = { ...fact, freeText: true };
const who: FieldFacts = { ...fact, kind: 'contact' };

export const partnerFacts = describeEntity({
  name: 'partner',
  scope: 'processing',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    name: fact,
    nameKey: { ...fact, derived: true },
    kind: fact,
    organisationNumber: fact,
    services: fact,
    purposeKeys: fact,
    contactName: who,
    contactEmail: who,
    contactPhone: who,
    country: fact,
    location: words,
    transferGround: fact,
    transferNote: words,
    note: words,
    isArchived: fact,
  },
});

/** One agreement with a processor, with the points of Art. 28(3) that it holds. Valid from its first to its last day, unless ended before. */
export const processorAgreementFacts = describeEntity({
  name: 'processorAgreement',
  scope: 'processing',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    partnerId: fact,
    version: fact,
    signedOn: fact,
    validFrom: fact,
    expiresOn: fact,
    reviewOn: fact,
    endedOn: fact,
    deletionConfirmedOn: fact,
    subject: words,
    dataCategories: words,
    peopleCategories: fact,
    points: fact,
    attachmentId: fact,
    note: words,
  },
});

export const subProcessorFacts = describeEntity({
  name: 'subProcessor',
  scope: 'processing',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    partnerId: fact,
    name: fact,
    service: words,
    country: fact,
    transferGround: fact,
    approvedOn: fact,
    endedOn: fact,
  },
});

/** That a processor was looked at: an audit, a questionnaire, a meeting, and what came of it. */
export const partnerAuditFacts = describeEntity({
  name: 'partnerAudit',
  scope: 'processing',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, partnerId: fact, heldOn: fact, manner: words, result: words, followUpOn: fact },
});
