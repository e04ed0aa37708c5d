/** Publications, subscribers, issues and proofs as people see them. */
import { z } from 'zod';
import { CONSENT_CHANNELS } from '../consents/terms.ts';
import { idSchema, lineSchema, momentSchema } from '../fields.ts';
import { LETTER_LANGUAGES } from '../members/model.ts';
import { NOT_RECEIVING, PUBLICATION_KINDS, UNSUBSCRIBE_CHANNELS, UNSUBSCRIBE_VERDICTS } from './terms.ts';

export const publicationKindSchema = z.enum(PUBLICATION_KINDS, { error: 'invalid' });
export const publicationNameSchema = lineSchema(80);
export const unsubscribeChannelSchema = z.enum(UNSUBSCRIBE_CHANNELS, { error: 'invalid' });
export const subscribeChannelSchema = z.enum(CONSENT_CHANNELS, { error: 'invalid' });

/** A newsletter, or the magazine. */
export const publicationSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  name: z.string(),
  kind: publicationKindSchema,
  /** The purpose of the processing register that members decide about. */
  memberPurposeKey: z.string(),
  /** Null where only members get it. */
  subscriberPurposeKey: z.string().nullable(),
  isArchived: z.boolean(),
  subscribers: z.number().int(),
  issues: z.number().int(),
  /** The words somebody who is no member says yes to today, in each language there is. */
  texts: z.array(
    z.object({
      id: idSchema,
      language: z.enum(LETTER_LANGUAGES),
      number: z.number().int(),
      title: z.string(),
      body: z.string(),
    }),
  ),
});
export type PublicationRow = z.infer<typeof publicationSchema>;

export const subscriberSchema = z.object({
  id: idSchema,
  publicationId: idSchema,
  publicationName: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  channel: subscribeChannelSchema,
  subscribedAt: z.string(),
  textVersionId: idSchema,
});
export type SubscriberRow = z.infer<typeof subscriberSchema>;

/** How many get an issue, and how many do not, by reason. */
export const recipientCountsSchema = z.object({
  members: z.number().int(),
  subscribers: z.number().int(),
  leftOut: z.array(z.object({ reason: z.enum(NOT_RECEIVING), count: z.number().int() })),
});
export type RecipientCounts = z.infer<typeof recipientCountsSchema>;

export const issueSchema = z.object({
  id: idSchema,
  publicationId: idSchema,
  publicationName: z.string(),
  kind: publicationKindSchema,
  title: z.string(),
  frozenAt: momentSchema,
  staffName: z.string(),
  /** Who sends it out; null where the file stayed in the house. */
  partnerName: z.string().nullable(),
  counts: recipientCountsSchema,
});
export type IssueRow = z.infer<typeof issueSchema>;

/** That a subscription has ended: when the row went, and when the file was rewritten without the address (null: it waits). */
export const proofSchema = z.object({
  id: idSchema,
  publicationName: z.string(),
  channel: unsubscribeChannelSchema,
  unsubscribedAt: z.string(),
  removedAt: momentSchema,
  rewrittenAt: momentSchema.nullable(),
  expiresOn: z.string(),
  staffName: z.string(),
});
export type ProofRow = z.infer<typeof proofSchema>;

export const unsubscribeRowSchema = z.object({
  line: z.number().int(),
  verdict: z.enum(UNSUBSCRIBE_VERDICTS),
  email: z.string(),
  /** A code of `shared/issues.ts`; only of an `error`. */
  issue: z.string().nullable(),
});
export type UnsubscribeRow = z.infer<typeof unsubscribeRowSchema>;
