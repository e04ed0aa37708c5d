/** Consents and choices as the office sees them. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, momentSchema, textSchema } from '../fields.ts';
import { LETTER_LANGUAGES } from '../members/model.ts';
import { CHOICES } from '../processing/terms.ts';
import { CONSENT_CHANNELS, CONSENT_EVENTS, CONSENT_FOLLOWS, CONSENT_STATES } from './terms.ts';

export const consentEventKindSchema = z.enum(CONSENT_EVENTS, { error: 'invalid' });
export const consentChannelSchema = z.enum(CONSENT_CHANNELS, { error: 'invalid' });
/** A moment with its zone, ISO 8601. */
export const consentMomentSchema = z.iso.datetime({ offset: true, error: 'invalid' }).max(40, 'invalid');
/** The key of a purpose of the processing register. */
export const purposeKeySchema = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/u, 'invalid');
const languageSchema = z.enum(LETTER_LANGUAGES, { error: 'invalid' });
const titleSchema = z.object({ nb: z.string(), en: z.string() });

/** The words of a text in one language, as they are written. */
export const consentWordsSchema = z.strictObject({
  title: lineSchema(200),
  body: textSchema(8000),
  /** How it is withdrawn: said before anybody says yes (Art. 7(3)). */
  withdrawal: textSchema(2000),
});

/** A text that somebody was, or is, asked by. */
export const consentTextSchema = z.object({
  id: idSchema,
  language: languageSchema,
  number: z.number().int(),
  title: z.string(),
  body: z.string(),
  withdrawal: z.string(),
});
export type ConsentText = z.infer<typeof consentTextSchema>;

/** How a person stands with one purpose. */
export const personConsentSchema = z.object({
  purposeKey: z.string(),
  title: titleSchema,
  choice: z.enum(CHOICES),
  needsExplicit: z.boolean(),
  state: z.enum(CONSENT_STATES),
  valid: z.boolean(),
  mustRenew: z.boolean(),
  since: z.string().nullable(),
  eventId: idSchema.nullable(),
  /** The very words the person saw. */
  text: consentTextSchema.nullable(),
  /** The texts in force that day, to ask by. */
  offered: z.array(consentTextSchema),
});
export type PersonConsent = z.infer<typeof personConsentSchema>;

export const consentHistoryEntrySchema = z.object({
  id: idSchema,
  purposeKey: z.string(),
  title: titleSchema,
  event: consentEventKindSchema,
  channel: consentChannelSchema,
  at: z.string(),
  recordedAt: momentSchema,
  staffName: z.string().nullable(),
  isExplicit: z.boolean(),
  validUntil: dateSchema.nullable(),
  text: consentTextSchema.nullable(),
  evidence: z.object({ attachmentId: idSchema, name: z.string().nullable() }).nullable(),
  note: z.string().nullable(),
  /** The event it takes out, and the one it was taken out by. */
  invalidates: idSchema.nullable(),
  invalidatedBy: idSchema.nullable(),
});
export type ConsentHistoryEntry = z.infer<typeof consentHistoryEntrySchema>;

/** One thing that follows from an event. */
export const consentFollowSchema = z.object({
  kind: z.enum(CONSENT_FOLLOWS),
  taskId: idSchema.nullable(),
  /** The recipient who is told; null where it is about none. */
  recipient: z.string().nullable(),
});
export type ConsentFollow = z.infer<typeof consentFollowSchema>;

/** A version of what is asked, with its texts. */
const versionSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  number: z.number().int(),
  communicatedOn: dateSchema.nullable(),
  inForceFrom: dateSchema.nullable(),
  publishedAt: z.string().nullable(),
  needsRenewal: z.boolean(),
  changeNote: z.string().nullable(),
  /** How many have last said yes to it, run out or not; null where the role may not know. */
  standing: z.number().int().nullable(),
  texts: z.array(consentTextSchema.extend({ sha256: z.string() })),
});

/** One purpose with what is asked for it, the last version first. */
export const askedPurposeSchema = z.object({
  purposeKey: z.string(),
  title: titleSchema,
  description: z.string().nullable(),
  choice: z.enum(CHOICES),
  needsExplicit: z.boolean(),
  article6: z.string().nullable(),
  versions: z.array(versionSchema),
});
