/** What the office has to do and when: by hand, or as what follows from a resignation. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'operational', purpose: 'membership', source: 'staff', retention: 'task' };
const words: FieldFacts = { ...fact, kind: 'identity', freeText: true };

/** One thing to do, by a day, for one person of the staff or for whoever holds a role. */
export const taskFacts = describeEntity({
  name: 'task',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    kind: fact,
    title: words,
    note: words,
    dueOn: fact,
    assigneeId: fact,
    role: fact,
    personId: { ...fact, merge: 'strict' },
    employerId: { ...fact, kind: 'employment' },
    createdBy: fact,
    createdAt: fact,
    doneAt: fact,
    doneBy: fact,
    outcome: words,
  },
});
