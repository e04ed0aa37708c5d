/** What can be asked about the texts people say yes or no to. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, textSchema } from '../fields.ts';
import { command, query } from '../procedure.ts';
import { askedPurposeSchema, consentWordsSchema, purposeKeySchema } from './model.ts';

const version = { entity: 'consentVersion' } as const;
const changed = z.object({ changeId: idSchema });
/** Bokmål is always there; the others where somebody has written them. */
const words = z.strictObject({
  nb: consentWordsSchema,
  nn: consentWordsSchema.nullable().default(null),
  en: consentWordsSchema.nullable().default(null),
});

export const consentTextsContract = {
  /** Every purpose of the processing register, with all versions of what is asked. One that rests on the agreement has none. */
  list: query({ ...version, action: 'list' })
    .input(z.strictObject({ purposeKey: purposeKeySchema.optional() }))
    .output(z.object({ items: z.array(askedPurposeSchema) })),
  /** Begins the next version of a purpose that people decide about. There is one draft at a time. */
  create: command({ ...version, action: 'create' })
    .input(
      z.strictObject({ purposeKey: purposeKeySchema, words, changeNote: textSchema(2000).nullable().default(null) }),
    )
    .output(changed.extend({ id: idSchema })),
  /** Mends a draft. */
  update: command({ ...version, action: 'change' })
    .input(
      z.strictObject({
        id: idSchema,
        revision: z.number().int().optional(),
        words,
        changeNote: textSchema(2000).nullable().default(null),
      }),
    )
    .output(changed),
  remove: command({ ...version, action: 'remove' })
    .input(z.strictObject({ id: idSchema }))
    .output(changed),
  /** Fixes a draft for good: it has been, or is now, made known. No change holds before that day (the union's statement section 12). */
  communicate: command({ ...version, action: 'change' })
    .input(
      z
        .strictObject({
          id: idSchema,
          communicatedOn: dateSchema,
          inForceFrom: dateSchema,
          publishedAt: lineSchema(500),
          /** Whoever said yes before is asked anew; from the day it is in force the old yes holds no more. */
          needsRenewal: z.boolean(),
        })
        .refine(({ communicatedOn, inForceFrom }) => communicatedOn <= inForceFrom, {
          error: 'consent.inForceEarly',
          path: ['inForceFrom'],
        }),
    )
    .output(changed),
};
