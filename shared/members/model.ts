/** A member as people see and enter it. The store keeps it as several rows; this is the one shape of forms, imports and records. */
import { z } from 'zod';
import { dayInNorway } from '../dates/today.ts';
import { dateSchema, idSchema, lineSchema, momentSchema } from '../fields.ts';
import { markSchema } from '../marks/contract.ts';
import { emailSchema, nationalIdSchema, phoneSchema } from '../numbers/schemas.ts';
import { MEMBERSHIP_CAUSES } from './terms.ts';

/** Where a person stands: the life of a membership. */
export const MEMBERSHIP_STATUSES = ['applicant', 'member', 'leave', 'resigned', 'excluded', 'deceased'] as const;
export const membershipStatusSchema = z.enum(MEMBERSHIP_STATUSES, { error: 'invalid' });
export type MembershipStatus = z.infer<typeof membershipStatusSchema>;

/** Languages letters can be written in: bokmål, nynorsk, English. */
export const LETTER_LANGUAGES = ['nb', 'nn', 'en'] as const;
const letterLanguageSchema = z.enum(LETTER_LANGUAGES, { error: 'invalid' });

/** A postal address. A Norwegian postal code is four digits as text, because it may begin with 0. */
export const addressSchema = z
  .strictObject({
    street: lineSchema(200).nullable().default(null),
    postalCode: lineSchema(20).nullable().default(null),
    place: lineSchema(100).nullable().default(null),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u, 'invalid')
      .default('NO'),
  })
  .refine((address) => address.country !== 'NO' || !address.postalCode || /^\d{4}$/u.test(address.postalCode), {
    error: 'postalCode',
    path: ['postalCode'],
  });
export type Address = z.infer<typeof addressSchema>;

const optionalLine = (most: number) => lineSchema(most).nullable();

/** The facts of a person that are edited one by one. */
const facts = {
  givenName: lineSchema(100),
  middleName: optionalLine(100),
  familyName: lineSchema(100),
  birthDate: dateSchema.refine((date) => date <= dayInNorway(), 'dateFuture').nullable(),
  language: letterLanguageSchema,
  nationalId: nationalIdSchema.nullable(),
  email: emailSchema.nullable(),
  workEmail: emailSchema.nullable(),
  mobile: phoneSchema.nullable(),
  phone: phoneSchema.nullable(),
  homeAddress: addressSchema.nullable(),
  postalAddress: addressSchema.nullable(),
};

/** Why a period began, from the closed list. */
export const membershipCauseSchema = z.enum(MEMBERSHIP_CAUSES, { error: 'invalid' });

/** A period of membership. `endDate` is the last day; null while it lasts. `duesClass`: what the member pays by. */
const membershipShape = {
  status: membershipStatusSchema,
  category: optionalLine(60).default(null),
  duesClass: optionalLine(60).default(null),
  startDate: dateSchema,
  endDate: dateSchema.nullable().default(null),
  cause: membershipCauseSchema.nullable().default(null),
  reason: optionalLine(300).default(null),
};
const inOrder = (period: { startDate?: string | null; endDate: string | null }) =>
  !period.startDate || period.endDate === null || period.endDate >= period.startDate;
const dateOrder = { error: 'dateOrder', path: ['endDate'] };
export const membershipInputSchema = z.strictObject(membershipShape).refine(inOrder, dateOrder);
export type MembershipInput = z.infer<typeof membershipInputSchema>;

/** A period of employment. The employer is one that is registered, or a name that is looked up and, if new, registered. */
export const employmentInputSchema = z
  .strictObject({
    employerId: idSchema.nullable().default(null),
    employerName: optionalLine(200).default(null),
    jobTitle: optionalLine(120).default(null),
    startDate: dateSchema.nullable().default(null),
    endDate: dateSchema.nullable().default(null),
  })
  .refine(inOrder, dateOrder);
export type EmploymentInput = z.infer<typeof employmentInputSchema>;

/** Whom the union writes to about a member who has died: the next of kin, or the estate. */
export const survivorInputSchema = z
  .strictObject({
    name: lineSchema(200),
    relation: optionalLine(100).default(null),
    isEstate: z.boolean().default(false),
    email: emailSchema.nullable().default(null),
    phone: phoneSchema.nullable().default(null),
    street: optionalLine(200).default(null),
    postalCode: optionalLine(20).default(null),
    place: optionalLine(100).default(null),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u, 'invalid')
      .default('NO'),
  })
  .refine((one) => one.country !== 'NO' || !one.postalCode || /^\d{4}$/u.test(one.postalCode), {
    error: 'postalCode',
    path: ['postalCode'],
  });

/** What a new member is made of: a name, and whatever else is known. Nothing voluntary is demanded (the privacy statement, section 7). */
export const newMemberSchema = z.strictObject({
  ...z.object(facts).partial().shape,
  givenName: facts.givenName,
  familyName: facts.familyName,
  addressProtected: z.boolean().default(false),
  memberships: z.array(membershipInputSchema).max(50, 'tooLong').optional(),
  employments: z.array(employmentInputSchema).max(50, 'tooLong').optional(),
  /** True: the caller has seen the likely duplicates and means a new person. */
  acceptDuplicates: z.boolean().default(false),
});
export type NewMember = z.infer<typeof newMemberSchema>;

