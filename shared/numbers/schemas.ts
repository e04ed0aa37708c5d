/** Zod schemas over the number rules: they normalise what was typed and answer with codes of `ISSUE_TEXTS`. */
import { z } from 'zod';

const typed = z.string({ error: (issue) => (issue.input === undefined ? 'required' : 'invalid') }).trim();

/** An e-mail address, trimmed. */
export const emailSchema = typed.max(320, 'tooLong').pipe(z.email('email'));

/** A telephone number, normalised to +47… or another country's +…. */
export const phoneSchema = typed.max(30, 'tooLong');

/** An identity number, normalised to eleven digits. */
export const nationalIdSchema = typed.max(20, 'nationalId.length');

/** An organisation number, normalised to nine digits. */
export const organisationNumberSchema = typed.max(20, 'organisationNumber');
