/** Who got what about whom, when and why: one line a person for everything that leaves the house. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = {
  kind: 'contact',
  purpose: 'accountability',
  source: 'staff',
  retention: 'disclosure-log',
};

export const disclosureFacts = describeEntity({
  name: 'disclosure',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'audit',
  appendOnly: true,
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: { ...fact, kind: 'operational', merge: 'strict' },
    exportId: { ...fact, kind: 'operational' },
    partnerId: fact,
    recipient: fact,
    purposeKey: fact,
    ground: fact,
    article9: fact,
    groundReference: { ...fact, freeText: true },
    fields: fact,
    at: fact,
    staffId: { ...fact, kind: 'operational' },
  },
});
