/** A breach of personal data security as people see it. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, momentSchema, textSchema } from '../fields.ts';
import { PEOPLE_CATEGORIES } from '../processing/terms.ts';
import { MISSING } from './missing.ts';
import { BREACH_CAUSES, BREACH_KINDS, BREACH_RISKS, NOTICE_DECISIONS, NOTICE_EXCEPTIONS, STEP_KINDS } from './terms.ts';

const kindsSchema = z
  .array(z.enum(BREACH_KINDS, { error: 'invalid' }))
  .max(3, 'tooLong')
  .transform((kinds) => BREACH_KINDS.filter((kind) => kinds.includes(kind)));
const count = z.number({ error: 'invalid' }).int('invalid').min(0, 'invalid').max(10_000_000, 'invalid');

/** What whoever saw it says. */
export const reportInput = z.strictObject({
  title: lineSchema(120),
  description: textSchema(4_000),
  discoveredAt: momentSchema,
  kinds: kindsSchema.default([]),
});

/** What the privacy officer finds out: what Art. 33(3) and the form of the authority ask for. */
export const incidentPatchSchema = z
  .strictObject({
    title: lineSchema(120),
    description: textSchema(4_000),
    kinds: kindsSchema,
    cause: z.enum(BREACH_CAUSES, { error: 'invalid' }).nullable(),
    startedAt: momentSchema.nullable(),
    endedAt: momentSchema.nullable(),
    discoveredAt: momentSchema,
    awareAt: momentSchema,
    dataCategories: z.array(lineSchema(120)).max(30, 'tooLong'),
    peopleCategories: z.array(z.enum(PEOPLE_CATEGORIES, { error: 'invalid' })).max(12, 'tooLong'),
    peopleCount: count.nullable(),
    recordCount: count.nullable(),
    whereabouts: textSchema(2_000).nullable(),
    consequences: textSchema(4_000).nullable(),
    measures: textSchema(4_000).nullable(),
    risk: z.enum(BREACH_RISKS, { error: 'invalid' }).nullable(),
    riskReason: textSchema(4_000).nullable(),
  })
  .partial();

export const clockSchema = z.object({
  dueAt: momentSchema,
  state: z.enum(['running', 'soon', 'late', 'met', 'metLate', 'none']),
  hoursLeft: z.number().int(),
});

/** What somebody who reported a breach sees of what became of it. */
export const ownReportSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  title: z.string(),
  description: z.string(),
  discoveredAt: momentSchema,
  reportedAt: momentSchema,
  /** `received`: nobody has assessed it; `handled`: somebody does; `closed`. */
  state: z.enum(['received', 'handled', 'closed']),
  authorityTold: z.boolean(),
  peopleTold: z.boolean(),
  closedAt: momentSchema.nullable(),
});
export type OwnReport = z.infer<typeof ownReportSchema>;

export const incidentRowSchema = z.object({
  id: idSchema,
  number: z.number().int(),
  title: z.string(),
  reportedAt: momentSchema,
  discoveredAt: momentSchema,
  awareAt: momentSchema,
  risk: z.enum(BREACH_RISKS).nullable(),
  authorityDecision: z.enum(NOTICE_DECISIONS).nullable(),
  authorityNotifiedAt: momentSchema.nullable(),
  peopleDecision: z.enum(NOTICE_DECISIONS).nullable(),
  closedAt: momentSchema.nullable(),
  clock: clockSchema,
});

export const stepSchema = z.object({
  id: idSchema,
  at: momentSchema,
  by: z.string(),
  kind: z.enum(STEP_KINDS),
  text: z.string(),
});

export const incidentSchema = incidentRowSchema.extend({
  revision: z.number().int(),
  reportedBy: z.string(),
  description: z.string(),
  kinds: z.array(z.enum(BREACH_KINDS)),
  cause: z.enum(BREACH_CAUSES).nullable(),
  startedAt: momentSchema.nullable(),
  endedAt: momentSchema.nullable(),
  dataCategories: z.array(z.string()),
  peopleCategories: z.array(z.enum(PEOPLE_CATEGORIES)),
  peopleCount: z.number().int().nullable(),
  recordCount: z.number().int().nullable(),
  whereabouts: z.string().nullable(),
  consequences: z.string().nullable(),
  measures: z.string().nullable(),
  riskReason: z.string().nullable(),
  authorityReason: z.string().nullable(),
  authorityReference: z.string().nullable(),
  delayReason: z.string().nullable(),
  peopleException: z.enum(NOTICE_EXCEPTIONS).nullable(),
  peopleReason: z.string().nullable(),
  peopleNotifiedAt: momentSchema.nullable(),
  peopleNotifiedHow: z.string().nullable(),
  lessons: z.string().nullable(),
  /** People of the register who were found, and how many of them were told. */
  found: z.number().int(),
  told: z.number().int(),
  missing: z.array(z.enum(MISSING)),
  steps: z.array(stepSchema),
});
export type IncidentDetails = z.infer<typeof incidentSchema>;

export const affectedSchema = z.object({
  id: idSchema,
  personId: idSchema,
  memberNumber: z.number().int(),
  name: z.string(),
  toldOn: dateSchema.nullable(),
  toldHow: z.string().nullable(),
});
