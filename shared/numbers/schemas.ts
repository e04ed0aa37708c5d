/** Zod schemas over the number rules: they normalise what was typed and answer with codes of `ISSUE_TEXTS`. */
import { z } from 'zod';
import type { IssueCode } from '../issues.ts';
import { normaliseEmail } from './email.ts';
import { checkNationalId } from './national-id.ts';
import { normaliseOrganisationNumber } from './organisation-number.ts';
import { normalisePhone } from './phone.ts';
import { normalisePostalCode } from './postal-code.ts';

const typed = z.string({ error: (issue) => (issue.input === undefined ? 'required' : 'invalid') }).trim();

/** An e-mail address, trimmed, its domain in lower case. */
export const emailSchema = typed.max(320, 'tooLong').transform(normalised(normaliseEmail, 'email'));

/** A telephone number, normalised to +47… or another country's +…. */
export const phoneSchema = typed.max(30, 'tooLong').transform(normalised(normalisePhone, 'phone'));

/** An identity number, normalised to eleven digits. */
export const nationalIdSchema = typed.max(20, 'nationalId.length').transform((text, context) => {
  const check = checkNationalId(text);
  return check.valid ? check.nationalId : refuse(context, check.code);
});

/** A Norwegian postal code, normalised to four digits. */
export const postalCodeSchema = typed.max(20, 'postalCode').transform(normalised(normalisePostalCode, 'postalCode'));

/** An organisation number, normalised to nine digits. */
export const organisationNumberSchema = typed
  .max(20, 'organisationNumber')
  .transform(normalised(normaliseOrganisationNumber, 'organisationNumber'));

type Context = { addIssue: (issue: { code: 'custom'; message: string }) => void };

function normalised(normalise: (text: string) => string | undefined, code: IssueCode) {
  return (text: string, context: Context): string => normalise(text) ?? refuse(context, code);
}

function refuse(context: Context, code: IssueCode): never {
  context.addIssue({ code: 'custom', message: code });
  return z.NEVER;
}