/** A change of some facts; what is absent stays, null empties. */
export const memberPatchSchema = z.strictObject(facts).partial();
export type MemberPatch = z.infer<typeof memberPatchSchema>;

/** One row of the list. What the role may not see is null. */
export const memberListItemSchema = z.object({
  id: idSchema,
  memberNumber: z.number().int(),
  givenName: z.string(),
  middleName: z.string().nullable(),
  familyName: z.string(),
  addressProtected: z.boolean(),
  status: membershipStatusSchema.nullable(),
  joinedOn: dateSchema.nullable(),
  employerName: z.string().nullable(),
  jobTitle: z.string().nullable(),
  postalCode: z.string().nullable(),
  place: z.string().nullable(),
  email: z.string().nullable(),
  mobile: z.string().nullable(),
});
export type MemberListItem = z.infer<typeof memberListItemSchema>;

/** What is masked says so: present or not, who may see it, and its visible part. */
export const maskedSchema = z.object({ present: z.boolean(), masked: z.string().nullable(), mayReveal: z.boolean() });

const addressOut = z.object({
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  place: z.string().nullable(),
  country: z.string(),
  /** The day a letter came back from it. */
  returnedOn: dateSchema.nullable(),
});
/** A protected address, shown with a reason. */
export const revealedAddressSchema = addressOut;
const membershipOut = z.object({
  id: idSchema,
  revision: z.number().int(),
  ...membershipShape,
  status: membershipStatusSchema,
});
const employmentOut = z.object({
  id: idSchema,
  revision: z.number().int(),
  employerId: idSchema.nullable(),
  employerName: z.string().nullable(),
  jobTitle: z.string().nullable(),
  startDate: dateSchema.nullable(),
  endDate: dateSchema.nullable(),
});

const survivorOut = z.object({
  id: idSchema,
  revision: z.number().int(),
  name: z.string(),
  relation: z.string().nullable(),
  isEstate: z.boolean(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  place: z.string().nullable(),
  country: z.string(),
});

/** The whole record as one role may see it. A part the role may not see is null, not empty. */
export const memberRecordSchema = z.object({
  id: idSchema,
  memberNumber: z.number().int(),
  givenName: z.string(),
  middleName: z.string().nullable(),
  familyName: z.string(),
  status: membershipStatusSchema.nullable(),
  /** Member numbers of records that have gone into this one. */
  formerNumbers: z.array(z.number().int()),
  /** Null where the person is not marked. Where the asker may not open the record, every part of it is null. */
  mark: markSchema.nullable(),
  /** Revisions of the rows behind the record, sent back with a change so that nobody overwrites what he has not seen. */
  revisions: z.record(z.string(), z.number().int()),
  profile: z.object({ birthDate: dateSchema.nullable(), language: letterLanguageSchema }).nullable(),
  nationalId: maskedSchema.nullable(),
  contact: z
    .object({
      email: z.string().nullable(),
      workEmail: z.string().nullable(),
      mobile: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
  addressProtected: z.boolean(),
  mayRevealAddress: z.boolean(),
  /** Null where the role may not see addresses, or while they are protected. */
  homeAddress: addressOut.nullable(),
  postalAddress: addressOut.nullable(),
  memberships: z.array(membershipOut).nullable(),
  employments: z.array(employmentOut).nullable(),
  /** Next of kin or the estate of one who has died. */
  survivors: z.array(survivorOut).nullable(),
  /** Of one who has left: the first day of not being a member, and the day by which the record is to be erased. */
  retention: z.object({ leftOn: dateSchema, eraseBy: dateSchema }).nullable(),
});
export type MemberRecord = z.infer<typeof memberRecordSchema>;

/** A person who may be the same as the one being entered, with what speaks for it. */
export const similarMemberSchema = z.object({
  id: idSchema,
  memberNumber: z.number().int(),
  name: z.string(),
  birthYear: z.number().int().nullable(),
  employerName: z.string().nullable(),
  status: membershipStatusSchema.nullable(),
  grounds: z.array(z.enum(['nationalId', 'email', 'mobile', 'nameAndBirthDate', 'name'])),
  /** Strong: surely or very likely the same; creating asks for a confirmation. */
  strong: z.boolean(),
});
export type SimilarMember = z.infer<typeof similarMemberSchema>;

/** One event on the timeline of a member. */
export const timelineEventSchema = z.object({
  date: dateSchema,
  kind: z.enum([
    'joined',
    'left',
    'status',
    'employed',
    'employmentEnded',
    'registered',
    'contact',
    'changed',
    'revealed',
    'exported',
    'letter',
    'label',
  ]),
  detail: z.string().nullable(),
  at: momentSchema.nullable(),
});
