/** What the register holds about an employer. An employer is no person: no path leads from it to a member. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'employment', purpose: 'workplace', source: 'register', retention: 'operation' };

/** A main unit or sub-unit of Enhetsregisteret, or a name alone while the number is not known. */
export const employerFacts = describeEntity({
  name: 'employer',
  scope: 'register',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    name: fact,
    sortKey: { ...fact, derived: true },
    nameKey: { ...fact, derived: true },
    organisationNumber: { ...fact, merge: 'strict' },
    postalCode: fact,
    place: fact,
  },
});

/** What the list of employers is searched by: computed from the employer, rebuilt whenever it changes. */
export const employerSearchFacts = describeEntity({
  name: 'employerSearch',
  scope: 'register',
  subjects: [],
  trace: 'none',
  synced: false,
  fields: { docId: { ...fact, kind: 'operational' }, employerId: fact, words: fact },
});
