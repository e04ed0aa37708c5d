/** Settings of the office, and the state of the file they lie in. */
import { z } from 'zod';
import { CALLER_FACTS } from '../contact-log/terms.ts';
import { idSchema, lineSchema, momentSchema } from '../fields.ts';
import { emailSchema, organisationNumberSchema, phoneSchema } from '../numbers/schemas.ts';
import { command, openQuery, query } from '../procedure.ts';

export const settingsSchema = z.strictObject({
  organisationName: lineSchema(200),
  organisationNumber: organisationNumberSchema.nullable(),
  /** Minutes without a key press or click before the screen locks. */
  idleMinutes: z.number().int().min(1, 'invalid').max(120, 'invalid'),
  /** How the office is reached, as it stands on letters. */
  officeStreet: lineSchema(200).nullable(),
  officePostalCode: lineSchema(20).nullable(),
  officePlace: lineSchema(100).nullable(),
  officePhone: phoneSchema.nullable(),
  officeEmail: emailSchema.nullable(),
  /** The data protection officer, as in the processing register, letters and receipts. */
  dpoName: lineSchema(200).nullable(),
  dpoEmail: emailSchema.nullable(),
  dpoPhone: phoneSchema.nullable(),
  /** Where the privacy statement is published. */
  privacyStatementUrl: z
    .url({ protocol: /^https?$/u, error: 'url' })
    .max(300, 'tooLong')
    .nullable(),
  /** The two facts a caller is asked for. */
  callerFacts: z
    .array(z.enum(CALLER_FACTS, { error: 'invalid' }))
    .length(2, 'callerFacts')
    .refine((facts) => new Set(facts).size === facts.length, 'callerFacts'),
});
export type Settings = z.infer<typeof settingsSchema>;

const setting = { entity: 'setting' } as const;

export const settingsContract = {
  get: openQuery().input(z.strictObject({})).output(settingsSchema),
  update: command({ ...setting, action: 'change' })
    .input(z.strictObject({ patch: settingsSchema.partial() }))
    .output(z.object({ changeId: idSchema })),
  /** Checks the whole file: pages, references, search index, audit chain, catalogue. */
  verify: openQuery()
    .input(z.strictObject({}))
    .output(
      z.object({
        ok: z.boolean(),
        checks: z.array(z.object({ check: z.string(), ok: z.boolean(), detail: z.string().nullable() })),
      }),
    ),
  /** Size, version and backups of the file: what an administrator looks after. Counts of people are not among it. */
  store: query({ ...setting, action: 'change' })
    .input(z.strictObject({}))
    .output(
      z.object({
        bytes: z.number().int(),
        schemaVersion: z.number().int(),
        accounts: z.number().int(),
        lastBackupAt: momentSchema.nullable(),
        lastCheckpointAt: momentSchema.nullable(),
        auditLines: z.number().int(),
      }),
    ),
};
