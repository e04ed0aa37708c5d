/** Suppliers, partners and authorities as the office sees them, with agreements, sub-processors and audits. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema, textSchema } from '../fields.ts';
import { emailSchema, organisationNumberSchema, phoneSchema } from '../numbers/schemas.ts';
import { PEOPLE_CATEGORIES } from '../processing/terms.ts';
import { AGREEMENT_STATES } from './agreement-state.ts';
import { AGREEMENT_POINTS, DEADLINE_KINDS, PARTNER_KINDS, SERVICES, TRANSFER_GROUNDS } from './terms.ts';

const countrySchema = z.string({ error: 'invalid' }).regex(/^[A-Z]{2}$/u, 'country');
const purposeKeysSchema = z.array(z.string().min(1, 'required').max(60, 'tooLong')).max(60, 'tooLong');

/** The facts that are edited one by one. */
const facts = {
  name: lineSchema(200),
  kind: z.enum(PARTNER_KINDS, { error: 'invalid' }),
  organisationNumber: organisationNumberSchema.nullable(),
  services: z.array(z.enum(SERVICES, { error: 'invalid' })).max(SERVICES.length, 'invalid'),
  /** Keys of the processing register; none: any purpose. */
  purposeKeys: purposeKeysSchema,
  contactName: lineSchema(120).nullable(),
  contactEmail: emailSchema.nullable(),
  contactPhone: phoneSchema.nullable(),
  /** Two letters of ISO 3166. */
  country: countrySchema,
  location: lineSchema(200).nullable(),
  transferGround: z.enum(TRANSFER_GROUNDS, { error: 'invalid' }),
  transferNote: textSchema(1_000).nullable(),
  note: textSchema(2_000).nullable(),
};

export const newPartnerSchema = z.strictObject({
  name: facts.name,
  kind: facts.kind,
  organisationNumber: facts.organisationNumber.default(null),
  services: facts.services.default([]),
  purposeKeys: facts.purposeKeys.default([]),
  contactName: facts.contactName.default(null),
  contactEmail: facts.contactEmail.default(null),
  contactPhone: facts.contactPhone.default(null),
  country: facts.country.default('NO'),
  location: facts.location.default(null),
  transferGround: facts.transferGround.default('none'),
  transferNote: facts.transferNote.default(null),
  note: facts.note.default(null),
});

/** A change of some facts; what is absent stays, null empties. */
export const partnerPatchSchema = z.strictObject(facts).partial();

const day = dateSchema.nullable().default(null);

/** One agreement with a processor: `expiresOn` is its last day. */
export const agreementSchema = z
  .strictObject({
    version: lineSchema(60).nullable().default(null),
    signedOn: day,
    validFrom: dateSchema,
    expiresOn: day,
    reviewOn: day,
    subject: textSchema(1_000).nullable().default(null),
    dataCategories: z.array(lineSchema(200)).max(60, 'tooLong').default([]),
    peopleCategories: z
      .array(z.enum(PEOPLE_CATEGORIES, { error: 'invalid' }))
      .max(60, 'tooLong')
      .default([]),
    points: z
      .array(z.enum(AGREEMENT_POINTS, { error: 'invalid' }))
      .max(60, 'tooLong')
      .default([]),
    note: textSchema(1_000).nullable().default(null),
  })
  .refine(({ validFrom, expiresOn }) => expiresOn === null || validFrom <= expiresOn, {
    error: 'dateOrder',
    path: ['expiresOn'],
  });

/** Somebody a processor lets do part of the work (Art. 28(2) and (4)). */
export const subProcessorSchema = z
  .strictObject({
    name: lineSchema(200),
    service: lineSchema(200).nullable().default(null),
    country: countrySchema.default('NO'),
    transferGround: z.enum(TRANSFER_GROUNDS, { error: 'invalid' }).default('none'),
    approvedOn: day,
    endedOn: day,
  })
  .refine(({ approvedOn, endedOn }) => approvedOn === null || endedOn === null || approvedOn <= endedOn, {
    error: 'dateOrder',
    path: ['endedOn'],
  });

/** That a processor was looked at, and what came of it (Art. 28(3)(h)). */
export const auditSchema = z.strictObject({
  heldOn: dateSchema,
  manner: lineSchema(200).nullable().default(null),
  result: textSchema(2_000),
  followUpOn: day,
});

const text = z.string().nullable();
const stored = { id: idSchema, revision: z.number().int() };

/** One row of the list. */
export const partnerRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(PARTNER_KINDS),
  services: z.array(z.enum(SERVICES)),
  purposeKeys: z.array(z.string()),
  isArchived: z.boolean(),
  /** Of processors alone. */
  agreement: z.enum(AGREEMENT_STATES).nullable(),
  /** The last day of the agreement that holds, or held last; null where it has none. */
  expiresOn: text,
});
export type PartnerRow = z.infer<typeof partnerRowSchema>;

const storedAgreementSchema = z.object({
  ...stored,
  version: text,
  signedOn: text,
  validFrom: z.string(),
  expiresOn: text,
  reviewOn: text,
  endedOn: text,
  deletionConfirmedOn: text,
  subject: text,
  dataCategories: z.array(z.string()),
  peopleCategories: z.array(z.enum(PEOPLE_CATEGORIES)),
  points: z.array(z.enum(AGREEMENT_POINTS)),
  file: z.object({ id: idSchema, name: z.string() }).nullable(),
  note: text,
});
const storedSubProcessorSchema = z.object({
  ...stored,
  name: z.string(),
  service: text,
  country: z.string(),
  transferGround: z.enum(TRANSFER_GROUNDS),
  approvedOn: text,
  endedOn: text,
});
const storedAuditSchema = z.object({
  ...stored,
  heldOn: z.string(),
  manner: text,
  result: z.string(),
  followUpOn: text,
});

/** The whole of it, with the revision that a change sends back. */
export const partnerRecordSchema = partnerRowSchema.extend({
  revision: z.number().int(),
  organisationNumber: text,
  contactName: text,
  contactEmail: text,
  contactPhone: text,
  country: z.string(),
  location: text,
  transferGround: z.enum(TRANSFER_GROUNDS),
  transferNote: text,
  note: text,
  agreements: z.array(storedAgreementSchema),
  subProcessors: z.array(storedSubProcessorSchema),
  audits: z.array(storedAuditSchema),
});
export type PartnerRecord = z.infer<typeof partnerRecordSchema>;

/** What is due about a recipient. */
export const deadlineSchema = z.object({
  partnerId: idSchema,
  partnerName: z.string(),
  kind: z.enum(DEADLINE_KINDS),
  /** Null where an agreement is missing altogether. */
  on: text,
});
