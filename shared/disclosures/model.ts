/** Who gets what leaves the house, as it is said before a file is made: it stays with us, or somebody gets it for a purpose on a ground. */
import { z } from 'zod';
import { idSchema, lineSchema } from '../fields.ts';
import { ARTICLE_9 } from '../processing/terms.ts';
import { DISCLOSURE_GROUNDS, LEFT_OUT } from './terms.ts';

/** Where a file goes. Nobody takes a list out without saying it. */
export const releaseInputSchema = z.discriminatedUnion(
  'to',
  [
    /** It stays in the house: the text of the purpose says what for. */
    z.strictObject({ to: z.literal('inHouse') }),
    z.strictObject({
      to: z.literal('partner'),
      /** A processor, partner, authority or employer of the register. */
      partnerId: idSchema,
      /** Key of an entry of the processing register. */
      purposeKey: z.string().min(1, 'required').max(60, 'tooLong'),
      ground: z.enum(DISCLOSURE_GROUNDS, { error: 'invalid' }),
      /** Letter of Art. 9(2); asked for where the ground is law. */
      article9: z.enum(ARTICLE_9, { error: 'invalid' }).optional(),
      /** The paragraph of law, or where the ground can be read. */
      groundReference: lineSchema(300).optional(),
    }),
  ],
  { error: 'disclosure.missing' },
);
export type ReleaseInput = z.infer<typeof releaseInputSchema>;

/** How many were not taken into the file, and why. */
export const leftOutSchema = z.array(z.object({ reason: z.enum(LEFT_OUT), count: z.number().int() }));
export type LeftOut = z.infer<typeof leftOutSchema>;
