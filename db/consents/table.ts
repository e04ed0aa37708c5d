/** The tables of consents and choices, each joined to its facts. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  consentEventFacts,
  consentTextFacts,
  consentVersionFacts,
  renewalCampaignFacts,
  renewalMemberFacts,
} from '../../shared/consents/policy.ts';
import { ASKING_WAYS, CONSENT_CHANNELS, CONSENT_EVENTS } from '../../shared/consents/terms.ts';
import { LETTER_LANGUAGES } from '../../shared/members/model.ts';
import { attachmentTable } from '../attachments/table.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });
const personId = () =>
  text('person_id')
    .notNull()
    .references(() => personTable.id);

export const consentVersionTable = sqliteTable(
  'consent_version',
  {
    ...row(),
    purposeKey: text('purpose_key').notNull(),
    number: integer('number').notNull(),
    communicatedOn: text('communicated_on'),
    inForceFrom: text('in_force_from'),
    publishedAt: text('published_at'),
    needsRenewal: integer('needs_renewal', { mode: 'boolean' }).notNull().default(false),
    changeNote: text('change_note'),
    createdBy: text('created_by').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [uniqueIndex('consent_version_number').on(table.purposeKey, table.number)],
);

export const consentTextTable = sqliteTable(
  'consent_text',
  {
    ...row(),
    versionId: text('version_id')
      .notNull()
      .references(() => consentVersionTable.id),
    language: text('language', { enum: LETTER_LANGUAGES }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    withdrawal: text('withdrawal').notNull(),
    sha256: text('sha256').notNull(),
  },
  (table) => [uniqueIndex('consent_text_language').on(table.versionId, table.language)],
);

export const consentEventTable = sqliteTable(
  'consent_event',
  {
    ...row(),
    personId: personId(),
    purposeKey: text('purpose_key').notNull(),
    textId: text('text_id').references(() => consentTextTable.id),
    event: text('event', { enum: CONSENT_EVENTS }).notNull(),
    channel: text('channel', { enum: CONSENT_CHANNELS }).notNull(),
    /** With its zone, as it was said: `2026-11-24T10:15:00+01:00`. */
    at: text('at').notNull(),
    recordedAt: text('recorded_at').notNull(),
    staffId: text('staff_id').notNull(),
    isExplicit: integer('is_explicit', { mode: 'boolean' }).notNull().default(false),
    validUntil: text('valid_until'),
    evidenceId: text('evidence_id').references(() => attachmentTable.id),
    evidenceNote: text('evidence_note'),
    invalidates: text('invalidates'),
    externalId: text('external_id'),
  },
  (table) => [
    index('consent_event_person').on(table.personId, table.purposeKey),
    index('consent_event_purpose').on(table.purposeKey, table.personId),
    uniqueIndex('consent_event_external').on(table.externalId),
  ],
);

export const renewalCampaignTable = sqliteTable('renewal_campaign', {
  ...row(),
  title: text('title').notNull(),
  purposeKey: text('purpose_key').notNull(),
  versionId: text('version_id')
    .notNull()
    .references(() => consentVersionTable.id),
  startedAt: text('started_at').notNull(),
  startedBy: text('started_by').notNull(),
  dueOn: text('due_on'),
  closedAt: text('closed_at'),
});

export const renewalMemberTable = sqliteTable(
  'renewal_member',
  {
    ...row(),
    campaignId: text('campaign_id')
      .notNull()
      .references(() => renewalCampaignTable.id),
    personId: personId(),
    stoodOn: text('stood_on'),
    askedAt: text('asked_at'),
    askedBy: text('asked_by', { enum: ASKING_WAYS }),
    remindedAt: text('reminded_at'),
  },
  (table) => [
    uniqueIndex('renewal_member_person').on(table.campaignId, table.personId),
    index('renewal_member_of').on(table.personId),
  ],
);

export const consentVersion = defineEntity(consentVersionTable, consentVersionFacts);
export const consentText = defineEntity(consentTextTable, consentTextFacts);
export const consentEvent = defineEntity(consentEventTable, consentEventFacts);
export const renewalCampaign = defineEntity(renewalCampaignTable, renewalCampaignFacts);
export const renewalMember = defineEntity(renewalMemberTable, renewalMemberFacts);
