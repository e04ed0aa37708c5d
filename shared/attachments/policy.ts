/** Files kept with something: a scanned form, an agreement. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'accountability', source: 'staff', retention: 'with-owner' };

/** One file. It goes with the row it belongs to, or with the person it is about. */
export const attachmentFacts = describeEntity({
  name: 'attachment',
  scope: { column: 'compartment' },
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'audit',
  synced: true,
  fields: {
    ...ROW_FACTS,
    compartment: fact,
    personId: { ...fact, merge: 'strict' },
    name: { ...fact, kind: 'consent', source: 'member', freeText: true },
    mimeType: fact,
    size: fact,
    sha256: fact,
    bytes: { ...fact, kind: 'consent', source: 'member', freeText: true },
    addedBy: fact,
    addedAt: fact,
  },
});
