/** The tables of a member, each joined to its facts. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import {
  addressFacts,
  contactFacts,
  employmentFacts,
  identityFacts,
  memberSearchFacts,
  membershipFacts,
  personFacts,
  profileFacts,
  protectedAddressFacts,
  survivorFacts,
} from '../../shared/members/policy.ts';
import { MEMBERSHIP_CAUSES } from '../../shared/members/terms.ts';
import { employerTable } from '../employers/table.ts';
import { defineEntity } from '../entity.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => personTable.id);

export const personTable = sqliteTable(
  'person',
  {
    ...row(),
    memberNumber: integer('member_number').notNull(),
    givenName: text('given_name').notNull(),
    middleName: text('middle_name'),
    familyName: text('family_name').notNull(),
    sortKey: text('sort_key').notNull(),
    addressProtected: integer('address_protected', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('person_member_number').on(table.memberNumber),
    index('person_sort').on(table.sortKey, table.id),
  ],
);

export const profileTable = sqliteTable(
  'profile',
  {
    ...row(),
    personId: personId(),
    birthDate: text('birth_date'),
    language: text('language', { enum: LETTER_LANGUAGES }).notNull().default('nb'),
  },
  (table) => [uniqueIndex('profile_person').on(table.personId), index('profile_birth_date').on(table.birthDate)],
);

export const contactTable = sqliteTable(
  'contact',
  {
    ...row(),
    personId: personId(),
    email: text('email'),
    workEmail: text('work_email'),
    mobile: text('mobile'),
    phone: text('phone'),
  },
  (table) => [
    uniqueIndex('contact_person').on(table.personId),
    // Two addresses are one without regard to case (shared/numbers/email.ts); addresses are ASCII, so that SQLite's own lower() does.
    index('contact_email').on(sql`lower(${table.email})`),
    index('contact_work_email').on(sql`lower(${table.workEmail})`),
    index('contact_mobile').on(table.mobile),
  ],
);

const address = () => ({
  ...row(),
  personId: personId(),
  use: text('use', { enum: ['home', 'postal'] }).notNull(),
  street: text('street'),
  postalCode: text('postal_code'),
  place: text('place'),
  country: text('country').notNull().default('NO'),
  returnedOn: text('returned_on'),
});
export const addressTable = sqliteTable('address', address(), (table) => [
  uniqueIndex('address_person_use').on(table.personId, table.use),
  index('address_postal_code').on(table.postalCode),
]);
export const protectedAddressTable = sqliteTable('protected_address', address(), (table) => [
  uniqueIndex('protected_address_person_use').on(table.personId, table.use),
]);

export const membershipTable = sqliteTable(
  'membership',
  {
    ...row(),
    personId: personId(),
    status: text('status', { enum: ['applicant', 'member', 'leave', 'resigned', 'excluded', 'deceased'] }).notNull(),
    category: text('category'),
    duesClass: text('dues_class'),
    startDate: text('start_date').notNull(),
    endDate: text('end_date'),
    cause: text('cause', { enum: MEMBERSHIP_CAUSES }),
    reason: text('reason'),
  },
  (table) => [index('membership_person').on(table.personId, table.startDate)],
);

export const employmentTable = sqliteTable(
  'employment',
  {
    ...row(),
    personId: personId(),
    employerId: text('employer_id').references(() => employerTable.id),
    jobTitle: text('job_title'),
    startDate: text('start_date'),
    endDate: text('end_date'),
  },
  (table) => [index('employment_person').on(table.personId), index('employment_employer').on(table.employerId)],
);

export const identityTable = sqliteTable(
  'identity',
  {
    ...row(),
    personId: personId(),
    nationalId: text('national_id').notNull(),
    nationalIdHash: text('national_id_hash').notNull(),
  },
  (table) => [uniqueIndex('identity_person').on(table.personId), uniqueIndex('identity_hash').on(table.nationalIdHash)],
);

export const survivorTable = sqliteTable(
  'survivor',
  {
    ...row(),
    personId: personId(),
    name: text('name').notNull(),
    relation: text('relation'),
    isEstate: integer('is_estate', { mode: 'boolean' }).notNull().default(false),
    email: text('email'),
    phone: text('phone'),
    street: text('street'),
    postalCode: text('postal_code'),
    place: text('place'),
    country: text('country').notNull().default('NO'),
  },
  (table) => [index('survivor_person').on(table.personId)],
);

/**
 * What lists order by is never null (an empty text instead), so that keyset pages need no special case.
 * `doc_id` is an explicit integer key, because a full-text row must keep its number through VACUUM.
 */
export const memberSearchTable = sqliteTable(
  'member_search',
  {
    docId: integer('doc_id').primaryKey(),
    personId: text('person_id').notNull(),
    cardText: text('card_text').notNull(),
    registerText: text('register_text').notNull(),
    status: text('status', { enum: ['applicant', 'member', 'leave', 'resigned', 'excluded', 'deceased'] }),
    category: text('category'),
    joinedOn: text('joined_on').notNull().default(''),
    leftOn: text('left_on'),
    /** The day a period begins or has ended, and the row is to be computed again; null where nothing is in sight. */
    dueOn: text('due_on'),
    employerId: text('employer_id'),
    employerName: text('employer_name'),
    employerSort: text('employer_sort').notNull().default(''),
    jobTitle: text('job_title'),
    postalCode: text('postal_code'),
    place: text('place'),
    email: text('email'),
    mobile: text('mobile'),
  },
  (table) => [
    uniqueIndex('member_search_person').on(table.personId),
    index('member_search_joined').on(table.joinedOn, table.personId),
    index('member_search_employer_sort').on(table.employerSort, table.personId),
    index('member_search_employer').on(table.employerId),
    index('member_search_due').on(table.dueOn).where(sql`${table.dueOn} IS NOT NULL`),
  ],
);

export const person = defineEntity(personTable, personFacts);
export const profile = defineEntity(profileTable, profileFacts);
export const contact = defineEntity(contactTable, contactFacts);
export const addresses = defineEntity(addressTable, addressFacts);
export const protectedAddress = defineEntity(protectedAddressTable, protectedAddressFacts);
export const membership = defineEntity(membershipTable, membershipFacts);
export const employment = defineEntity(employmentTable, employmentFacts);
export const identity = defineEntity(identityTable, identityFacts);
export const memberSearch = defineEntity(memberSearchTable, memberSearchFacts);
export const survivor = defineEntity(survivorTable, survivorFacts);
