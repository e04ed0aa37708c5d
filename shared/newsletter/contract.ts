/**
 * Newsletters and the magazine: what can be asked and done. Nothing else in the program reaches those who subscribe without being members
 * (privacy statement 5.2.1).
 */
import { z } from 'zod';
import { cursorSchema, idSchema, lineSchema } from '../fields.ts';
import { emailSchema } from '../numbers/schemas.ts';
import { command, query } from '../procedure.ts';
import {
  issueSchema,
  proofSchema,
  publicationKindSchema,
  publicationNameSchema,
  publicationSchema,
  recipientCountsSchema,
  subscribeChannelSchema,
  subscriberSchema,
  unsubscribeChannelSchema,
  unsubscribeRowSchema,
} from './model.ts';

const publication = { entity: 'publication' } as const;
const subscriber = { entity: 'subscriber' } as const;
const issue = { entity: 'newsletterIssue' } as const;
const proof = { entity: 'unsubscription' } as const;
const changed = z.object({ changeId: idSchema });
const limit = z.number().int().min(1).max(200).default(50);

/** When something was said: a moment with its zone, ISO 8601. */
const saidSchema = z.iso.datetime({ offset: true, error: 'invalid' });

export const newsletterContract = {
  publications: query({ ...publication, action: 'list' })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(publicationSchema) })),
  createPublication: command({ ...publication, action: 'create' })
    .input(z.strictObject({ name: publicationNameSchema, kind: publicationKindSchema }))
    .output(changed.extend({ id: idSchema })),
  updatePublication: command({ ...publication, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        patch: z.strictObject({ name: publicationNameSchema, isArchived: z.boolean() }).partial(),
        revision: z.number().int().optional(),
      }),
    )
    .output(changed),
  /** Subscribers, the last first; or those whose address or name begins with what is typed. */
  subscribers: query({ ...subscriber, action: 'list' })
    .input(
      z.strictObject({
        publicationId: idSchema.optional(),
        query: z.string().max(200, 'tooLong').default(''),
        cursor: cursorSchema.optional(),
        limit,
      }),
    )
    .output(z.object({ items: z.array(subscriberSchema), nextCursor: z.string().nullable(), total: z.number().int() })),
  /**
   * Takes in somebody who is no member: an address and a name, and the text that was said yes to. Nothing is joined: whoever is a member as
   * well keeps both, and gets each issue once.
   */
  subscribe: command({ ...subscriber, action: 'create' })
    .input(
      z.strictObject({
        publicationId: idSchema,
        email: emailSchema,
        name: lineSchema(120).nullable().optional(),
        textVersionId: idSchema,
        channel: subscribeChannelSchema,
        /** When the person said yes; the present moment where nothing is given. A row of a file has to say it. */
        at: saidSchema.optional(),
      }),
    )
    .output(z.object({ id: idSchema })),
  /**
   * Ends a subscription, or all that go to an address. The row goes at once and for good: there is no undo. By an address, members who have it
   * are noted as having said no.
   */
  unsubscribe: command({ ...subscriber, action: 'remove' })
    .input(
      z
        .strictObject({
          subscriberId: idSchema.optional(),
          email: emailSchema.optional(),
          publicationId: idSchema.optional(),
          channel: unsubscribeChannelSchema,
        })
        .refine(({ subscriberId, email }) => (subscriberId === undefined) !== (email === undefined), {
          error: 'required',
          path: ['email'],
        }),
    )
    .output(z.object({ removed: z.number().int(), members: z.number().int(), removedAt: z.string() })),
  /**
   * Ends what a file of addresses says has ended. Without `commit` nothing is written. An uploaded file is there until it is committed or
   * discarded; what it says of addresses nobody here has is kept nowhere.
   */
  importUnsubscribes: command({ ...subscriber, action: 'remove' })
    .input(
      z
        .strictObject({
          text: z.string().max(20_000_000, 'tooLong').optional(),
          uploadId: idSchema.optional(),
          publicationId: idSchema.optional(),
          commit: z.boolean().default(false),
          job: idSchema.optional(),
        })
        .refine(({ text, uploadId }) => (text === undefined) !== (uploadId === undefined), {
          error: 'required',
          path: ['text'],
        }),
    )
    .output(
      z.object({
        committed: z.boolean(),
        counts: z.object({
          rows: z.number().int(),
          subscriber: z.number().int(),
          member: z.number().int(),
          both: z.number().int(),
          already: z.number().int(),
          newer: z.number().int(),
          unknown: z.number().int(),
          twice: z.number().int(),
          error: z.number().int(),
        }),
        /** The rows that need a look first, then the others, as many as a screen shows. */
        rows: z.array(unsubscribeRowSchema),
        /** Subscriptions that have gone, and choices of members that were noted. */
        removed: z.number().int(),
        members: z.number().int(),
      }),
    ),
  discardUnsubscribes: command({ ...subscriber, action: 'remove' })
    .input(z.strictObject({ uploadId: idSchema }))
    .output(z.object({})),
  /** How many would get an issue today, and why others would not. */
  recipientCounts: query({ ...issue, action: 'list' })
    .input(z.strictObject({ publicationId: idSchema }))
    .output(recipientCountsSchema),
  /**
   * Fixes who gets an issue, and makes the file for whoever sends it out. Given the id of an issue, makes the file of its list again, without
   * those who have said no since.
   */
  freezeIssue: command({ ...issue, action: 'create' })
    .input(
      z
        .strictObject({
          publicationId: idSchema.optional(),
          issueId: idSchema.optional(),
          title: lineSchema(120).optional(),
          /** The supplier who gets the file; without one it stays in the house. */
          partnerId: idSchema.nullable().optional(),
          format: z.enum(['csv', 'xlsx'], { error: 'invalid' }),
          job: idSchema.optional(),
        })
        .refine(({ publicationId, issueId }) => (publicationId === undefined) !== (issueId === undefined), {
          error: 'required',
          path: ['publicationId'],
        })
        .refine(({ issueId, title }) => issueId !== undefined || title !== undefined, {
          error: 'required',
          path: ['title'],
        }),
    )
    .output(
      z.object({
        issueId: idSchema,
        /** Of the list as it was fixed. */
        counts: recipientCountsSchema,
        /** In this file. */
        count: z.number().int(),
        /** Of the list, but not in this file: said no, or gone, since it was fixed. */
        withdrawn: z.number().int(),
        fileName: z.string(),
        mimeType: z.string(),
        contentBase64: z.string(),
      }),
    ),
  issues: query({ ...issue, action: 'list' })
    .input(z.strictObject({ publicationId: idSchema.optional(), cursor: cursorSchema.optional(), limit }))
    .output(z.object({ items: z.array(issueSchema), nextCursor: z.string().nullable() })),
  issue: query({ ...issue, action: 'read' })
    .input(z.strictObject({ id: idSchema }))
    .output(
      issueSchema.extend({
        /** How many of the list are left: whoever has unsubscribed or been erased stands on none. */
        remaining: z.number().int(),
      }),
    ),
  proofs: query({ ...proof, action: 'list' })
    .input(z.strictObject({ cursor: cursorSchema.optional(), limit }))
    .output(
      z.object({
        items: z.array(proofSchema),
        nextCursor: z.string().nullable(),
        /** How many wait for the file to be rewritten. */
        waiting: z.number().int(),
      }),
    ),
};
