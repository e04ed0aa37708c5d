/**
 * The processing register (GDPR Art. 30): purposes in versions, as they stand or stood on a day, and the whole record as the union shows it
 * to Datatilsynet. A version is never changed: what is to be otherwise is said anew, from a day on.
 */
import { z } from 'zod';
import { dateSchema, idSchema, textSchema } from '../fields.ts';
import { command, loggedQuery, query } from '../procedure.ts';
import {
  purposeFactsSchema,
  purposeKeySchema,
  purposeSchema,
  purposeVersionSchema,
  REGISTER_FORMATS,
  registerSchema,
} from './model.ts';

const purpose = { entity: 'purposeVersion' } as const;
const changed = z.object({ changeId: idSchema, id: idSchema, number: z.number().int() });
/** The day from which it holds; absent: today. */
const inForceFrom = dateSchema.optional();
const changeNote = textSchema(1_000).nullable().default(null);
const registerFile = z.object({ fileName: z.string(), mimeType: z.string(), contentBase64: z.string() });

export const purposesContract = {
  /** Every purpose as it stood at the end of a day; without one, today. */
  list: query({ ...purpose, action: 'list' })
    .input(z.strictObject({ at: dateSchema.optional() }))
    .output(
      z.object({
        day: dateSchema,
        items: z.array(purposeSchema),
        /** Keys that columns name and that have no entry: always none today, or the register is broken. */
        withoutEntry: z.array(z.string()),
        /** The first day the register can tell of; null while it is empty. */
        since: dateSchema.nullable(),
      }),
    ),
  /** All versions of one purpose, the newest first, with what changed from one to the next. */
  get: query({ ...purpose, action: 'read' })
    .input(z.strictObject({ key: purposeKeySchema }))
    .output(z.object({ key: z.string(), versions: z.array(purposeVersionSchema) })),
  /**
   * Says anew how a purpose stands, from a day on; what is not named stays as in the latest version. A key the register does not know makes a
   * new purpose, which needs a title.
   */
  change: command({ ...purpose, action: 'create' })
    .input(z.strictObject({ key: purposeKeySchema, inForceFrom, changeNote, ...purposeFactsSchema.partial().shape }))
    .output(changed),
  /** Ends a purpose from a day on. Those that columns name cannot end: the data are there. */
  end: command({ ...purpose, action: 'create' })
    .input(z.strictObject({ key: purposeKeySchema, inForceFrom, changeNote }))
    .output(changed),
  /** The whole record as of a day, for the screen and for paper; with a format also as a file, which is logged. */
  register: loggedQuery((input) => Boolean((input as { format?: string }).format), { ...purpose, action: 'list' })
    .input(
      z.strictObject({
        at: dateSchema.optional(),
        format: z.enum(REGISTER_FORMATS, { error: 'invalid' }).optional(),
        language: z.enum(['nb', 'en'], { error: 'invalid' }).default('nb'),
      }),
    )
    .output(registerSchema.extend({ file: registerFile.nullable() })),
};
