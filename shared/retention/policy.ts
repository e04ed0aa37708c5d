/** Retention rules: how long each category is kept, from when, on which ground, and what then happens to it. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = {
  kind: 'operational',
  purpose: 'accountability',
  source: 'staff',
  retention: 'processing-register',
};

/** One rule; its id is the key that columns name. */
export const retentionRuleFacts = describeEntity({
  name: 'retentionRule',
  scope: 'processing',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    title: fact,
    trigger: fact,
    period: fact,
    unit: fact,
    ground: { ...fact, freeText: true },
    action: fact,
    ownerRole: fact,
    reviewOn: fact,
    isOn: fact,
    note: { ...fact, freeText: true },
  },
});
