/** Breaches of personal data security: every one is documented, reported or not (GDPR Art. 33(5)). */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'incidents', source: 'staff', retention: 'incident' };
/** What somebody reported, who sees it again. */
const report: FieldFacts = { ...fact, freeText: true };
/** How it is handled: for the privacy officer alone. */
const words: FieldFacts = { ...report, kind: 'secrecy' };
const owner: FieldFacts = { ...fact, merge: 'strict' };

/** One breach. Whoever sees it may report it; the privacy officer handles it. `awareAt` starts the 72 hours. */
export const incidentFacts = describeEntity({
  name: 'incident',
  scope: 'incident',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    number: fact,
    staffId: fact,
    reportedAt: fact,
    title: report,
    description: report,
    kinds: fact,
    cause: fact,
    startedAt: fact,
    endedAt: fact,
    discoveredAt: fact,
    awareAt: fact,
    dataCategories: report,
    peopleCategories: fact,
    peopleCount: fact,
    recordCount: fact,
    whereabouts: words,
    consequences: words,
    measures: words,
    risk: fact,
    riskReason: words,
    authorityDecision: fact,
    authorityReason: words,
    authorityNotifiedAt: fact,
    authorityReference: words,
    delayReason: words,
    peopleDecision: fact,
    peopleException: fact,
    peopleReason: words,
    peopleNotifiedAt: fact,
    peopleNotifiedHow: words,
    lessons: words,
    handlerId: fact,
    closedAt: fact,
  },
});

/** What was done, step by step. Nobody rewrites it. */
export const incidentStepFacts = describeEntity({
  name: 'incidentStep',
  scope: 'privacy',
  subjects: [],
  trace: 'audit',
  appendOnly: true,
  synced: true,
  fields: { ...ROW_FACTS, incidentId: fact, at: fact, staffId: fact, kind: fact, text: words },
});

/** Somebody whose data a breach touched. */
export const incidentPersonFacts = describeEntity({
  name: 'incidentPerson',
  scope: 'privacy',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, incidentId: owner, personId: owner, addedAt: fact, toldOn: fact, toldHow: fact },
});
