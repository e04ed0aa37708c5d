/** An employer as the office sees it: a main unit or sub-unit of Enhetsregisteret, or a name that somebody has typed. */
import { z } from 'zod';
import { dateSchema, idSchema, lineSchema } from '../fields.ts';
import { emailSchema, organisationNumberSchema, phoneSchema, postalCodeSchema } from '../numbers/schemas.ts';
import { AGREEMENT_KINDS, CONTACT_TOPICS, EMPLOYER_KINDS, REGISTRY_STATES } from './terms.ts';

const LARGEST_COUNT = 1_000_000;

/** How many work there, as a number or as typed. */
const employeeCountSchema = z
  .union([z.number(), z.string().trim().min(1, 'employer.employeeCount').max(20, 'employer.employeeCount')])
  .transform((given, context) => {
    const count = typeof given === 'number' ? given : Number(given.replace(/\s/gu, ''));
    if (Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT) return count;
    context.addIssue({ code: 'custom', message: 'employer.employeeCount' });
    return z.NEVER;
  });

/** The facts that are edited one by one. */
const facts = {
  name: lineSchema(200),
  organisationNumber: organisationNumberSchema.nullable(),
  kind: z.enum(EMPLOYER_KINDS, { error: 'invalid' }).nullable(),
  /** The main unit that a sub-unit belongs to. */
  parentId: idSchema.nullable(),
  organisationForm: lineSchema(60).nullable(),
  industryCode: lineSchema(20).nullable(),
  industryName: lineSchema(200).nullable(),
  /** Null is not zero: Enhetsregisteret withholds counts below five. */
  employeeCount: employeeCountSchema.nullable(),
  registryState: z.enum(REGISTRY_STATES, { error: 'invalid' }).nullable(),
  street: lineSchema(200).nullable(),
  postalCode: postalCodeSchema.nullable(),
  place: lineSchema(100).nullable(),
  postalStreet: lineSchema(200).nullable(),
  postalPostalCode: postalCodeSchema.nullable(),
  postalPlace: lineSchema(100).nullable(),
  municipality: lineSchema(100).nullable(),
  phone: phoneSchema.nullable(),
  email: emailSchema.nullable(),
  website: lineSchema(200).nullable(),
};

/** What a new employer is made of: a name, and whatever else is known. */
export const newEmployerSchema = z.strictObject({
  name: facts.name,
  organisationNumber: facts.organisationNumber.default(null),
  kind: facts.kind.default(null),
  parentId: facts.parentId.default(null),
  organisationForm: facts.organisationForm.default(null),
  industryCode: facts.industryCode.default(null),
  industryName: facts.industryName.default(null),
  employeeCount: facts.employeeCount.default(null),
  registryState: facts.registryState.default(null),
  street: facts.street.default(null),
  postalCode: facts.postalCode.default(null),
  place: facts.place.default(null),
  postalStreet: facts.postalStreet.default(null),
  postalPostalCode: facts.postalPostalCode.default(null),
  postalPlace: facts.postalPlace.default(null),
  municipality: facts.municipality.default(null),
  phone: facts.phone.default(null),
  email: facts.email.default(null),
  website: facts.website.default(null),
  /** True: the caller has seen the employer of the same name and means another one. */
  acceptDuplicates: z.boolean().default(false),
});

/** A change of some facts; what is absent stays, null empties. */
export const employerPatchSchema = z.strictObject(facts).partial();
export type EmployerPatch = z.infer<typeof employerPatchSchema>;

const text = z.string().nullable();

/** One row of the list. */
export const employerSchema = z.object({
  id: idSchema,
  name: z.string(),
  organisationNumber: text,
  kind: z.enum(EMPLOYER_KINDS).nullable(),
  registryState: z.enum(REGISTRY_STATES).nullable(),
  postalCode: text,
  place: text,
  /** Of the main unit a sub-unit belongs to: many carry the name of it. */
  parentName: text,
});
export type Employer = z.infer<typeof employerSchema>;

/** Somebody the union speaks with at an employer. */
export const employerContactInputSchema = z.strictObject({
  name: lineSchema(120),
  jobTitle: lineSchema(120).nullable().default(null),
  handles: z.enum(CONTACT_TOPICS, { error: 'invalid' }).default('general'),
  email: emailSchema.nullable().default(null),
  phone: phoneSchema.nullable().default(null),
  note: lineSchema(500).nullable().default(null),
});

/** An agreement with an employer, from one day to another, both included. */
export const agreementInputSchema = z
  .strictObject({
    kind: z.enum(AGREEMENT_KINDS, { error: 'invalid' }),
    name: lineSchema(200),
    /** Whether dues may be deducted from pay under it (arbeidsmiljøloven § 14-15 (2) d). */
    allowsDeduction: z.boolean().default(false),
    startDate: dateSchema.nullable().default(null),
    endDate: dateSchema.nullable().default(null),
    note: lineSchema(500).nullable().default(null),
  })
  .refine(({ startDate, endDate }) => startDate === null || endDate === null || startDate <= endDate, {
    error: 'dateOrder',
    path: ['endDate'],
  });

const ofEmployer = { id: idSchema, revision: z.number().int() };
const employerContactSchema = z.object({
  ...ofEmployer,
  name: z.string(),
  jobTitle: text,
  handles: z.enum(CONTACT_TOPICS),
  email: text,
  phone: text,
  note: text,
});
const agreementSchema = z.object({
  ...ofEmployer,
  kind: z.enum(AGREEMENT_KINDS),
  name: z.string(),
  allowsDeduction: z.boolean(),
  startDate: text,
  endDate: text,
  note: text,
});

/** The whole of it, with the revision that a change sends back, so that nobody overwrites what he has not seen. */
export const employerRecordSchema = employerSchema.extend({
  revision: z.number().int(),
  parentId: idSchema.nullable(),
  /** Number of the main unit as Enhetsregisteret gave it; the main unit itself may not be registered yet. */
  parentNumber: text,
  organisationForm: text,
  industryCode: text,
  industryName: text,
  employeeCount: z.number().int().nullable(),
  registrySeenOn: text,
  street: text,
  postalStreet: text,
  postalPostalCode: text,
  postalPlace: text,
  municipality: text,
  phone: text,
  email: text,
  website: text,
  /** How many sub-units are registered under it. */
  subUnits: z.number().int(),
  /** Null where the role may not see them. */
  contacts: z.array(employerContactSchema).nullable(),
  agreements: z.array(agreementSchema).nullable(),
  /** The agreement by which dues may be deducted from pay today: its own, else that of its main unit. */
  deduction: z.object({ name: z.string(), ofMainUnit: z.boolean() }).nullable(),
});
export type EmployerRecord = z.infer<typeof employerRecordSchema>;
