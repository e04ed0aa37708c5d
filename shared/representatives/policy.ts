/** Offices that members hold at their workplaces: the union's hand there (arbeidsmiljøloven chapters 6 and 7, hovedavtalen). */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const office: FieldFacts = {
  kind: 'employment',
  purpose: 'workplace',
  source: 'membership',
  retention: 'member-record',
};
const owner: FieldFacts = { ...office, kind: 'operational', source: 'staff', merge: 'strict' };

/** A dated office at a workplace: tillitsvalgt, verneombud and the like. It is about the member who holds it. */
export const representativeFacts = describeEntity({
  name: 'representative',
  scope: 'register',
  subjects: [{ column: 'personId', onErase: 'remove' }],
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, personId: owner, employerId: owner, office, startDate: office, endDate: office },
});
