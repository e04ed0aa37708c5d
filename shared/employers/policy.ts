/** What the register holds about an employer. An employer is no person: no path leads from it to a member. */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const fact: FieldFacts = { kind: 'employment', purpose: 'workplace', source: 'register', retention: 'operation' };

/** A third person at the employer: no member by being named here. */
const contactPerson: FieldFacts = { kind: 'contact', purpose: 'workplace', source: 'employer', retention: 'operation' };
const owner: FieldFacts = { ...fact, kind: 'operational', source: 'staff', merge: 'strict' };
const note: FieldFacts = { ...fact, source: 'staff', freeText: true };

/**
 * A main unit or sub-unit of Enhetsregisteret, or a name alone while the number is not known. Members work in a sub-unit; messages about
 * pay go to the main unit. `employeeCount` null is not zero: the register withholds counts below five.
 */
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
    kind: fact,
    parentId: fact,
    /** The main unit's number as Enhetsregisteret gave it: the main unit is often not registered yet, and is joined when it comes. */
    parentNumber: fact,
    organisationForm: fact,
    industryCode: fact,
    industryName: fact,
    employeeCount: fact,
    registryState: fact,
    registrySeenOn: fact,
    street: fact,
    postalCode: fact,
    place: fact,
    postalStreet: fact,
    postalPostalCode: fact,
    postalPlace: fact,
    municipality: fact,
    phone: fact,
    email: fact,
    website: fact,
  },
});

/** Whom the union speaks with at an employer, and about what. */
export const employerContactFacts = describeEntity({
  name: 'employerContact',
  scope: 'register',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    employerId: owner,
    name: contactPerson,
    jobTitle: contactPerson,
    handles: contactPerson,
    email: contactPerson,
    phone: contactPerson,
    note,
  },
});

/** An agreement with an employer: a collective agreement, or the one that allows dues to be deducted from pay (arbeidsmiljøloven § 14-15). */
export const agreementFacts = describeEntity({
  name: 'agreement',
  scope: 'register',
  subjects: [],
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    employerId: owner,
    kind: fact,
    name: fact,
    allowsDeduction: fact,
    startDate: fact,
    endDate: fact,
    note,
  },
});

/** What the list of employers is searched by: computed from the employer, rebuilt whenever it changes. */
export const employerSearchFacts = describeEntity({
  name: 'employerSearch',
  scope: 'register',
  subjects: [],
  trace: 'none',
  computed: true,
  synced: false,
  fields: { docId: { ...fact, kind: 'operational' }, employerId: fact, words: fact },
});
