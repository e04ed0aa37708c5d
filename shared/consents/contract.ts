/** What can be asked about consents and choices. */
import { z } from 'zod';
import { attachmentFileSchema } from '../attachments/model.ts';
import { dateSchema, idSchema, textSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import {
  consentChannelSchema,
  consentEventKindSchema,
  consentFollowSchema,
  consentHistoryEntrySchema,
  consentMomentSchema,
  personConsentSchema,
  purposeKeySchema,
} from './model.ts';
import { RECEIPT_FORMATS } from './terms.ts';

const event = { entity: 'consentEvent' } as const;
const recorded = z.object({
  eventId: idSchema,
  changeId: idSchema,
  /** What follows from it: mailings that stop, tasks that were made or settled. */
  follows: z.array(consentFollowSchema),
});

export const consentsContract = {
  /** How a person stands, purpose by purpose, now, at a moment or at the end of a day. */
  state: query({ ...event, action: 'read' })
    .input(z.strictObject({ personId: idSchema, at: z.union([dateSchema, consentMomentSchema]).optional() }))
    .output(z.object({ at: z.string(), items: z.array(personConsentSchema) })),
  /** What the person has said, the last first. */
  history: query({ ...event, action: 'read' })
    .input(z.strictObject({ personId: idSchema, purposeKey: purposeKeySchema.optional() }))
    .output(z.object({ items: z.array(consentHistoryEntrySchema) })),
  /** What the person has said as a record and receipt: JSON in the terms of ISO/IEC TS 27560, or a PDF for people. */
  receipt: query({ ...event, action: 'read' })
    .input(
      z.strictObject({
        personId: idSchema,
        format: z.enum(RECEIPT_FORMATS, { error: 'invalid' }),
        language: z.enum(['nb', 'en'], { error: 'invalid' }).default('nb'),
      }),
    )
    .output(z.object({ fileName: z.string(), mimeType: z.string(), contentBase64: z.string() })),
  /**
   * Notes what a person has said. A yes names the very text it was said to; that text is communicated and in force on the day, or asked
   * about in an open renewal. Without a text, a no stands on what the person last said yes to.
   */
  record: command({ ...event, action: 'create' })
    .input(
      z.strictObject({
        personId: idSchema,
        purposeKey: purposeKeySchema,
        textVersionId: idSchema.nullable().default(null),
        event: consentEventKindSchema,
        channel: consentChannelSchema,
        /** When it was said, with its zone; the present moment where nothing is given. */
        at: consentMomentSchema.optional(),
        /** The person has said so in words, as a special category asks for (Art. 9(2)(a)). */
        explicit: z.boolean().default(false),
        validUntil: dateSchema.nullable().default(null),
        note: textSchema(2000).nullable().default(null),
        /** A scan, by itself or kept before, or a note. */
        evidence: z
          .strictObject({
            attachmentId: idSchema.optional(),
            file: attachmentFileSchema.optional(),
            note: textSchema(2000).optional(),
          })
          .nullable()
          .default(null),
      }),
    )
    .output(recorded),
  /** Says that an event was never so: noted on the wrong person, or the wrong answer. */
  invalidate: command({ ...event, action: 'create' })
    .input(z.strictObject({ eventId: idSchema, note: textSchema(2000) }))
    .output(recorded),
};
