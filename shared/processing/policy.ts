/** The processing register (Art. 30): one purpose, in versions that are never changed. It says nothing about a person. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = {
  kind: 'operational',
  purpose: 'accountability',
  source: 'staff',
  retention: 'processing-register',
};
const words: FieldFacts = { ...fact, freeText: true };

/**
 * How one purpose stands from a day on. The latest version whose day has come holds; the earlier ones say how it stood. `dataCategories` are
 * those outside the catalogue: the others follow from it.
 */
export const purposeVersionFacts = describeEntity({
  name: 'purposeVersion',
  scope: 'processing',
  subjects: [],
  trace: 'audit',
  appendOnly: true,
  synced: true,
  fields: {
    ...ROW_FACTS,
    purposeKey: fact,
    number: fact,
    inForceFrom: fact,
    isEnded: fact,
    title: words,
    description: words,
    article6: fact,
    article6Note: words,
    article9: fact,
    article9Note: words,
    choice: fact,
    needsExplicit: fact,
    peopleCategories: fact,
    dataCategories: words,
    sources: words,
    partnerIds: fact,
    recipients: words,
    transfers: words,
    retentionKeys: fact,
    retentionNote: words,
    security: words,
    isOutside: fact,
    statementSections: fact,
    changeNote: words,
    createdBy: fact,
    createdAt: fact,
  },
});
