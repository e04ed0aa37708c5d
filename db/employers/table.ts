/** The tables of employers, each joined to its facts. */
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  agreementFacts,
  employerContactFacts,
  employerFacts,
  employerSearchFacts,
} from '../../shared/employers/policy.ts';
import { AGREEMENT_KINDS, CONTACT_TOPICS, EMPLOYER_KINDS, REGISTRY_STATES } from '../../shared/employers/terms.ts';
import { defineEntity } from '../entity.ts';

export const employerTable = sqliteTable(
  'employer',
  {
    id: text('id').primaryKey(),
    revision: integer('revision').notNull().default(1),
    name: text('name').notNull(),
    sortKey: text('sort_key').notNull(),
    nameKey: text('name_key').notNull(),
    organisationNumber: text('organisation_number'),
    kind: text('kind', { enum: EMPLOYER_KINDS }),
    parentId: text('parent_id').references((): AnySQLiteColumn => employerTable.id),
    parentNumber: text('parent_number'),
    organisationForm: text('organisation_form'),
    industryCode: text('industry_code'),
    industryName: text('industry_name'),
    employeeCount: integer('employee_count'),
    registryState: text('registry_state', { enum: REGISTRY_STATES }),
    registrySeenOn: text('registry_seen_on'),
    street: text('street'),
    postalCode: text('postal_code'),
    place: text('place'),
    postalStreet: text('postal_street'),
    postalPostalCode: text('postal_postal_code'),
    postalPlace: text('postal_place'),
    municipality: text('municipality'),
    phone: text('phone'),
    email: text('email'),
    website: text('website'),
  },
  (table) => [
    index('employer_sort').on(table.sortKey, table.id),
    index('employer_name').on(table.nameKey),
    uniqueIndex('employer_number').on(table.organisationNumber),
    index('employer_parent').on(table.parentId),
    index('employer_parent_number').on(table.parentNumber),
  ],
);

const ofEmployer = () => ({
  id: text('id').primaryKey(),
  revision: integer('revision').notNull().default(1),
  employerId: text('employer_id')
    .notNull()
    .references(() => employerTable.id),
});

export const employerContactTable = sqliteTable(
  'employer_contact',
  {
    ...ofEmployer(),
    name: text('name').notNull(),
    jobTitle: text('job_title'),
    handles: text('handles', { enum: CONTACT_TOPICS }).notNull(),
    email: text('email'),
    phone: text('phone'),
    note: text('note'),
  },
  (table) => [index('employer_contact_employer').on(table.employerId)],
);

export const agreementTable = sqliteTable(
  'agreement',
  {
    ...ofEmployer(),
    kind: text('kind', { enum: AGREEMENT_KINDS }).notNull(),
    name: text('name').notNull(),
    allowsDeduction: integer('allows_deduction', { mode: 'boolean' }).notNull().default(false),
    startDate: text('start_date'),
    endDate: text('end_date'),
    note: text('note'),
  },
  (table) => [index('agreement_employer').on(table.employerId)],
);

/** `doc_id` is an explicit integer key, because a full-text row must keep its number through VACUUM. */
export const employerSearchTable = sqliteTable(
  'employer_search',
  {
    docId: integer('doc_id').primaryKey(),
    employerId: text('employer_id').notNull(),
    words: text('words').notNull(),
  },
  (table) => [uniqueIndex('employer_search_employer').on(table.employerId)],
);

export const employer = defineEntity(employerTable, employerFacts);
export const employerSearch = defineEntity(employerSearchTable, employerSearchFacts);
export const employerContact = defineEntity(employerContactTable, employerContactFacts);
export const agreement = defineEntity(agreementTable, agreementFacts);
