/** What the office has decided about fields that look like too much. It says nothing about a person. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = {
  kind: 'operational',
  purpose: 'accountability',
  source: 'staff',
  retention: 'processing-register',
};

/** That a field was looked at and is needed: why, by whom, and when it is looked at again. */
export const fieldAssessmentFacts = describeEntity({
  name: 'fieldAssessment',
  scope: 'processing',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    entity: fact,
    field: fact,
    reason: { ...fact, freeText: true },
    assessedOn: fact,
    staffId: fact,
    lookAgainOn: fact,
  },
});
