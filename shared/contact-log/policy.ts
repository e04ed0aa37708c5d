/** What was said, written and agreed with members and employers. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'contact', source: 'staff', retention: 'contact-log' };
const words: FieldFacts = { ...fact, kind: 'contact', freeText: true };

/**
 * One entry: a note, a telephone call, an e-mail, a letter, a meeting. `callerCheck` is how the check of who was calling ended; what was
 * answered is nowhere. Advice and cases are another matter and never stand here.
 */
export const contactEntryFacts = describeEntity({
  name: 'contactEntry',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: { ...fact, merge: 'strict' },
    employerId: { ...fact, kind: 'employment' },
    kind: { ...fact, kind: 'contact' },
    direction: { ...fact, kind: 'contact' },
    at: { ...fact, kind: 'contact' },
    staffId: fact,
    subject: words,
    text: words,
    callerCheck: { ...fact, kind: 'contact' },
  },
});
