/** Half-filled forms, kept encrypted so that a lock, a crash or a restart loses nothing that was typed. */
import { describeEntity, type FieldFacts } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'operation', source: 'staff', retention: 'draft' };

/** A draft belongs to one account; nobody else can read it. */
export const draftFacts = describeEntity({
  name: 'draft',
  scope: { prefix: 'account/', column: 'staffId' },
  subjects: [{ column: 'personId', onErase: 'remove' }],
  seenWhenMarked: true,
  trace: 'none',
  synced: false,
  fields: {
    id: fact,
    revision: fact,
    staffId: fact,
    form: fact,
    personId: fact,
    content: { ...fact, kind: 'identity', purpose: 'membership', freeText: true },
    savedAt: fact,
  },
});
