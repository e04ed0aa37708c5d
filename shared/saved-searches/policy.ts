/** Searches that somebody has kept. A kept search holds no members, only how they are found. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'operation', source: 'staff', retention: 'operation' };

/** A search with its filter, order and columns; its owner's, or shared with roles. What it finds depends on who runs it. */
export const savedSearchFacts = describeEntity({
  name: 'savedSearch',
  scope: 'card',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    staffId: fact,
    name: fact,
    /** What was typed may be the name of a person. */
    query: { ...fact, freeText: true },
    filter: { ...fact, freeText: true },
    sort: fact,
    sharedWith: fact,
    isPinned: fact,
    createdAt: fact,
  },
});
