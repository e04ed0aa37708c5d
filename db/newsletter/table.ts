/** The tables of newsletters and the magazine, each joined to its facts. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { CONSENT_CHANNELS } from '../../shared/consents/terms.ts';
import {
  issueRecipientFacts,
  newsletterIssueFacts,
  publicationFacts,
  subscriberFacts,
  unsubscriptionFacts,
} from '../../shared/newsletter/policy.ts';
import { PUBLICATION_KINDS, UNSUBSCRIBE_CHANNELS } from '../../shared/newsletter/terms.ts';
import { consentTextTable } from '../consents/table.ts';
import { defineEntity } from '../entity.ts';
import { personTable } from '../members/table.ts';

const row = () => ({ id: text('id').primaryKey(), revision: integer('revision').notNull().default(1) });

export const publicationTable = sqliteTable('publication', {
  ...row(),
  name: text('name').notNull(),
  kind: text('kind', { enum: PUBLICATION_KINDS }).notNull(),
  memberPurposeKey: text('member_purpose_key').notNull(),
  subscriberPurposeKey: text('subscriber_purpose_key'),
  isArchived: integer('is_archived', { mode: 'boolean' }).notNull().default(false),
});
const publicationId = () =>
  text('publication_id')
    .notNull()
    .references(() => publicationTable.id);

export const subscriberTable = sqliteTable(
  'subscriber',
  {
    ...row(),
    publicationId: publicationId(),
    email: text('email').notNull(),
    name: text('name'),
    textId: text('text_id')
      .notNull()
      .references(() => consentTextTable.id),
    channel: text('channel', { enum: CONSENT_CHANNELS }).notNull(),
    subscribedAt: text('subscribed_at').notNull(),
    staffId: text('staff_id').notNull(),
  },
  (table) => [uniqueIndex('subscriber_email').on(table.publicationId, sql`lower(${table.email})`)],
);

export const unsubscriptionTable = sqliteTable(
  'unsubscription',
  {
    ...row(),
    publicationId: publicationId(),
    emailHash: text('email_hash').notNull(),
    channel: text('channel', { enum: UNSUBSCRIBE_CHANNELS }).notNull(),
    unsubscribedAt: text('unsubscribed_at').notNull(),
    removedAt: text('removed_at').notNull(),
    rewrittenAt: text('rewritten_at'),
    staffId: text('staff_id').notNull(),
    expiresOn: text('expires_on').notNull(),
  },
  (table) => [
    index('unsubscription_hash').on(table.emailHash),
    index('unsubscription_waiting').on(table.removedAt).where(sql`${table.rewrittenAt} IS NULL`),
  ],
);

export const newsletterIssueTable = sqliteTable(
  'newsletter_issue',
  {
    ...row(),
    publicationId: publicationId(),
    title: text('title').notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    frozenAt: text('frozen_at'),
    frozenBy: text('frozen_by'),
    counts: text('counts', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    partnerId: text('partner_id'),
    exportId: text('export_id'),
  },
  (table) => [index('newsletter_issue_publication').on(table.publicationId, table.createdAt)],
);

export const issueRecipientTable = sqliteTable(
  'issue_recipient',
  {
    ...row(),
    issueId: text('issue_id')
      .notNull()
      .references(() => newsletterIssueTable.id),
    personId: text('person_id').references(() => personTable.id),
    subscriberId: text('subscriber_id').references(() => subscriberTable.id, { onDelete: 'cascade' }),
  },
  (table) => [
    index('issue_recipient_issue').on(table.issueId, table.personId),
    index('issue_recipient_person').on(table.personId),
    index('issue_recipient_subscriber').on(table.subscriberId),
  ],
);

export const publication = defineEntity(publicationTable, publicationFacts);
export const subscriber = defineEntity(subscriberTable, subscriberFacts);
export const unsubscription = defineEntity(unsubscriptionTable, unsubscriptionFacts);
export const newsletterIssue = defineEntity(newsletterIssueTable, newsletterIssueFacts);
export const issueRecipient = defineEntity(issueRecipientTable, issueRecipientFacts);
