/** The tables of suppliers, partners and authorities, each joined to its facts. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  partnerAuditFacts,
  partnerFacts,
  processorAgreementFacts,
  subProcessorFacts,
} from '../../shared/partners/policy.ts';
import { type AgreementPoint, PARTNER_KINDS, type Service, TRANSFER_GROUNDS } from '../../shared/partners/terms.ts';
import type { PeopleCategory } from '../../shared/processing/terms.ts';
import { defineEntity } from '../entity.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const partnerTable = sqliteTable(
  'partner',
  {
    ...row(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    kind: text('kind', { enum: PARTNER_KINDS }).notNull(),
    organisationNumber: text('organisation_number'),
    services: text('services', { mode: 'json' }).$type<Service[]>().notNull(),
    purposeKeys: text('purpose_keys', { mode: 'json' }).$type<string[]>().notNull(),
    contactName: text('contact_name'),
    contactEmail: text('contact_email'),
    contactPhone: text('contact_phone'),
    country: text('country').notNull().default('NO'),
    location: text('location'),
    transferGround: text('transfer_ground', { enum: TRANSFER_GROUNDS }).notNull().default('none'),
    transferNote: text('transfer_note'),
    note: text('note'),
    isArchived: integer('is_archived', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('partner_name').on(table.nameKey)],
);

const ofPartner = () => ({
  ...row(),
  partnerId: text('partner_id')
    .notNull()
    .references(() => partnerTable.id),
});

export const processorAgreementTable = sqliteTable(
  'processor_agreement',
  {
    ...ofPartner(),
    version: text('version'),
    signedOn: text('signed_on'),
    validFrom: text('valid_from').notNull(),
    expiresOn: text('expires_on'),
    reviewOn: text('review_on'),
    endedOn: text('ended_on'),
    deletionConfirmedOn: text('deletion_confirmed_on'),
    subject: text('subject'),
    dataCategories: text('data_categories', { mode: 'json' }).$type<string[]>().notNull(),
    peopleCategories: text('people_categories', { mode: 'json' }).$type<PeopleCategory[]>().notNull(),
    points: text('points', { mode: 'json' }).$type<AgreementPoint[]>().notNull(),
    attachmentId: text('attachment_id'),
    note: text('note'),
  },
  (table) => [index('processor_agreement_partner').on(table.partnerId)],
);

export const subProcessorTable = sqliteTable(
  'sub_processor',
  {
    ...ofPartner(),
    name: text('name').notNull(),
    service: text('service'),
    country: text('country').notNull().default('NO'),
    transferGround: text('transfer_ground', { enum: TRANSFER_GROUNDS }).notNull().default('none'),
    approvedOn: text('approved_on'),
    endedOn: text('ended_on'),
  },
  (table) => [index('sub_processor_partner').on(table.partnerId)],
);

export const partnerAuditTable = sqliteTable(
  'partner_audit',
  {
    ...ofPartner(),
    heldOn: text('held_on').notNull(),
    manner: text('manner'),
    result: text('result').notNull(),
    followUpOn: text('follow_up_on'),
  },
  (table) => [index('partner_audit_partner').on(table.partnerId)],
);

export const partner = defineEntity(partnerTable, partnerFacts);
export const processorAgreement = defineEntity(processorAgreementTable, processorAgreementFacts);
export const subProcessor = defineEntity(subProcessorTable, subProcessorFacts);
export const partnerAudit = defineEntity(partnerAuditTable, partnerAuditFacts);
