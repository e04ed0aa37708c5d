/** The small schemas that features share: ids, dates, texts. Messages are codes of `ISSUE_TEXTS`. */
import { z } from 'zod';

/** The id of a row. */
export const idSchema = z.uuid({ error: 'invalid' });

/** A calendar date, yyyy-mm-dd. */
export const dateSchema = z.iso.date({ error: 'date' });

/** A moment, ISO 8601 in UTC. */
export const momentSchema = z.iso.datetime({ error: 'invalid' });

/**
 * A text of one line with at least one sign, without characters that cannot be seen: control characters, and those that turn the direction
 * of writing or have no width, with which two texts look alike and are not.
 * @param most the largest number of characters
 */
export function lineSchema(most: number) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? 'required' : 'invalid') })
    .trim()
    .min(1, 'required')
    .max(most, 'tooLong')
    .refine((text) => !HIDDEN_CHARACTERS.test(text), 'hiddenCharacters');
}

/**
 * A text of several lines, with at least one sign. Tabs and line breaks stand; what cannot be seen does not.
 * @param most the largest number of characters
 */
export function textSchema(most: number) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? 'required' : 'invalid') })
    .trim()
    .min(1, 'required')
    .max(most, 'tooLong')
    .refine((text) => !HIDDEN_CHARACTERS.test(text.replace(/\r\n|[\n\t]/gu, ' ')), 'hiddenCharacters');
}

/** Why something is looked at or taken out: a sentence, logged. */
export const reasonSchema = lineSchema(500).min(3, 'reasonRequired');

/** How many: exact, or bounded like "10000+". */
export const totalSchema = z.union([z.number().int(), z.string().regex(/^\d+\+$/u)]);

/** Keyset cursor: opaque to the screen. */
export const cursorSchema = z.string().max(2000, 'tooLong');

const HIDDEN_CHARACTERS = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
