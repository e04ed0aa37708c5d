/** Letters: their templates, and that one was made for a member. What it said is not kept. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'operation', source: 'staff', retention: 'operation' };
const sent: FieldFacts = { kind: 'contact', purpose: 'contact', source: 'staff', retention: 'contact-log' };

/** A letter in up to three languages with placeholders, and the paper it is laid out for. */
export const letterTemplateFacts = describeEntity({
  name: 'letterTemplate',
  scope: 'register',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, name: fact, layout: fact, texts: { ...fact, freeText: true }, isArchived: fact },
});

/** That a letter or a label was made for a member: when, by whom, from which form of which template, in which language. */
export const dispatchFacts = describeEntity({
  name: 'dispatch',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: { ...sent, kind: 'operational', merge: 'strict' },
    templateId: { ...sent, kind: 'operational' },
    templateRevision: { ...sent, kind: 'operational' },
    title: sent,
    kind: sent,
    language: sent,
    at: sent,
    staffId: { ...sent, kind: 'operational' },
  },
});
