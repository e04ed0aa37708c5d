/** A template as people write it, and what came of a letter. */
import { z } from 'zod';
import { idSchema, lineSchema } from '../fields.ts';
import { LETTER_LANGUAGES } from '../members/model.ts';
import { LEFT_OUT_REASONS, LETTER_LAYOUTS } from './terms.ts';

export const letterLanguageSchema = z.enum(LETTER_LANGUAGES, { error: 'invalid' });
export type LetterLanguage = z.infer<typeof letterLanguageSchema>;

/** Characters that cannot be seen, other than the ends of lines. */
const HIDDEN = /[^\P{Cc}\n\t]|[\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;

/** The text of a letter, as `letter-text.ts` reads it. */
const bodySchema = z
  .string({ error: 'required' })
  .transform((text) => text.replace(/\r\n?/gu, '\n').trim())
  .pipe(
    z
      .string()
      .min(1, 'required')
      .max(10_000, 'tooLong')
      .refine((text) => !HIDDEN.test(text), 'letter.hiddenCharacters'),
  );

const textSchema = z.strictObject({ subject: lineSchema(200), body: bodySchema });

/** Subject and body by language; at least one language. */
export const letterTextsSchema = z
  .strictObject({ nb: textSchema.optional(), nn: textSchema.optional(), en: textSchema.optional() })
  .refine((texts) => LETTER_LANGUAGES.some((language) => texts[language]), { error: 'letter.noText' });
export type LetterTexts = z.infer<typeof letterTextsSchema>;

export const letterLayoutSchema = z.enum(LETTER_LAYOUTS, { error: 'invalid' });

export const newTemplateSchema = z.strictObject({
  name: lineSchema(120),
  layout: letterLayoutSchema,
  texts: letterTextsSchema,
});
export type NewTemplate = z.infer<typeof newTemplateSchema>;

export const templateSchema = z.object({
  id: idSchema,
  revision: z.number().int(),
  name: z.string(),
  layout: letterLayoutSchema,
  texts: letterTextsSchema,
  isArchived: z.boolean(),
});
export type LetterTemplate = z.infer<typeof templateSchema>;

/** A member as results name him. */
const namedSchema = z.object({ id: idSchema, name: z.string(), memberNumber: z.number().int() });

/** Who gets nothing, and why. */
export const leftOutSchema = namedSchema.extend({ reason: z.enum(LEFT_OUT_REASONS) });
export type LeftOut = z.infer<typeof leftOutSchema>;

/** Who gets something that somebody should look at first: letters come back from there, or a placeholder has nothing to say. */
export const flaggedSchema = namedSchema.extend({ returned: z.boolean(), empty: z.array(z.string()) });
export type Flagged = z.infer<typeof flaggedSchema>;

/** A file to keep or print. Its name says nothing of anybody. */
export const letterFileSchema = z.object({
  fileName: z.string(),
  mimeType: z.literal('application/pdf'),
  contentBase64: z.string(),
  pages: z.number().int(),
  /** Whose it is, where it is one person's. */
  personId: idSchema.nullable(),
});

/**
 * The language a letter is written in: the member's own where there is a text in it, else bokmål, else what there is.
 * @param texts which languages there are texts in
 */
export function chosenLanguage(texts: Partial<Record<LetterLanguage, unknown>>, own: LetterLanguage): LetterLanguage {
  return [own, ...LETTER_LANGUAGES].find((language) => texts[language]) ?? own;
}
