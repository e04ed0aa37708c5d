/**
 * What the register holds about a member, column by column. A person is several rows, because each has its own compartment: the card
 * (name and number) may lie on more machines than the contact facts, and the identity number and a protected address on fewer still.
 */
import { describeEntity, type FieldFacts, ROW_FACTS } from '../catalogue.ts';

const record = { retention: 'member-record' } as const;
const name: FieldFacts = { ...record, kind: 'identity', purpose: 'membership', source: 'member' };
const reach: FieldFacts = { ...record, kind: 'contact', purpose: 'contact', source: 'member' };
const work: FieldFacts = { ...record, kind: 'employment', purpose: 'workplace', source: 'member' };
const membershipFact: FieldFacts = { ...record, kind: 'identity', purpose: 'membership', source: 'membership' };
const operational: FieldFacts = { ...record, kind: 'operational', purpose: 'membership', source: 'staff' };
const owner: FieldFacts = { ...operational, merge: 'strict' };
const seenByStaff: FieldFacts = { ...reach, source: 'staff' };
const ofPerson = [{ column: 'personId', onErase: 'remove' }] as const;

/** The card: what everybody who meets members must see. */
export const personFacts = describeEntity({
  name: 'person',
  scope: 'card',
  subjects: [{ column: 'id', onErase: 'remove' }],
  seenWhenMarked: true,
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    memberNumber: { ...membershipFact, merge: 'strict' },
    givenName: name,
    middleName: name,
    familyName: name,
    sortKey: { ...name, source: 'staff', derived: true },
    addressProtected: { ...reach, source: 'register' },
  },
});

/** Birth date and language. The birth date is its own field: from 2032 it no longer follows from the identity number. */
export const profileFacts = describeEntity({
  name: 'profile',
  scope: 'register',
  subjects: ofPerson,
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, personId: owner, birthDate: name, language: reach },
});

/** E-mail addresses and telephones, one row a person. */
export const contactFacts = describeEntity({
  name: 'contact',
  scope: 'register',
  subjects: ofPerson,
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, personId: owner, email: reach, workEmail: reach, mobile: reach, phone: reach },
});

const addressFields = {
  ...ROW_FACTS,
  personId: owner,
  use: reach,
  street: reach,
  postalCode: reach,
  place: reach,
  country: reach,
  /** The day a letter came back from it; null while letters arrive. */
  returnedOn: seenByStaff,
};

/** A postal address that is not protected. */
export const addressFacts = describeEntity({
  name: 'address',
  scope: 'register',
  subjects: ofPerson,
  trace: 'full',
  synced: true,
  fields: addressFields,
});

/** An address under adressesperre: a table of its own, so that ordinary replicas, lists and searches never hold it. */
export const protectedAddressFacts = describeEntity({
  name: 'protectedAddress',
  scope: 'protected',
  subjects: ofPerson,
  trace: 'full',
  synced: true,
  fields: addressFields,
});

/** A period of membership with one status. */
export const membershipFacts = describeEntity({
  name: 'membership',
  scope: 'register',
  subjects: ofPerson,
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: owner,
    status: membershipFact,
    category: membershipFact,
    duesClass: membershipFact,
    startDate: membershipFact,
    endDate: membershipFact,
    cause: membershipFact,
    reason: { ...membershipFact, freeText: true },
  },
});

/** A period of employment: where and as what. */
export const employmentFacts = describeEntity({
  name: 'employment',
  scope: 'register',
  subjects: ofPerson,
  trace: 'full',
  synced: true,
  fields: { ...ROW_FACTS, personId: owner, employerId: work, jobTitle: work, startDate: work, endDate: work },
});

/** The identity number, with the keyed hash by which eleven digits find exactly one person. */
export const identityFacts = describeEntity({
  name: 'identity',
  scope: 'identity',
  subjects: ofPerson,
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: owner,
    nationalId: { ...record, kind: 'nationalId', purpose: 'identification', source: 'member', merge: 'strict' },
    nationalIdHash: {
      ...record,
      kind: 'nationalId',
      purpose: 'identification',
      source: 'staff',
      merge: 'strict',
      derived: true,
    },
  },
});

/** Whom the union writes to about a member who has died: the next of kin, or the estate. A third person, known only for this. */
export const survivorFacts = describeEntity({
  name: 'survivor',
  scope: 'register',
  subjects: ofPerson,
  trace: 'full',
  synced: true,
  fields: {
    ...ROW_FACTS,
    personId: owner,
    name: seenByStaff,
    relation: seenByStaff,
    isEstate: seenByStaff,
    email: seenByStaff,
    phone: seenByStaff,
    street: seenByStaff,
    postalCode: seenByStaff,
    place: seenByStaff,
    country: seenByStaff,
  },
});

/** What lists sort, filter and search by: computed from the rows above, one row a person, rebuilt whenever they change. */
export const memberSearchFacts = describeEntity({
  name: 'memberSearch',
  scope: 'register',
  subjects: ofPerson,
  seenWhenMarked: true,
  trace: 'none',
  computed: true,
  synced: false,
  fields: {
    docId: operational,
    personId: owner,
    cardText: { ...name, source: 'staff' },
    registerText: { ...reach, source: 'staff' },
    status: membershipFact,
    category: membershipFact,
    joinedOn: membershipFact,
    leftOn: membershipFact,
    dueOn: membershipFact,
    employerId: work,
    employerName: work,
    employerSort: work,
    jobTitle: work,
    postalCode: reach,
    place: reach,
    email: reach,
    mobile: reach,
  },
});
